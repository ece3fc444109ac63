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
    var positions: [String: DiagramPoint] = [:]
    if request.projection == nil, request.layout != nil {
      positions = try DiagramRenderer.positions(of: request)
    }
    let graph = AttributedGraph(request, positions: positions)
    var json = JSONWriter()
    json.beginObject()
    json.flag("directed", false)
    json.flag("multigraph", false)
    json.key("graph")
    json.beginObject()
    json.member("name", graph.name)
    json.endObject()
    json.startLine(indent: 1)
    json.key("nodes")
    json.beginArray()
    for number in 0..<graph.nodeCount {
      let node = graph.node(number)
      json.startLine(indent: 2)
      json.beginObject()
      json.member("id", node.id)
      json.write(node.values, graph.nodeColumns)
      json.style(node)
      if let position = node.position {
        json.member("x", position.x)
        json.member("y", position.y)
      }
      json.endObject()
    }
    json.endArray()
    json.startLine(indent: 1)
    json.key("edges")
    json.beginArray()
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      json.startLine(indent: 2)
      json.beginObject()
      json.member("source", edge.sourceID)
      json.member("target", edge.targetID)
      json.member("id", "t\(number)")
      json.write(edge.values, graph.edgeColumns)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endText()
    return json.bytes
  }
}

extension JSONWriter {
  /// A truth value.
  fileprivate mutating func flag(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// Attributes, those without a value left out.
  mutating func write(
    _ values: [AttributedGraph.Value?], _ columns: [AttributedGraph.Column]
  ) {
    for (column, value) in zip(columns, values) {
      guard let value else { continue }
      key(column.name)
      switch value {
      case .truth(let truth): self.value(truth)
      case .number(let number): self.value(number)
      case .whole(let number): self.value(number)
      case .text(let text): self.value(text)
      }
    }
  }

  /// Colour and size.
  mutating func style(_ node: AttributedGraph.Node) {
    member("color", node.color.hexadecimal)
    member("size", node.size)
  }
}
