public import ActorNetModel

/// What stands for several people where contacts are counted between countries or institutions.
public struct ActorGroup: Sendable, Hashable {
  /// ASCII, `[A-Za-z][A-Za-z0-9_]*`; the same for all its people and for nobody else.
  public let id: String
  /// The name to show.
  public let name: String
  /// The country that it belongs to or is.
  public let country: String?

  /// A group.
  public init(id: String, name: String, country: String?) {
    self.id = id
    self.name = name
    self.country = country
  }
}

extension AffiliationNetwork {
  /// The same events with groups of people as actors.
  ///
  /// A group takes part in what one of its people takes part in, in all their roles, with all their
  /// quotes, as surely as the surest. Two people of one group at one event are no tie of the group
  /// with itself. People and ties without a group are left out; events all stay. The contact rules
  /// apply to the result as to people.
  ///
  /// - Parameter group: of a person as a participation shows him, such as by the title of the time;
  ///   a person without participations has none.
  /// - Complexity: O(people + participations · log).
  public func withActors(
    _ group: (Person, Participation) -> ActorGroup?
  ) -> AffiliationNetwork {
    let persons = Dictionary(
      people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [String: ActorGroup] = [:]
    var merged: [PersonID: [EventID: [Participation]]] = [:]
    for participation in participations {
      guard let person = persons[participation.person], let found = group(person, participation)
      else { continue }
      groups[found.id] = groups[found.id] ?? found
      merged[PersonID(rawValue: found.id), default: [:]][participation.event, default: []].append(
        participation)
    }
    var network = self
    network.records = []
    network.people = groups.values.sorted { $0.id < $1.id }.map {
      Person(
        id: PersonID(rawValue: $0.id), name: $0.name, names: [$0.name], kind: .official,
        country: $0.country)
    }
    network.participations = merged.flatMap { actor, events in
      events.map { Self.participation(of: actor, in: $0.key, merging: $0.value) }
    }.sorted { ($0.event, $0.person) < ($1.event, $1.person) }
    return network
  }

  private static func participation(
    of actor: PersonID, in event: EventID, merging parts: [Participation]
  ) -> Participation {
    let roles = Set(parts.flatMap(\.roles))
    return Participation(
      person: actor, event: event, roles: Participation.Role.allCases.filter(roles.contains),
      inferred: parts.allSatisfy(\.inferred), confidence: parts.map(\.confidence).max() ?? 0,
      reports: parts.map(\.reports).max() ?? 1,
      evidence: Set(parts.flatMap(\.evidence)).sorted())
  }

  /// The same events with countries as actors, the code as identifier and name.
  ///
  /// - Parameter name: of a country by its code.
  public func withCountries(named name: (String) -> String) -> AffiliationNetwork {
    withActors { person, _ in
      person.country.map { ActorGroup(id: "country_" + $0, name: name($0), country: $0) }
    }
  }
}
