internal import ActorNetModel

extension GraphML {
  /// A projection as GraphML.
  ///
  /// Edges carry `weight`, `events` (the labels of the shared events, with dates, joined by
  /// ` | `) and `event_ids`; in a projection onto events `people` and `people_ids`. The contact
  /// rule stands on every node (`contacts`, `contact_sentence`, `weighting`), because readers
  /// lose attributes of the graph.
  static func write(_ projection: OneModeNetwork, of request: ExportRequest) -> [UInt8] {
    typealias Key = GraphMLWriter.Key
    let through = projection.mode == .actor ? "events" : "people"
    let throughIDs = projection.mode == .actor ? "event_ids" : "people_ids"
    let index = NetworkIndex(request.network)
    let included = index.included(isolates: true)
    let sides = index.sides(included: included, home: request.words.homeCountry)
    let names = throughNames(request.network)
    let colors = colorsByID(index, sides)
    let measured = ScoresByID(request, reserved: reservedNames + ["contacts", "weighting"])
    var keys = [
      Key(.node, "name"), Key(.node, "label", id: "n_label"), Key(.node, "mode"),
      Key(.node, "kind", id: "labels"), Key(.node, "country"), Key(.node, "contacts"),
      Key(.node, "contact_sentence"), Key(.node, "weighting"),
    ]
    keys += measured.names.map { Key(.node, $0, .double, id: "m_" + $0) }
    keys += GraphMLWriter.styleKeys
    keys += [
      Key(.edge, "label"), Key(.edge, "weight", .double), Key(.edge, through),
      Key(.edge, throughIDs),
    ]
    var degrees = [Int](repeating: 0, count: projection.nodes.count)
    for tie in projection.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    let unique = NetworkIndex.distinguish(
      projection.nodes.map { ($0.id, HostileText.oneLine($0.name)) })
    let kept = degrees.map { request.includesIsolates || projection.mode == .event || $0 > 0 }
    var xml = GraphMLWriter(graphID: "contacts", keys: keys)
    for (position, node) in projection.nodes.enumerated() where kept[position] {
      xml.beginNode(node.id)
      xml.data("name", unique[position])
      let label = HostileText.oneLine(node.name)
      xml.data("n_label", label.isEmpty ? unique[position] : label)
      xml.data("mode", projection.mode.rawValue)
      xml.data("labels", node.kind)
      xml.data("country", node.country.map(HostileText.oneLine))
      xml.data("contacts", projection.contacts)
      xml.data("contact_sentence", HostileText.oneLine(projection.contactSentence))
      xml.data("weighting", projection.weighting)
      for (name, value) in measured.values(of: node.id) { xml.data("m_" + name, value) }
      xml.data(color: (colors[node.id] ?? Palette.unknownSide).line)
      xml.data("size", size(degree: degrees[position]))
      xml.endNode()
    }
    for (number, tie) in projection.ties.enumerated() {
      xml.beginEdge(
        "t\(number)", source: projection.nodes[tie.first].id,
        target: projection.nodes[tie.second].id)
      xml.data("label", String(tie.through.count))
      xml.data("weight", tie.weight)
      xml.data(through, tie.through.map { names[$0] ?? $0 }.joined(separator: " | "))
      xml.data(throughIDs, tie.through.joined(separator: " | "))
      xml.endEdge()
    }
    return xml.finish()
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

  private static func colorsByID(_ index: NetworkIndex, _ sides: Sides) -> [String: Palette.Pair] {
    var colors: [String: Palette.Pair] = [:]
    for (position, person) in index.network.people.enumerated() {
      colors[person.id.rawValue] = sides.colors(ofPerson: position)
    }
    for event in index.network.events { colors[event.id.rawValue] = Palette.colors(of: event) }
    return colors
  }
}

/// Measures by identifier rather than by position.
struct ScoresByID {
  /// The columns' names.
  let names: [String]
  private let table: [String: [(String, Double)]]

  /// Lays the scores of a request out by identifier.
  init(_ request: ExportRequest, reserved: [String]) {
    let columns = ScoreColumns(request.scores, reserved: Set(reserved)).columns
    names = columns.map(\.name)
    var table: [String: [(String, Double)]] = [:]
    for (position, person) in request.network.people.enumerated() {
      table[person.id.rawValue] = columns.map { ($0.name, $0.value(ofPerson: position)) }
    }
    for (position, event) in request.network.events.enumerated() {
      table[event.id.rawValue] = columns.map { ($0.name, $0.value(ofEvent: position)) }
    }
    self.table = table
  }

  /// The values of one node.
  func values(of id: String) -> [(String, Double)] { table[id] ?? [] }
}
