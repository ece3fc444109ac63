@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct PartyParserTests {
  /// The groups of the first sentence, clause by clause, as `case name name`; words in brackets
  /// for parties without a name.
  private func groups(_ source: String) throws -> [[String]] {
    let found = try RecognisedText(source)
    let context = FrameContext(text: found.text, people: found.people)
    let parser = PartyParser(
      text: found.text, people: found.people, lexicon: found.pack.lexicon,
      rules: found.pack.eventRules, context: context,
      offices: OfficeResolver(
        text: found.text, people: found.people, lexicon: found.pack.lexicon),
      gatherings: [])
    let sentence = try #require(found.text.segmentation.sentences.first)
    return parser.groups(of: sentence, discourse: Discourse()).map { clause in
      clause.map { group in
        let members = group.parties.map { party in
          party.people.isEmpty
            ? "(" + (party.words.map(found.text.string) ?? "") + ")"
            : party.people.map { name($0, found) }.joined(separator: "+")
        }
        return "\(group.partyCase) " + members.joined(separator: " ")
      }
    }
  }

  private func expectGroups(
    _ source: String, _ expected: [[String]], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try groups(source)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func name(_ person: Int, _ found: RecognisedText) -> String {
    String(decoding: found.people.people[person].names.last ?? [], as: UTF16.self)
  }

  @Test func `the subject and the partner, who are one group where only a joining word parts them`()
    throws
  {
    try expectGroups("1月22日，中国外交部长王毅在北京同法国外长塞茹尔内会谈。", [[], ["subject 王毅", "with 塞茹尔内"]])
    try expectGroups("美國國務卿布林肯與中國外交部長王毅會面。", [["subject 布林肯 王毅"]])
  }

  @Test func `members of a list are one group`() throws {
    try expectGroups("美国国务卿布林肯、财政部长耶伦和商务部长雷蒙多抵达北京。", [["subject 布林肯 耶伦 雷蒙多"]])
  }

  @Test func `the object stands behind a verb`() throws {
    try expectGroups("中国国务院副总理何立峰在机场迎接法国财政部长勒梅尔。", [["subject 何立峰", "object 勒梅尔"]])
  }

  @Test func `whom something is said to is neither subject nor partner`() throws {
    #expect(
      try groups("中国外交部长王毅向俄罗斯总统普京转达问候。").first?.last == "dative 普京")
  }

  @Test func `who does it in a passive is the agent`() throws {
    #expect(
      try groups("会议由中国国务院副总理何立峰主持。").first == ["agent 何立峰"])
  }

  @Test func `who invites is the inviter`() throws {
    try expectGroups("应美国国务卿布林肯邀请，中国外交部长王毅将访问美国。", [["inviter 布林肯"], ["subject 王毅"]])
  }

  @Test func `a clause that is a list goes on in the next`() throws {
    try expectGroups("美国国务卿布林肯，财政部长耶伦抵达北京。", [[], ["subject 布林肯 耶伦"]])
  }

  @Test func `who stands in brackets is no party`() throws {
    #expect(
      try groups("中国外交部长王毅（右，美国国务卿布林肯摄）抵达。").flatMap { $0 } == ["subject 王毅"])
  }

  @Test func `a party without a name keeps its words`() throws {
    let found = try groups("中国外交部长王毅会见美国议员代表团。").flatMap { $0 }
    #expect(found.count == 2)
    let last = found.last ?? ""
    #expect(last.hasSuffix("代表团)"))
  }
}
