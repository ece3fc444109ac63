public import ActorNetModel

/// GraphML, for other tools: the two-mode graph, or a projection where the request has one.
///
/// Nodes carry `name` (unique), `label`, `mode`, `type` (boolean, false for actors: igraph),
/// `bipartite` (0/1: networkx), `kind`, `aliases` (joined by ` | `), `country`, `title`, `start`,
/// `end`, `place`, `status`, `series`, `group`, `date_words` (the sources' own words for the date),
/// `parties` (those told without a name), `reports` (those that do not repeat each other),
/// `evidence` (quotes joined by ` ¶ `), `documents` (joined by ` | `), `confidence`, the measures asked for, `color`, `r`, `g`, `b`, `size`, and
/// `x`, `y` where the request names a layout. Edges carry `label`, `weight` (documents that prove
/// the tie), `role` (joined by `; `), `inferred`, `title`, `reports`,
/// `asserters` (who says so), `evidence`, `documents`, `confidence`.
/// What is absent is left out. Behind the two-mode graph, comments keep what attributes cannot, so
/// that ``GraphMLReader`` gives back the whole network. A measure that is not a finite number is left out.
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
    var positions: [String: DiagramPoint] = [:]
    if request.projection == nil, request.layout != nil || request.dialect == .yed {
      positions = try DiagramRenderer.positions(of: request)
    }
    return Self.write(
      AttributedGraph(request, positions: positions), dialect: request.dialect,
      places: !positions.isEmpty,
      keeping: request.projection == nil ? request.wholeNetwork ?? request.network : nil)
  }

  /// Key ids that differ from the attribute's name, because some readers go by them: Gephi takes
  /// a key `label` for the edge's, APOC a key `labels` for the node's kind.
  private static let nodeKeyIDs = [
    "label": "n_label", "kind": "labels", "title": "n_title", "start": "n_start", "end": "n_end",
    "evidence": "n_evidence", "documents": "n_documents", "confidence": "n_confidence",
    "reports": "n_reports",
  ]
  private static let edgeKeyIDs = [
    "title": "e_title", "evidence": "e_evidence", "documents": "e_documents",
    "confidence": "e_confidence", "reports": "e_reports",
  ]

  static func write(
    _ graph: AttributedGraph, dialect: ExportRequest.Dialect, places: Bool,
    keeping kept: AffiliationNetwork? = nil
  ) -> [UInt8] {
    typealias Key = GraphMLWriter.Key
    let nodeKeys = graph.nodeColumns.map { column in
      Key(
        .node, column.name, column.kind,
        id: column.isMeasure ? "m_" + column.name : nodeKeyIDs[column.name])
    }
    let edgeKeys = graph.edgeColumns.map { column in
      // Boost knows booleans as 0 and 1 only, which other readers do not: as int for Boost.
      let kind = dialect == .boost && column.kind == .boolean ? .int : column.kind
      return Key(.edge, column.name, kind, id: edgeKeyIDs[column.name])
    }
    let leavesOut: (Key) -> Bool = { dialect == .boost && $0.kind == .boolean }
    let drawn =
      GraphMLWriter.colorKeys + [GraphMLWriter.sizeKey] + (places ? GraphMLWriter.placeKeys : [])
    let yed = dialect == .yed
    var xml = GraphMLWriter(
      graphID: graph.name,
      keys: nodeKeys.filter { !leavesOut($0) } + drawn + edgeKeys,
      extraNamespaces: yed ? YEdFlavour.namespaces : "",
      extraKeys: yed ? YEdFlavour.keys : [])
    var shown: Set<String> = []
    for number in 0..<graph.nodeCount {
      let node = graph.node(number)
      if kept != nil { shown.insert(node.id) }
      xml.beginNode(node.id)
      for (key, value) in zip(nodeKeys, node.values) where !leavesOut(key) {
        xml.data(key, value)
      }
      xml.data(color: node.color)
      xml.data(GraphMLWriter.sizeKey, .number(node.size))
      if let position = node.position {
        xml.data(GraphMLWriter.placeKeys[0], .number(position.x))
        xml.data(GraphMLWriter.placeKeys[1], .number(position.y))
      }
      if yed { xml.raw(YEdFlavour.markup(node)) }
      xml.endNode()
    }
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      xml.beginEdge("t\(number)", source: edge.sourceID, target: edge.targetID)
      for (key, value) in zip(edgeKeys, edge.values) { xml.data(key, value) }
      if yed { xml.raw(YEdFlavour.markup(edge)) }
      xml.endEdge()
    }
    return xml.finish(keeping: kept, shown: shown)
  }
}
