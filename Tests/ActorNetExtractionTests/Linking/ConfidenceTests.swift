internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@testable import ActorNetExtraction

@Suite struct ConfidenceTests {
  private func weights(_ text: String...) throws -> Confidence {
    try Confidence(text.map { TableFile(path: "confidence.tsv", text: $0) })
  }

  @Test func `log-odds become probabilities of four places`() {
    #expect(Confidence.probability(0) == 0.5)
    #expect(Confidence.probability(1.3) == 0.7858)
    #expect(Confidence.probability(1_000) == 1)
    #expect(Confidence.probability(-1_000) == 0)
  }

  @Test func `reasons keep their order, each once, and add up`() throws {
    let table = try weights("tie\ttie\t1\ntie\ttie.brief\t-0.5\nevent\tnew\t3\n")
    let reasons = table.reasons(["tie", "new", "tie.brief", "tie"], for: .tie)
    #expect(reasons.map(\.rule) == ["tie", "new", "tie.brief"])
    #expect(reasons.map(\.logOdds) == [1, 0, -0.5])
    #expect(Confidence.probability(of: reasons) == Confidence.probability(0.5))
  }

  @Test func `a later table overrides an earlier one, and a wrong row is told with its line`()
    throws
  {
    #expect(
      try weights("tie\tx\t1\n", "tie\tx\t2\n").reasons(["x"], for: .tie).map(\.logOdds) == [2])
    for wrong in ["tie\tx\n", "tie\tx\ty\n", "tie\tx\t21\n", "tie\t\t1\n", "he\tx\t1\n"] {
      let fault = #expect(throws: Diagnostic.self) { try weights("# head\n" + wrong) }
      #expect(fault?.line == 2)
    }
  }

  private static let article = """
    # 王毅会见塞茹尔内
    1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内（Stephane Sejourne）。王毅表示，合作很重要。
    塞茹尔内1月21日至23日访问中国。两国财政部官员将举行会议。美国前国务卿蓬佩奥没有评论。
    """

  @Test func `every confidence of a record is that of its reasons`() throws {
    let record = try PlainDocument.record(Self.article)
    let told =
      record.people.map { ($0.confidence, $0.reasons) }
      + record.events.map { ($0.confidence, $0.reasons) }
      + record.participations.map { ($0.confidence, $0.reasons) }
    #expect(told.count >= 6)
    for (confidence, reasons) in told {
      #expect(reasons.count >= 2)
      #expect(confidence == Confidence.probability(of: reasons))
    }
  }

  @Test func `the table weighs every rule that the records' reasons may name`() throws {
    let table = try ChinesePack.shared().confidence
    let weighed = Set(Confidence.Thing.allCases.flatMap(table.rules))
    let record = try PlainDocument.record(Self.article)
    let named =
      record.people.flatMap(\.reasons) + record.events.flatMap(\.reasons)
      + record.participations.flatMap(\.reasons)
    let own = Set(
      named.map(\.rule).filter { rule in
        ["person", "event", "tie"].contains { rule == $0 || rule.hasPrefix($0 + ".") }
      })
    #expect(own.count >= 10)
    #expect(own.subtracting(weighed).sorted() == [])
  }

  @Test func `the clause's own people are surer than those carried to it`() throws {
    let record = try PlainDocument.record(
      "中国外交部长王毅1月22日抵达巴黎，随后会见法国外长塞茹尔内。")
    let meeting = try #require(record.events.first { $0.kind == .meeting })
    let ties = record.participations.filter { $0.event == meeting.id }
    let name = Dictionary(uniqueKeysWithValues: record.people.map { ($0.id, $0.name) })
    let carried = try #require(ties.first { name[$0.person] == "王毅" })
    let own = try #require(ties.first { name[$0.person] == "塞茹尔内" })
    #expect(carried.reasons.contains { $0.rule == "tie.carried" })
    #expect(own.reasons.contains { $0.rule == "tie.own-clause" })
    #expect(carried.confidence < own.confidence)
  }
}
