internal import ActorNetModel

extension AttributedGraph {
  /// The two-mode graph: people, then events; one edge a person and event.
  ///
  /// With `timed`, nodes and ties are there on the days of their events.
  init(twoMode request: ExportRequest, positions: [String: DiagramPoint], timed: Bool = false) {
    let source = TwoModeSource(request, positions: positions, timed: timed)
    self.init(
      name: "actors", actorCount: source.people.count,
      nodeColumns: TwoModeSource.nodeColumns
        + source.scores.columns.map { Column($0.name, .double, isMeasure: true) },
      edgeColumns: TwoModeSource.edgeColumns,
      nodeCount: source.people.count + request.network.events.count,
      edgeCount: source.ties.count,
      node: { source.node($0) }, edge: { source.edge($0) })
  }
}

/// Makes the nodes and edges of the two-mode graph.
private struct TwoModeSource: Sendable {
  typealias Value = AttributedGraph.Value
  typealias Column = AttributedGraph.Column

  static let nodeColumns = [
    Column("name"), Column("label"), Column("mode"), Column("type", .boolean),
    Column("bipartite", .int), Column("kind"), Column("aliases"), Column("country"),
    Column("title"), Column("start"), Column("end"), Column("place"), Column("status"),
    Column("series"), Column("group"), Column("countries"), Column("date_words"),
    Column("parties"), Column("reports", .int), Column("evidence"), Column("documents"),
    Column("confidence", .double),
  ]
  static let edgeColumns = [
    Column("label"), Column("weight", .double), Column("role"), Column("inferred", .boolean),
    Column("title"), Column("reports", .int), Column("asserters"), Column("evidence"),
    Column("documents"), Column("confidence", .double),
  ]

  let index: NetworkIndex
  let people: [Int]
  let nodeOfPerson: [Int?]
  let ties: [(person: Int, event: Int, participation: Int)]
  let sides: Sides
  let scores: ScoreColumns
  let positions: [String: DiagramPoint]
  let eventCountries: [[String]]
  /// Of events, then of people; empty where time is not asked for.
  let eventSpells: [DaySpell?]
  let personSpells: [[DaySpell]]

  init(_ request: ExportRequest, positions: [String: DiagramPoint], timed: Bool) {
    let index = NetworkIndex(request.network)
    let included = index.included(isolates: request.includesIsolates)
    self.index = index
    people = included.indices.filter { included[$0] }
    var nodeOfPerson = [Int?](repeating: nil, count: included.count)
    for (node, person) in people.enumerated() { nodeOfPerson[person] = node }
    self.nodeOfPerson = nodeOfPerson
    ties = index.ties.filter { included[$0.person] }
    sides = index.sides(included: included, home: request.words.homeCountry)
    scores = ScoreColumns(request.scores, reserved: AttributedGraph.reservedNames)
    self.positions = positions
    eventCountries = request.network.eventCountries
    let eventSpells = timed ? request.network.events.map(DaySpell.of) : []
    self.eventSpells = eventSpells
    var spells = [[DaySpell?]](repeating: [], count: timed ? included.count : 0)
    if timed { for tie in index.ties { spells[tie.person].append(eventSpells[tie.event]) } }
    personSpells = spells.map(DaySpell.union)
  }

  func node(_ number: Int) -> AttributedGraph.Node {
    number < people.count ? node(person: people[number]) : node(event: number - people.count)
  }

  private func node(person position: Int) -> AttributedGraph.Node {
    let person = index.network.people[position]
    let name = index.uniqueNames[position]
    let plain = HostileText.oneLine(person.name)
    var aliases = person.names.map(HostileText.oneLine)
    if let latin = person.latinName.map(HostileText.oneLine), !aliases.contains(latin) {
      aliases.append(latin)
    }
    let label = plain.isEmpty ? name : plain
    let values: [Value?] =
      [
        .text(name), .text(label), .text("actor"), .truth(false), .whole(0),
        .text(person.kind.rawValue), .joined(aliases.filter { $0 != plain }, by: " | "),
        .line(person.country), .line(index.title(ofPerson: position)), nil, nil, nil, nil, nil,
        nil, nil, nil, nil, nil,
      ] + Self.proof(person.evidence, person.confidence)
      + scores.columns.map { .finite($0.value(ofPerson: position)) }
    return AttributedGraph.Node(
      id: person.id.rawValue, name: name, label: label, isEvent: false, values: values,
      color: sides.colors(ofPerson: position).line,
      size: AttributedGraph.size(degree: index.personDegrees[position]),
      position: positions[person.id.rawValue],
      spells: personSpells.isEmpty ? [] : personSpells[position])
  }

  private func node(event position: Int) -> AttributedGraph.Node {
    let event = index.network.events[position]
    let name = index.uniqueNames[index.network.people.count + position]
    let plain = HostileText.oneLine(event.label)
    let label = plain.isEmpty ? name : plain
    let values: [Value?] =
      [
        .text(name), .text(label), .text("event"), .truth(true), .whole(1),
        .text(event.kind.rawValue), nil, nil, nil, .line(event.start?.description),
        .line(event.end?.description), .line(event.place), .text(event.status.rawValue),
        .line(event.series?.rawValue), .line(event.group),
        .joined(eventCountries[position].map(HostileText.oneLine), by: "; "),
        .joined(event.dateWords.map(HostileText.oneLine), by: " | "),
        .joined(event.unnamedParties.map(HostileText.oneLine), by: " | "), .whole(event.reports),
      ] + Self.proof(event.evidence, event.confidence)
      + scores.columns.map { .finite($0.value(ofEvent: position)) }
    return AttributedGraph.Node(
      id: event.id.rawValue, name: name, label: label, isEvent: true, values: values,
      color: Palette.colors(of: event).line,
      size: AttributedGraph.size(degree: index.eventDegrees[position]),
      position: positions[event.id.rawValue],
      spells: spells(ofEvent: position))
  }

  func edge(_ number: Int) -> AttributedGraph.Edge {
    let tie = ties[number]
    let participation = index.network.participations[tie.participation]
    let weight = participation.weight
    let roles = participation.roles.map(\.rawValue)
    return AttributedGraph.Edge(
      source: nodeOfPerson[tie.person] ?? 0, target: people.count + tie.event,
      sourceID: participation.person.rawValue, targetID: participation.event.rawValue,
      color: sides.colors(ofPerson: tie.person).line, weight: weight,
      values: [
        .joined(roles, by: "; "), .number(weight), .joined(roles, by: "; "),
        .truth(participation.inferred), .line(participation.title),
        .whole(participation.reports),
        .joined(participation.evidence.asserters.map(HostileText.oneLine), by: " | "),
      ] + Self.proof(participation.evidence, participation.confidence),
      spells: spells(ofEvent: tie.event))
  }

  private func spells(ofEvent event: Int) -> [DaySpell] {
    guard !eventSpells.isEmpty, let spell = eventSpells[event] else { return [] }
    return [spell]
  }

  private static func proof(_ evidence: [Evidence], _ confidence: Double) -> [Value?] {
    [
      .joined(evidence.quotes, by: " ¶ "),
      .joined(evidence.documentIDs.map(HostileText.oneLine), by: " | "), .finite(confidence),
    ]
  }
}
