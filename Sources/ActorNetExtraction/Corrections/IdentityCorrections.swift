internal import ActorNetModel

/// What corrections declare about identity and dates, as people and events of records.
///
/// Selectors name what the records tell without corrections, so that an entry does not depend on
/// those before it.
struct IdentityCorrections {
  let plain: Linking
  let matching: SelectorMatching

  var unitedPeople: [(RecordReference<PersonID>, RecordReference<PersonID>)] = []
  var partedPeople: [(RecordReference<PersonID>, RecordReference<PersonID>)] = []
  var unitedEvents: [(RecordReference<EventID>, RecordReference<EventID>)] = []
  var partedEvents: [(RecordReference<EventID>, RecordReference<EventID>)] = []
  /// New dates of events of records.
  var dates: [RecordReference<EventID>: ClosedRange<PartialDate>] = [:]

  private let network: AffiliationNetwork
  private let persons: [PersonID: Person]

  init(plain: Linking, matching: SelectorMatching) {
    self.plain = plain
    self.matching = matching
    network = plain.network
    persons = Dictionary(network.people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Takes an entry in; those that part must come before those that unite.
  /// - Returns: what hinders it; nil where it takes effect, or does not concern identity or dates.
  mutating func add(_ content: Correction.Content) -> String? {
    switch content {
    case .same(.people(let selectors)):
      return unite(selectors, members, \.unitedPeople)
    case .same(.events(let selectors)):
      return unite(selectors, members, \.unitedEvents)
    case .different(.people(let selectors)):
      return part(selectors, members, \.partedPeople)
    case .different(.events(let selectors)):
      return part(selectors, members, \.partedEvents)
    case .fix(.event(let selector), let changes):
      guard let range = changes.dates else { return nil }
      let nodes = network.events(selector, matching)
      // What does not fit exactly one is told when it is applied to the network.
      guard nodes.count == 1 else { return nil }
      for (reference, cluster) in plain.events.clusters
      where plain.assembled.eventOf[cluster] == nodes[0] {
        dates[reference] = range
      }
      return nil
    default: return nil
    }
  }

  private mutating func unite<Selector: CustomStringConvertible, ID: TypedIdentifier>(
    _ selectors: [Selector], _ members: (Selector) -> [RecordReference<ID>],
    _ list: WritableKeyPath<Self, [(RecordReference<ID>, RecordReference<ID>)]>
  ) -> String? {
    var all: [RecordReference<ID>] = []
    for selector in selectors {
      let found = members(selector)
      if found.isEmpty { return "nothing is there that is \"\(selector)\"" }
      all += found
    }
    all += companions(of: all)
    for member in all.dropFirst() where member != all[0] {
      self[keyPath: list].append((all[0], member))
    }
    return nil
  }

  private mutating func part<Selector: CustomStringConvertible, ID: TypedIdentifier>(
    _ selectors: [Selector], _ members: (Selector) -> [RecordReference<ID>],
    _ list: WritableKeyPath<Self, [(RecordReference<ID>, RecordReference<ID>)]>
  ) -> String? {
    var found: [[RecordReference<ID>]] = []
    for selector in selectors {
      let own = members(selector)
      if own.isEmpty { return "nothing is there that is \"\(selector)\"" }
      if let other = found.firstIndex(where: { !Set($0).isDisjoint(with: own) }) {
        return "\"\(selectors[other])\" and \"\(selector)\" name the same; "
          + "add a document, a title or a quote to each"
      }
      found.append(own)
    }
    for (place, own) in found.enumerated() {
      for others in found[(place + 1)...] {
        for first in own { for second in others { self[keyPath: list].append((first, second)) } }
      }
    }
    return nil
  }

  /// Those whom the network without corrections takes for one with some of these, unless an entry
  /// parts one of them from another.
  private func companions<ID: TypedIdentifier>(
    of members: [RecordReference<ID>]
  ) -> [RecordReference<ID>] {
    func all<Kind: TypedIdentifier>(
      _ clusters: [RecordReference<Kind>: Int], _ members: [RecordReference<Kind>],
      _ parted: [(RecordReference<Kind>, RecordReference<Kind>)]
    ) -> [RecordReference<Kind>] {
      let divided = Set(parted.flatMap { [$0.0, $0.1] }.compactMap { clusters[$0] })
      let whole = Set(members.compactMap { clusters[$0] }).subtracting(divided)
      return clusters.filter { whole.contains($0.value) }.keys.sorted()
    }
    if let people = members as? [RecordReference<PersonID>] {
      return all(plain.people.clusters, people, partedPeople) as? [RecordReference<ID>] ?? []
    }
    if let events = members as? [RecordReference<EventID>] {
      return all(plain.events.clusters, events, partedEvents) as? [RecordReference<ID>] ?? []
    }
    return []
  }

  // MARK: Members

  /// The people of records whom a selector names by what their own record tells; where none is,
  /// those of the network's people whom it names.
  private func members(_ selector: Correction.PersonSelector) -> [RecordReference<PersonID>] {
    var own: [RecordReference<PersonID>] = []
    for (index, record) in plain.records.enumerated() {
      for person in record.people {
        let reference = RecordReference(record: index, id: person.id)
        let node = plain.people.clusters[reference].flatMap { plain.assembled.personOf[$0] }
        let country = node.flatMap { persons[$0]?.country }
        if matching.names(selector, person, country: country) { own.append(reference) }
      }
    }
    if !own.isEmpty { return own }
    let nodes = Set(network.people(selector, matching))
    return plain.people.clusters.filter { _, cluster in
      plain.assembled.personOf[cluster].map(nodes.contains) ?? false
    }.keys.sorted()
  }

  private func members(_ selector: Correction.EventSelector) -> [RecordReference<EventID>] {
    var own: [RecordReference<EventID>] = []
    for (index, record) in plain.records.enumerated() {
      let taking = Dictionary(grouping: record.participations, by: \.event)
      for event in record.events {
        // People by all the names that the network knows them by.
        let people = (taking[event.id] ?? []).compactMap { tie in
          plain.people.clusters[RecordReference(record: index, id: tie.person)]
            .flatMap { plain.assembled.personOf[$0] }.flatMap { persons[$0] }
        }
        if matching.names(selector, event, people: people) {
          own.append(RecordReference(record: index, id: event.id))
        }
      }
    }
    if !own.isEmpty { return own }
    let nodes = Set(network.events(selector, matching))
    return plain.events.clusters.filter { _, cluster in
      plain.assembled.eventOf[cluster].map(nodes.contains) ?? false
    }.keys.sorted()
  }

  // MARK: Linking anew

  /// The records with the dates that were fixed.
  func datedRecords() -> [DocumentRecord] {
    guard !dates.isEmpty else { return plain.records }
    var records = plain.records
    for (reference, range) in dates {
      guard
        let place = records[reference.record].events.firstIndex(where: { $0.id == reference.id })
      else { continue }
      records[reference.record].events[place].start = range.lowerBound
      records[reference.record].events[place].end = range.upperBound
    }
    return records
  }
}
