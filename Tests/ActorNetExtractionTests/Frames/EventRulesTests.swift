@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct EventRulesTests {
  private static let trigger = """
    triggers:
      - id: meeting.met
        kind: KIND
        frame: FRAME
        pattern: "PATTERN"
    """

  private func fault(_ yaml: String) throws -> Diagnostic? {
    let folding = try ChinesePack.shared().folding
    return #expect(throws: Diagnostic.self) {
      try EventRules(yaml: yaml, path: "my/event-rules.yaml", folding: folding)
    }
  }

  private func rules(kind: String = "meeting", frame: String = "mutual", pattern: String = "会")
    -> String
  {
    Self.trigger.replacing("KIND", with: kind).replacing("FRAME", with: frame)
      .replacing("PATTERN", with: pattern)
  }

  @Test func `a fault names the file and the rule`() throws {
    let pattern = try fault(rules(pattern: "(会") + "\npatterns: {}\n")
    #expect(pattern?.path == "my/event-rules.yaml")
    #expect(pattern?.message.contains("meeting.met") ?? false, "\(pattern?.message ?? "")")
    let missing = try fault(rules() + "\npatterns: {}\n")
    #expect(missing?.message.contains("missing") ?? false, "\(missing?.message ?? "")")
  }

  @Test(arguments: ["triggers: [", "triggers: 3", "patterns: {}", ""])
  func `what is no rule file is told`(yaml: String) throws {
    #expect(try fault(yaml)?.id == "event-rule")
  }

  @Test func `unknown kinds and frames are told`() throws {
    #expect(try fault(rules(kind: "party") + "\npatterns: {}\n") != nil)
    #expect(try fault(rules(frame: "solo") + "\npatterns: {}\n") != nil)
  }

  @Test func `an unknown class or sub-pattern is told`() throws {
    let found = try fault(rules(pattern: "{nobody}") + "\npatterns: {}\n")
    #expect(found?.message.contains("nobody") ?? false, "\(found?.message ?? "")")
  }
}
