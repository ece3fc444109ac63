public import ActorNetModel

/// GraphML, for other tools: the two-mode graph, or a projection where the request has one.
///
/// Nodes carry `name` (unique), `label`, `mode`, `type` (boolean, false for actors: igraph),
/// `bipartite` (0/1: networkx), `kind`, `aliases` (joined by ` | `), `country`, `title`, `start`,
/// `end`, `place`, `status`, `series`, `group`, `evidence` (quotes joined by ` ¶ `), `documents`
/// (joined by ` | `), `confidence`, the measures asked for, `color`, `r`, `g`, `b`, `size`, and
/// `x`, `y` where the request names a layout. Edges carry `label`, `weight` (documents that prove
/// the tie), `role` (joined by `; `), `inferred`, `title`, `evidence`, `documents`, `confidence`.
/// What is absent is left out. A measure that is not a finite number is left out.
/// Source: <http://graphml.graphdrawing.org/primer/graphml-primer.html>.
public struct GraphML: NetworkExporter {
  /// The name is `graphml`.
  public let name = "graphml"
  /// Files end in `.graphml`.
  public let fileExtension = "graphml"
  /// Who reads it.
  public let readers = "Gephi, Cytoscape, visone, yEd, igraph (R, Python), networkx, Tulip"

  /// The format.
  public init() {}

  /// The file.
  /// - Throws: ``Diagnostic`` where a layout was asked for and cannot be computed.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    if let projection = request.projection {
      return Self.write(projection, of: request)
    }
    var positions: [String: DiagramPoint] = [:]
    if request.layout != nil || request.dialect == .yed {
      positions = try DiagramRenderer.positions(of: request)
    }
    return Self.write(request, positions: positions)
  }

  /// Attribute names that a measure cannot have.
  static let reservedNames = [
    "name", "label", "mode", "type", "bipartite", "kind", "aliases", "country", "title", "start",
    "end", "place", "status", "series", "group", "evidence", "documents", "confidence", "color",
    "r", "g", "b", "size", "x", "y", "weight", "role", "inferred", "id", "source", "target", "key",
  ]

  static func keys(
    dialect: ExportRequest.Dialect, scores: ScoreColumns, places: Bool
  ) -> [GraphMLWriter.Key] {
    typealias Key = GraphMLWriter.Key
    var keys = [Key(.node, "name"), Key(.node, "label", id: "n_label"), Key(.node, "mode")]
    if dialect != .boost { keys.append(Key(.node, "type", .boolean)) }
    keys += [
      Key(.node, "bipartite", .int), Key(.node, "kind", id: "labels"), Key(.node, "aliases"),
      Key(.node, "country"), Key(.node, "title", id: "n_title"),
      Key(.node, "start", id: "n_start"), Key(.node, "end", id: "n_end"), Key(.node, "place"),
      Key(.node, "status"), Key(.node, "series"), Key(.node, "group"),
      Key(.node, "evidence", id: "n_evidence"), Key(.node, "documents", id: "n_documents"),
      Key(.node, "confidence", .double, id: "n_confidence"),
    ]
    keys += scores.columns.map { Key(.node, $0.name, .double, id: "m_" + $0.name) }
    keys += GraphMLWriter.styleKeys
    if places { keys += [Key(.node, "x", .double), Key(.node, "y", .double)] }
    keys += [
      Key(.edge, "label"), Key(.edge, "weight", .double), Key(.edge, "role"),
      Key(.edge, "inferred", dialect == .boost ? .int : .boolean),
      Key(.edge, "title", id: "e_title"), Key(.edge, "evidence", id: "e_evidence"),
      Key(.edge, "documents", id: "e_documents"),
      Key(.edge, "confidence", .double, id: "e_confidence"),
    ]
    return keys
  }

  static func write(_ request: ExportRequest, positions: [String: DiagramPoint]) -> [UInt8] {
    let index = NetworkIndex(request.network)
    let included = index.included(isolates: request.includesIsolates)
    let sides = index.sides(included: included, home: request.words.homeCountry)
    let scores = ScoreColumns(request.scores, reserved: Set(reservedNames))
    let yed = request.dialect == .yed ? YEdFlavour(request, index: index) : nil
    var xml = GraphMLWriter(
      graphID: "actors",
      keys: keys(dialect: request.dialect, scores: scores, places: !positions.isEmpty),
      extraNamespaces: yed == nil ? "" : YEdFlavour.namespaces,
      extraKeys: yed == nil ? [] : YEdFlavour.keys)
    for (position, person) in request.network.people.enumerated() where included[position] {
      xml.beginNode(person.id.rawValue)
      xml.write(
        mode: "actor", number: 0, kind: person.kind.rawValue, dialect: request.dialect,
        name: index.uniqueNames[position], label: HostileText.oneLine(person.name))
      xml.write(person, title: index.title(ofPerson: position))
      for column in scores.columns {
        xml.data("m_" + column.name, column.value(ofPerson: position))
      }
      let colors = sides.colors(ofPerson: position)
      xml.data(color: colors.line)
      xml.data("size", size(degree: index.personDegrees[position]))
      xml.write(positions[person.id.rawValue])
      if let yed {
        xml.raw(yed.node(person: position, colors: colors, at: positions[person.id.rawValue]))
      }
      xml.endNode()
    }
    for (position, event) in request.network.events.enumerated() {
      xml.beginNode(event.id.rawValue)
      xml.write(
        mode: "event", number: 1, kind: event.kind.rawValue, dialect: request.dialect,
        name: index.uniqueNames[request.network.people.count + position],
        label: HostileText.oneLine(event.label))
      xml.write(event)
      for column in scores.columns {
        xml.data("m_" + column.name, column.value(ofEvent: position))
      }
      let colors = Palette.colors(of: event)
      xml.data(color: colors.line)
      xml.data("size", size(degree: index.eventDegrees[position]))
      xml.write(positions[event.id.rawValue])
      if let yed {
        xml.raw(yed.node(event: position, colors: colors, at: positions[event.id.rawValue]))
      }
      xml.endNode()
    }
    for (number, tie) in index.ties.enumerated() where included[tie.person] {
      let participation = request.network.participations[tie.participation]
      xml.beginEdge(
        "t\(number)", source: participation.person.rawValue, target: participation.event.rawValue)
      xml.write(participation, dialect: request.dialect)
      if let yed { xml.raw(yed.edge(colors: sides.colors(ofPerson: tie.person))) }
      xml.endEdge()
    }
    return xml.finish()
  }

  /// The diameter of a node in points: 12 and 4 more a tie, up to 60.
  static func size(degree: Int) -> Double { Double(12 + 4 * min(degree, 12)) }
}

extension GraphMLWriter {
  fileprivate mutating func write(
    mode: String, number: Int, kind: String, dialect: ExportRequest.Dialect, name: String,
    label: String
  ) {
    data("name", name)
    data("n_label", label.isEmpty ? name : label)
    data("mode", mode)
    if dialect != .boost { data("type", number == 0 ? "false" : "true") }
    data("bipartite", number)
    data("labels", kind)
  }

  fileprivate mutating func write(_ person: Person, title: String?) {
    let name = HostileText.oneLine(person.name)
    var aliases = person.names.map(HostileText.oneLine)
    if let latin = person.latinName.map(HostileText.oneLine), !aliases.contains(latin) {
      aliases.append(latin)
    }
    data("aliases", aliases.filter { $0 != name && !$0.isEmpty }.joined(separator: " | "))
    data("country", person.country.map(HostileText.oneLine))
    data("n_title", title.map(HostileText.oneLine))
    write(node: person.evidence, confidence: person.confidence)
  }

  fileprivate mutating func write(_ event: Event) {
    data("n_start", event.start?.description)
    data("n_end", event.end?.description)
    data("place", event.place.map(HostileText.oneLine))
    data("status", event.status.rawValue)
    data("series", event.series?.rawValue)
    data("group", HostileText.oneLine(event.group))
    write(node: event.evidence, confidence: event.confidence)
  }

  private mutating func write(node evidence: [Evidence], confidence: Double) {
    data("n_evidence", evidence.quotes.joined(separator: " ¶ "))
    data(
      "n_documents", evidence.documentIDs.map(HostileText.oneLine).joined(separator: " | "))
    data("n_confidence", confidence)
  }

  fileprivate mutating func write(_ place: DiagramPoint?) {
    guard let place else { return }
    data("x", place.x)
    data("y", place.y)
  }

  fileprivate mutating func write(_ tie: Participation, dialect: ExportRequest.Dialect) {
    let roles = tie.roles.map(\.rawValue).joined(separator: "; ")
    data("label", roles)
    data("weight", Double(max(tie.documentCount, 1)))
    data("role", roles)
    data("inferred", dialect == .boost ? (tie.inferred ? "1" : "0") : String(tie.inferred))
    data("e_title", tie.title.map(HostileText.oneLine))
    data("e_evidence", tie.evidence.quotes.joined(separator: " ¶ "))
    data(
      "e_documents", tie.evidence.documentIDs.map(HostileText.oneLine).joined(separator: " | "))
    data("e_confidence", tie.confidence)
  }
}
