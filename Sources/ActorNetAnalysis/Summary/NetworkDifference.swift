public import ActorNetModel

/// What became of the people, events and ties of one network in another, later one.
///
/// A node is the same where it has the same identifier; else people by a common name and no other
/// country, events by kind, common people and dates that may be one. Ties follow their ends.
public struct NetworkDifference: Sendable {
  /// One thing that changed.
  public struct Change: Sendable, Hashable {
    /// How.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// It was not there before.
      case appeared
      /// It is not there any more.
      case vanished
      /// Its status is another: planned before, held now.
      case became
      /// Its date is another, or more precise.
      case dated
      /// More documents tell of it than before, or more people take part in it.
      case grew
    }

    /// A person, an event or a tie.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
      /// A person.
      case person
      /// An event.
      case event
      /// A tie.
      case tie
    }

    /// How it changed.
    public let kind: Kind
    /// What changed.
    public let subject: Subject
    /// The identifier in the network that has it, the later one where both do; of a tie both
    /// ends', person first, joined by a space.
    public let id: String
    /// The name or label; of a tie both.
    public let name: String
    /// Before, in words: `planned`, `2024-01`, `2 documents`; nil where there is nothing to say.
    public let before: String?
    /// Now, in words.
    public let after: String?
  }

  /// In the order of the kinds, then people, events, ties, then by name and identifier.
  public let changes: [Change]

  /// Compares two networks.
  ///
  /// - Complexity: O(nodes + ties) where identifiers agree; quadratic in the nodes without match.
  public init(from old: AffiliationNetwork, to new: AffiliationNetwork) {
    let people = Self.people(old, new)
    let events = Self.events(old, new, people)
    var changes = Self.changedPeople(old, new, people) + Self.changedEvents(old, new, events)
    changes += Self.changedTies(old, new, people, events)
    let kinds = Change.Kind.allCases
    let subjects = Change.Subject.allCases
    func key(_ change: Change) -> (Int, Int, String, String) {
      (
        kinds.firstIndex(of: change.kind) ?? 0, subjects.firstIndex(of: change.subject) ?? 0,
        change.name, change.id
      )
    }
    self.changes = changes.sorted { key($0) < key($1) }
  }

  // MARK: Matching

  /// For each person of the old network the same of the new.
  private static func people(
    _ old: AffiliationNetwork, _ new: AffiliationNetwork
  ) -> [PersonID: Person] {
    var match: [PersonID: Person] = [:]
    let byID = Dictionary(new.people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for person in old.people { match[person.id] = byID[person.id] }
    let taken = Set(match.values.map(\.id))
    var free = new.people.filter { !taken.contains($0.id) }
    for person in old.people where match[person.id] == nil {
      let place = free.firstIndex { other in
        !Set(person.names + [person.name]).isDisjoint(with: other.names + [other.name])
          && (person.country == nil || other.country == nil || person.country == other.country)
      }
      if let place { match[person.id] = free.remove(at: place) }
    }
    return match
  }

  private static func events(
    _ old: AffiliationNetwork, _ new: AffiliationNetwork, _ people: [PersonID: Person]
  ) -> [EventID: Event] {
    var match: [EventID: Event] = [:]
    let byID = Dictionary(new.events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for event in old.events { match[event.id] = byID[event.id] }
    let taken = Set(match.values.map(\.id))
    var free = new.events.filter { !taken.contains($0.id) }
    let before = Dictionary(grouping: old.participations, by: \.event)
      .mapValues { Set($0.compactMap { people[$0.person]?.id }) }
    let now = Dictionary(grouping: new.participations, by: \.event)
      .mapValues { Set($0.map(\.person)) }
    for event in old.events where match[event.id] == nil {
      let own = before[event.id] ?? []
      let place = free.firstIndex { other in
        let others = now[other.id] ?? []
        let isNear =
          event.start.map { start in
            other.start.map { start.isCompatible(with: $0, slack: 3) } ?? true
          } ?? true
        return event.kind == other.kind && isNear
          && (own.isEmpty
            ? others.isEmpty && event.label == other.label
            : own.isSubset(of: others) || !others.isEmpty && others.isSubset(of: own))
      }
      if let place { match[event.id] = free.remove(at: place) }
    }
    return match
  }

  // MARK: Changes

  private static func documents(_ evidence: [Evidence]) -> Int {
    Set(evidence.map(\.document)).count
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func grown(
    _ before: Int, _ after: Int, _ one: String, _ many: String
  ) -> (before: String, after: String)? {
    before < after ? (count(before, one, many), count(after, one, many)) : nil
  }

  private static func changedPeople(
    _ old: AffiliationNetwork, _ new: AffiliationNetwork, _ match: [PersonID: Person]
  ) -> [Change] {
    let kept = Set(match.values.map(\.id))
    var changes = new.people.filter { !kept.contains($0.id) }.map {
      Change(
        kind: .appeared, subject: .person, id: $0.id.rawValue, name: $0.name, before: nil,
        after: $0.titles.last?.text)
    }
    for person in old.people {
      guard let now = match[person.id] else {
        changes.append(
          Change(
            kind: .vanished, subject: .person, id: person.id.rawValue, name: person.name,
            before: person.titles.last?.text, after: nil))
        continue
      }
      if let more = grown(
        documents(person.evidence), documents(now.evidence), "document", "documents")
      {
        changes.append(
          Change(
            kind: .grew, subject: .person, id: now.id.rawValue, name: now.name,
            before: more.before, after: more.after))
      }
    }
    return changes
  }

  private static func changedEvents(
    _ old: AffiliationNetwork, _ new: AffiliationNetwork, _ match: [EventID: Event]
  ) -> [Change] {
    func words(_ event: Event) -> String {
      event.status.rawValue + (event.start.map { " \($0)" } ?? "")
    }
    let kept = Set(match.values.map(\.id))
    var changes = new.events.filter { !kept.contains($0.id) }.map {
      Change(
        kind: .appeared, subject: .event, id: $0.id.rawValue, name: $0.label, before: nil,
        after: words($0))
    }
    for event in old.events {
      guard let now = match[event.id] else {
        changes.append(
          Change(
            kind: .vanished, subject: .event, id: event.id.rawValue, name: event.label,
            before: words(event), after: nil))
        continue
      }
      func add(_ kind: Change.Kind, _ before: String?, _ after: String?) {
        changes.append(
          Change(
            kind: kind, subject: .event, id: now.id.rawValue, name: now.label, before: before,
            after: after))
      }
      if event.status != now.status { add(.became, event.status.rawValue, now.status.rawValue) }
      if event.start != now.start || event.end != now.end { add(.dated, days(event), days(now)) }
      if let more = grown(
        documents(event.evidence), documents(now.evidence), "document", "documents")
      {
        add(.grew, more.before, more.after)
      }
    }
    return changes
  }

  private static func days(_ event: Event) -> String? {
    guard let start = event.start else { return nil }
    return event.end.map { $0 == start ? "\(start)" : "\(start)/\($0)" } ?? "\(start)"
  }

  private struct Tie: Hashable {
    let person: PersonID
    let event: EventID
  }

  private static func changedTies(
    _ old: AffiliationNetwork, _ new: AffiliationNetwork, _ people: [PersonID: Person],
    _ events: [EventID: Event]
  ) -> [Change] {
    func names(_ network: AffiliationNetwork) -> (Tie) -> String {
      let persons = Dictionary(
        network.people.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
      let labels = Dictionary(
        network.events.map { ($0.id, $0.label) }, uniquingKeysWith: { one, _ in one })
      return { (persons[$0.person] ?? "") + " – " + (labels[$0.event] ?? "") }
    }
    func roles(_ tie: Participation) -> String {
      tie.roles.map(\.rawValue).joined(separator: "; ")
    }
    var before: [Tie: Participation] = [:]
    var gone: [(Tie, Participation)] = []
    for tie in old.participations {
      if let person = people[tie.person], let event = events[tie.event] {
        before[Tie(person: person.id, event: event.id)] = tie
      } else {
        gone.append((Tie(person: tie.person, event: tie.event), tie))
      }
    }
    let (nameNow, nameBefore) = (names(new), names(old))
    func change(
      _ kind: Change.Kind, _ tie: Tie, _ name: String, _ before: String?, _ after: String?
    ) -> Change {
      Change(
        kind: kind, subject: .tie, id: tie.person.rawValue + " " + tie.event.rawValue, name: name,
        before: before, after: after)
    }
    var changes: [Change] = []
    for now in new.participations {
      let tie = Tie(person: now.person, event: now.event)
      guard let known = before.removeValue(forKey: tie) else {
        changes.append(change(.appeared, tie, nameNow(tie), nil, roles(now)))
        continue
      }
      if let more = grown(known.documentCount, now.documentCount, "document", "documents") {
        changes.append(change(.grew, tie, nameNow(tie), more.before, more.after))
      }
    }
    changes += before.map { change(.vanished, $0.key, nameNow($0.key), roles($0.value), nil) }
    changes += gone.map { change(.vanished, $0.0, nameBefore($0.0), roles($0.1), nil) }
    return changes
  }
}
