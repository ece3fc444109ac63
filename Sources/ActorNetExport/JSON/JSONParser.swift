internal import ActorNetModel

/// A JSON value and the line on which it starts.
struct JSONNode: Sendable {
  /// The six kinds of JSON value; members in the order of the text.
  enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  /// What it is.
  let value: Value
  /// From 1.
  let line: Int

  /// What to call it in a message.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// Reads one JSON text (RFC 8259) and says, where it cannot, what is wrong on which line.
///
/// Stricter than the RFC asks: a key that comes twice, an unpaired surrogate and bytes that are
/// not UTF-8 are faults, because each hides what the writer meant.
struct JSONParser {
  /// Arrays and objects may lie so deep in each other.
  static let maximumDepth = 64

  private let bytes: ArraySlice<UInt8>
  private let path: String?
  private var index: Int
  private var line: Int

  /// Reads the bytes, after a byte order mark if there is one.
  ///
  /// - Parameters:
  ///   - firstLine: the number of the first line, for one line of a longer file.
  /// - Throws: ``Diagnostic`` with path and line.
  /// - Complexity: O(bytes).
  static func parse(
    _ bytes: ArraySlice<UInt8>, path: String?, firstLine: Int = 1
  ) throws(Diagnostic) -> JSONNode {
    var parser = JSONParser(bytes: bytes, path: path, line: firstLine)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index += 3 }
    parser.skipSpace()
    if parser.isAtEnd { throw parser.fault("there is nothing in it, not even {}") }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if !parser.isAtEnd { throw parser.fault("the JSON text has ended, but more follows") }
    return node
  }

  private init(bytes: ArraySlice<UInt8>, path: String?, line: Int) {
    self.bytes = bytes
    self.path = path
    self.index = bytes.startIndex
    self.line = line
  }

  private var isAtEnd: Bool { index == bytes.endIndex }

  private func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "bad-json", message: "not JSON: \(message)", path: path, line: line)
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A:
        line += 1
        index += 1
      case 0x20, 0x09, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Diagnostic) -> JSONNode {
    guard !isAtEnd else { throw fault("it ends where a value should follow; cut short?") }
    let start = line
    switch bytes[index] {
    case 0x7B:
      try guardDepth(depth)
      return JSONNode(value: .object(try members(depth: depth + 1)), line: start)
    case 0x5B:
      try guardDepth(depth)
      return JSONNode(value: .array(try elements(depth: depth + 1)), line: start)
    case 0x22: return JSONNode(value: .string(try string()), line: start)
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return JSONNode(value: .number(try number()), line: start)
    default: throw fault("a value cannot begin with \(shown(bytes[index]))")
    }
  }

  private func guardDepth(_ depth: Int) throws(Diagnostic) {
    if depth >= Self.maximumDepth {
      throw fault("arrays and objects lie more than \(Self.maximumDepth) deep in each other")
    }
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? "\"\(Unicode.Scalar(byte))\"" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
  }

  private mutating func word(
    _ text: String, _ value: JSONNode.Value
  ) throws(Diagnostic) -> JSONNode {
    guard bytes[index...].starts(with: text.utf8) else {
      throw fault("a word here can only be true, false or null")
    }
    index += text.utf8.count
    return JSONNode(value: value, line: line)
  }

  private mutating func elements(depth: Int) throws(Diagnostic) -> [JSONNode] {
    let start = line
    var nodes: [JSONNode] = []
    index += 1
    skipSpace()
    if !isAtEnd, bytes[index] == 0x5D {
      index += 1
      return nodes
    }
    while true {
      skipSpace()
      nodes.append(try value(depth: depth))
      if try endsAfterElement(0x5D, "the array that began on line \(start)") { return nodes }
    }
  }

  private mutating func members(
    depth: Int
  ) throws(Diagnostic) -> [(key: String, node: JSONNode)] {
    let start = line
    var members: [(key: String, node: JSONNode)] = []
    var keys: Set<String> = []
    index += 1
    skipSpace()
    if !isAtEnd, bytes[index] == 0x7D {
      index += 1
      return members
    }
    while true {
      skipSpace()
      guard !isAtEnd else {
        throw fault("it ends inside the object that began on line \(start); cut short?")
      }
      guard bytes[index] == 0x22 else {
        throw fault("a key in quotes is wanted, not \(shown(bytes[index]))")
      }
      let key = try string()
      guard keys.insert(key).inserted else { throw fault("the key \"\(key)\" comes twice") }
      skipSpace()
      guard !isAtEnd, bytes[index] == 0x3A else { throw fault("no colon after \"\(key)\"") }
      index += 1
      skipSpace()
      members.append((key, try value(depth: depth)))
      if try endsAfterElement(0x7D, "the object that began on line \(start)") { return members }
    }
  }

  private mutating func endsAfterElement(
    _ bracket: UInt8, _ whole: String
  ) throws(Diagnostic) -> Bool {
    skipSpace()
    guard !isAtEnd else { throw fault("it ends inside \(whole); cut short?") }
    if bytes[index] == 0x2C {
      index += 1
      return false
    }
    guard bytes[index] == bracket else {
      throw fault("a comma or the end of \(whole) is wanted, not \(shown(bytes[index]))")
    }
    index += 1
    return true
  }

  private mutating func number() throws(Diagnostic) -> Double {
    let start = index
    func isDigit(_ index: Int) -> Bool {
      index < bytes.endIndex && (0x30...0x39).contains(bytes[index])
    }
    if bytes[index] == 0x2D { index += 1 }
    guard isDigit(index) else { throw fault("a minus sign without a number") }
    if bytes[index] == 0x30, isDigit(index + 1) { throw fault("a number with a leading zero") }
    while isDigit(index) { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x2E {
      index += 1
      guard isDigit(index) else { throw fault("a number that ends in its point") }
      while isDigit(index) { index += 1 }
    }
    if index < bytes.endIndex, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < bytes.endIndex, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      guard isDigit(index) else { throw fault("a number that ends in its exponent") }
      while isDigit(index) { index += 1 }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw fault("the number \(text.prefix(40)) is too large")
    }
    return number
  }

  private mutating func string() throws(Diagnostic) -> String {
    index += 1
    var start = index
    var text: [UInt8] = []
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x22:
        text.append(contentsOf: bytes[start..<index])
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("a string holds bytes that are not UTF-8")
        }
        return string
      case 0x5C:
        text.append(contentsOf: bytes[start..<index])
        index += 1
        try unescape(into: &text)
        start = index
      case 0x00..<0x20:
        throw fault("a string holds an unescaped control character or runs over its line")
      default: index += 1
      }
    }
    throw fault("it ends inside a string; cut short?")
  }

  private mutating func unescape(into text: inout [UInt8]) throws(Diagnostic) {
    guard !isAtEnd else { throw fault("it ends inside a string; cut short?") }
    let letter = bytes[index]
    index += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var value = try hexadecimal()
      if (0xD800..<0xDC00).contains(value) {
        guard bytes[index...].starts(with: [0x5C, 0x75]) else {
          throw fault("half of a surrogate pair in a string")
        }
        index += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
          throw fault("half of a surrogate pair in a string")
        }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw fault("half of a surrogate pair in a string")
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw fault("\\\(Unicode.Scalar(letter)) means nothing in a string")
    }
  }

  private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("\\u wants four hexadecimal digits") }
    index += 4
    return value
  }
}
