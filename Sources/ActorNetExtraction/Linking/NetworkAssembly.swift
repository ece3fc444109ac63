internal import ActorNetModel

/// Builds the network's nodes and ties from clusters of the records' people and events.
struct NetworkAssembly {
  let records: [DocumentRecord]
  let people: [RecordReference<PersonID>: Int]
  let events: [RecordReference<EventID>: Int]
  let folding: ScriptFolding

  func network() -> AffiliationNetwork {
    let persons = merge(records.map(\.people), by: people, { $0.id }, person)
    let happenings = merge(records.map(\.events), by: events, { $0.id }, event)
    var grouped = happenings.nodes
    resolveReferences(&grouped, happenings.idOf)
    return AffiliationNetwork(
      documents: records.map(\.document), people: persons.nodes.sorted { $0.id < $1.id },
      events: grouped.sorted { $0.id < $1.id },
      participations: participations(persons.idOf, happenings.idOf),
      parameters: [:], records: records)
  }

  // MARK: Nodes

  private func merge<Node, ID: TypedIdentifier>(
    _ lists: [[Node]], by clusters: [RecordReference<ID>: Int], _ id: (Node) -> ID,
    _ make: ([(record: Int, node: Node)], inout Set<String>) -> (Node, ID)
  ) -> (nodes: [Node], idOf: [Int: ID]) {
    var members: [Int: [(record: Int, node: Node)]] = [:]
    for (record, list) in lists.enumerated() {
      for node in list {
        guard let cluster = clusters[RecordReference(record: record, id: id(node))] else {
          continue
        }
        members[cluster, default: []].append((record, node))
      }
    }
    var used: Set<String> = []
    var nodes: [Node] = []
    var idOf: [Int: ID] = [:]
    for cluster in members.keys.sorted() {
      let (node, id) = make(members[cluster] ?? [], &used)
      nodes.append(node)
      idOf[cluster] = id
    }
    return (nodes, idOf)
  }

  private func unique(_ id: String, _ used: inout Set<String>) -> String {
    var candidate = id
    var count = 1
    while !used.insert(candidate).inserted {
      count += 1
      candidate = id + "_\(count)"
    }
    return candidate
  }

  private func published(_ record: Int) -> Int {
    records[record].document.published?.firstDay ?? Int.min
  }

  private func person(
    _ members: [(record: Int, node: Person)], _ used: inout Set<String>
  ) -> (Person, PersonID) {
    var counts: [String: Int] = [:]
    for member in members { counts[member.node.name, default: 0] += 1 }
    let name = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let country = mostCommon(members.compactMap(\.node.country))
    let officials = members.count { $0.node.kind == .official }
    let latest = members.max { published($0.record) < published($1.record) }
    var hash = StableHash()
    hash.add(folding.fold(name).map(String.init).joined(separator: " "))
    hash.add(country ?? "")
    let id = PersonID(rawValue: unique("p" + hash.hexadecimal, &used))
    var titles: [Person.Title] = []
    for title in members.flatMap(\.node.titles).sorted() where !titles.contains(title) {
      titles.append(title)
    }
    let person = Person(
      id: id, name: name, names: Set(members.flatMap(\.node.names)).sorted(),
      latinName: members.compactMap(\.node.latinName).min { ($0.count, $0) > ($1.count, $1) },
      kind: officials * 2 >= members.count ? .official : .other, country: country,
      branch: latest?.node.branch ?? members.compactMap(\.node.branch).first, titles: titles,
      evidence: members.flatMap(\.node.evidence).sorted(),
      confidence: members.map(\.node.confidence).max() ?? 0)
    return (person, id)
  }

  private func mostCommon(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func event(
    _ members: [(record: Int, node: Event)], _ used: inout Set<String>
  ) -> (Event, EventID) {
    // The most precise telling gives the date; the clearest label is the shortest of those.
    let dated = members.filter { $0.node.start != nil }
      .min { ($0.node.start?.width ?? 0, $0.record) < ($1.node.start?.width ?? 0, $1.record) }
    let main = dated ?? members[0]
    let history = members.flatMap(\.node.statusHistory).sorted()
    let id = EventID(rawValue: unique(main.node.id.rawValue, &used))
    let event = Event(
      id: id, kind: main.node.kind, label: main.node.label, start: main.node.start,
      end: main.node.end, dateWords: uniqued(members.flatMap(\.node.dateWords)),
      place: main.node.place ?? members.compactMap(\.node.place).first,
      status: status(history, main.node.start) ?? main.node.status, statusHistory: history,
      unnamedParties: uniqued(members.flatMap(\.node.unnamedParties)),
      sides: members.map(\.node.sides).first { !$0.isEmpty } ?? [],
      topics: members.map(\.node.topics).first { !$0.isEmpty } ?? [],
      ordinal: members.compactMap(\.node.ordinal).first, series: nil, group: id.rawValue,
      evidence: members.flatMap(\.node.evidence).sorted(),
      confidence: members.map(\.node.confidence).max() ?? 0)
    return (event, id)
  }

  private func uniqued(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// Held as soon as one document says so; called off where that is the latest word.
  private func status(_ history: [Event.StatusReport], _ start: PartialDate?) -> Event.Status? {
    guard let last = history.last else { return nil }
    if last.status == .cancelled || last.status == .suspended { return last.status }
    let told = Set(history.map(\.status))
    if told.contains(.held) { return .held }
    if told.contains(.established) { return .established }
    return last.status
  }

  // MARK: Series and groups

  private func resolveReferences(_ nodes: inout [Event], _ idOf: [Int: EventID]) {
    var place: [EventID: Int] = [:]
    for (index, node) in nodes.enumerated() { place[node.id] = index }
    var sets = DisjointSets(count: nodes.count)
    for (record, list) in records.enumerated() {
      var groups: [String: Int] = [:]
      for event in list.events {
        guard let cluster = events[RecordReference(record: record, id: event.id)],
          let own = idOf[cluster].flatMap({ place[$0] })
        else { continue }
        if let series = event.series,
          let body = events[RecordReference(record: record, id: series)]
        {
          nodes[own].series = nodes[own].series ?? idOf[body]
        }
        if let first = groups[event.group] {
          sets.unite(first, own)
        } else {
          groups[event.group] = own
        }
      }
    }
    for index in nodes.indices { nodes[index].group = nodes[sets.root(of: index)].id.rawValue }
  }

  // MARK: Ties

  private func participations(
    _ personOf: [Int: PersonID], _ eventOf: [Int: EventID]
  ) -> [Participation] {
    var ties: [Key: [(record: Int, tie: Participation)]] = [:]
    for (record, list) in records.enumerated() {
      for tie in list.participations {
        guard let person = people[RecordReference(record: record, id: tie.person)],
          let event = events[RecordReference(record: record, id: tie.event)],
          let personID = personOf[person], let eventID = eventOf[event]
        else { continue }
        ties[Key(person: personID, event: eventID), default: []].append((record, tie))
      }
    }
    return ties.keys.sorted().compactMap { key in
      guard let members = ties[key] else { return nil }
      let told = Set(members.flatMap(\.tie.roles))
      var roles = Participation.Role.allCases.filter(told.contains)
      if roles.count > 1 { roles.removeAll { $0 == .participant } }
      let inOrder = members.sorted { published($0.record) < published($1.record) }
      return Participation(
        person: key.person, event: key.event, roles: roles,
        title: inOrder.compactMap(\.tie.title).first,
        inferred: members.allSatisfy(\.tie.inferred),
        confidence: members.map(\.tie.confidence).max() ?? 0,
        evidence: members.flatMap(\.tie.evidence).sorted())
    }
  }

  private struct Key: Hashable, Comparable {
    let person: PersonID
    let event: EventID

    static func < (left: Key, right: Key) -> Bool {
      (left.event, left.person) < (right.event, right.person)
    }
  }
}
