extension DrawnGraph {
  /// The nodes and edges alone, for Gephi: plain labels, six-digit colours, numbers as weights.
  ///
  /// Gephi's reader takes an HTML-like label for text and a subgraph for a node's group.
  init(gephi placed: PlacedDiagram) {
    let bounds = placed.bounds
    name = "actornet"
    engine = "nop"
    attributes = []
    nodeDefaults = []
    edgeDefaults = []
    nodes = zip(placed.diagram.boxes, placed.frames).map { box, frame in
      let text = box.attributes.first { $0.name == "text" }?.value ?? box.id
      return Node(
        name: box.id,
        attributes: [
          Attribute("label", .text(text)), Attribute("color", box.colors.line.hexadecimal),
          Attribute(
            "pos",
            Decimals.text(frame.center.x - bounds.left) + ","
              + Decimals.text(frame.center.y - bounds.bottom)),
        ] + box.attributes.filter { $0.name != "text" }.map { Attribute($0.name, .text($0.value)) })
    }
    edges = placed.diagram.lines.map { line in
      let weight = line.attributes.first { $0.name == "value" || $0.name == "documents" }?.value
      return Edge(
        tail: line.first, head: line.second,
        attributes: [
          Attribute("color", line.color.hexadecimal), Attribute("weight", weight ?? "1"),
        ] + line.attributes.map { Attribute($0.name, .text($0.value)) })
    }
  }
}
