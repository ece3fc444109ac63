@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct RecordBuilderTests {
  private static let article = """
    # 王毅会见塞茹尔内
    1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内（Stephane Sejourne）。王毅表示，合作很重要。
    塞茹尔内1月21日至23日访问中国。美国前国务卿蓬佩奥没有评论。
    中法经济工作组第三次会议1月20日在巴黎举行。
    """

  // MARK: Evidence

  /// Every quote with the piece of the source that its span cuts out.
  private func expectQuotesLeadBack(_ record: DocumentRecord, to document: ReadDocument) {
    let evidence =
      record.people.flatMap(\.evidence) + record.events.flatMap(\.evidence)
      + record.participations.flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    for piece in evidence {
      let cut = document.quote(piece.span)
        .replacing(#/<[^>]*>|\*\*|&nbsp;/#, with: "").replacing("&amp;", with: "&")
      #expect(cut == piece.quote)
      #expect((1...500).contains(piece.quote.unicodeScalars.count))
      #expect(piece.document == document.document.id)
      #expect(!piece.rule.isEmpty)
    }
  }

  @Test func `the span of every quote cuts the quote out of the source`() throws {
    let document = PlainDocument.read(Self.article)
    let record = DocumentExtractor(pack: try ChinesePack.shared()).record(document)
    expectQuotesLeadBack(record, to: document)
  }

  @Test func `markup within a quote is stripped and counted`() throws {
    let pack = try ChinesePack.shared()
    let html = """
      <html><head><title>会见</title></head><body><article><h1>王毅会见塞茹尔内</h1>
      <p>1月22日，中国<b>外交部长王毅</b>在<a href="/b">北京</a>会见法国外长塞茹尔内（AT&amp;T大楼）。</p>
      <p>王毅表示，<i>合作</i>很重要，两国关系稳定，双方将继续对话，共同应对挑战。</p></article></body></html>
      """
    let (read, _) = DocumentReader.read(
      Array(html.utf8), id: DocumentID(rawValue: "a.html"), path: "a.html",
      fallbackDate: PartialDate("2024-01-24"), conventions: pack.readingConventions)
    let document = try #require(read)
    let record = DocumentExtractor(pack: pack).record(document)
    expectQuotesLeadBack(record, to: document)
    let quotes = record.events.flatMap(\.evidence).map(\.quote)
    #expect(quotes.contains { $0.contains("外交部长王毅在北京会见") && $0.contains("AT&T") })
  }

  @Test func `a quote is one sentence of at most 500 characters`() throws {
    let long = String(repeating: "双方讨论了贸易和投资等问题，", count: 60)
    let document = PlainDocument.read("中国外交部长王毅会见法国外长塞茹尔内，\(long)气氛良好。")
    let record = DocumentExtractor(pack: try ChinesePack.shared()).record(document)
    expectQuotesLeadBack(record, to: document)
    #expect(record.events.flatMap(\.evidence).map(\.quote.unicodeScalars.count).max() == 500)
  }

  @Test func `a long sentence's quote holds the event that it proves`() throws {
    let long = String(repeating: "双方讨论了贸易和投资等问题，", count: 60)
    let record = try PlainDocument.record(
      "双方关系稳定，\(long)中国外交部长王毅会见法国外长塞茹尔内。")
    let event = try #require(record.events.first { $0.kind == .meeting })
    #expect(event.evidence.allSatisfy { $0.quote.contains("会见") })
  }

  @Test func `evidence stands in the order of the text`() throws {
    let record = try PlainDocument.record(Self.article)
    for event in record.events {
      #expect(event.evidence.map(\.span) == event.evidence.map(\.span).sorted())
    }
  }

  // MARK: Identifiers

  @Test func `the same text gives the same record`() throws {
    #expect(try PlainDocument.record(Self.article) == PlainDocument.record(Self.article))
  }

  @Test func `identifiers say nothing of the document and little of the text around`() throws {
    let one = try PlainDocument.record("1月22日，中国外交部长王毅会见法国外长塞茹尔内。")
    let other = try PlainDocument.record(
      "天气很好。\n中国外交部长王毅1月22日在钓鱼台会见法国外长塞茹尔内。", id: "other.txt")
    #expect(one.people.map(\.id) == other.people.map(\.id))
    #expect(one.events.map(\.id) == other.events.map(\.id))
  }

  @Test func `both scripts give the same identifiers`() throws {
    let simplified = try PlainDocument.record("1月22日，中国外交部长王毅会见美国财政部长叶伦。")
    let traditional = try PlainDocument.record(
      "1月22日，中國外交部長王毅會見美國財政部長葉倫。", language: "zh-Hant")
    #expect(simplified.people.map(\.id) == traditional.people.map(\.id))
    #expect(simplified.events.map(\.id) == traditional.events.map(\.id))
    #expect(traditional.events.map(\.label) == ["王毅與葉倫會晤"])
    #expect(traditional.people.map(\.name).contains("葉倫"))
  }

  @Test func `identifiers are ASCII names, each once, and lists ascend by them`() throws {
    let record = try PlainDocument.record(Self.article)
    let ids = record.people.map(\.id.rawValue) + record.events.map(\.id.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: #/[pe][0-9a-f]{16}(_[0-9]+)?/#) != nil, "\(id)") }
    #expect(record.people.map(\.id) == record.people.map(\.id).sorted())
    #expect(record.events.map(\.id) == record.events.map(\.id).sorted())
    let ties = record.participations.map { [$0.event.rawValue, $0.person.rawValue] }
    #expect(ties == ties.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `every reference leads to something in the record`() throws {
    let record = try PlainDocument.record(Self.article)
    let people = Set(record.people.map(\.id))
    let events = Set(record.events.map(\.id))
    #expect(record.participations.allSatisfy { people.contains($0.person) })
    #expect(record.participations.allSatisfy { events.contains($0.event) && !$0.roles.isEmpty })
    #expect(record.events.allSatisfy { $0.series.map(events.contains) ?? true })
  }

  // MARK: People

  @Test func `a person has names, titles with their date, a Latin name and a branch`() throws {
    let record = try PlainDocument.record(Self.article)
    let person = try #require(record.people.first { $0.name == "塞茹尔内" })
    #expect(person.names == ["Stephane Sejourne", "塞茹尔内"])
    #expect(person.latinName == "Stephane Sejourne")
    #expect(person.titles == [Person.Title(text: "法国外长", seen: PartialDate("2024-01-24"))])
    #expect(person.country == "FR")
    #expect(person.branch == .executive)
    #expect(person.kind == .official)
    #expect((0...1).contains(person.confidence))
    #expect(record.people.first { $0.name == "蓬佩奥" }?.kind == .other)
  }

  @Test func `a tie has the title beside the name where the event is told`() throws {
    let record = try PlainDocument.record(
      "时任中国副外长的马朝旭没有到场。中国驻美大使马朝旭1月22日会见法国外长塞茹尔内。")
    let person = try #require(record.people.first { $0.name == "马朝旭" })
    let tie = try #require(record.participations.first { $0.person == person.id })
    #expect(tie.title == "中国驻美大使")
  }

  @Test func `a status is reported with the document's date`() throws {
    let record = try PlainDocument.record(Self.article)
    for event in record.events {
      #expect(event.statusHistory.map(\.status) == [event.status])
      #expect(event.statusHistory.map(\.asOf) == [PartialDate("2024-01-24")])
    }
  }
}
