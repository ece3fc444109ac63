@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct NameFinderTests {
  /// Each sighting as `words rule`.
  private func sightings(_ text: String) throws -> [String] {
    let pack = try ChinesePack.shared()
    let annotated = AnnotatedText(PlainDocument.read(text), pack: pack)
    let titles = TitleRecognizer(text: annotated, lexicon: pack.lexicon).mentions()
    let scorer = NameScorer(text: annotated, lexicon: pack.lexicon)
    return NameFinder(text: annotated, lexicon: pack.lexicon, scorer: scorer, titles: titles)
      .sightings().map { annotated.string($0.range) + " " + $0.rule }
  }

  @Test(arguments: [
    ("中国外交部长王毅抵达", ["王毅 name.after-title.chinese"]),
    (
      "副总理何立峰、刘国中出席",
      ["何立峰 name.after-title.chinese", "刘国中 name.in-list.chinese"]
    ),
    ("卡洛斯·门德斯没有回答", ["卡洛斯·门德斯 name.dotted"]),
    ("会见时，李强总理表示", ["李强 name.before-title.chinese"]),
  ])
  func `a sighting says what shows the name`(text: String, expected: [String]) throws {
    #expect(try sightings(text) == expected)
  }

  @Test func `a list that says that it attends is a list of names`() throws {
    let found = try sightings("中国外交部长王毅会见来宾。\n刘建超、马朝旭参加会见。")
    #expect(found.contains("刘建超 name.attending"))
    #expect(found.contains("马朝旭 name.attending"))
  }

  @Test func `sightings ascend and stand apart`() throws {
    let pack = try ChinesePack.shared()
    let text = AnnotatedText(
      PlainDocument.read("美国国务卿布林肯（Antony Blinken）、财政部长耶伦与中国外交部长王毅会谈"), pack: pack)
    let titles = TitleRecognizer(text: text, lexicon: pack.lexicon).mentions()
    let found = NameFinder(
      text: text, lexicon: pack.lexicon,
      scorer: NameScorer(text: text, lexicon: pack.lexicon), titles: titles
    ).sightings()
    #expect(found.count == 3)
    for (first, second) in zip(found, found.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
  }
}
