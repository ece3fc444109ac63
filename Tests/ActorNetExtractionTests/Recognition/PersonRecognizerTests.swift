@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct PersonRecognizerTests {
  // MARK: Where names stand

  @Test(arguments: [
    "中国外交部长⟦王毅⟧同美国国务卿⟦布林肯⟧通电话。",
    "法国财政部长⟦勒梅尔⟧表示，双方将继续合作。",
    "美国財政部長⟦葉倫⟧週二抵達北京。",
    "德国总理⟦朔尔茨⟧22日在柏林发表讲话。",
  ])
  func `a name follows a title`(marked: String) throws { try expectMentions(marked) }

  @Test(arguments: [
    "美国国务卿⟦布林肯⟧、财政部长⟦耶伦⟧和商务部长⟦雷蒙多⟧先后访华。",
    "中国国务院副总理⟦何立峰⟧、⟦刘国华⟧与⟦张国清⟧出席会议。",
    "美國眾議員⟦加拉格爾⟧及參議員⟦舒默⟧週三發表聲明。",
  ])
  func `names stand in lists`(marked: String) throws { try expectMentions(marked) }

  @Test(arguments: [
    "法国总统⟦埃马纽埃尔·马克龙⟧抵达北京。",
    "巴西总统⟦路易斯·伊纳西奥·卢拉·达席尔瓦⟧发表讲话。",
    "⟦卡洛斯·门德斯⟧当天没有回答记者提问。",
    "英国首相⟦基尔·斯塔默⟧和法国外长⟦让-诺埃尔·巴罗⟧通电话。",
  ])
  func `dots and hyphens join the parts of a name`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "巴西外长⟦维埃拉⟧（Mauro Vieira）表示，会谈富有成效。",
    "学者⟦门德斯⟧（Carlos Mendes）认为，形势复杂。",
  ])
  func `a gloss in Latin letters shows a name`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "⟦李强⟧总理会见德国总理⟦朔尔茨⟧。",
    "会见时，⟦王毅⟧外长介绍了情况。",
  ])
  func `a name stands before a title`(marked: String) throws { try expectMentions(marked) }

  @Test(arguments: [
    "日本首相⟦岸田文雄⟧与外务大臣⟦上川阳子⟧出席会议。",
    "韩国总统⟦尹锡悦⟧会见越南总理⟦范明政⟧。",
    "越南共产党中央总书记⟦阮富仲⟧在河内举行会谈。",
    "中国外交部副部长⟦欧阳明远⟧与日方举行磋商。",
  ])
  func `names of many origins are found`(marked: String) throws { try expectMentions(marked) }

  @Test(arguments: [
    "两国外长会谈后发表了联合声明。",
    "中国外交部长和平解决争端的主张受到欢迎。",
    "总统会见了代表团，双方就和平进程交换意见。",
    "外交部发言人表示，中方一贯主张对话。",
    "美国国务卿访问北京，双方关系有所改善。",
    "部长级会议在曼谷举行，与会代表讨论了经济问题。",
    "美国总统周二前往纽约，并在当地停留三天。",
  ])
  func `words are no names`(text: String) throws { try expectMentions(text) }

  // MARK: Who is who

  @Test func `a family name after the full name is the same person`() throws {
    let found = try RecognisedText("美国总统乔·拜登发表讲话。拜登表示，他将访问日本。")
    #expect(found.markedMentions == "美国总统⟦乔·拜登⟧发表讲话。⟦拜登⟧表示，他将访问日本。")
    #expect(found.count == 1)
  }

  @Test func `a Japanese family name is the same person`() throws {
    let found = try RecognisedText("日本首相岸田文雄抵达首尔。岸田表示，会谈很重要。岸田随后离开。")
    #expect(found.count == 1)
    #expect(found.people.mentions.count == 3)
  }

  @Test func `a name in the other script is the same person within a document`() throws {
    let found = try RecognisedText("美國財政部長葉倫抵達北京。叶伦将会见中方官员。")
    #expect(found.count == 1)
  }

  @Test func `the gloss is the person's Latin name`() throws {
    let found = try RecognisedText("巴西外长维埃拉（Mauro Vieira）表示，会谈富有成效。")
    #expect(try found.person("维埃拉").latinName == "Mauro Vieira")
  }

  // MARK: What they are

  @Test(arguments: [
    ("中国外交部长王毅抵达。", "王毅", Person.Kind.official, "CN"),
    ("美国前国务卿蓬佩奥表示，政策没有变化。", "蓬佩奥", .other, "US"),
    ("美國前國務卿蓬佩奧表示，政策沒有變化。", "蓬佩奥", .other, "US"),
    ("清华大学教授李建国认为，形势复杂。", "李建国", .other, "CN"),
    ("德国国防部长皮斯托里乌斯抵达。", "皮斯托里乌斯", .official, "DE"),
    ("欧盟外交与安全政策高级代表博雷利抵达。", "博雷利", .official, "EU"),
    ("美国驻华大使伯恩斯出席会议。", "伯恩斯", .official, "US"),
  ])
  func `kind and country follow from the title`(
    text: String, name: String, kind: Person.Kind, country: String
  ) throws {
    let person = try RecognisedText(text).person(name)
    #expect(person.kind == kind)
    #expect(person.country == country)
  }

  @Test func `a government called after its head names nobody who acts`() throws {
    let found = try RecognisedText("美国总统拜登发表讲话。拜登政府的政策没有变化。")
    #expect(found.people.mentions.map(\.isMetonym) == [false, true])
  }

  @Test func `mentions ascend and stand apart`() throws {
    let found = try RecognisedText(
      "中国外交部长王毅会见美国国务卿布林肯。王毅表示，布林肯访华很重要。王毅外长和布林肯国务卿举行了会谈。")
    for (first, second) in zip(found.people.mentions, found.people.mentions.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    #expect(found.people.mentions.count == 6)
  }

  @Test(arguments: ["", "\n", "。", "·", "（）", "王", "⿰"])
  func `a text of nothing names nobody`(text: String) throws {
    #expect(try RecognisedText(text).count == 0)
  }
}
