import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@testable import ActorNetExport

struct GraphMLReaderTests {
  private func written(
    _ network: AffiliationNetwork, _ dialect: ExportRequest.Dialect = .plain,
    isolates: Bool = true
  ) throws -> [UInt8] {
    try GraphML().artifact(
      of: ExportRequest(network: network, includesIsolates: isolates, dialect: dialect))
  }

  /// What another program leaves of a file: the graph without our comments.
  private func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.filter { !$0.hasPrefix("  <!--") }.joined(separator: "\n").utf8)
  }

  @Test(arguments: SampleNetworks.all.map(\.name), ExportRequest.Dialect.allCases)
  func `what is written comes back to the last byte`(
    name: String, dialect: ExportRequest.Dialect
  ) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let read = try GraphMLReader.read(try written(sample, dialect))
    #expect(NetworkJSON.write(read.network) == NetworkJSON.write(sample))
    #expect(read.network == sample)
    #expect(read.diagnostics.isEmpty)
    let shown = try GraphMLReader.read(try written(sample, dialect, isolates: false))
    #expect(shown.network == sample)
  }

  @Test(arguments: 1...60)
  func `a random network comes back`(seed: UInt64) throws {
    let network = RandomNetworks.network(seed: seed)
    let read = try GraphMLReader.read(try written(network))
    #expect(NetworkJSON.write(read.network) == NetworkJSON.write(network), "seed \(seed)")
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `records and suggestions come back, and every part of a network is thought of`() throws
  {
    var network = SampleNetworks.summit
    network.suggestions = [
      MergeSuggestion(subject: .person, first: "pa01", second: "pa02", reasons: ["same name"])
    ]
    // Whoever adds a part to networks has to write and read it as a comment too.
    #expect(
      Mirror(reflecting: network).children.compactMap(\.label).sorted() == [
        "documents", "events", "parameters", "participations", "people", "records", "suggestions",
      ])
    network.records = network.documents.map {
      DocumentRecord(document: $0, people: network.people, events: network.events)
    }
    #expect(try GraphMLReader.read(try written(network)).network == network)
  }

  @Test(arguments: ExportRequest.Dialect.allCases)
  func `attributes alone keep the graph`(dialect: ExportRequest.Dialect) throws {
    let sample = SampleNetworks.summit
    let read = try GraphMLReader.read(withoutComments(try written(sample, dialect)))
    let network = read.network
    #expect(network.people.map(\.id) == sample.people.map(\.id))
    #expect(network.people.map(\.name) == sample.people.map(\.name))
    #expect(network.people.map(\.kind) == sample.people.map(\.kind))
    #expect(network.people.map(\.country) == sample.people.map(\.country))
    #expect(network.people.map(\.titles.last?.text) == sample.people.map(\.titles.last?.text))
    #expect(network.events.map(\.label) == sample.events.map(\.label))
    #expect(network.events.map(\.start) == sample.events.map(\.start))
    #expect(network.events.map(\.end) == sample.events.map(\.end))
    #expect(network.events.map(\.status) == sample.events.map(\.status))
    #expect(network.events.map(\.group) == sample.events.map(\.group))
    #expect(network.events.map(\.series) == sample.events.map(\.series))
    #expect(network.events.map(\.unnamedParties) == sample.events.map(\.unnamedParties))
    #expect(network.participations.map(\.person) == sample.participations.map(\.person))
    #expect(network.participations.map(\.event) == sample.participations.map(\.event))
    #expect(network.participations.map(\.roles) == sample.participations.map(\.roles))
    #expect(network.participations.map(\.weight) == sample.participations.map(\.weight))
    #expect(network.participations.map(\.inferred) == sample.participations.map(\.inferred))
    #expect(network.documents.map(\.id) == sample.documents.map(\.id))
    #expect(read.diagnostics.map(\.id) == ["graphml-quotes"])
  }

  @Test func `where the graph was changed, its attributes count and a warning says so`() throws {
    let bytes = try written(SampleNetworks.summit)
    let text = String(decoding: bytes, as: UTF8.self)
    let name = try #require(text.range(of: ">曼谷<"))
    let changed = text.replacingCharacters(in: name, with: ">清迈<")
    let read = try GraphMLReader.read(Array(changed.utf8))
    #expect(read.network.events[0].place == "清迈")
    #expect(read.diagnostics.map(\.id).contains("graphml-changed"))
    #expect(read.network.people[0].evidence.allSatisfy { $0.rule == "graphml" })
  }

  @Test func `no hyphens and nothing that XML forbids stand in a comment`() throws {
    var network = SampleNetworks.hostile
    network.parameters = ["a--b-->c": "--\u{FFFE}\u{FFFF}\u{1}---"]
    let bytes = try written(network)
    #expect(ParsedXML(bytes) != nil)
    #expect(try GraphMLReader.read(bytes).network == network)
  }

  @Test func `a projection is refused with the reason`() throws {
    let request = ExportRequest(
      network: SampleNetworks.summit, projection: SampleProjections.summit)
    let error = #expect(throws: Diagnostic.self) {
      try GraphMLReader.read(try GraphML().artifact(of: request))
    }
    #expect(error?.message.contains("projection") == true)
    #expect(error?.line != nil)
  }

  @Test func `one line is one line, the fast way and the slow`() {
    var generator = SplitMix64(seed: 20_260_101)
    let codes: [UInt32] = [
      0x20, 0x20, 0x61, 0x7E, 0x9, 0x85, 0xA0, 0xB7, 0x4E2D, 0x3000, 0x3002, 0xFF0C, 0x201C, 0x2026,
      0x2028, 0x2003, 0x200B, 0xFF0D, 0xFFFE, 0xFDD0, 0x1, 0x20BB7, 0xE9, 0x3093, 0x30FB, 0xE000,
      0x3001, 0x7F,
    ]
    let scalars = codes.compactMap(Unicode.Scalar.init)
    var fast = 0
    for _ in 0..<4_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<generator.below(6) { view.append(scalars[generator.below(scalars.count)]) }
      let text = String(view)
      guard HostileText.isOneLine(text) else { continue }
      fast += 1
      let parts = text.unicodeScalars.split { $0.properties.isWhitespace }
      let joined = parts.map { String($0) }.joined(separator: " ")
      #expect(Array(joined.unicodeScalars) == Array(text.unicodeScalars))
      let illegal: Set<UInt32> = [0xFFFE, 0xFDD0, 1, 0x7F]
      #expect(text.unicodeScalars.allSatisfy { !illegal.contains($0.value) })
    }
    #expect(fast > 200)
  }
}

/// Networks of random shape and hostile words.
private enum RandomNetworks {
  private static let words = [
    "王毅", "", "a | b", " padded ", "<b>&amp;", "\u{0}\u{FFFE}", "é", "e\u{301}", "--", "]]>", "\n",
    "📎", "x ¶ y", "王毅", "\"", "\u{202E}", "=1+1", "a; b",
  ]

  static func network(seed: UInt64) -> AffiliationNetwork {
    var random = SplitMix64(seed: seed)
    func word() -> String { words[random.below(words.count)] }
    func maybe(_ text: String) -> String? { random.below(2) == 0 || text.isEmpty ? nil : text }
    var network = AffiliationNetwork()
    let (people, events) = (random.below(6), random.below(6))
    network.documents = (0..<random.below(3)).map {
      Document(id: DocumentID(rawValue: "d\($0)"), title: maybe(word()))
    }
    func evidence() -> [Evidence] {
      (0..<max(0, random.below(4) - 1)).map { number in
        Evidence(
          document: DocumentID(rawValue: "d\(number)"), span: TextSpan(lower: number, upper: 9),
          quote: word(), asserter: random.below(2) == 0 ? .document : .named("甲"), rule: "r")
      }
    }
    for number in 0..<people {
      let name = word()
      network.people.append(
        Person(
          id: PersonID(rawValue: "p\(number)"), name: name,
          names: [name] + (maybe("别名").map { [$0] } ?? []),
          latinName: maybe("L"), kind: random.below(2) == 0 ? .official : .other,
          country: maybe("CN"), titles: maybe(word()).map { [Person.Title(text: $0)] } ?? [],
          evidence: evidence(), confidence: Double(random.below(100)) / 100))
    }
    for person in network.people.indices where network.people[person].name.isEmpty {
      // Network JSON leaves an empty name out, so it has no forms either.
      network.people[person].names = network.people[person].names.filter { !$0.isEmpty }
    }
    for number in 0..<events {
      network.events.append(
        Event(
          id: EventID(rawValue: "e\(number)"), kind: Event.Kind.allCases[random.below(5)],
          label: word(), start: maybe("2024-0\(random.below(9) + 1)").flatMap { PartialDate($0) },
          place: maybe(word()), status: Event.Status.allCases[random.below(6)],
          unnamedParties: maybe(word()).map { [$0] } ?? [],
          ordinal: random.below(3) == 0 ? 3 : nil, evidence: evidence()))
    }
    for event in network.events {
      for person in network.people where random.below(3) == 0 {
        network.participations.append(
          Participation(
            person: person.id, event: event.id,
            roles: [Participation.Role.allCases[random.below(5)]], title: maybe(word()),
            inferred: random.below(2) == 0, evidence: evidence(),
            givenWeight: random.below(5) == 0 ? 2.5 : nil))
      }
    }
    return network
  }
}
