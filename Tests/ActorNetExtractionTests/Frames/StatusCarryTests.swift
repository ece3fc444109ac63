@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

/// Plans, adjuncts and sides: what reaches over a clause's end.
@Suite struct StatusCarryTests {
  @Test(arguments: [
    Telling(
      "美国国务卿布林肯将于2月访问中国，会见中国外交部长王毅。", "visit planned 2024-02 布林肯",
      "meeting planned 2024-02 布林肯 王毅"),
    Telling(
      "法国外长塞茹尔内将于2月访华，随后前往韩国。", "visit planned 2024-02 塞茹尔内",
      "visit planned 2024-02 塞茹尔内"),
    Telling(
      "美国国务卿布林肯将于2月访问中国，此前曾会见中国外交部长王毅。", "visit planned 2024-02 布林肯",
      "meeting held - 布林肯 王毅"),
  ])
  func `a plan goes on with what its subject does next`(telling: Telling) throws {
    let record = try PlainDocument.record(telling.text)
    func dateless(_ event: String) -> String {
      var words = event.split(separator: " ")
      words.remove(at: 2)
      return (words.prefix(2) + words.dropFirst(2).sorted()).joined(separator: " ")
    }
    #expect(
      record.tellings.map(dateless).sorted(by: scalarsAscend)
        == telling.events.map(dateless).sorted(by: scalarsAscend))
  }

  @Test(arguments: [
    Telling("美国国务卿布林肯1月20日与中国外交部长王毅，在慕尼黑，举行会谈。", "meeting held 2024-01-20 布林肯 王毅"),
    Telling("中国外交部长王毅1月20日同德国外长贝尔伯克进行了深入交谈。", "meeting held 2024-01-20 王毅 贝尔伯克"),
    Telling("美国总统拜登1月20日邀请日本首相岸田文雄在戴维营会面。", "meeting held 2024-01-20 岸田文雄 拜登"),
  ])
  func `partners stand far from the verb`(telling: Telling) throws { try expect(telling) }

  @Test func `sides meet without names`() throws {
    let (event, record) = try onlyEvent(.meeting, in: "伊朗和沙特1月20日在巴格达举行新一轮会谈。")
    #expect(event.unnamedParties == ["伊朗和沙特"])
    #expect(record.participations.isEmpty)
    try expect(Telling("中国和美国举行会谈符合各国利益。"))
  }

  @Test func `a headline's words for somebody who is named are no further event`() throws {
    let (event, _) = try onlyEvent(
      .visit, in: "# 埃及总理访问苏丹\n埃及总理马德布利1月20日抵达苏丹访问。")
    #expect(event.unnamedParties.isEmpty)
  }

  @Test func `each of an exchange of visits travels to the other's country`() throws {
    let record = try PlainDocument.record("中国国务院总理李强去年同德国总理朔尔茨实现互访。")
    #expect(record.tellings == ["visit held 2023 朔尔茨", "visit held 2023 李强"])
    try expect(Telling("中国与德国高层互访频繁。"))
  }

  @Test func `who is called on is the host`() throws {
    let (first, record) = try onlyEvent(.meeting, in: "中国外交部长王毅22日在巴黎拜会法国总统马克龙。")
    #expect(record.parts(in: first) == ["王毅 participant", "马克龙 host"])
    let (second, other) = try onlyEvent(.meeting, in: "法国总统马克龙22日接受中国外交部长王毅的礼节性拜访。")
    #expect(other.parts(in: second) == ["王毅 participant", "马克龙 host"])
  }

  @Test func `as many bodies as are counted, one a topic`() throws {
    let record = try PlainDocument.record("中美宣布成立三个工作小组，包括经济、金融和商业工作组。")
    #expect(record.events.count { $0.kind == .workingGroup } == 3, "\(record.tellings)")
  }

  @Test func `a committee stands beside its numbered session`() throws {
    let record = try PlainDocument.record("中国—沙特高级别联合委员会第四次会议22日在利雅得举行。")
    let body = try #require(record.events.first { $0.kind == .workingGroup })
    let session = try #require(record.events.first { $0.kind == .meeting })
    #expect(session.series == body.id)
    #expect(session.ordinal == 4)
  }

  @Test func `a later clause calls off what was planned`() throws {
    try expect(
      Telling("俄罗斯总统普京原定2月12日访问土耳其，但行程已推迟。", "visit cancelled 2024-02-12 普京"))
    try expect(
      Telling("俄罗斯总统普京将于2月12日访问土耳其，美国已取消关税。", "visit planned 2024-02-12 普京"))
  }

  @Test func `offices in the name of talks are no party`() throws {
    let (event, record) = try onlyEvent(
      .meeting, in: "欧洲理事会主席米歇尔22日与中国国务院总理李强举行第二十四次中国—欧盟领导人会晤。")
    #expect(record.parts(in: event) == ["李强 participant", "米歇尔 participant"])
    #expect(event.ordinal == 24)
    let later = try PlainDocument.record("德国总理朔尔茨去年12月访问北京，与中国国务院总理李强举行第三次中德领导人会晤。")
    #expect(later.tellings.contains("meeting held 2023-12 朔尔茨 李强"), "\(later.tellings)")
  }

  @Test func `who has been met does not go on as the subject`() throws {
    try expect(
      Telling(
        "德国外长贝尔伯克22日会见了俄罗斯总统普京，并同俄罗斯外长拉夫罗夫举行会谈。",
        "meeting held 2024-01-22 普京 贝尔伯克", "meeting held 2024-01-22 拉夫罗夫 贝尔伯克"))
  }

  @Test func `who asks a visitor to come is the host`() throws {
    let (event, record) = try onlyEvent(.visit, in: "法国总统马克龙邀请德国总理朔尔茨访问巴黎。")
    #expect(event.status == .planned)
    #expect(record.parts(in: event) == ["朔尔茨 participant", "马克龙 host"])
  }
}
