public import ActorNetModel

/// Node-link JSON, as networkx and D3 exchange it: `nodes` and `edges` with their attributes.
///
/// `networkx.node_link_graph(json, edges="edges")` from networkx 3.4 on, `link="edges"` before.
/// The attributes are those of ``GraphML``. Source:
/// <https://networkx.org/documentation/stable/reference/readwrite/json_graph.html>.
public struct NodeLinkJSON: NetworkExporter {
  /// The name is `node-link`.
  public let name = "node-link"
  /// Files end in `.node-link.json`.
  public let fileExtension = "node-link.json"
  /// Who reads it.
  public let readers = "networkx, D3, Observable"

  /// The format.
  public init() {}

  /// The two-mode graph, or the projection where the request has one.
  /// - Throws: ``Diagnostic`` where a layout was asked for and cannot be computed.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = try AttributedGraph.placed(request)
    var json = JSONWriter()
    json.beginObject()
    json.key("directed")
    json.value(false)
    json.key("multigraph")
    json.value(false)
    json.key("graph")
    json.beginObject()
    json.member("name", graph.name)
    json.endObject()
    json.lists(of: graph) { json, node in
      json.member("id", node.id)
      json.write(node.values, graph.nodeColumns)
      json.style(node)
      if let position = node.position {
        json.member("x", position.x)
        json.member("y", position.y)
      }
    } edge: { json, edge, id in
      json.member("source", edge.sourceID)
      json.member("target", edge.targetID)
      json.member("id", id)
      json.write(edge.values, graph.edgeColumns)
    }
    json.endObject()
    json.endText()
    return json.bytes
  }
}
