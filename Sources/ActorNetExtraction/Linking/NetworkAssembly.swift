internal import ActorNetModel

/// Builds the network's nodes and ties from clusters of the records' people and events.
struct NetworkAssembly {
  let records: [DocumentRecord]
  let people: [RecordReference<PersonID>: Int]
  let events: [RecordReference<EventID>: Int]
  let folding: ScriptFolding
  private let reports: IndependentReports
  private let mergeReasons: MergeReasons

  init(
    records: [DocumentRecord], people: [RecordReference<PersonID>: Int],
    events: [RecordReference<EventID>: Int], folding: ScriptFolding
  ) {
    self.records = records
    self.people = people
    self.events = events
    self.folding = folding
    reports = IndependentReports(documents: records.map(\.document), folding: folding)
    mergeReasons = MergeReasons(folding: folding)
  }

  /// A network and the people and events of records that each of its nodes was made of.
  struct Assembled {
    var network: AffiliationNetwork
    /// For each cluster of people its node.
    let personOf: [Int: PersonID]
    /// For each cluster of events its node.
    let eventOf: [Int: EventID]
  }

  func assembled() -> Assembled {
    let persons = merge(records.map(\.people), by: people, { $0.id }, person)
    let names = Dictionary(
      persons.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let taking = takingPart(persons.idOf.compactMapValues { names[$0] })
    let happenings = merge(records.map(\.events), by: events, { $0.id }) { members, used in
      event(members, taking, &used)
    }
    var grouped = happenings.nodes
    resolveReferences(&grouped, happenings.idOf)
    let network = AffiliationNetwork(
      documents: records.map(\.document), people: persons.nodes.sorted { $0.id < $1.id },
      events: grouped.sorted { $0.id < $1.id },
      participations: participations(persons.idOf, happenings.idOf, of: grouped),
      records: records)
    return Assembled(network: network, personOf: persons.idOf, eventOf: happenings.idOf)
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
    let surest = Self.surest(members.map { ($0.node.confidence, $0.node.reasons) })
    let person = Person(
      id: id, name: name, names: Set(members.flatMap(\.node.names)).sorted(),
      latinName: members.compactMap(\.node.latinName).min { ($0.count, $0) > ($1.count, $1) },
      kind: officials * 2 >= members.count ? .official : .other, country: country,
      branch: latest?.node.branch ?? members.compactMap(\.node.branch).first, titles: titles,
      evidence: members.flatMap(\.node.evidence).sorted(), confidence: surest.confidence,
      reasons: surest.reasons,
      merges: mergeReasons.merges(
        members.map { (document: records[$0.record].document.id, person: $0.node) }))
    return (person, id)
  }

  private func mostCommon(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The confidence and the reasons of the surest document; the first of those that are as sure.
  ///
  /// Other documents add nothing: calibration looked at single documents, and how far another
  /// report is evidence of its own is for ``IndependentReports`` to say.
  private static func surest(
    _ members: [(confidence: Double, reasons: [Reason])]
  ) -> (confidence: Double, reasons: [Reason]) {
    var best = members[0]
    for member in members where member.confidence > best.confidence { best = member }
    return best
  }

  /// The names of those who take part in each event of each record.
  private func takingPart(_ nameOf: [Int: String]) -> [RecordReference<EventID>: [String]] {
    var taking: [RecordReference<EventID>: [String]] = [:]
    for (record, list) in records.enumerated() {
      for tie in list.participations {
        guard let cluster = people[RecordReference(record: record, id: tie.person)],
          let name = nameOf[cluster]
        else { continue }
        taking[RecordReference(record: record, id: tie.event), default: []].append(name)
      }
    }
    return taking.mapValues { $0.sorted() }
  }

  private func event(
    _ members: [(record: Int, node: Event)], _ taking: [RecordReference<EventID>: [String]],
    _ used: inout Set<String>
  ) -> (Event, EventID) {
    let main = mainTelling(members)
    let history = members.flatMap(\.node.statusHistory).sorted()
    let id = EventID(rawValue: unique(main.node.id.rawValue, &used))
    let evidence = members.flatMap(\.node.evidence).sorted()
    let surest = Self.surest(members.map { ($0.node.confidence, $0.node.reasons) })
    let event = Event(
      id: id, kind: main.node.kind, label: main.node.label, start: main.node.start,
      end: main.node.end, dateWords: uniqued(members.flatMap(\.node.dateWords)),
      dateBasis: main.node.dateBasis,
      place: main.node.place ?? members.compactMap(\.node.place).first,
      status: status(history, main.node.start) ?? main.node.status, statusHistory: history,
      unnamedParties: uniqued(members.flatMap(\.node.unnamedParties)),
      sides: members.map(\.node.sides).first { !$0.isEmpty } ?? [],
      topics: members.map(\.node.topics).first { !$0.isEmpty } ?? [],
      ordinal: members.compactMap(\.node.ordinal).first, series: nil, group: id.rawValue,
      reports: reports.count(evidence), evidence: evidence, confidence: surest.confidence,
      reasons: surest.reasons,
      merges: mergeReasons.merges(
        members.map { member in
          MergeReasons.Telling(
            document: records[member.record].document.id, event: member.node,
            people: taking[RecordReference(record: member.record, id: member.node.id)] ?? [])
        }))
    return (event, id)
  }

  /// The telling that gives date and label: of those with the most precise date the one with the
  /// shortest label, of several such the first by document.
  private func mainTelling(
    _ members: [(record: Int, node: Event)]
  ) -> (record: Int, node: Event) {
    func key(_ member: (record: Int, node: Event)) -> (Int, Int, Int) {
      // An estimate comes after whatever is told.
      let estimate = member.node.dateBasis == .estimated ? 1_000_000 : 0
      let width = member.node.start.map { $0.width + estimate }
      return (width ?? Int.max, member.node.label.unicodeScalars.count, member.record)
    }
    return members.min { key($0) < key($1) } ?? members[0]
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
    _ personOf: [Int: PersonID], _ eventOf: [Int: EventID], of happenings: [Event]
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
    let starts = Dictionary(
      happenings.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
    return ties.keys.sorted().compactMap { key in
      guard let members = ties[key] else { return nil }
      let told = Set(members.flatMap(\.tie.roles))
      var roles = Participation.Role.allCases.filter(told.contains)
      if roles.count > 1 { roles.removeAll { $0 == .participant } }
      let near = members.sorted {
        distance($0.record, starts[key.event] ?? nil)
          < distance($1.record, starts[key.event] ?? nil)
      }
      let surest = Self.surest(members.map { ($0.tie.confidence, $0.tie.reasons) })
      let evidence = members.flatMap(\.tie.evidence).sorted()
      return Participation(
        person: key.person, event: key.event, roles: roles,
        title: near.compactMap(\.tie.title).first,
        inferred: members.allSatisfy(\.tie.inferred), confidence: surest.confidence,
        reasons: surest.reasons, reports: reports.count(evidence), evidence: evidence)
    }
  }

  /// How far from an event a document was published: days apart, then the earlier, then the first.
  ///
  /// A title changes: of the documents that tell of an event, the one nearest to it has the title
  /// of the time. Without a date of the event the earliest document stands for it.
  private func distance(_ record: Int, _ start: PartialDate?) -> (Int, Int, Int) {
    let day = published(record)
    guard let start, day != Int.min else { return (Int.max, day, record) }
    let apart = max(0, start.firstDay - day, day - start.lastDay)
    return (apart, day, record)
  }

  private struct Key: Hashable, Comparable {
    let person: PersonID
    let event: EventID

    static func < (left: Key, right: Key) -> Bool {
      (left.event, left.person) < (right.event, right.person)
    }
  }
}
