internal import ActorNetModel

extension AttributedGraph {
  /// The graph that a request asks for, its nodes placed where the request names a layout.
  /// - Throws: ``Diagnostic`` where the layout cannot be computed.
  static func placed(
    _ request: ExportRequest, timed: Bool = false
  ) throws(Diagnostic) -> AttributedGraph {
    guard request.projection == nil, request.layout != nil else {
      return AttributedGraph(request, timed: timed)
    }
    return AttributedGraph(
      request, positions: try DiagramRenderer.positions(of: request), timed: timed)
  }
}

extension JSONWriter {
  /// The two lists of a graph, `nodes` and `edges`, one element a line.
  ///
  /// - Parameters:
  ///   - node: writes the members of a node's object.
  ///   - edge: writes the members of an edge's object, given its identifier in the file.
  mutating func lists(
    of graph: AttributedGraph, node: (inout JSONWriter, AttributedGraph.Node) -> Void,
    edge: (inout JSONWriter, AttributedGraph.Edge, String) -> Void
  ) {
    list("nodes", count: graph.nodeCount) { json, number in node(&json, graph.node(number)) }
    list("edges", count: graph.edgeCount) { json, number in
      edge(&json, graph.edge(number), "t\(number)")
    }
  }

  private mutating func list(
    _ name: String, count: Int, _ write: (inout JSONWriter, Int) -> Void
  ) {
    startLine(indent: 1)
    key(name)
    beginArray()
    for number in 0..<count {
      startLine(indent: 2)
      beginObject()
      write(&self, number)
      endObject()
    }
    endArray()
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
