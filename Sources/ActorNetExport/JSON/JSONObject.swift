internal import ActorNetModel

/// The members of one JSON object, read with messages that say which object it is.
struct JSONObject {
  /// Where the object is in the text, as a path of `jq`: `.people[3]`; `.` for the whole.
  let place: String
  /// The file, for messages.
  let path: String?
  /// Where the object starts.
  let line: Int
  private let members: [(key: String, node: JSONNode)]

  /// Takes a node apart.
  /// - Throws: ``Diagnostic`` where it is not an object.
  init(_ node: JSONNode, place: String, path: String?) throws(Diagnostic) {
    self.place = place
    self.path = path
    self.line = node.line
    guard case .object(let members) = node.value else {
      throw Diagnostic(
        severity: .error, id: "bad-network",
        message: "\(place) should be an object, not \(node.kind)",
        path: path, line: node.line)
    }
    self.members = members
  }

  /// A fault of this object.
  func fault(_ message: String, line: Int? = nil) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "bad-network", message: "\(place): \(message)", path: path,
      line: line ?? self.line)
  }

  /// A member's node; nil where it is absent or null.
  func node(_ key: String) -> JSONNode? {
    guard let node = members.first(where: { $0.key == key })?.node else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// Every key and value.
  var pairs: [(key: String, node: JSONNode)] { members }

  private func fault(_ key: String, _ node: JSONNode, wanted: String) -> Diagnostic {
    fault("\"\(key)\" should be \(wanted), not \(node.kind)", line: node.line)
  }

  /// A string; nil where absent.
  func optionalString(_ key: String) throws(Diagnostic) -> String? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.value else { throw fault(key, node, wanted: "a string") }
    return text
  }

  /// A string.
  func string(_ key: String) throws(Diagnostic) -> String {
    guard let text = try optionalString(key) else { throw fault("\"\(key)\" is missing") }
    return text
  }

  /// A whole number.
  func integer(_ key: String) throws(Diagnostic) -> Int {
    guard let node = node(key) else { throw fault("\"\(key)\" is missing") }
    return try integer(node, key)
  }

  private func integer(_ node: JSONNode, _ key: String) throws(Diagnostic) -> Int {
    guard case .number(let number) = node.value, let whole = Int(exactly: number) else {
      throw fault(key, node, wanted: "a whole number")
    }
    return whole
  }

  /// A probability; 1 where absent.
  func probability(_ key: String) throws(Diagnostic) -> Double {
    guard let node = node(key) else { return 1 }
    guard case .number(let number) = node.value, (0...1).contains(number) else {
      throw fault("\"\(key)\" should be a number from 0 to 1", line: node.line)
    }
    return number
  }

  /// A truth value; false where absent.
  func flag(_ key: String) throws(Diagnostic) -> Bool {
    guard let node = node(key) else { return false }
    guard case .bool(let truth) = node.value else {
      throw fault(key, node, wanted: "true or false")
    }
    return truth
  }

  /// Strings; none where absent.
  func strings(_ key: String) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    for node in try nodes(key) {
      guard case .string(let text) = node.value else {
        throw fault(key, node, wanted: "strings only")
      }
      texts.append(text)
    }
    return texts
  }

  /// The elements of an array; none where absent.
  func nodes(_ key: String) throws(Diagnostic) -> [JSONNode] {
    guard let node = node(key) else { return [] }
    guard case .array(let nodes) = node.value else { throw fault(key, node, wanted: "an array") }
    return nodes
  }

  /// The objects of an array, each made into a value; none where absent.
  func list<Value>(
    _ key: String, _ make: (JSONObject) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    let inner = place == "." ? ".\(key)" : "\(place).\(key)"
    for (index, node) in try nodes(key).enumerated() {
      values.append(try make(try JSONObject(node, place: "\(inner)[\(index)]", path: path)))
    }
    return values
  }

  /// A date; nil where absent.
  func date(_ key: String) throws(Diagnostic) -> PartialDate? {
    guard let text = try optionalString(key) else { return nil }
    guard let date = PartialDate(text) else {
      throw fault(
        "\"\(key)\" is \"\(text.prefix(40))\", which is no date; say 2023, 2023-Q3, 2023-07 or "
          + "2023-07-31", line: node(key)?.line)
    }
    return date
  }

  /// One of an enumeration's words; nil where absent.
  func optionalWord<Value>(
    _ key: String, _ type: Value.Type
  ) throws(Diagnostic) -> Value? where Value: RawRepresentable<String> {
    guard let text = try optionalString(key) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw fault("\"\(key)\" cannot be \"\(text.prefix(40))\"", line: node(key)?.line)
    }
    return value
  }

  /// One of an enumeration's words.
  func word<Value>(
    _ key: String, _ type: Value.Type
  ) throws(Diagnostic) -> Value where Value: RawRepresentable<String> {
    guard let value = try optionalWord(key, type) else { throw fault("\"\(key)\" is missing") }
    return value
  }

  /// A half-open range of bytes, written `[lower, upper]`.
  func span(_ key: String) throws(Diagnostic) -> TextSpan {
    guard let node = node(key) else {
      throw fault("\"\(key)\" should be two numbers, [lower, upper]")
    }
    return try span(node, key)
  }

  /// A half-open range of bytes as an element of a member.
  func span(_ node: JSONNode, _ key: String) throws(Diagnostic) -> TextSpan {
    guard case .array(let ends) = node.value, ends.count == 2 else {
      throw fault("\"\(key)\" should be two numbers, [lower, upper]")
    }
    let lower = try integer(ends[0], key)
    let upper = try integer(ends[1], key)
    guard 0 <= lower, lower <= upper else {
      throw fault("\"\(key)\" is [\(lower), \(upper)], which ends before it begins")
    }
    return TextSpan(lower: lower, upper: upper)
  }
}
