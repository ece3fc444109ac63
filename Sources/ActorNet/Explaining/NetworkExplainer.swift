public import ActorNetModel

/// Says why a person, an event or a tie is in a network.
///
/// ```swift
/// let explainer = try NetworkExplainer(network)
/// let explanation = try explainer.explain(["王毅", "布林肯"])
/// ```
public struct NetworkExplainer: Sendable {
  private let network: AffiliationNetwork
  private let rule: ContactRule
  private let search: NetworkSearch
  private let people: [PersonID: Person]
  private let events: [EventID: Event]

  /// Prepares a network.
  /// - Parameter contacts: what counts as contact between two people.
  /// - Throws: `Diagnostic` where there is no such language pack.
  public init(
    _ network: AffiliationNetwork, contacts: ContactRule = .met, language: String = "zh"
  ) throws(Diagnostic) {
    self.network = network
    rule = contacts
    search = try NetworkSearch(network, language: language)
    people = Dictionary(
      network.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    events = Dictionary(
      network.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Explains what one or two names stand for: a person, an event, what two people share, or a
  /// person's part in an event.
  ///
  /// - Parameter names: one or two names, labels or identifiers.
  /// - Throws: `Diagnostic` where a name is unknown or ambiguous, or where the two have nothing to
  ///   be explained between them.
  public func explain(_ names: [String]) throws(Diagnostic) -> Explanation {
    guard let name = names.first, names.count <= 2 else {
      throw Diagnostic(
        severity: .error, id: "names", message: "name a person, an event, or two of them")
    }
    let first = try search.find(name)
    guard names.count == 2 else {
      switch first {
      case .person(let person): return .person(explain(person))
      case .event(let event): return .event(explain(event))
      }
    }
    switch (first, try search.find(names[1])) {
    case (.person(let one), .person(let other)):
      guard one.id != other.id else {
        throw Diagnostic(
          severity: .error, id: "same-name",
          message: "\"\(name)\" and \"\(names[1])\" are one person here, \(one.name)")
      }
      return .contact(contact(one, other))
    case (.person(let person), .event(let event)), (.event(let event), .person(let person)):
      return .tie(try tie(person, event))
    case (.event(let one), .event(let other)):
      throw Diagnostic(
        severity: .error, id: "two-events",
        message:
          "\"\(one.label)\" and \"\(other.label)\" are two events; name one of them, or people")
    }
  }

  private func explain(_ person: Person) -> PersonExplanation {
    let ties = network.participations.filter { $0.person == person.id }.compactMap { tie in
      events[tie.event].map { TieExplanation(person: person, event: $0, participation: tie) }
    }
    return PersonExplanation(
      person: person, ties: ties.sorted { Self.order($0.event) < Self.order($1.event) })
  }

  private func explain(_ event: Event) -> EventExplanation {
    let ties = network.participations.filter { $0.event == event.id }.compactMap { tie in
      people[tie.person].map { TieExplanation(person: $0, event: event, participation: tie) }
    }
    let group = network.events.filter { $0.group == event.group && $0.id != event.id }
    return EventExplanation(
      event: event, series: event.series.flatMap { events[$0] },
      group: group.sorted { Self.order($0) < Self.order($1) },
      ties: ties.sorted {
        ($0.person.name, $0.person.id.rawValue) < ($1.person.name, $1.person.id.rawValue)
      })
  }

  private func tie(_ person: Person, _ event: Event) throws(Diagnostic) -> TieExplanation {
    guard
      let tie = network.participations.first(where: {
        $0.person == person.id && $0.event == event.id
      })
    else {
      throw Diagnostic(
        severity: .error, id: "no-tie",
        message: "\(person.name) takes no part in \"\(event.label)\" in this network")
    }
    return TieExplanation(person: person, event: event, participation: tie)
  }

  // MARK: Contacts

  private func contact(_ first: Person, _ second: Person) -> ContactExplanation {
    var parts: [EventID: (first: Participation?, second: Participation?)] = [:]
    for tie in network.participations {
      if tie.person == first.id { parts[tie.event, default: (nil, nil)].first = tie }
      if tie.person == second.id { parts[tie.event, default: (nil, nil)].second = tie }
    }
    let shared = network.events.sorted { Self.order($0) < Self.order($1) }
      .compactMap { event -> ContactExplanation.Shared? in
        guard let both = parts[event.id], let one = both.first, let other = both.second else {
          return nil
        }
        return ContactExplanation.Shared(
          event: event, first: one, second: other,
          objection: objection(to: event, (first, one), (second, other)))
      }
    var contacts: [[ContactExplanation.Shared]] = []
    var place: [String: Int] = [:]
    for one in shared where one.objection == nil {
      if rule.foldsGroups, let known = place[one.event.group] {
        contacts[known].append(one)
      } else {
        place[one.event.group] = contacts.count
        contacts.append([one])
      }
    }
    return ContactExplanation(
      first: first, second: second, rule: rule, contacts: contacts,
      others: shared.filter { $0.objection != nil })
  }

  private func objection(
    to event: Event, _ one: (person: Person, tie: Participation),
    _ other: (person: Person, tie: Participation)
  ) -> String? {
    if !rule.statuses.contains(event.status) { return "it is \(event.status.rawValue)" }
    if !rule.kinds.contains(event.kind) {
      return "it is a \(event.kind.rawValue.split(separator: "_").joined(separator: " "))"
    }
    for (person, tie) in [one, other] where !rule.admits(tie) {
      let roles = tie.roles.map(\.rawValue).joined(separator: "; ")
      return "\(person.name) has the role \(roles)"
    }
    return nil
  }

  /// By first day, undated ones last, then by label and identifier.
  private static func order(_ event: Event) -> (Int, String, String) {
    (event.start?.firstDay ?? Int.max, event.label, event.id.rawValue)
  }
}
