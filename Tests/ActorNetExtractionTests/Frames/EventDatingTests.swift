@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

/// Published on 24 January 2024, a Wednesday.
@Suite struct EventDatingTests {
  private func date(_ kind: Event.Kind, of text: String) throws -> String {
    let (event, _) = try onlyEvent(kind, in: text)
    guard let start = event.start else { return "-" }
    return "\(start) \(event.dateBasis) \(event.dateWords.joined(separator: "|"))"
  }

  // MARK: Told

  @Test(arguments: [
    // What comes after the words for "after" is the next event's.
    ("美国国务卿布林肯访问日本后22日抵达中国。", "日本", "-"),
    ("美国国务卿布林肯访问日本后22日抵达中国。", "中国", "2024-01-22"),
  ])
  func `a time after "after" is that of what came next`(
    text: String, place: String, start: String
  ) throws {
    let record = try PlainDocument.record(text)
    let visit = try #require(record.events.first { $0.place == place })
    #expect((visit.dateBasis == .told ? visit.start?.description : nil) ?? "-" == start)
  }

  @Test func `the time of a reason is not that of what it led to`() throws {
    let record = try PlainDocument.record(
      "由于美国财长耶伦去年7月访华，两国成立了经济工作组。")
    #expect(record.events.first { $0.kind == .workingGroup }?.start == nil)
    #expect(record.events.first { $0.kind == .visit }?.start == PartialDate("2023-07"))
  }

  @Test func `what is announced as founded was founded then`() throws {
    let text = "中国财政部22日宣布，中美两国成立了经济工作组。"
    let (body, _) = try onlyEvent(.workingGroup, in: text)
    #expect(body.start == PartialDate("2024-01-22"))
  }

  @Test(arguments: [
    ("中国外交部长王毅近日会见法国外长塞茹尔内。", "2024-01 estimated 近日"),
    ("中國外交部長王毅近日會見法國外長塞茹爾內。", "2024-01 estimated 近日"),
    ("今年1月以来，中国外交部长王毅会见了法国外长塞茹尔内。", "2024-01 estimated 今年1月以来"),
    ("中国外交部长王毅去年圣诞节前两天会见法国外长塞茹尔内。", "2023-12-23 told 去年圣诞节前两天"),
  ])
  func `what is told about is a month or year and says so`(text: String, date: String) throws {
    #expect(try self.date(.meeting, of: text) == date)
  }

  @Test func `today in reported words is the day of the report`() throws {
    let text = """
      中国外交部长王毅22日抵达巴黎。
      法新社报道，王毅今天会见法国外长塞茹尔内。
      """
    #expect(try date(.meeting, of: text) == "2024-01-22 told 今天")
  }

  // MARK: Carried

  @Test(arguments: [
    // The sentence before.
    ("中国外交部长王毅22日抵达巴黎。王毅会见了法国外长塞茹尔内。", "2024-01-22 carried 22日"),
    // A clause before it with another subject.
    ("法国外长塞茹尔内22日抵达北京，中国外交部长王毅会见了塞茹尔内。", "2024-01-22 carried 22日"),
    // Another paragraph: the day that the report is about.
    (
      "中国国务院总理李强22日访问法国。\n他发表了演讲。\n中国外交部长王毅会见法国外长塞茹尔内时，双方交换意见。",
      "2024-01-22 carried 22日"
    ),
  ])
  func `what goes on has the day told before`(text: String, date: String) throws {
    #expect(try self.date(.meeting, of: text) == date)
  }

  @Test(arguments: [
    // Set apart, quoted, only said, with a time of its own.
    "中国外交部长王毅22日抵达巴黎。王毅此前会见了法国外长塞茹尔内。",
    "中国国务院总理李强22日同德国总理朔尔茨通电话。德国外长贝尔伯克表示，王毅会见了法国外长塞茹尔内。",
    "中国外交部长王毅22日抵达巴黎。王毅在上世纪90年代会见了法国外长塞茹尔内。",
  ])
  func `what is set apart has not`(text: String) throws {
    #expect(try date(.meeting, of: text) == "-")
  }

  @Test func `the day of a statement dates nothing else`() throws {
    let text = "中国外交部发言人22日表示，中方欢迎对话。中国外交部长王毅会见了法国外长塞茹尔内。"
    #expect(try date(.meeting, of: text) == "2024-01 estimated ")
  }

  @Test func `a gathering has the day told of its name elsewhere`() throws {
    let text = """
      # 国务院总理李强将出席第十届北京香山论坛开幕式
      第十届北京香山论坛暨展览将于2月4日在北京举行。
      """
    let record = try PlainDocument.record(text)
    let forum = try #require(record.events.first { $0.kind == .forum })
    #expect(forum.start == PartialDate("2024-02-04"))
    #expect(forum.dateBasis == .carried)
  }

  @Test func `what happens during a visit happens at its time`() throws {
    let text = """
      应美国国务卿布林肯邀请，中国外交部长王毅将于2月26日至28日访问美国。
      中方介绍了有关情况。
      王毅将与布林肯举行会谈。
      """
    #expect(try date(.meeting, of: text) == "2024-02-26 carried 2月26日至28日")
  }

  // MARK: Estimated

  @Test(arguments: [
    ("中国外交部长王毅会见法国外长塞茹尔内。", Event.Kind.meeting, "2024-01 estimated "),
    ("中国外交部长王毅将会见法国外长塞茹尔内。", .meeting, "2024 estimated "),
    ("中国外交部长王毅曾会见法国外长塞茹尔内。", .meeting, "-"),
    ("美国国务卿布林肯取消访问中国。", .visit, "-"),
  ])
  func `news is about the publication, a plan not far ahead`(
    text: String, kind: Event.Kind, date: String
  ) throws {
    #expect(try self.date(kind, of: text) == date)
  }

  @Test func `nothing is estimated across the turn of a year`() throws {
    let record = try PlainDocument.record(
      "中国外交部长王毅会见法国外长塞茹尔内。", published: "2024-01-03")
    #expect(record.events.map(\.start) == [nil])
    let undated = try PlainDocument.record("中国外交部长王毅会见法国外长塞茹尔内。", published: nil)
    #expect(undated.events.map(\.start) == [nil])
  }

  @Test func `an estimate is no evidence that two tellings are apart`() throws {
    let text = """
      中国外交部长王毅近日会见法国外长塞茹尔内。
      1月19日，王毅在巴黎会见塞茹尔内。
      """
    #expect(try date(.meeting, of: text) == "2024-01-19 told 1月19日")
  }
}
