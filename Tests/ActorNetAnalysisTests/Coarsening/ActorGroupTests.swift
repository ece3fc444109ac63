import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct ActorGroupTests {
  /// Two Chinese and an American at one meeting, one of the Chinese and a Russian in a body that has
  /// a session with the American.
  private var network: AffiliationNetwork {
    var builder = NetworkBuilder()
    builder.person("a", "A", country: "CN")
    builder.person("b", "B", country: "CN")
    builder.person("c", "C", country: "US")
    builder.person("d", "D", country: "RU")
    builder.person("x", "X")
    builder.event("e1", .meeting, "Talk", .held, group: "g")
    builder.event("e2", .visit, "Visit", .held, group: "g")
    builder.event("w", .workingGroup, "Body", .established)
    builder.event("s1", .meeting, "Session 1", .held, series: "w")
    builder.event("s2", .meeting, "Session 2", .planned, series: "w")
    builder.tie("a", "e1", [.host], quotes: [("1", "q")])
    builder.tie("b", "e1", [.chair], quotes: [("2", "r")])
    builder.tie("c", "e1")
    builder.tie("a", "e2")
    builder.tie("c", "e2")
    builder.tie("x", "e2")
    builder.tie("b", "w", [.reportsTo])
    builder.tie("d", "s1")
    builder.tie("c", "s1")
    builder.tie("b", "s1")
    builder.tie("c", "s2")
    return builder.build()
  }

  @Test func `countries take part in what one of their people does, in all roles`() throws {
    let countries = network.withCountries { "land " + $0 }
    #expect(countries.people.map(\.id.rawValue) == ["country_CN", "country_RU", "country_US"])
    #expect(countries.people.map(\.name) == ["land CN", "land RU", "land US"])
    #expect(countries.events.count == 5)
    let talk = countries.participations.filter { $0.event.rawValue == "e1" }
    #expect(talk.map(\.roles) == [[.host, .chair], [.participant]])
    #expect(talk[0].documentCount == 2)
    #expect(!countries.participations.contains { $0.person.rawValue == "x" })
    let contacts = try Projection.project(countries)
    // A talk during a visit is one contact, the session another.
    let ties = contacts.ties.map {
      "\(contacts.nodes[$0.first].id) \(contacts.nodes[$0.second].id) \($0.weight) \($0.through)"
    }
    #expect(
      ties == [
        "country_CN country_RU 1.0 [\"s1\"]",
        "country_CN country_US 2.0 [\"e1\", \"e2\", \"s1\"]",
        "country_RU country_US 1.0 [\"s1\"]",
      ])
  }

  @Test func `groups may differ by the title at the time`() {
    let byRole = network.withActors { person, participation in
      ActorGroup(
        id: "i_" + participation.roles[0].rawValue, name: person.name, country: person.country)
    }
    #expect(
      byRole.people.map(\.id.rawValue) == ["i_chair", "i_host", "i_participant", "i_reports_to"])
  }

  @Test func `people are tied to working groups by sessions and by their part in them`() throws {
    let ties = try Projection.workingGroups(network)
    #expect(ties.actorCount == 5)
    #expect(ties.nodes.map(\.id) == ["a", "b", "c", "d", "x", "w"])
    let told = ties.ties.map { "\(ties.nodes[$0.first].id) \($0.weight) \($0.through)" }
    #expect(told == ["b 2.0 [\"s1\", \"w\"]", "c 1.0 [\"s1\"]", "d 1.0 [\"s1\"]"])
    #expect(ties.ties.allSatisfy { $0.second == 5 })
    #expect(ties.contactSentence.contains("sessions of the working group"))
    let planned = try Projection.workingGroups(
      network, contacts: try ContactRule(spelled: "status=held,planned"))
    #expect(planned.ties.map(\.weight) == [2, 2, 1])
    #expect(try Projection.workingGroups(network, minimumWeight: 2).ties.count == 1)
  }
}
