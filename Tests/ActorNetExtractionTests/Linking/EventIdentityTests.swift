@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct EventIdentityTests {
  /// How many events of a kind remain when the texts, a day apart each, are linked.
  private func count(
    _ kind: Event.Kind, _ texts: String..., published: [String] = []
  ) throws -> Int {
    let records = try texts.enumerated().map { index, text in
      try PlainDocument.record(
        text, id: "\(index).txt",
        published: published.isEmpty ? "2024-02-2\(index)" : published[index])
    }
    return try LinkedRecords.link(records).events.count { $0.kind == kind }
  }

  @Test func `the same people on the same day met once`() throws {
    #expect(
      try count(
        .meeting, "1月22日，中国外交部长王毅会见法国外长塞茹尔内。", "中国外交部长王毅1月22日同法国外长塞茹尔内会谈。") == 1)
  }

  @Test func `a day's difference between time zones is none`() throws {
    #expect(
      try count(
        .call, "1月22日，中国外交部长王毅同美国国务卿布林肯通电话。", "1月21日，美国国务卿布林肯与中国外交部长王毅通电话。") == 1)
  }

  @Test(arguments: [
    "1月25日，中国外交部长王毅会见法国外长塞茹尔内。", "1月22日，中国外交部长王毅会见德国外长贝尔伯克。",
    "去年1月22日，中国外交部长王毅会见法国外长塞茹尔内。",
  ])
  func `another day or other people is another meeting`(text: String) throws {
    #expect(try count(.meeting, "1月22日，中国外交部长王毅会见法国外长塞茹尔内。", text) == 2)
  }

  @Test func `other places are other meetings`() throws {
    #expect(
      try count(
        .meeting, "1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内。", "1月22日，中国外交部长王毅在曼谷会见法国外长塞茹尔内。") == 2)
  }

  @Test func `undated tellings a year apart are two`() throws {
    let text = "中国外交部长王毅会见法国外长塞茹尔内。"
    #expect(try count(.meeting, text, text, published: ["2024-01-24", "2024-02-10"]) == 1)
    #expect(try count(.meeting, text, text, published: ["2023-01-24", "2024-02-10"]) == 2)
  }

  @Test func `a body is one under synonymous names, another by its topic`() throws {
    #expect(
      try count(.workingGroup, "中美经济工作组运行良好。", "美中經濟工作組由兩國財政部牽頭。") == 1)
    #expect(try count(.workingGroup, "中美经济工作组运行良好。", "中美金融工作组运行良好。") == 2)
    #expect(try count(.workingGroup, "中美经济工作组运行良好。", "中日经济工作组运行良好。") == 2)
  }

  @Test func `sessions are told apart by number`() throws {
    #expect(
      try count(
        .meeting, "中美金融工作组第三次会议1月18日在北京举行。", "中美金融工作组第四次会议1月18日在北京举行。") == 2)
    #expect(
      try count(
        .meeting, "中美金融工作组第三次会议1月18日在北京举行。", "中美金融工作组第三次会议1月19日结束。") == 1)
  }

  @Test func `a visit is told apart by its country`() throws {
    #expect(try count(.visit, "美国国务卿布林肯1月5日访问日本。", "美国国务卿布林肯1月5日访问韩国。") == 2)
    #expect(try count(.visit, "美国国务卿布林肯1月5日访华。", "美国国务卿布林肯1月5日抵达北京访问。") == 1)
  }
}
