internal import ActorNetModel

extension AttributedGraph {
  /// A projection.
  ///
  /// Edges carry `weight`, `events` (the labels of the shared events, with dates, joined by
  /// ` | `) and `event_ids`; in a projection onto events `people` and `people_ids`. The contact
  /// rule stands on every node (`contacts`, `contact_sentence`, `weighting`), because readers
  /// lose attributes of the graph. Of a backbone, edges carry `p_value` and `p_corrected`, nodes
  /// `backbone`, the sentence for a method section.
  ///
  /// With `timed`, people are there on the days of the events behind their ties.
  init(projection: OneModeNetwork, of request: ExportRequest, timed: Bool = false) {
    let source = ProjectionSource(projection, of: request, timed: timed)
    let through = projection.mode == .actor ? "events" : "people"
    let throughIDs = projection.mode == .actor ? "event_ids" : "people_ids"
    self.init(
      name: "contacts", actorCount: source.nodes.count,
      nodeColumns: source.nodeColumns
        + source.scores.columns.map { Column($0.name, .double, isMeasure: true) },
      edgeColumns: [
        Column("label"), Column("weight", .double), Column(through), Column(throughIDs),
      ]
        + (projection.backbone == nil
          ? [] : [Column("p_value", .double), Column("p_corrected", .double)]),
      nodeCount: source.nodes.count, edgeCount: projection.ties.count,
      node: { source.node($0) }, edge: { source.edge($0) })
  }

  /// What to call a person or an event behind a tie: an event with its date.
  static func throughNames(_ network: AffiliationNetwork) -> [String: String] {
    var names: [String: String] = [:]
    for person in network.people { names[person.id.rawValue] = HostileText.oneLine(person.name) }
    for event in network.events {
      let date = event.start.map { "\($0) " } ?? ""
      names[event.id.rawValue] = date + HostileText.oneLine(event.label)
    }
    return names.filter { !$0.value.isEmpty }
  }
}

/// Makes the nodes and edges of a projection.
private struct ProjectionSource: Sendable {
  typealias Value = AttributedGraph.Value
  typealias Column = AttributedGraph.Column

  var nodeColumns: [Column] {
    [
      Column("name"), Column("label"), Column("mode"), Column("kind"), Column("country"),
      Column("contacts"), Column("contact_sentence"), Column("weighting"),
    ] + (projection.backbone == nil ? [] : [Column("backbone")])
  }

  let projection: OneModeNetwork
  /// Positions of the projection's nodes that are written.
  let nodes: [Int]
  let nodeOfPosition: [Int?]
  let degrees: [Int]
  let uniqueNames: [String]
  let throughNames: [String: String]
  let scores: ScoreColumns
  let sides: Sides
  let index: NetworkIndex
  /// Positions in the network's people or events.
  let networkPosition: [String: Int]
  /// The days of each event that has a date; empty where time is not asked for.
  let spellOfEvent: [String: DaySpell]
  /// By position; empty where time is not asked for.
  let spellsOfPosition: [[DaySpell]]

  init(_ projection: OneModeNetwork, of request: ExportRequest, timed: Bool) {
    var spellOfEvent: [String: DaySpell] = [:]
    if timed {
      for event in request.network.events { spellOfEvent[event.id.rawValue] = DaySpell.of(event) }
    }
    self.spellOfEvent = spellOfEvent
    var behind = [Set<String>](repeating: [], count: timed ? projection.nodes.count : 0)
    if timed, projection.mode == .event {
      for (position, node) in projection.nodes.enumerated() { behind[position] = [node.id] }
    } else if timed {
      for tie in projection.ties {
        behind[tie.first].formUnion(tie.through)
        behind[tie.second].formUnion(tie.through)
      }
    }
    spellsOfPosition = behind.map { events in DaySpell.union(events.map { spellOfEvent[$0] }) }
    self.projection = projection
    let index = NetworkIndex(request.network)
    self.index = index
    sides = index.sides(
      included: index.included(isolates: true), home: request.words.homeCountry)
    throughNames = AttributedGraph.throughNames(request.network)
    scores = ScoreColumns(
      request.scores.filter { $0.mode == projection.mode },
      reserved: AttributedGraph.reservedNames)
    var degrees = [Int](repeating: 0, count: projection.nodes.count)
    for tie in projection.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    self.degrees = degrees
    nodes = degrees.indices.filter {
      degrees[$0] > 0 || request.includesIsolates || projection.mode == .event
    }
    var nodeOfPosition = [Int?](repeating: nil, count: degrees.count)
    for (node, position) in nodes.enumerated() { nodeOfPosition[position] = node }
    self.nodeOfPosition = nodeOfPosition
    uniqueNames = NetworkIndex.distinguish(
      projection.nodes.map { ($0.id, HostileText.oneLine($0.name)) })
    var positions: [String: Int] = [:]
    let ids =
      projection.mode == .actor
      ? request.network.people.map(\.id.rawValue) : request.network.events.map(\.id.rawValue)
    for (position, id) in ids.enumerated() { positions[id] = position }
    networkPosition = positions
  }

  func node(_ number: Int) -> AttributedGraph.Node {
    let position = nodes[number]
    let node = projection.nodes[position]
    let name = uniqueNames[position]
    let plain = HostileText.oneLine(node.name)
    let label = plain.isEmpty ? name : plain
    let place = networkPosition[node.id]
    let measures = scores.columns.map { column -> Value? in
      guard let place else { return nil }
      return .finite(
        projection.mode == .actor
          ? column.value(ofPerson: place) : column.value(ofEvent: place))
    }
    let values: [Value?] =
      [
        .text(name), .text(label), .text(mode(position).rawValue), .line(node.kind),
        .line(node.country), .line(projection.contacts), .line(projection.contactSentence),
        .line(projection.weighting),
      ] + (projection.backbone.map { [.line($0)] } ?? []) + measures
    return AttributedGraph.Node(
      id: node.id, name: name, label: label, isEvent: mode(position) == .event, values: values,
      color: color(node.id), size: AttributedGraph.size(degree: degrees[position]), position: nil,
      spells: spellsOfPosition.isEmpty ? [] : spellsOfPosition[position])
  }

  /// Working groups stand behind the people who have to do with them.
  private func mode(_ position: Int) -> NodeScores.Mode {
    guard let actors = projection.actorCount else { return projection.mode }
    return position < actors ? .actor : .event
  }

  private func color(_ id: String) -> ScreenColor {
    guard let place = networkPosition[id] else { return Palette.unknownSide.line }
    return projection.mode == .actor
      ? sides.colors(ofPerson: place).line : Palette.colors(of: index.network.events[place]).line
  }

  func edge(_ number: Int) -> AttributedGraph.Edge {
    let tie = projection.ties[number]
    return AttributedGraph.Edge(
      source: nodeOfPosition[tie.first] ?? 0, target: nodeOfPosition[tie.second] ?? 0,
      sourceID: projection.nodes[tie.first].id, targetID: projection.nodes[tie.second].id,
      color: color(projection.nodes[tie.first].id),
      weight: tie.weight,
      values: [
        .text(String(tie.through.count)), .number(tie.weight),
        .joined(tie.through.map { throughNames[$0] ?? $0 }, by: " | "),
        .joined(tie.through, by: " | "),
      ]
        + (projection.backbone == nil
          ? [] : [tie.pValue.map(Value.number), tie.correctedPValue.map(Value.number)]),
      spells: spellOfEvent.isEmpty ? [] : DaySpell.union(tie.through.map { spellOfEvent[$0] }))
  }
}
