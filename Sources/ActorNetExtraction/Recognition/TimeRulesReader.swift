internal import ActorNetModel
internal import Yams

/// Reads `time-rules.yaml`.
struct TimeRulesReader {
  private let folding: ScriptFolding
  private var vocabulary: PatternVocabulary

  /// Reads the rules, not their examples.
  /// - Throws: a ``Diagnostic`` for the first fault, with its rule and line.
  static func read(
    _ yaml: String, folding: ScriptFolding
  ) throws(Diagnostic) -> TimeRules {
    var reader = TimeRulesReader(folding: folding)
    return try reader.read(try root(of: yaml))
  }

  /// The file as a mapping.
  static func root(of yaml: String) throws(Diagnostic) -> Node.Mapping {
    let root: Node?
    do {
      // Every scalar is wanted as written: no other resolver is needed.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw fault("the time rules are not YAML: \(error)", line: nil)
    }
    guard let mapping = root?.mapping else {
      throw fault("the time rules must be a mapping", line: root?.mark?.line)
    }
    return mapping
  }

  private init(folding: ScriptFolding) {
    self.folding = folding
    vocabulary = PatternVocabulary(subpatterns: [:], classes: [], folding: folding)
  }

  private static let keys: Set<String> = [
    "numerals", "words", "holidays", "subpatterns", "prefix", "dateline", "cues", "extensions",
    "rules",
  ]

  private mutating func read(_ root: Node.Mapping) throws(Diagnostic) -> TimeRules {
    try check(root, allowed: Self.keys, of: "the time rules")
    vocabulary = PatternVocabulary(
      subpatterns: try strings(root["subpatterns"], of: "subpatterns"), classes: [],
      folding: folding)
    let (holidays, holidayWords) = try holidays(root["holidays"])
    let words = try words(root, holidays: holidayWords)
    guard let cues = root["cues"]?.mapping else {
      throw Self.fault("the time rules have no \"cues\"", line: nil)
    }
    try check(cues, allowed: ["future", "past", "barrier", "before", "after"], of: "cues")
    let extensions = try items(root["extensions"], of: "extensions") {
      (item) throws(Diagnostic) in try readExtension(item, words: words)
    }
    var ids: Set<String> = []
    var rules: [TimeRules.Rule] = []
    for item in try mappings(root["rules"], of: "rules") {
      let rule = try readRule(item, words: words)
      guard ids.insert(rule.id).inserted else {
        throw Self.fault("two time rules are called \"\(rule.id)\"", line: line(of: item))
      }
      rules.append(rule)
    }
    return TimeRules(
      rules: rules, extensions: extensions,
      prefix: try root["prefix"].map { (node) throws(Diagnostic) in
        try pattern(node, of: "prefix")
      },
      dateline: try root["dateline"].map { (node) throws(Diagnostic) in
        try pattern(node, of: "dateline")
      },
      cues: TimeRules.Cues(
        future: try pattern(cues["future"], of: "cues"),
        past: try pattern(cues["past"], of: "cues"),
        barrier: try pattern(cues["barrier"], of: "cues"),
        before: try integer(cues["before"], of: "cues"),
        after: try integer(cues["after"], of: "cues")),
      words: words, holidays: holidays)
  }

  // MARK: Rules

  private func readRule(
    _ item: Node.Mapping, words: TimeWords
  ) throws(Diagnostic) -> TimeRules.Rule {
    let line = line(of: item)
    guard let id = item["id"]?.scalar?.string, !id.isEmpty else {
      throw Self.fault("a time rule has no \"id\"", line: line)
    }
    try check(
      item, allowed: ["id", "pattern", "value", "examples", "non-examples"], of: "rule \"\(id)\"")
    let pattern = try pattern(item["pattern"], of: "rule \"\(id)\"", line: line)
    let meaning: TimeRules.Meaning
    switch item["value"] {
    case .scalar(let scalar)? where scalar.string == "unknown": meaning = .unknown
    case .scalar(let scalar)? where scalar.string == "duration": meaning = .duration
    case .scalar(let scalar)? where scalar.string == "skipped": meaning = .skipped
    case .mapping(let mapping)?:
      meaning = .fields(
        try fields(mapping, pattern: pattern, words: words, of: "rule \"\(id)\""))
    default:
      throw Self.fault(
        "the value of time rule \"\(id)\" must be a mapping, \"unknown\", \"duration\" "
          + "or \"skipped\"",
        line: line)
    }
    return TimeRules.Rule(id: id, pattern: pattern, meaning: meaning)
  }

  private func readExtension(
    _ item: Node.Mapping, words: TimeWords
  ) throws(Diagnostic) -> TimeRules.Extension {
    let name = "extension \"\(item["id"]?.scalar?.string ?? "")\""
    try check(item, allowed: ["id", "pattern", "value", "after"], of: name)
    let pattern = try pattern(item["pattern"], of: name, line: line(of: item))
    var after: [TimeField] = []
    for node in item["after"]?.sequence ?? [] {
      guard let field = TimeField(rawValue: node.scalar?.string ?? "") else {
        throw Self.fault("\(name) names no field in \"after\"", line: node.mark?.line)
      }
      after.append(field)
    }
    let fields = try item["value"]?.mapping.map { (mapping) throws(Diagnostic) in
      try self.fields(mapping, pattern: pattern, words: words, of: name)
    }
    return TimeRules.Extension(pattern: pattern, after: after, fields: fields ?? [])
  }

  private func fields(
    _ mapping: Node.Mapping, pattern: Pattern, words: TimeWords, of owner: String
  ) throws(Diagnostic) -> [(field: TimeField, source: TimeRules.Source)] {
    var fields: [(field: TimeField, source: TimeRules.Source)] = []
    for (key, value) in mapping {
      let line = key.mark?.line
      guard let field = TimeField(rawValue: key.scalar?.string ?? "") else {
        throw Self.fault("\(owner): \"\(key.scalar?.string ?? "")\" is no field", line: line)
      }
      let text = value.scalar?.string ?? ""
      if text.hasPrefix("$"), let group = Int(text.dropFirst()) {
        guard (1...max(1, pattern.captureCount)).contains(group), pattern.captureCount > 0 else {
          throw Self.fault("\(owner): the pattern has no group \(group)", line: line)
        }
        fields.append((field, .group(group - 1)))
      } else if let number = Int(text) {
        fields.append((field, .constant(number)))
      } else {
        throw Self.fault("\(owner): \"\(text)\" is neither a number nor $group", line: line)
      }
    }
    return fields
  }

  // MARK: Words

  private func words(
    _ root: Node.Mapping, holidays: [[UInt16]: TimeQuantity]
  ) throws(Diagnostic) -> TimeWords {
    var numerals: [UInt16: Int] = [:]
    for (word, number) in try strings(root["numerals"], of: "numerals") {
      let units = folding.fold(word)
      guard units.count == 1, let value = Int(number), value >= 0 else {
        throw Self.fault(
          "numerals: \"\(word)\" must be one character, its value a number", line: nil)
      }
      numerals[units[0]] = value
    }
    var fields: [TimeField: [[UInt16]: TimeQuantity]] = [.holiday: holidays]
    for (key, node) in root["words"]?.mapping ?? [:] {
      guard let field = TimeField(rawValue: key.scalar?.string ?? "") else {
        throw Self.fault(
          "words: \"\(key.scalar?.string ?? "")\" is no field", line: key.mark?.line)
      }
      for (word, text) in try strings(node, of: "words") {
        guard let quantity = Self.quantity(text) else {
          throw Self.fault(
            "words: \"\(text)\" must be a number, told±n or here±n", line: key.mark?.line)
        }
        fields[field, default: [:]][folding.fold(word)] = quantity
      }
    }
    return TimeWords(numerals: numerals, fields: fields)
  }

  /// Holidays, and for each of their names its place among them.
  private func holidays(
    _ node: Node?
  ) throws(Diagnostic) -> (table: [Holiday], words: [[UInt16]: TimeQuantity]) {
    let texts = try strings(node, of: "holidays")
    var table: [Holiday] = []
    var words: [[UInt16]: TimeQuantity] = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) where texts[text] == nil {
      guard let holiday = Holiday(text) else {
        throw Self.fault(
          "holidays: \"\(text)\" must be MM-DD, dates or the name of another", line: nil)
      }
      words[folding.fold(name)] = TimeQuantity(amount: table.count)
      table.append(holiday)
    }
    for (name, text) in texts where texts[text] != nil {
      guard let known = words[folding.fold(text)] else {
        throw Self.fault("holidays: \"\(text)\" is itself another's name", line: nil)
      }
      words[folding.fold(name)] = known
    }
    return (table, words)
  }

  /// Reads `-1`, `told`, `told+1`, `here`.
  private static func quantity(_ text: String) -> TimeQuantity? {
    for (prefix, anchor) in [("told", TimeAnchor.told), ("here", TimeAnchor.toldHere)]
    where text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      if rest.isEmpty { return TimeQuantity(amount: 0, anchor: anchor) }
      return Int(rest).map { TimeQuantity(amount: $0, anchor: anchor) }
    }
    return Int(text).map { TimeQuantity(amount: $0) }
  }
}

// MARK: - Nodes

extension TimeRulesReader {
  static func fault(_ message: String, line: Int?) -> Diagnostic {
    Diagnostic(severity: .error, id: "time-rules", message: message, line: line)
  }

  private func line(of item: Node.Mapping) -> Int? { item.mark?.line ?? item.first?.key.mark?.line }

  private func check(
    _ mapping: Node.Mapping, allowed: Set<String>, of owner: String
  ) throws(Diagnostic) {
    for (key, _) in mapping where !allowed.contains(key.scalar?.string ?? "") {
      throw Self.fault(
        "\(owner): \"\(key.scalar?.string ?? "")\" means nothing here", line: key.mark?.line)
    }
  }

  private func mappings(_ node: Node?, of owner: String) throws(Diagnostic) -> [Node.Mapping] {
    var result: [Node.Mapping] = []
    for item in node?.sequence ?? [] {
      guard let mapping = item.mapping else {
        throw Self.fault("\(owner): an item must be a mapping", line: item.mark?.line)
      }
      result.append(mapping)
    }
    return result
  }

  private func items<Item>(
    _ node: Node?, of owner: String, _ body: (Node.Mapping) throws(Diagnostic) -> Item
  ) throws(Diagnostic) -> [Item] {
    var result: [Item] = []
    for mapping in try mappings(node, of: owner) { result.append(try body(mapping)) }
    return result
  }

  private func strings(_ node: Node?, of owner: String) throws(Diagnostic) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in node?.mapping ?? [:] {
      guard let name = key.scalar?.string, let text = value.scalar?.string else {
        throw Self.fault("\(owner): every value must be a text", line: key.mark?.line)
      }
      result[name] = text
    }
    return result
  }

  private func integer(_ node: Node?, of owner: String) throws(Diagnostic) -> Int {
    guard let text = node?.scalar?.string, let number = Int(text), number >= 0 else {
      throw Self.fault("\(owner): a number is missing", line: node?.mark?.line)
    }
    return number
  }

  private func pattern(
    _ node: Node?, of owner: String, line: Int? = nil
  ) throws(Diagnostic) -> Pattern {
    guard let source = node?.scalar?.string else {
      throw Self.fault("\(owner): a pattern is missing", line: line ?? node?.mark?.line)
    }
    do {
      return try Pattern(source, vocabulary: vocabulary)
    } catch {
      throw Self.fault("\(owner): \(error.description)", line: node?.mark?.line ?? line)
    }
  }
}
