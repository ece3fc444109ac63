@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct CircumstanceReaderTests {
  // MARK: Whether

  @Test(arguments: [
    Telling("中国外交部长王毅会见美国国务卿布林肯。", "meeting held - 王毅 布林肯"),
    Telling("中国外交部长王毅将会见美国国务卿布林肯。", "meeting planned - 王毅 布林肯"),
    Telling("中国外交部长王毅预计将与美国国务卿布林肯通电话。", "call planned - 王毅 布林肯"),
    Telling("美国国务卿布林肯计划下月访问中国。", "visit planned 2024-02 布林肯"),
    Telling("美国国务卿布林肯有望访问中国。", "visit proposed - 布林肯"),
    Telling("美国国务卿布林肯取消访问中国。", "visit cancelled - 布林肯"),
    Telling("美國國務卿布林肯推遲訪問中國。", "visit cancelled - 布林肯"),
  ])
  func `words before the trigger say whether it happens`(telling: Telling) throws {
    try expect(telling)
  }

  @Test(arguments: [
    "中国外交部长王毅没有会见美国国务卿布林肯。", "中国外交部长王毅拒绝会见美国国务卿布林肯。",
    "如果中国外交部长王毅会见美国国务卿布林肯，局势会好转。", "美國國務卿布林肯並未訪問中國。",
  ])
  func `what is denied or only supposed is no event`(text: String) throws {
    try expect(Telling(text))
  }

  @Test func `a cancellation may follow the trigger`() throws {
    try expect(Telling("美国国务卿布林肯访问中国的行程推迟。", "visit cancelled - 布林肯"))
  }

  @Test func `a cue inside a longer word is none`() throws {
    // 将 in 将军.
    let (event, _) = try onlyEvent(.meeting, in: "美军将军布朗会见中国国防部长董军。")
    #expect(event.status == .held)
  }

  @Test func `what lies after the day of publication is planned`() throws {
    try expect(
      Telling("中国外交部长王毅2月16日会见美国国务卿布林肯。", "meeting planned 2024-02-16 王毅 布林肯"))
  }

  // MARK: When

  @Test(arguments: [
    Telling(
      "美国总统拜登22日表示，国务卿布林肯将于2月访问中国。", "visit planned 2024-02 布林肯"),
    Telling("1月18日，中国外交部长王毅会见法国外长塞茹尔内。", "meeting held 2024-01-18 塞茹尔内 王毅"),
    Telling("中国外交部长王毅去年11月会见法国外长塞茹尔内。", "meeting held 2023-11 塞茹尔内 王毅"),
    Telling("中国外交部长王毅昨天会见法国外长塞茹尔内。", "meeting held 2024-01-23 塞茹尔内 王毅"),
    Telling(
      "中国外交部长王毅1月18日会见法国外长塞茹尔内，20日会见德国外长贝尔伯克。",
      "meeting held 2024-01-18 塞茹尔内 王毅", "meeting held 2024-01-20 王毅 贝尔伯克"),
  ])
  func `an event's date is its own, not that of the telling`(telling: Telling) throws {
    try expect(telling)
  }

  @Test func `a range has an end, a day ends with itself`() throws {
    let (visit, _) = try onlyEvent(.visit, in: "美国国务卿布林肯1月16日至18日访问中国。")
    #expect(visit.start == PartialDate("2024-01-16"))
    #expect(visit.end == PartialDate("2024-01-18"))
    #expect(visit.dateWords == ["1月16日至18日"])
    let (call, _) = try onlyEvent(.call, in: "中国外交部长王毅23日同美国国务卿布林肯通电话。")
    #expect(call.start == call.end)
  }

  // MARK: Where

  @Test(arguments: [
    ("中国外交部长王毅在曼谷会见美国国务卿布林肯。", "曼谷"),
    ("中國外交部長王毅在曼谷會見美國國務卿布林肯。", "曼谷"),
    ("中国外交部长王毅会见美国国务卿布林肯。", nil),
  ])
  func `a meeting's place follows a preposition`(text: String, place: String?) throws {
    #expect(try onlyEvent(.meeting, in: text).event.place == place)
  }

  @Test(arguments: [
    ("美国国务卿布林肯访问中国。", "中国"), ("美国国务卿布林肯访华。", "中国"),
    ("美国国务卿布林肯抵达北京访问。", "北京"),
  ])
  func `a visit's place follows its verb`(text: String, place: String) throws {
    #expect(try onlyEvent(.visit, in: text).event.place == place)
  }
}
