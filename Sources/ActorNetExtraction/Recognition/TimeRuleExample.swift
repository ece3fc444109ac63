public import ActorNetModel
internal import Yams

/// One example of a rule, to be executed.
public struct TimeRuleExample: Sendable, Hashable {
  /// What a text must yield.
  public enum Expectation: Sendable, Hashable {
    /// The rule matches, with these dates (both nil: a time without a date).
    case dates(start: PartialDate?, end: PartialDate?)
    /// The rule does not match anywhere in the text.
    case noMatch
  }

  /// The rule.
  public let rule: String
  /// The text, without marks.
  public let text: String
  /// Unit indices of what the rule must match, where the example marks it.
  public let range: Range<Int>?
  /// The date of publication.
  public let published: PartialDate?
  /// What must come out.
  public let expectation: Expectation
  /// The line of the rule in the file, from 1.
  public let line: Int
}

extension TimeRuleExample {
  /// Reads the examples of every rule, in the order of the file.
  /// - Throws: a ``Diagnostic`` for the first that is none.
  static func read(_ yaml: String) throws(Diagnostic) -> [TimeRuleExample] {
    var examples: [TimeRuleExample] = []
    for item in try TimeRulesReader.root(of: yaml)["rules"]?.sequence ?? [] {
      guard let rule = item.mapping, let id = rule["id"]?.scalar?.string else { continue }
      try read(rule, rule: id, line: item.mark?.line ?? 1, into: &examples)
    }
    return examples
  }

  private static func read(
    _ item: Node.Mapping, rule: String, line: Int, into examples: inout [TimeRuleExample]
  ) throws(Diagnostic) {
    for node in item["examples"]?.sequence ?? [] {
      let parts = (node.sequence ?? []).map { $0.scalar?.string ?? "" }
      let line = node.mark?.line ?? line
      guard (3...4).contains(parts.count) else {
        throw TimeRulesReader.fault(
          "an example of time rule \"\(rule)\" is [text, published, start, end]", line: line)
      }
      let dates = try parts.dropFirst().map { (text) throws(Diagnostic) -> PartialDate? in
        if text == "~" || text == "null" { return nil }
        guard let date = PartialDate(text) else {
          throw TimeRulesReader.fault(
            "time rule \"\(rule)\": \"\(text)\" is not a date", line: line)
        }
        return date
      }
      let (text, range) = unmarked(parts[0])
      examples.append(
        TimeRuleExample(
          rule: rule, text: text, range: range, published: dates[0],
          expectation: .dates(start: dates[1], end: dates[dates.count - 1]), line: line))
    }
    for node in item["non-examples"]?.sequence ?? [] {
      examples.append(
        TimeRuleExample(
          rule: rule, text: node.scalar?.string ?? "", range: nil, published: nil,
          expectation: .noMatch, line: node.mark?.line ?? line))
    }
  }

  /// Takes the marks U+27E6 and U+27E7 out of an example.
  private static func unmarked(_ text: String) -> (text: String, range: Range<Int>?) {
    var plain = String.UnicodeScalarView()
    var lower: Int?
    var range: Range<Int>?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x27E6: lower = plain.count
      case 0x27E7: range = lower.map { $0..<plain.count }
      default: plain.append(scalar)
      }
    }
    return (String(plain), range)
  }
}
