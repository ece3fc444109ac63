@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct EventReaderTests {
  @Test(arguments: [
    Telling("中国外交部长王毅与美国国务卿布林肯举行会谈。", "meeting held - 布林肯 王毅"),
    Telling("中國外交部長王毅與美國國務卿布林肯舉行會談。", "meeting held - 布林肯 王毅"),
    Telling("美国国务卿布林肯和中国外交部长王毅通电话。", "call held - 布林肯 王毅"),
    Telling("美国总统拜登与日本首相岸田文雄、韩国总统尹锡悦举行会晤。", "meeting held - 拜登 岸田文雄 尹锡悦"),
  ])
  func `mutual: all who are named together take part`(telling: Telling) throws {
    try expect(telling)
  }

  @Test(arguments: [
    Telling("中国外交部长王毅与美国国务卿布林肯讨论了双边关系。", "meeting held - 布林肯 王毅"),
    Telling("中国外交部长王毅讨论了双边关系。"),
    Telling("两国关系成为讨论的主题。"),
  ])
  func `needs-partner: only where a partner is told`(telling: Telling) throws {
    try expect(telling)
  }

  @Test(arguments: [
    Telling("中国国务院副总理何立峰会见法国财政部长勒梅尔。", "meeting held - 何立峰 勒梅尔"),
    Telling(
      "中国国务院副总理何立峰分别会见法国财政部长勒梅尔和德国财政部长林德纳。",
      "meeting held - 何立峰 勒梅尔", "meeting held - 何立峰 林德纳"),
    Telling("会见布林肯时，中国外交部长王毅表示，合作很重要。美国国务卿布林肯同意。", "meeting held - 布林肯 王毅"),
  ])
  func `transitive: subject and object`(telling: Telling) throws { try expect(telling) }

  @Test func `who receives at home is the host`() throws {
    let (event, record) = try onlyEvent(
      .meeting, in: "1月19日，中国国务院副总理何立峰在北京会见法国财政部长勒梅尔。")
    #expect(record.parts(in: event) == ["何立峰 host", "勒梅尔 participant"])
  }

  @Test func `who presides is the chair`() throws {
    let (event, record) = try onlyEvent(
      .meeting, in: "中国国务院总理李强同俄罗斯总理米舒斯京共同主持中俄总理第二十八次定期会晤。")
    #expect(record.parts(in: event) == ["李强 chair", "米舒斯京 chair"])
    #expect(event.ordinal == 28)
  }

  @Test(arguments: [
    Telling("美国国务卿布林肯访问中国。", "visit held - 布林肯"),
    Telling("美国国务卿布林肯访华。", "visit held - 布林肯"),
    Telling("美國國務卿布林肯訪華。", "visit held - 布林肯"),
    Telling("德国总理朔尔茨率团抵达北京访问。", "visit held - 朔尔茨"),
    Telling(
      "应中国国家主席习近平邀请，法国总统马克龙将于5月访问中国。", "visit planned 2024-05 习近平 马克龙"),
  ])
  func `visit: the subject travels`(telling: Telling) throws { try expect(telling) }

  @Test func `who invites is the host of the visit`() throws {
    let (event, record) = try onlyEvent(
      .visit, in: "应中国外交部长王毅邀请，法国外长塞茹尔内将于4月1日访问中国。")
    #expect(record.parts(in: event) == ["塞茹尔内 participant", "王毅 host"])
  }

  @Test func `nobody visits his own country`() throws {
    try expect(Telling("中国外交部长王毅访问中国。"))
  }

  @Test(arguments: [
    Telling("中国外交部长王毅接受美国媒体访问。"),
    Telling("美国学者、访问学者史密斯发表文章。"),
  ])
  func `not every visit is a journey`(telling: Telling) throws { try expect(telling) }

  @Test func `those who accompany a visitor travel too`() throws {
    let (event, record) = try onlyEvent(
      .visit, in: "陪同美国国务卿布林肯访华的有：助理国务卿康达，中国事务主任贝莎兰。")
    #expect(record.parts(in: event).contains("布林肯 participant"))
    #expect(record.parts(in: event).contains("康达 participant"))
  }

  @Test(arguments: [
    Telling("中国国务院总理李强1月16日在达沃斯出席世界经济论坛年会。", "forum held 2024-01-16 李强"),
    Telling("中國國務院總理李強1月16日在達沃斯出席世界經濟論壇年會。", "forum held 2024-01-16 李强"),
  ])
  func `attend: the subject is at the gathering`(telling: Telling) throws {
    let record = try PlainDocument.record(telling.text)
    let folding = try ChinesePack.shared().folding
    let folded = record.tellings.map { String(decoding: folding.fold($0), as: UTF16.self) }
    #expect(folded == telling.events)
  }

  @Test func `fused names name both`() throws {
    let record = try PlainDocument.record(
      "美国总统拜登去年11月在旧金山发表讲话。中国国家主席习近平发表讲话。\n这次拜习会举行了四个小时。")
    let meetings = record.events.filter { $0.kind == .meeting }
    #expect(meetings.count == 1)
    #expect(meetings.first.map(record.parts) == ["习近平 participant", "拜登 participant"])
  }

  @Test func `those who attend a reception are at the meeting told before`() throws {
    let (event, record) = try onlyEvent(
      .meeting, in: "中国外交部长王毅会见法国外长塞茹尔内。\n外交部副部长马朝旭参加会见。")
    #expect(record.parts(in: event).contains("马朝旭 participant"))
  }

  @Test(arguments: [
    Telling("双方宣布成立中美经济工作组。", "working_group established -"),
    Telling("双方将成立中美经济工作组。", "working_group planned -"),
  ])
  func `a body is established or planned`(telling: Telling) throws { try expect(telling) }

  @Test func `who announces a body establishes it, who is told reports gets them`() throws {
    let (event, record) = try onlyEvent(
      .workingGroup,
      in: "美国财政部长耶伦宣布成立中美经济工作组。该工作组将向耶伦和中国国务院副总理何立峰汇报。")
    let parts = record.parts(in: event)
    #expect(parts == ["何立峰 reports_to", "耶伦 reports_to,establishes"])
  }

  @Test func `a session belongs to the series of its body`() throws {
    let record = try PlainDocument.record("中美金融工作组第三次会议1月18日在北京举行。")
    let body = try #require(record.events.first { $0.kind == .workingGroup })
    let session = try #require(record.events.first { $0.kind == .meeting })
    #expect(session.series == body.id)
    #expect(session.ordinal == 3)
    #expect(session.start == PartialDate("2024-01-18"))
    #expect(body.sides == ["CN", "US"])
    #expect(body.end == nil)
  }

  @Test func `parties without a name are kept in their words`() throws {
    let (event, _) = try onlyEvent(.meeting, in: "中国外交部长王毅会见美国议员代表团。")
    #expect(event.unnamedParties == ["美国议员代表团"])
  }

  @Test func `who says so is told with the quote`() throws {
    let (told, _) = try onlyEvent(.meeting, in: "中国外交部长王毅会见法国外长塞茹尔内。")
    #expect(told.evidence.map(\.asserter) == [.document])
    let (rumour, _) = try onlyEvent(.meeting, in: "知情人士称，中国外交部长王毅会见法国外长塞茹尔内。")
    #expect(rumour.evidence.map(\.asserter) == [.unnamedSource])
    let (report, _) = try onlyEvent(.meeting, in: "据新华社报道，中国外交部长王毅会见法国外长塞茹尔内。")
    #expect(report.evidence.map(\.asserter) == [.medium("新华社")])
  }

  @Test(arguments: ["", "\n", "。", "会见", "会谈。访问。通话。", "中国外交部长王毅。"])
  func `a text of nothing tells nothing`(text: String) throws {
    #expect(try PlainDocument.record(text).events == [])
  }
}
