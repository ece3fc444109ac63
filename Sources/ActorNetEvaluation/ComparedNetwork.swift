internal import ActorNetModel

/// A network as its comparison sees it: names, quotes and dates in comparable forms.
///
/// The same as a reader of the network's GraphML gets it, people without ties included.
struct ComparedNetwork {
  struct Actor {
    let person: Person
    /// Comparable forms of every name.
    let full: Set<[Unicode.Scalar]>
    /// The same, with the family names of names in several parts.
    let parts: Set<[Unicode.Scalar]>
  }

  struct Happening {
    let event: Event
    let start: String?
    let quotes: [[Unicode.Scalar]]
    /// Indices of people with the tie between the two, in the network's order.
    var ties: [(actor: Int, tie: Participation)]
  }

  /// Sorted by identifier.
  let actors: [Actor]
  /// In the network's order.
  let happenings: [Happening]

  init(_ network: AffiliationNetwork) {
    let people = network.people.sorted { $0.id.rawValue < $1.id.rawValue }
    actors = people.map { person in
      let names = ([person.name] + person.names + [person.latinName].compactMap(\.self))
        .filter { !$0.allSatisfy(\.isWhitespace) }
      return Actor(
        person: person, full: Set(names.map(NameForms.normal)),
        parts: names.reduce(into: []) { $0.formUnion(NameForms.parts($1)) })
    }
    let place = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ties = Dictionary(grouping: network.participations, by: \.event)
    happenings = network.events.map { event in
      Happening(
        event: event, start: event.start?.description,
        quotes: event.evidence.flatMap { $0.quote.split(whereSeparator: { "\n¶".contains($0) }) }
          .map { NameForms.normal(String($0)) }.filter { (1...500).contains($0.count) },
        ties: (ties[event.id] ?? []).compactMap { tie in place[tie.person].map { ($0, tie) } })
    }
  }
}
