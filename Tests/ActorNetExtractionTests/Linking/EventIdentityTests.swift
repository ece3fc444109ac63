@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct EventIdentityTests {
  /// So many events of a kind remain when the texts, a day apart each, are linked.
  private func expectCount(
    _ expected: Int, _ kind: Event.Kind, _ texts: String..., published: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let records = try texts.enumerated().map { index, text in
      try PlainDocument.record(
        text, id: "\(index).txt",
        published: published.isEmpty ? "2024-02-2\(index)" : published[index])
    }
    let network = try LinkedRecords.link(records)
    let found = network.events.filter { $0.kind == kind }
    #expect(
      found.count == expected, "\(LinkedRecords.tellings(network)) \(found.map(\.sides))",
      sourceLocation: sourceLocation)
  }

  @Test func `the same people on the same day met once`() throws {
    try expectCount(1, .meeting, "1月22日，中国外交部长王毅会见法国外长塞茹尔内。", "中国外交部长王毅1月22日同法国外长塞茹尔内会谈。")
  }

  @Test func `a day's difference between time zones is none`() throws {
    try expectCount(1, .call, "1月22日，中国外交部长王毅与美国国务卿布林肯通电话。", "1月21日，美国国务卿布林肯与中国外交部长王毅通电话。")
  }

  @Test(arguments: [
    "1月25日，中国外交部长王毅会见法国外长塞茹尔内。", "1月22日，中国外交部长王毅会见德国外长贝尔伯克。",
    "去年1月22日，中国外交部长王毅会见法国外长塞茹尔内。",
  ])
  func `another day or other people is another meeting`(text: String) throws {
    try expectCount(2, .meeting, "1月22日，中国外交部长王毅会见法国外长塞茹尔内。", text)
  }

  @Test func `other places are other meetings`() throws {
    try expectCount(2, .meeting, "1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内。", "1月22日，中国外交部长王毅在曼谷会见法国外长塞茹尔内。")
  }

  @Test func `undated tellings a year apart are two`() throws {
    let (one, other) = ("中国外交部长王毅会见法国外长塞茹尔内。", "中国外交部长王毅会见了法国外长塞茹尔内。")
    try expectCount(1, .meeting, one, other, published: ["2024-01-24", "2024-02-10"])
    try expectCount(2, .meeting, one, other, published: ["2023-01-24", "2024-02-10"])
  }

  @Test func `a body is one under synonymous names, another by its topic`() throws {
    try expectCount(1, .workingGroup, "中美经济工作组运行良好。", "美中經濟工作組由兩國財政部牽頭。")
    try expectCount(2, .workingGroup, "中美经济工作组运行良好。", "中美金融工作组运行良好。")
    try expectCount(2, .workingGroup, "中美经济工作组运行良好。", "中俄经济工作组运行良好。")
  }

  @Test func `a body whose name tells no sides is that of the sides around it`() throws {
    let named = "中美经济工作组运行良好。"
    try expectCount(
      1, .workingGroup, named, "美国财长耶伦与中国副总理何立峰会谈。双方设立经济工作组。")
    try expectCount(
      2, .workingGroup, named, "日本外相上川阳子与韩国外长赵兑烈会谈。双方设立经济工作组。")
    // Nobody says whose: it is suggested.
    let network = try suggestions(named, "经济工作组运行良好。")
    #expect(network.suggestions.map(\.subject) == [.event])
    #expect(network.suggestions.first?.reasons == ["same topic", "sides that are not told"])
  }

  private func suggestions(_ texts: String...) throws -> AffiliationNetwork {
    try LinkedRecords.link(
      texts.enumerated().map { index, text in
        try PlainDocument.record(text, id: "\(index).txt", published: "2024-02-2\(index)")
      })
  }

  @Test func `what fits two events that exclude each other joins neither`() throws {
    let network = try suggestions(
      "去年2月5日，中国外交部长王毅会见法国外长塞茹尔内。", "去年11月3日，中国外交部长王毅会见法国外长塞茹尔内。",
      "中国外交部长王毅去年会见法国外长塞茹尔内。")
    #expect(network.events.count == 3)
    #expect(network.suggestions.count == 2)
    #expect(network.suggestions.allSatisfy { $0.reasons.contains("another fits as well") })
  }

  @Test func `a meeting by video is suggested as the call of that day, not made it`() throws {
    let network = try suggestions(
      "1月22日，中国外交部长王毅与美国国务卿布林肯通电话。", "1月22日，中国外交部长王毅会见美国国务卿布林肯。")
    #expect(network.events.count == 2)
    #expect(network.suggestions.map(\.subject) == [.event])
  }

  @Test func `a plan told after an event is not that event`() throws {
    let network = try suggestions(
      "1月22日，中国外交部长王毅会见法国外长塞茹尔内。", "中国外交部长王毅计划会见法国外长塞茹尔内。")
    #expect(network.events.count == 2)
  }

  @Test func `sessions are told apart by number`() throws {
    try expectCount(2, .meeting, "中美金融工作组第三次会议1月18日在北京举行。", "中美金融工作组第四次会议1月18日在北京举行。")
    try expectCount(1, .meeting, "中美金融工作组第三次会议1月18日在北京举行。", "中美金融工作组第三次会议1月19日结束。")
  }

  @Test func `a visit is told apart by its country`() throws {
    try expectCount(2, .visit, "美国国务卿布林肯1月5日访问日本。", "美国国务卿布林肯1月5日访问韩国。")
    try expectCount(1, .visit, "美国国务卿布林肯1月5日访华。", "美国国务卿布林肯1月5日抵达北京访问。")
  }
}
