public import ActorNetModel

/// Cytoscape's JSON: `elements.nodes` and `elements.edges`, attributes in `data`.
///
/// `name` is what Cytoscape shows, `interaction` how it types an edge; `value` is what networkx'
/// `cytoscape_graph` takes for the identifier. y counts downwards. The other attributes are those
/// of ``GraphML``. Source: <https://js.cytoscape.org/#notation/elements-json>.
public struct CytoscapeJSON: NetworkExporter {
  /// The name is `cyjs`.
  public let name = "cyjs"
  /// Files end in `.cyjs`.
  public let fileExtension = "cyjs"
  /// Who reads it.
  public let readers = "Cytoscape, Cytoscape.js"

  /// The format.
  public init() {}

  /// The two-mode graph, or the projection where the request has one.
  /// - Throws: ``Diagnostic`` where a layout was asked for and cannot be computed.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = try AttributedGraph.placed(request)
    var json = JSONWriter()
    json.beginObject()
    json.member("format_version", "1.0")
    json.member("generated_by", "actornet")
    json.key("data")
    json.beginObject()
    json.member("name", graph.name)
    json.endObject()
    json.startLine(indent: 1)
    json.key("elements")
    json.beginObject()
    json.lists(of: graph) { json, node in
      json.key("data")
      json.beginObject()
      json.member("id", node.id)
      json.member("value", node.id)
      json.write(node.values, graph.nodeColumns)
      json.style(node)
      json.endObject()
      if let position = node.position {
        json.key("position")
        json.beginObject()
        json.member("x", position.x)
        json.member("y", -position.y)
        json.endObject()
      }
    } edge: { json, edge, id in
      json.key("data")
      json.beginObject()
      json.member("id", id)
      json.member("source", edge.sourceID)
      json.member("target", edge.targetID)
      json.member("interaction", edge.values.first.flatMap(\.self)?.written)
      json.write(edge.values, graph.edgeColumns)
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endText()
    return json.bytes
  }
}
