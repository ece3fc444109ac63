internal import ActorNetModel

/// From a request to a diagram with places, and from that to a graph for Graphviz.
enum DiagramRenderer {
  /// The layout of a request: as asked for, else from what it holds.
  static func layout(_ request: ExportRequest) -> DiagramLayout {
    request.layout ?? (request.projection == nil ? .briefing : .cooccurrence)
  }

  /// The diagram that a request asks for, placed, and legible on its paper: see ``PageFit``.
  ///
  /// - Throws: ``Diagnostic`` where a projection is wanted and missing, the diagram is too large,
  ///   the paper too small, or Graphviz fails.
  static func place(_ request: ExportRequest) throws(Diagnostic) -> PlacedDiagram {
    try PageFit.place(request) { (request) throws(Diagnostic) in try placeFreely(request) }
  }

  /// Whatever the paper.
  private static func placeFreely(_ request: ExportRequest) throws(Diagnostic) -> PlacedDiagram {
    let layout = layout(request)
    switch layout {
    case .briefing, .ego:
      if layout == .ego { try checkEgo(request) }
      let diagram = Diagram(twoMode: request, layout: layout)
      try DiagramLimits.check(diagram.boxes.count, layout, request.diagram)
      return BriefingPlacement.place(diagram)
    case .network:
      return try SpringPlacement.place(Diagram(twoMode: request, layout: .network))
    case .cooccurrence:
      guard let projection = request.projection else {
        throw CSVTable.noProjection("the layout cooccurrence")
      }
      return try SpringPlacement.place(Diagram(projection, of: request))
    case .timeline, .matrix:
      throw Diagnostic(
        severity: .error, id: "layout-without-graph",
        message: "the layout \(layout.rawValue) is a picture and no graph: "
          + "write it as svg, png or pdf")
    }
  }

  private static func checkEgo(_ request: ExportRequest) throws(Diagnostic) {
    guard let ego = request.diagram.ego else {
      throw Diagnostic(
        severity: .error, id: "ego-missing",
        message: "the layout ego is drawn around one person: say --ego NAME")
    }
    guard request.network.people.contains(where: { $0.id == ego }) else {
      throw Diagnostic(
        severity: .error, id: "ego-unknown",
        message: "the person of the layout ego is not in the network")
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
      splines: placed.diagram.lines.count <= DiagramLimits.routedLines ? "true" : "line")
  }
}
