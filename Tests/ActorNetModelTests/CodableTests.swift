import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@Suite struct CodableTests {
  @Test(arguments: SampleNetworks.all.map(\.network))
  func `a network with its records comes back as it was`(network: AffiliationNetwork) throws {
    var network = network
    network.records = network.documents.map { document in
      DocumentRecord(
        document: document, people: network.people, events: network.events,
        participations: network.participations)
    }
    let data = try JSONEncoder().encode(network)
    #expect(try JSONDecoder().decode(AffiliationNetwork.self, from: data) == network)
  }

  @Test func `everything known about a document comes back`() throws {
    let document = Document(
      id: DocumentID(rawValue: "a/b.txt"), title: "题", publisher: "报", url: "https://e.org/",
      published: PartialDate("2024-02"), publishedFrom: .address, language: "zh-Hant",
      sha256: "00")
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(Document.self, from: data) == document)
    #expect(String(decoding: data, as: UTF8.self).contains("\"address\""))
  }

  @Test func `projections and scores come back`() throws {
    let projection = OneModeNetwork(
      mode: .actor, weighting: "count", contacts: "met", contactSentence: "s",
      nodes: [.init(id: "p1", name: "甲", kind: "official", country: "CN")],
      ties: [.init(first: 0, second: 1, weight: 0.5, through: ["e1"])])
    let scores = NodeScores(
      measure: "degree", graph: "two-mode", mode: .event, normalization: "none",
      weighting: "none", values: [0, 1.5])
    let one = try JSONEncoder().encode(projection)
    let two = try JSONEncoder().encode(scores)
    #expect(try JSONDecoder().decode(OneModeNetwork.self, from: one) == projection)
    #expect(try JSONDecoder().decode(NodeScores.self, from: two) == scores)
  }

  @Test(arguments: ["{\"kind\":\"party\"}", "{\"status\":\"done\"}"])
  func `an unknown word is refused`(text: String) {
    struct Words: Decodable {
      let kind: Event.Kind?
      let status: Event.Status?
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Words.self, from: Data(text.utf8))
    }
  }
}
