@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct CorrectedLinkingTests {
  private typealias Linked = (network: AffiliationNetwork, diagnostics: [Diagnostic])

  private func link(_ yaml: String, _ records: [DocumentRecord]? = nil) throws -> Linked {
    let (corrections, faults) = Corrections.read(Array(yaml.utf8), path: "c.yaml")
    #expect(faults == [])
    return NetworkLinker(pack: try ChinesePack.shared())
      .link(try records ?? LinkedRecords.all(), corrections: corrections)
  }

  private func plain() throws -> AffiliationNetwork { try LinkedRecords.link(LinkedRecords.all()) }

  @Test func `without corrections, and with undecided ones, nothing changes`() throws {
    #expect(try link("").network == plain())
    #expect(try link("- undecided: {people: [王毅, 耶伦]}").network == plain())
  }

  @Test func `records stay as they are, and what was applied is told`() throws {
    let linked = try link("- rename: {person: 布林肯, to: 安东尼·布林肯}")
    #expect(linked.diagnostics == [])
    #expect(linked.network.records == (try plain()).records)
    #expect(
      linked.network.parameters[NetworkLinker.correctionsParameter]?.hasPrefix("1 applied") == true)
    #expect(linked.network.people.contains { $0.name == "安东尼·布林肯" })
    // Linking it anew without the file gives the network without corrections.
    #expect(try LinkedRecords.link(linked.network.records) == plain())
  }

  @Test func `two are declared one, with all that was found to be them`() throws {
    let linked = try link("- same: {people: [王毅, 何立峰]}")
    #expect(linked.diagnostics == [])
    let person = try #require(linked.network.people.first { $0.names.contains("王毅") })
    #expect(person.names.contains("何立峰"))
    #expect(linked.network.people.count == (try plain()).people.count - 1)
    #expect(
      Set(person.evidence.map(\.document.rawValue)) == [
        "a.txt", "b.txt", "c.txt", "d.txt", "e.txt",
      ])
  }

  @Test func `two are declared different by their documents`() throws {
    let linked = try link(
      "- different: {people: [{name: 耶伦, document: d.txt}, {name: 耶伦, document: e.txt}]}")
    #expect(linked.diagnostics == [])
    #expect(linked.network.people.count { $0.name == "耶伦" } == 2)
    #expect(linked.network.suggestions.isEmpty)
    // Who meets whom follows: the call of the one is not that of the other.
    #expect(linked.network.events.count { $0.kind == .call } == 2)
  }

  @Test func `events are declared one and different`() throws {
    let apart = try link(
      """
      - different:
          events:
            - {kind: meeting, people: [王毅, 塞茹尔内], document: a.txt}
            - {kind: meeting, people: [王毅, 塞茹尔内], document: b.txt}
      """)
    #expect(apart.diagnostics == [])
    #expect(apart.network.events.count == (try plain()).events.count + 1)
    let one = try link(
      """
      - same:
          events:
            - {kind: meeting, label: 中美金融工作组第三次会议}
            - {kind: meeting, label: 中美金融工作组第四次会议}
      """)
    #expect(one.diagnostics == [])
    #expect(one.network.events.count == (try plain()).events.count - 1)
  }

  @Test func `date, status and place of an event are fixed, and identity follows the date`() throws
  {
    let records = try [
      ("a.txt", "2024-01-23", "1月20日，中国外交部长王毅会见法国外长塞茹尔内。"),
      ("b.txt", "2024-01-24", "1月22日，中国外交部长王毅会见了法国外长塞茹尔内。"),
    ].map { try PlainDocument.record($0.2, id: $0.0, published: $0.1) }
    let yaml =
      "- fix: {event: {people: [王毅], date: 2024-01-20}, date: 2024-01-22, status: cancelled, place: 北京}"
    #expect(try LinkedRecords.link(records).events.count == 2)
    let linked = try link(yaml, records)
    #expect(linked.diagnostics == [])
    let event = try #require(linked.network.events.first)
    #expect(linked.network.events.count == 1)
    #expect(event.start == PartialDate("2024-01-22") && event.status == .cancelled)
    #expect(event.place == "北京")
    #expect(Set(event.evidence.map(\.document.rawValue)) == ["a.txt", "b.txt"])
  }

  @Test func `who is no official, and what is dropped, is gone with its ties`() throws {
    let linked = try link(
      """
      - not-an-official: 耶伦
      - drop: {person: 布林肯}
      - drop: {event: {kind: call}}
      """.replacing("{kind: call}", with: "{kind: call, people: [耶伦]}"))
    #expect(linked.diagnostics == [])
    #expect(linked.network.people.first { $0.name == "耶伦" }?.kind == .other)
    #expect(!linked.network.people.contains { $0.name == "布林肯" })
    #expect(!linked.network.events.contains { $0.kind == .call })
    let people = Set(linked.network.people.map(\.id))
    let events = Set(linked.network.events.map(\.id))
    #expect(linked.network.participations.allSatisfy { people.contains($0.person) })
    #expect(linked.network.participations.allSatisfy { events.contains($0.event) })
    #expect(linked.network.events.allSatisfy { events.contains(EventID(rawValue: $0.group)) })
  }

  @Test func `an event and a tie are added with their sources`() throws {
    let linked = try link(
      """
      - add:
          event: {kind: meeting, date: 2024-03-01, place: 北京, people: [王毅, {name: 新人, country: FR, title: 部长, role: host}]}
        source: {title: 采访记录, published: 2024-03-02, quote: 王毅3月1日会见新人。}
      - add: {tie: {person: 何立峰, event: {people: [王毅, 新人], date: 2024-03-01}, role: chair}}
        source: {document: d.txt, quote: 何立峰主持。}
      """)
    #expect(linked.diagnostics == [])
    let event = try #require(
      linked.network.events.first { $0.start == PartialDate("2024-03-01") })
    let ties = linked.network.participations.filter { $0.event == event.id }
    #expect(ties.count == 3)
    #expect(event.evidence.map(\.quote) == ["王毅3月1日会见新人。"])
    #expect(linked.network.documents.contains { $0.title == "采访记录" })
    let stranger = try #require(linked.network.people.first { $0.name == "新人" })
    #expect(stranger.kind == .official && stranger.country == "FR")
    #expect(ties.first { $0.person == stranger.id }?.title == "部长")
    let chair = try #require(ties.first { $0.roles == [.chair] })
    #expect(chair.evidence.map(\.document.rawValue) == ["d.txt"])
    #expect(ties.allSatisfy { $0.confidence > 0.99 })
  }

  @Test func `a tie is given another role and title, or dropped, or confirmed`() throws {
    let event = "{kind: call, people: [耶伦]}"
    let fixed = try link(
      "- fix: {tie: {person: 何立峰, event: \(event)}, role: host, title: 副总理}\n"
        + "- confirm: {tie: {person: 耶伦, event: \(event)}}")
    #expect(fixed.diagnostics == [])
    let tie = try #require(
      fixed.network.participations.first { $0.roles == [.host] && $0.title == "副总理" })
    #expect(fixed.network.participations.contains { $0.event == tie.event && $0.confidence > 0.99 })
    let dropped = try link("- drop: {tie: {person: 何立峰, event: \(event)}}")
    #expect(dropped.network.participations.count == (try plain()).participations.count - 1)
  }

  @Test func `what matches nothing, or more than one, is told with its line and left out`() throws {
    let linked = try link(
      """
      - drop: {person: 无人}
      - same: {people: [王毅, 无人]}
      - drop: {event: {people: [王毅]}}
      - different: {people: [王毅, {name: 王毅, country: CN}]}
      - fix: {tie: {person: 耶伦, event: {people: [塞茹尔内], kind: meeting}}, role: chair}
      - add: {tie: {person: 王毅, event: {kind: call, people: [耶伦]}}}
        source: {document: x.txt, quote: 引文}
      """)
    #expect(linked.diagnostics.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(linked.diagnostics.allSatisfy { $0.severity == .warning && $0.path == "c.yaml" })
    let words = linked.diagnostics.map(\.message)
    #expect(words[0].contains("nothing is there that is \"无人\""))
    #expect(words[2].contains("names 3") || words[2].contains("names 2"))
    #expect(words[3].contains("name the same"))
    #expect(words[4].contains("takes no part"))
    #expect(words[5].contains("there is no document \"x.txt\""))
    var network = linked.network
    network.parameters = [:]
    #expect(network == (try plain()))
  }

  @Test func `corrections survive new documents, and the order of documents`() throws {
    let yaml =
      "- same: {people: [王毅, 何立峰]}\n- fix: {event: {people: [塞茹尔内, 王毅], kind: meeting}, status: cancelled}"
    let records = try LinkedRecords.all()
    for part in [Array(records.prefix(2)) + [records[3]], records, records.reversed()] {
      let linked = try link(yaml, part)
      #expect(linked.diagnostics == [])
      #expect(linked.network.events.count { $0.status == .cancelled } == 1)
    }
  }
}
