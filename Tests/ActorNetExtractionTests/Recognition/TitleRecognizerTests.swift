@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct TitleRecognizerTests {
  /// Each title with its descriptor, as `words standing country`.
  private func titles(_ text: String) throws -> [String] {
    let pack = try ChinesePack.shared()
    let annotated = AnnotatedText(PlainDocument.read(text), pack: pack)
    return TitleRecognizer(text: annotated, lexicon: pack.lexicon).mentions().map { title in
      "\(annotated.string(title.extent)) \(title.standing) \(title.country ?? "-")"
    }
  }

  @Test(arguments: [
    ("美国国防部副部长希克斯", "美国国防部副部长 official US"),
    ("中国外交部长王毅", "中国外交部长 official CN"),
    ("美国前国务卿蓬佩奥", "美国前国务卿 former US"),
    ("美國前國務卿蓬佩奧", "美國前國務卿 former US"),
    ("日本外务大臣上川阳子", "日本外务大臣 official JP"),
    ("英國首相蘇納克", "英國首相 official GB"),
  ])
  func `a title takes its country and whether it is held from the words before it`(
    text: String, expected: String
  ) throws {
    #expect(try titles(text) == [expected])
  }

  @Test(arguments: ["清华大学教授李建国", "微软公司副总裁史密斯", "新华社记者张明"])
  func `who holds no public office is other`(text: String) throws {
    let found = try titles(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.contains(" other ") }, "\(found)")
  }

  @Test func `titles are chained`() throws {
    #expect(
      try titles("中共中央政治局委员、外交部长王毅").map { $0.split(separator: " ")[1] }
        == ["official", "official"])
  }

  @Test func `a current office is not a former one`() throws {
    #expect(try titles("现任美国国务卿布林肯").map { $0.contains("official US") } == [true])
  }

  @Test func `a title ends at a mark, a time and a verb`() throws {
    #expect(try titles("他会见美国国务卿布林肯").last == "美国国务卿 official US")
    #expect(try titles("美国总统，外交部长") == ["美国总统 official US", "外交部长 official -"])
  }

  @Test func `titles ascend and stand apart`() throws {
    let pack = try ChinesePack.shared()
    let text = AnnotatedText(
      PlainDocument.read("美国总统国家安全事务助理沙利文与中国外交部长王毅、国务院副总理何立峰会谈"), pack: pack)
    let found = TitleRecognizer(text: text, lexicon: pack.lexicon).mentions()
    #expect(found.count >= 3)
    for (first, second) in zip(found, found.dropFirst()) {
      #expect(first.head.upperBound <= second.head.lowerBound)
    }
    for title in found { #expect(title.extent.upperBound == title.head.upperBound) }
  }
}
