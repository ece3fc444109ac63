import ActorNetModel
import Testing

struct AffiliationNetworkConfidenceTests {
  private static let network = AffiliationNetwork(
    people: [person("p1", 0.9), person("p2", 0.4), person("p3", 0.8)],
    events: [
      Event(
        id: EventID(rawValue: "e1"), kind: .workingGroup, label: "group", status: .established,
        confidence: 0.3),
      Event(
        id: EventID(rawValue: "e2"), kind: .meeting, label: "session", status: .held,
        series: EventID(rawValue: "e1"), confidence: 0.8),
    ],
    participations: [
      Participation(
        person: PersonID(rawValue: "p3"), event: EventID(rawValue: "e1"), roles: [.participant],
        confidence: 0.95),
      Participation(
        person: PersonID(rawValue: "p1"), event: EventID(rawValue: "e2"), roles: [.participant],
        confidence: 0.8),
      Participation(
        person: PersonID(rawValue: "p2"), event: EventID(rawValue: "e2"), roles: [.participant],
        confidence: 0.95),
      Participation(
        person: PersonID(rawValue: "p3"), event: EventID(rawValue: "e2"), roles: [.participant],
        confidence: 0.79),
    ],
    records: [DocumentRecord(document: Document(id: DocumentID(rawValue: "a.txt")))])

  private static func person(_ id: String, _ confidence: Double) -> Person {
    Person(
      id: PersonID(rawValue: id), name: id, names: [id], kind: .official, confidence: confidence)
  }

  @Test func `what is less sure goes, with the ties that hang on it`() {
    let kept = Self.network.filtered(minimumConfidence: 0.8)
    #expect(kept.people.map(\.id.rawValue) == ["p1", "p3"])
    #expect(kept.events.map(\.id.rawValue) == ["e2"])
    #expect(kept.events.compactMap(\.series).isEmpty)
    #expect(kept.participations.map(\.person.rawValue) == ["p1"])
    #expect(kept.parameters["min_confidence"] == "0.8")
    #expect(kept.records == Self.network.records)
  }

  @Test func `nothing is asked for by zero`() {
    #expect(Self.network.filtered(minimumConfidence: 0) == Self.network)
  }
}
