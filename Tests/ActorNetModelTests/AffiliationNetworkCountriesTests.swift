import ActorNetModel
import Testing

struct AffiliationNetworkCountriesTests {
  private func person(_ id: String, _ country: String?) -> Person {
    Person(id: PersonID(rawValue: id), name: id, names: [id], kind: .official, country: country)
  }

  private func event(_ id: String) -> Event {
    Event(id: EventID(rawValue: id), kind: .meeting, label: id, status: .held)
  }

  private func tie(_ person: String, _ event: String) -> Participation {
    Participation(
      person: PersonID(rawValue: person), event: EventID(rawValue: event), roles: [.participant])
  }

  @Test func `an event has the countries of its participants, sorted, each once`() {
    let network = AffiliationNetwork(
      people: [person("a", "US"), person("b", "CN"), person("c", "US"), person("d", nil)],
      events: [event("talks"), event("nobody"), event("unknown")],
      participations: [
        tie("a", "talks"), tie("b", "talks"), tie("c", "talks"), tie("d", "talks"),
        tie("d", "unknown"), tie("x", "talks"), tie("a", "none"),
      ])
    #expect(network.eventCountries == [["CN", "US"], [], []])
  }
}
