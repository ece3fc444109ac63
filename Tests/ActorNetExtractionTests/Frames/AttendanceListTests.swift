@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

/// Those who were there beside the ones who act.
@Suite struct AttendanceListTests {
  @Test(arguments: [
    "随团官员包括外长拉夫罗夫、财政部长西卢安诺夫。", "代表团成员有：外长拉夫罗夫、财政部长西卢安诺夫。",
    "陪同访问的还有外长拉夫罗夫和财政部长西卢安诺夫。", "隨團官員包括外長拉夫羅夫、財政部長西盧安諾夫。",
  ])
  func `a delegation told in a later paragraph belongs to the visit`(list: String) throws {
    let (event, record) = try onlyEvent(
      .visit, in: "俄罗斯总统普京1月20日抵达北京，开始对中国进行国事访问。\n两国元首将讨论经贸合作。\n" + list)
    #expect(record.parts(in: event).count == 3, "\(record.parts(in: event))")
    #expect(record.parts(in: event).contains("普京 participant"))
  }

  @Test(arguments: [
    "参加会见的有外交部长王毅、财政部长蓝佛安。", "外交部长王毅、财政部长蓝佛安等在座。", "外交部长王毅和财政部长蓝佛安参加会见。",
  ])
  func `those who attend belong to the meeting told before`(list: String) throws {
    let (event, record) = try onlyEvent(
      .meeting, in: "中国国务院总理李强23日在北京会见法国财政部长勒梅尔。\n双方讨论了贸易。\n" + list)
    #expect(
      record.parts(in: event) == [
        "勒梅尔 participant", "李强 host", "王毅 participant", "蓝佛安 participant",
      ])
  }

  @Test func `a list without an event tells of none`() throws {
    try expect(Telling("随团官员包括俄罗斯外长拉夫罗夫、财政部长西卢安诺夫。"))
    try expect(Telling("参加会见的有中国外交部长王毅。"))
  }

  @Test func `travellers belong to the visitor of their own country`() throws {
    let record = try PlainDocument.record(
      "俄罗斯总统普京1月20日抵达北京。法国总统马克龙1月21日抵达东京。随行的有俄罗斯外长拉夫罗夫。")
    #expect(record.tellings.contains("visit held 2024-01-20 拉夫罗夫 普京"), "\(record.tellings)")
  }

  @Test func `who meets a visitor at the airport is the host`() throws {
    let (event, record) = try onlyEvent(
      .visit, in: "法国外长塞茹尔内22日抵达开罗，埃及外长舒凯里在机场迎接。")
    #expect(record.parts(in: event) == ["塞茹尔内 participant", "舒凯里 host"])
  }

  @Test func `who heads a delegation is its chair, those he leads travel`() throws {
    let (event, record) = try onlyEvent(
      .visit, in: "德国总理朔尔茨21日率领经济部长哈贝克、交通部长维辛，以及外交部长贝尔伯克等人，搭机出访印度。")
    #expect(
      record.parts(in: event) == [
        "哈贝克 participant", "朔尔茨 chair", "维辛 participant", "贝尔伯克 participant",
      ])
  }

  @Test func `listed lines go on with a journey`() throws {
    let (event, record) = try onlyEvent(
      .visit, in: "法国总统马克龙22日抵达北京访问。\n随行人员：\n外交部长塞茹尔内\n财政部长勒梅尔")
    #expect(record.parts(in: event).count == 3, "\(record.parts(in: event))")
  }
}
