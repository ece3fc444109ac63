internal import ActorNetModel

/// From a request to a diagram with places, and from that to a graph for Graphviz.
enum DiagramRenderer {
  /// More nodes than this, and the engine for large graphs places them.
  private static let largeGraph = 1000
  /// More lines than this are drawn straight: routing them around boxes takes minutes.
  private static let manyLines = 150

  /// The diagram that a request asks for, placed, and legible on its page: see ``PageFit``.
  ///
  /// - Throws: ``Diagnostic`` where a projection is wanted and missing, the page is too small, or
  ///   Graphviz fails.
  static func place(_ request: ExportRequest) throws(Diagnostic) -> PlacedDiagram {
    try PageFit.place(request) { (request) throws(Diagnostic) in try placeFreely(request) }
  }

  /// Whatever the page.
  private static func placeFreely(_ request: ExportRequest) throws(Diagnostic) -> PlacedDiagram {
    switch request.layout ?? (request.projection == nil ? .briefing : .cooccurrence) {
    case .briefing:
      return BriefingPlacement.place(Diagram(twoMode: request, layout: .briefing))
    case .network:
      return try placeBySprings(Diagram(twoMode: request, layout: .network))
    case .cooccurrence:
      guard let projection = request.projection else {
        throw CSVTable.noProjection("the layout cooccurrence")
      }
      return try placeBySprings(Diagram(projection, of: request))
    }
  }

  /// The middle of each node by identifier, in points.
  static func positions(of request: ExportRequest) throws(Diagnostic) -> [String: DiagramPoint] {
    let placed = try placeFreely(request)
    var positions: [String: DiagramPoint] = [:]
    for (box, frame) in zip(placed.diagram.boxes, placed.frames) {
      positions[box.id] = frame.center
    }
    return positions
  }

  /// The graph that Graphviz draws.
  static func graph(_ placed: PlacedDiagram) -> DrawnGraph {
    let isComplete = placed.paths.allSatisfy { !$0.isEmpty }
    return DrawnGraph(
      placed, engine: isComplete ? "nop2" : "nop",
      splines: placed.diagram.lines.count <= manyLines ? "true" : "line")
  }

  private static func placeBySprings(_ diagram: Diagram) throws(Diagnostic) -> PlacedDiagram {
    let frames = diagram.boxes.map {
      DiagramFrame(
        center: DiagramPoint(0, 0), width: max($0.wantedWidth, 40), height: $0.wantedHeight)
    }
    var placed = PlacedDiagram(
      diagram: diagram, frames: frames, paths: diagram.lines.map { _ in [] })
    if !frames.isEmpty {
      let engine = frames.count > largeGraph ? "sfdp" : "neato"
      let centers = try GraphvizEngine.positions(
        of: DrawnGraph(unplaced: placed, engine: engine), engine: engine)
      guard centers.count == frames.count else {
        throw GraphvizEngine.fault("the layout \(engine) placed too few nodes")
      }
      for (position, center) in centers.enumerated() { placed.frames[position].center = center }
    }
    placed.addSurroundings()
    return placed
  }
}
