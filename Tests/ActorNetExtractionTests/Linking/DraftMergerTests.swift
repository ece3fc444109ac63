@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct DraftMergerTests {
  @Test func `a plan without a date is not what is over for long`() throws {
    let text = "中国国家主席习近平和美国总统拜登上次会面是在2022年11月。美国官员讨论了拜登与习近平可能举行的会晤。"
    let record = try PlainDocument.record(text, published: "2023-09-28")
    #expect(
      record.tellings.filter { $0.hasPrefix("meeting") } == [
        "meeting held 2022-11 习近平 拜登", "meeting proposed - 习近平 拜登",
      ])
  }

  @Test func `an event told twice is one event with both quotes`() throws {
    let (event, record) = try onlyEvent(
      .meeting,
      in: "1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内。\n王毅22日会见塞茹尔内时，双方讨论了贸易。")
    #expect(event.evidence.count == 2)
    #expect(record.tellings == ["meeting held 2024-01-22 塞茹尔内 王毅"])
  }

  @Test func `the telling with a date gives it to the one without`() throws {
    try expect(
      Telling(
        "中国外交部长王毅会见法国外长塞茹尔内。\n王毅1月22日会见了塞茹尔内。", "meeting held 2024-01-22 塞茹尔内 王毅"))
  }

  @Test(arguments: [
    Telling(
      "中国外交部长王毅1月10日会见法国外长塞茹尔内。\n王毅1月22日会见了塞茹尔内。",
      "meeting held 2024-01-10 塞茹尔内 王毅", "meeting held 2024-01-22 塞茹尔内 王毅"),
    Telling(
      "中国外交部长王毅1月10日会见法国外长塞茹尔内。\n王毅1月10日同塞茹尔内通电话。",
      "call held 2024-01-10 塞茹尔内 王毅", "meeting held 2024-01-10 塞茹尔内 王毅"),
    Telling(
      "中国外交部长王毅1月10日会见法国外长塞茹尔内。\n王毅1月10日会见德国外长贝尔伯克。",
      "meeting held 2024-01-10 塞茹尔内 王毅", "meeting held 2024-01-10 王毅 贝尔伯克"),
  ])
  func `other dates, kinds and people are other events`(telling: Telling) throws {
    try expect(telling)
  }

  @Test func `sessions of other numbers are other events`() throws {
    let record = try PlainDocument.record(
      "中美金融工作组第二次会议去年10月举行。\n中美金融工作组第三次会议1月18日在北京举行。")
    let sessions = record.events.filter { $0.kind == .meeting }
    #expect(sessions.compactMap(\.ordinal).sorted() == [2, 3])
    #expect(record.events.count { $0.kind == .workingGroup } == 1)
    #expect(Set(sessions.map(\.series)).count == 1)
  }

  @Test func `visits to other places are other visits`() throws {
    let record = try PlainDocument.record("美国国务卿布林肯1月5日访问日本。\n布林肯1月5日访问韩国。")
    #expect(record.events.count { $0.kind == .visit } == 2)
  }

  @Test func `what was called off is not held`() throws {
    let (event, _) = try onlyEvent(
      .visit, in: "美国国务卿布林肯计划2月访问中国。\n布林肯取消2月访问中国。")
    #expect(event.status == .cancelled)
  }

  @Test func `a headline's telling is that of the text`() throws {
    let record = try PlainDocument.record(
      "# 王毅会见塞茹尔内\n1月22日，中国外交部长王毅会见法国外长塞茹尔内。")
    #expect(record.tellings == ["meeting held 2024-01-22 塞茹尔内 王毅"])
    #expect(record.events.first?.evidence.count == 2)
  }
}
