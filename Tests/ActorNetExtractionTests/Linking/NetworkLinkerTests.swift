@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct NetworkLinkerTests {
  @Test func `people and events of several documents are one where they are one`() throws {
    let network = try LinkedRecords.link(LinkedRecords.all())
    #expect(
      network.people.map(\.name).sorted(by: scalarsAscend)
        == ["何立峰", "塞茹尔内", "布林肯", "王毅", "耶伦"])
    let tellings = LinkedRecords.tellings(network)
    #expect(tellings.count { $0.hasSuffix("2024-01-22 塞茹尔内 王毅") } == 1)
    let meeting = try #require(network.events.first { $0.start == PartialDate("2024-01-22") })
    #expect(Set(meeting.evidence.map(\.document.rawValue)) == ["a.txt", "b.txt"])
    #expect(network.participations.contains { $0.documentCount == 2 })
  }

  @Test func `a plan and its fulfilment are one event with a history`() throws {
    let network = try LinkedRecords.link(LinkedRecords.all())
    let visit = try #require(
      network.events.first { $0.kind == .visit && $0.statusHistory.count == 2 })
    #expect(visit.statusHistory.map(\.status) == [.planned, .held])
    #expect(visit.status == .held)
    #expect(visit.start == PartialDate("2024-02-26"))
  }

  @Test func `a merge says what speaks for it`() throws {
    let network = try LinkedRecords.link(LinkedRecords.all())
    let meeting = try #require(network.events.first { $0.start == PartialDate("2024-01-22") })
    #expect(meeting.merges.map(\.document.rawValue) == ["a.txt", "b.txt"])
    for merge in meeting.merges {
      #expect(merge.because.contains("start 2024-01-22"))
      #expect(merge.because.contains { $0.hasPrefix("people ") && $0.contains("塞茹尔内") })
    }
    let person = try #require(network.people.first { $0.name == "布林肯" })
    #expect(person.merges.map(\.document.rawValue) == ["b.txt", "c.txt"])
    #expect(person.merges.allSatisfy { $0.because == ["name 布林肯", "country US"] })
    let single = network.events.filter { Set($0.evidence.map(\.document)).count == 1 }
    #expect(!single.isEmpty)
    #expect(single.flatMap(\.merges).isEmpty)
  }

  @Test func `a tie has the title of the time, not the latest`() throws {
    let network = try LinkedRecords.link([
      PlainDocument.record(
        "中国副外长马朝旭1月22日会见法国外长塞茹尔内。", id: "old.txt", published: "2024-01-23"),
      PlainDocument.record(
        "中国驻美大使马朝旭1月22日曾会见法国外长塞茹尔内。", id: "new.txt", published: "2024-06-01"),
    ])
    let person = try #require(network.people.first { $0.name == "马朝旭" })
    let meeting = try #require(network.events.first { $0.kind == .meeting })
    let tie = try #require(network.participations.first { $0.person == person.id })
    #expect(network.participations.count == 2)
    #expect(tie.title == "中国副外长")
    #expect(person.titles.map(\.text) == ["中国副外长", "中国驻美大使"])
    #expect(tie.reports == 2)
    #expect(meeting.reports == 2)
    #expect(
      tie.reasons
        == network.records.flatMap(\.participations).filter {
          $0.confidence == tie.confidence && $0.person == tie.person
        }.first?.reasons)
  }

  // MARK: Laws

  @Test(arguments: 1...12)
  func `the order of the records changes nothing`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let records = try LinkedRecords.all()
    #expect(
      try LinkedRecords.link(records.shuffled(using: &generator)) == LinkedRecords.link(records))
  }

  @Test func `a record that is given twice counts once`() throws {
    let records = try LinkedRecords.all()
    #expect(try LinkedRecords.link(records + records) == LinkedRecords.link(records))
  }

  @Test(arguments: 0...5)
  func `linking networks is linking their records`(split: Int) throws {
    let records = try LinkedRecords.all()
    let first = try LinkedRecords.link(Array(records[..<split]))
    let second = try LinkedRecords.link(Array(records[split...]))
    let relinked = try LinkedRecords.link(first.records + second.records)
    #expect(relinked == (try LinkedRecords.link(records)))
  }

  /// Records of more texts, some the same, some of one document and different.
  private static func many(_ seed: UInt64) throws -> [DocumentRecord] {
    var generator = SplitMix64(seed: seed)
    let ids = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]
    return try (0..<6).map { _ in
      let text = LinkedRecords.texts[
        Int.random(in: 0..<LinkedRecords.texts.count, using: &generator)]
      let id = ids[Int.random(in: 0..<ids.count, using: &generator)]
      return try PlainDocument.record(text.text, id: id, published: text.published)
    }
  }

  @Test(arguments: 1...15)
  func `linking two networks is linking the records of both, whatever they share`(
    seed: UInt64
  ) throws {
    let (first, second) = (try Self.many(seed), try Self.many(seed + 100))
    let whole = try LinkedRecords.link(first + second)
    #expect(try LinkedRecords.link(second.reversed() + first) == whole)
    let relinked = try LinkedRecords.link(
      LinkedRecords.link(first).records + LinkedRecords.link(second).records)
    #expect(relinked == whole)
    #expect(try LinkedRecords.link(whole.records + second) == whole)
  }

  @Test func `documents of one text count once, the first published for both`() throws {
    let text = "1月22日，中国外交部长王毅会见法国外长塞茹尔内。"
    let records = try [("a.txt", "2024-01-25"), ("b.txt", "2024-01-23"), ("c.txt", "2024-01-25")]
      .map { try PlainDocument.record(text, id: $0.0, published: $0.1) }
    let network = try LinkedRecords.link(records)
    #expect(network.records == records)
    #expect(
      network.documents.map(\.duplicateOf?.rawValue) == ["b.txt", nil, "b.txt"])
    #expect(network.participations.allSatisfy { $0.documentCount == 1 })
    #expect(network.events.map { $0.statusHistory.map(\.document.rawValue) } == [["b.txt"]])
  }

  @Test func `of two different records of one document the same one is kept in any order`() throws {
    let one = try PlainDocument.record("中国外交部长王毅会见法国外长塞茹尔内。", id: "a.txt")
    let other = try PlainDocument.record("中国外交部长王毅会见德国外长贝尔伯克。", id: "a.txt")
    let network = try LinkedRecords.link([one, other])
    #expect(network == (try LinkedRecords.link([other, one])))
    #expect(network.records.count == 1)
  }

  @Test func `another document changes no document's record`() throws {
    let records = try LinkedRecords.all()
    let network = try LinkedRecords.link(records)
    #expect(network.records == records)
    #expect(network.documents == records.map(\.document))
  }

  @Test func `every tie of a record is a tie of the network`() throws {
    let records = try LinkedRecords.all()
    let network = try LinkedRecords.link(records)
    let told = Set(records.flatMap(\.participations).flatMap(\.evidence))
    #expect(Set(network.participations.flatMap(\.evidence)) == told)
    let people = Set(network.people.map(\.id))
    let events = Set(network.events.map(\.id))
    #expect(network.participations.allSatisfy { people.contains($0.person) })
    #expect(network.participations.allSatisfy { events.contains($0.event) })
    #expect(network.events.allSatisfy { $0.series.map(events.contains) ?? true })
    #expect(network.events.allSatisfy { events.contains(EventID(rawValue: $0.group)) })
  }

  @Test func `lists ascend by identifier and no identifier stands twice`() throws {
    let network = try LinkedRecords.link(LinkedRecords.all())
    #expect(network.people.map(\.id) == Set(network.people.map(\.id)).sorted())
    #expect(network.events.map(\.id) == Set(network.events.map(\.id)).sorted())
    let ties = network.participations.map { [$0.event.rawValue, $0.person.rawValue] }
    #expect(ties == Set(ties).sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `nothing links to nothing`() throws {
    #expect(try LinkedRecords.link([]) == AffiliationNetwork())
  }
}
