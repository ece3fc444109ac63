public import ActorNetModel

/// A diagram through libcgraph and libgvc: as DOT text, or drawn in the process.
///
/// DOT is written before Graphviz lays anything out; for the layouts that we place ourselves it
/// holds every place, so that `dot -Tsvg` draws the same picture. SVG, PNG and PDF want a Chinese
/// font on the machine (PNG, PDF) or in the viewer (SVG). The same request gives the same bytes
/// on one machine; another version of Graphviz, Cairo or of a font gives others.
public struct GraphvizFormat: NetworkExporter {
  /// Which of the four.
  public enum Content: String, Sendable, Hashable, CaseIterable {
    /// The graph description language.
    case dot
    /// Scalable Vector Graphics, with text as text, tooltips and links to sources.
    case svg
    /// A picture of 144 dots an inch or as many as asked for, at most 20 000 dots high or wide.
    case png
    /// For print, with fonts embedded.
    case pdf
  }

  /// Which of the four.
  public let content: Content
  /// `dot`, `svg`, `png` or `pdf`.
  public var name: String { content.rawValue }
  /// As the name; `gv` for DOT, which is a document template elsewhere.
  public var fileExtension: String { content == .dot ? "gv" : content.rawValue }
  /// Who reads it.
  public var readers: String {
    switch content {
    case .dot: "Graphviz, gvpr, viz.js, Tulip"
    case .svg: "browsers, Inkscape, word processors"
    case .png: "everything that shows pictures"
    case .pdf: "printers, PDF viewers"
    }
  }

  /// Pictures show the numbers of ties only.
  public let writesMeasures = false

  /// A format.
  public init(_ content: Content) { self.content = content }

  /// The diagram that `layout` names; a briefing, or for a request with a projection its
  /// co-occurrences, where it names none.
  /// - Throws: ``Diagnostic`` where Graphviz fails, a projection is wanted and missing, the diagram
  ///   is too large, or pages are wanted of a format without pages.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let request = try withSources(request)
    let layout = DiagramRenderer.layout(request)
    if content != .dot, layout == .timeline || layout == .matrix {
      return try CanvasFormat.artifact(of: request, layout: layout, content: content)
    }
    if content == .dot, request.dialect == .gephi {
      return DOTPolish.polish(
        try GraphvizEngine.dot(DrawnGraph(gephi: try DiagramRenderer.place(request))))
    }
    let placed = try DiagramRenderer.place(request)
    var graph = DiagramRenderer.graph(placed)
    let host = request.diagram.host
    switch content {
    case .dot: return DOTPolish.polish(try GraphvizEngine.dot(graph))
    case .svg:
      return SVGPolish.polish(
        try host.run(GraphvizJob(graph, engine: graph.engine, output: .svg)),
        title: placed.diagram.title, description: Self.description(placed.diagram),
        titles: Self.titles(placed.diagram))
    case .png:
      graph.attributes.append(
        DrawnGraph.Attribute("dpi", String(Self.dotsPerInch(placed))))
      return try host.run(GraphvizJob(graph, engine: graph.engine, output: .png))
    case .pdf:
      let pdf = try host.run(GraphvizJob(graph, engine: graph.engine, output: .pdf))
      return PDFPages.split(PDFPolish.polish(pdf), into: placed.pageCount)
    }
  }

  /// With quotes on pages of their own where a PDF has a paper and nothing else is said.
  private func withSources(_ request: ExportRequest) throws(Diagnostic) -> ExportRequest {
    var request = request
    let options = request.diagram
    if content == .pdf, options.sources == .auto, options.paper != .unbounded {
      request.diagram.sources = .pages
    }
    if content != .pdf, options.sources == .pages {
      throw Diagnostic(
        severity: .error, id: "sources-pages",
        message: "only a PDF has pages: say --sources below, list or none, or --format pdf")
    }
    return request
  }

  /// As asked for, or fewer where the picture would be larger than Cairo can hold, which it says
  /// on the standard error stream.
  private static func dotsPerInch(_ placed: PlacedDiagram) -> Int {
    let most = 20_000.0
    let wanted = placed.diagram.options.dotsPerInch
    let bounds = placed.bounds
    let inches = (max(bounds.width, bounds.height) / 72 + 1) * PageFit.scale(of: placed)
    return inches * Double(wanted) > most ? max(Int(most / inches), 1) : wanted
  }

  /// The subtitle and what the lines mean.
  private static func description(_ diagram: Diagram) -> String {
    ([diagram.subtitle] + diagram.footnotes.map(\.text)).joined(separator: " ")
  }

  /// Readable titles by the titles that Graphviz writes.
  private static func titles(_ diagram: Diagram) -> [String: String] {
    var titles = ["actornet": diagram.title]
    for box in diagram.boxes { titles[box.id] = box.tooltip }
    for line in diagram.lines {
      let ends = diagram.boxes[line.first].id + "&#45;&#45;" + diagram.boxes[line.second].id
      titles[ends] = line.tooltip
    }
    return titles
  }
}
