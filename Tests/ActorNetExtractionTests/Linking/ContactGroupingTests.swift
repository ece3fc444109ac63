@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct ContactGroupingTests {
  private func groups(_ text: String) throws -> [Set<Event.Kind>: Int] {
    let record = try PlainDocument.record(text)
    var kinds: [String: Set<Event.Kind>] = [:]
    for event in record.events { kinds[event.group, default: []].insert(event.kind) }
    return Dictionary(kinds.values.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func `a visit and the meetings during it are one contact`() throws {
    #expect(
      try groups("法国外长塞茹尔内1月18日至20日访问中国。\n1月19日，中国外交部长王毅在北京会见塞茹尔内。")
        == [[.visit, .meeting]: 1])
  }

  @Test func `a meeting elsewhere, before or of others is another contact`() throws {
    let visit = "法国外长塞茹尔内1月18日至20日访问中国。\n"
    for other in [
      "1月19日，中国外交部长王毅在曼谷会见塞茹尔内。", "1月10日，中国外交部长王毅会见塞茹尔内。",
      "1月19日，中国外交部长王毅在北京会见德国外长贝尔伯克。",
    ] {
      #expect(try groups(visit + other) == [[.visit]: 1, [.meeting]: 1], "\(other)")
    }
  }

  @Test func `a forum and the talks at its margins are one contact`() throws {
    #expect(
      try groups(
        "1月16日，中国国务院总理李强在瑞士达沃斯出席世界经济论坛年会。\n1月16日，李强在达沃斯会见法国外长塞茹尔内。")
        == [[.forum, .meeting]: 1])
  }

  @Test func `a group is named after an event of the record`() throws {
    let record = try PlainDocument.record(
      "法国外长塞茹尔内1月18日至20日访问中国。\n1月19日，中国外交部长王毅在北京会见塞茹尔内。")
    let ids = Set(record.events.map(\.id.rawValue))
    #expect(record.events.allSatisfy { ids.contains($0.group) })
  }
}
