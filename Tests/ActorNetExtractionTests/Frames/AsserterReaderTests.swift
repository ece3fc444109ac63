internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@testable import ActorNetExtraction

@Suite struct AsserterReaderTests {
  @Test(arguments: [
    ("中国外交部长王毅会见法国外长塞茹尔内。", Evidence.Asserter.document),
    ("路透社报道说，中国外交部长王毅会见法国外长塞茹尔内。", .medium("路透社")),
    ("根据中国官媒新华社的报导，中国外交部长王毅会见法国外长塞茹尔内。", .medium("新华社")),
    ("中国外交部长王毅会见法国外长塞茹尔内，法新社报道。", .medium("法新社")),
    ("路透社援引消息人士的话说，中国外交部长王毅会见法国外长塞茹尔内。", .medium("路透社")),
    ("知情人士透露，中国外交部长王毅会见法国外长塞茹尔内。", .unnamedSource),
    ("法国外长塞茹尔内表示，他22日会见了中国外交部长王毅。", .named("塞茹尔内")),
    ("美国国务院表示，国务卿布林肯会见法国外长塞茹尔内。", .named("美国国务院")),
    ("根据法国外交部的新闻稿，法国外长塞茹尔内会见中国外交部长王毅。", .readout("法国外交部")),
    ("法国外交部发表声明说，外长塞茹尔内会见中国外交部长王毅。", .readout("法国外交部")),
    // A statement that came of it, and a medium that is somebody's employer, say nothing of it.
    ("中国外交部长王毅会见法国外长塞茹尔内，双方发表联合声明。", .document),
    ("新华社社长傅华陪同中国外交部长王毅会见法国外长塞茹尔内。", .document),
  ])
  func `who says so`(text: String, asserter: Evidence.Asserter) throws {
    let record = try PlainDocument.record(text)
    let events = record.events.filter { $0.kind == .meeting }
    #expect(events.count == 1)
    #expect(events.flatMap(\.evidence).map(\.asserter) == [asserter])
    let ties = record.participations.filter { $0.event == events.first?.id }
    #expect(ties.count >= 2)
    #expect(Set(ties.flatMap(\.evidence).map(\.asserter)) == [asserter])
  }

  @Test func `an agency's dateline says whose all is that follows`() throws {
    let text = """
      新华社北京1月22日电 中国外交部长王毅会见法国外长塞茹尔内。
      美国国务卿布林肯21日访问中国。
      """
    let record = try PlainDocument.record(text)
    #expect(record.events.count == 2)
    #expect(Set(record.events.flatMap(\.evidence).map(\.asserter)) == [.medium("新华社")])
  }

  @Test func `the dateline of the house that publishes the document is the document's own`() throws
  {
    let read = PlainDocument.read("新华社北京1月22日电 中国外交部长王毅会见法国外长塞茹尔内。")
    var document = read.document
    document.publisher = "新华网"
    let record = DocumentExtractor(pack: try ChinesePack.shared())
      .record(ReadDocument(document: document, body: read.body, source: read.source))
    #expect(record.events.flatMap(\.evidence).map(\.asserter) == [.document])
  }

  @Test func `the words that were read are marked in the quote`() throws {
    let record = try PlainDocument.record("1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内。")
    func marked(_ piece: Evidence) -> [String] {
      let bytes = Array(piece.quote.utf8)
      return piece.marks.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
    }
    let event = try #require(record.events.first)
    #expect(event.evidence.map(marked) == [["1月22日", "王毅", "会见", "塞茹尔内"]])
    let name = Dictionary(uniqueKeysWithValues: record.people.map { ($0.id, $0.name) })
    for tie in record.participations {
      #expect(tie.evidence.map(marked).map(Set.init) == [["会见", name[tie.person] ?? ""]])
    }
    for person in record.people { #expect(person.evidence.map(marked) == [[person.name]]) }
  }
}
