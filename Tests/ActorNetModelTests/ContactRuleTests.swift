import ActorNetModel
import ActorNetTestSupport
import Testing

@Suite struct ContactRuleTests {
  @Test(arguments: [
    "met", "all", "status=held,planned;kind=meeting;role=participant,host,chair;fold=group",
    "status=held;kind=meeting,visit,call;role=participant;fold=none",
  ])
  func `a rule is spelled as it was read`(text: String) throws {
    #expect(try ContactRule(spelled: text).spelling == text)
  }

  @Test func `the full form of met is met`() throws {
    #expect(try ContactRule(spelled: ContactRule.met.fullSpelling) == .met)
    #expect(try ContactRule(spelled: ContactRule.all.fullSpelling) == .all)
    #expect(
      ContactRule.met.fullSpelling
        == "status=held;kind=meeting,visit,call;role=participant,host,chair;fold=group")
  }

  @Test func `keys stand in any order, absent ones are met's`() throws {
    let rule = try ContactRule(spelled: "fold=none;kind=forum")
    #expect(rule.kinds == [.forum])
    #expect(rule.statuses == [.held])
    #expect(rule.roles == ContactRule.met.roles)
    #expect(!rule.foldsGroups)
  }

  @Test(arguments: [
    ("", "KEY=VALUE"), ("held", "KEY=VALUE"), ("status=", "\"\" is not one of"),
    ("status=done", "\"done\" is not one of held, planned"), ("kind=Meeting", "working_group"),
    ("who=me", "\"who\" is not one of status"), ("fold=yes", "fold=group or fold=none"),
    ("status=held;", "KEY=VALUE"), ("role=participant host", "reports_to"),
  ])
  func `a fault names the part that is wrong`(text: String, words: String) {
    let fault = #expect(throws: Diagnostic.self) { try ContactRule(spelled: text) }
    #expect(fault?.id == "contact-rule")
    #expect(fault?.message.contains(words) ?? false, "\(fault?.message ?? "")")
  }

  @Test func `met admits held meetings, visits and calls between those who take part`() {
    let network = SampleNetworks.summit
    let admitted = network.events.filter(ContactRule.met.admits).map(\.id.rawValue)
    #expect(admitted == ["e01", "e02", "e03", "e05"])
    let ties = network.participations.filter(ContactRule.met.admits)
    #expect(!ties.contains { $0.roles == [.reportsTo] })
    #expect(ties.count == network.participations.count { $0.event.rawValue != "e04" })
    #expect(network.events.allSatisfy(ContactRule.all.admits))
  }

  @Test func `the sentence says what counts`() {
    #expect(
      ContactRule.met.sentence
        == "A tie counts the events that both attended (status: held; "
        + "kind: meeting, visit, call; role: participant, host, chair), "
        + "those of one group once.")
    #expect(ContactRule.all.sentence.contains("working group"))
    #expect(ContactRule.all.sentence.hasSuffix("each by itself."))
  }
}
