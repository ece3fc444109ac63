internal import ActorNet
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// Paper, colours, fonts, languages and limits of pictures.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The paper a picture must fit: none, a4, a4-landscape, slide (16:9) or poster (A1). As many "
        + "people are drawn as leave the text legible, 5 points; a line says how many are left out.",
      valueName: "paper"))
  var paper: DiagramOptions.Paper = .unbounded

  @Option(
    help: ArgumentHelp("Make a picture without a paper larger or smaller.", valueName: "factor"))
  var scale = 1.0

  @Option(
    help: ArgumentHelp(
      "The colours: colour, print (greys) or dark (for projection).", valueName: "theme"))
  var theme: DiagramOptions.Theme = .colour

  @Option(
    help: ArgumentHelp("Font families to try first, separated by commas.", valueName: "fonts"))
  var font: String?

  @Option(
    help: ArgumentHelp(
      "Names and labels as the documents have them (zh), in Latin letters (en) or both.",
      valueName: "language"))
  var labelLanguage: DiagramOptions.LabelLanguage = .chinese

  @Option(
    help: ArgumentHelp(
      "A table of people, titles and places with what they are called in Latin letters, "
        + "separated by tabs.", valueName: "file"))
  var names: String?

  @Option(help: ArgumentHelp("Dots an inch of a PNG.", valueName: "n"))
  var dpi = 144

  @Option(
    help: ArgumentHelp("Seconds that Graphviz may take for a picture.", valueName: "seconds"))
  var timeout = 60.0

  @Option(
    help: ArgumentHelp(
      "Draw up to N boxes, where a layout would refuse so many as illegible.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if !(0.1...10).contains(scale) { throw ValidationError("--scale must be 0.1 to 10.") }
    if !(36...1200).contains(dpi) { throw ValidationError("--dpi must be 36 to 1200.") }
    if !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout must be above 0 and at most 86400 seconds.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if scale != 1, paper != .unbounded {
      throw ValidationError("--scale and --paper exclude each other.")
    }
  }

  /// What the options say; names in Latin letters are looked up where they are wanted.
  /// - Throws: `Diagnostic` or a ``CommandFailure`` where the table of names cannot be used.
  func options(
    _ network: AffiliationNetwork, printer: DiagnosticPrinter
  ) throws -> DiagramOptions {
    var options = DiagramOptions()
    options.paper = paper
    options.scale = scale
    options.theme = theme
    options.font = font
    options.language = labelLanguage
    options.dotsPerInch = dpi
    options.limit = limit
    options.host = Self.worker(timeout: timeout, printer: printer)
    if labelLanguage != .chinese {
      let table = try names.map { try TabbedRows.rows(try InputBytes.read($0), path: $0) } ?? []
      let latin = try DiagramKnowledge().latinNames(of: network, table: table, path: names)
      latin.warnings.forEach(printer.print)
      options.latin = latin.names
    }
    return options
  }

  /// Graphviz in a process of its own that says, on a terminal, what it is at.
  static func worker(timeout: Double, printer: DiagnosticPrinter) -> GraphvizWorker {
    var worker = GraphvizWorker(timeout: timeout)
    worker.announce = { job in
      guard let size = job.size else { return }
      printer.showProgress(
        "draws \(size.nodes) boxes and \(size.edges) lines with \(job.engine)")
    }
    return worker
  }
}
