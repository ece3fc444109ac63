internal import ActorNetModel

/// Pictures that are no graphs, in the formats that pictures have.
enum CanvasFormat {
  /// The picture of a layout.
  /// - Throws: ``Diagnostic`` where a projection is wanted and missing, the picture is too large,
  ///   or Graphviz fails (PNG, PDF).
  static func artifact(
    of request: ExportRequest, layout: DiagramLayout, content: GraphvizFormat.Content
  ) throws(Diagnostic) -> [UInt8] {
    let canvas = try canvas(of: request, layout: layout)
    if content == .svg { return CanvasSVG.write(canvas) }
    var graph = DrawnGraph(canvas)
    let most = 20_000.0
    let inches = max(canvas.width, canvas.height) / 72 * canvas.scale + 1
    let wanted = request.diagram.dotsPerInch
    let dots = inches * Double(wanted) > most ? max(Int(most / inches), 1) : wanted
    if content == .png { graph.attributes.append(DrawnGraph.Attribute("dpi", String(dots))) }
    let job = try GraphvizJob(graph, engine: graph.engine, output: content == .png ? .png : .pdf)
    let bytes = try request.diagram.host.run(job)
    return content == .pdf ? PDFPolish.polish(bytes) : bytes
  }

  /// The canvas of a layout.
  static func canvas(
    of request: ExportRequest, layout: DiagramLayout
  ) throws(Diagnostic) -> Canvas {
    switch layout {
    case .timeline: return try Timeline.canvas(of: request)
    case .matrix: return try ContactMatrix.canvas(of: request)
    case .briefing, .network, .cooccurrence, .ego:
      throw Diagnostic(
        severity: .error, id: "not-a-canvas", message: "\(layout.rawValue) is a graph")
    }
  }
}
