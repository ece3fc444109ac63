internal import ActorNetModel
internal import Yams

/// A mapping of a corrections file, read strictly.
///
/// Every key must be known, every value be of its kind. Faults are collected, so that one look
/// tells all of them.
struct CorrectionNode {
  /// What it is, for messages: `same`, `fix.event`.
  let name: String
  private let values: [String: Node]
  private let line: Int?
  /// Whether every key is known.
  let isUnderstood: Bool

  /// Takes a mapping apart; nil where it is none.
  init?(_ node: Node?, name: String, keys: [String], faults: inout CorrectionFaults) {
    guard let mapping = node?.mapping else {
      faults.add(
        node?.mark?.line, "\"\(name)\" should be a mapping with \(keys.joined(separator: ", "))")
      return nil
    }
    self.name = name
    line = node?.mark?.line
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let word = key.scalar?.string ?? ""
      if keys.contains(word) {
        values[word] = value
      } else {
        faults.add(
          key.mark?.line,
          "\"\(word)\" means nothing in \"\(name)\"; \(NearestWord.advice(word, among: keys))")
      }
    }
    self.values = values
    isUnderstood = values.count == mapping.count
  }

  /// Whether a key is there with a value.
  func has(_ key: String) -> Bool { node(key) != nil }

  /// A key's value; nil where it is absent or empty.
  func node(_ key: String) -> Node? {
    guard let node = values[key] else { return nil }
    if let scalar = node.scalar, scalar.string.isEmpty { return nil }
    return node
  }

  /// The line of a key's value, else of the mapping.
  func line(_ key: String) -> Int? { values[key]?.mark?.line ?? line }

  /// A text; nil where absent.
  func text(_ key: String, _ faults: inout CorrectionFaults) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      faults.add(line(key), "\"\(name).\(key)\" should be a text")
      return nil
    }
    return scalar.string
  }

  /// A text that must be there.
  func required(_ key: String, _ faults: inout CorrectionFaults) -> String? {
    guard has(key) else {
      faults.add(line, "\"\(name)\" needs \"\(key)\"")
      return nil
    }
    return text(key, &faults)
  }

  /// A word of an enumeration; nil where absent or unknown.
  func word<Value>(
    _ key: String, _ type: Value.Type, _ faults: inout CorrectionFaults
  ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let text = text(key, &faults) else { return nil }
    guard let value = Value(rawValue: text) else {
      let choice = Value.allCases.map(\.rawValue)
      faults.add(
        line(key), "\"\(name).\(key)\" is \"\(text)\"; \(NearestWord.advice(text, among: choice))")
      return nil
    }
    return value
  }

  /// A date; nil where absent or none.
  func date(_ key: String, _ faults: inout CorrectionFaults) -> PartialDate? {
    guard let text = text(key, &faults) else { return nil }
    guard let date = PartialDate(text) else {
      faults.add(line(key), Self.noDate("\(name).\(key)", text))
      return nil
    }
    return date
  }

  /// `2024-01-26`, or the first and the last day as `2024-01-26/2024-01-28`.
  func dates(_ key: String, _ faults: inout CorrectionFaults) -> ClosedRange<PartialDate>? {
    guard let text = text(key, &faults) else { return nil }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let dates = ends.compactMap { PartialDate($0) }
    guard dates.count == ends.count, (1...2).contains(dates.count) else {
      faults.add(line(key), Self.noDate("\(name).\(key)", text))
      return nil
    }
    guard dates[0].firstDay <= dates[dates.count - 1].lastDay, dates[0] <= dates[dates.count - 1]
    else {
      faults.add(line(key), "\"\(name).\(key)\" is \(text), which ends before it begins")
      return nil
    }
    return dates[0]...dates[dates.count - 1]
  }

  private static func noDate(_ key: String, _ text: String) -> String {
    "\"\(key)\" is \"\(text)\", which is no date; say 2023, 2023-Q3, 2023-07 or 2023-07-31"
  }

  /// The elements of a list; a single value is a list of one; none where absent.
  func list(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    return node.sequence.map { Array($0) } ?? [node]
  }
}

/// The faults of a corrections file, in the order of their lines.
struct CorrectionFaults {
  private let path: String?
  private var found: [Diagnostic] = []

  init(path: String?) { self.path = path }

  mutating func add(_ line: Int?, _ message: String) {
    let fault = Diagnostic(
      severity: .error, id: "bad-correction", message: message, path: path, line: line)
    if !found.contains(fault) { found.append(fault) }
  }

  /// Sorted by line.
  var sorted: [Diagnostic] {
    found.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }
}
