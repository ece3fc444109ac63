internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// How pictures and graph files look.
struct DrawingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How a picture is arranged: briefing, network, cooccurrence, ego, timeline or matrix.",
      valueName: "layout"))
  var layout: DiagramLayout?

  @Option(help: ArgumentHelp("The heading of a picture.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Draw the N people with most ties, and say so; of a table, print the first N rows.",
      valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Around whom the layout ego is drawn, in any form of the name.", valueName: "name"))
  var ego: String?

  @Option(
    help: ArgumentHelp(
      "The measure that gives names their size; \"analyze --measure help\" lists them. "
        + "Else the number of ties does.", valueName: "measure"))
  var size: String?

  @Option(
    help: ArgumentHelp(
      "A table of sides and ranks: name or country, side, rank, separated by tabs.",
      valueName: "file"))
  var sides: String?

  @Flag(help: "Draw visits of which only the visitor is told, instead of naming them in the box.")
  var visits = false

  @Option(
    help: ArgumentHelp(
      "The quotes that prove a briefing: below it, on pages of their own (PDF), list (documents "
        + "only), none, or auto: below, and with --paper on pages or as a list.",
      valueName: "where"))
  var sources: DiagramOptions.Sources = .auto

  @OptionGroup var look: LookOptions

  @Option(
    help: ArgumentHelp(
      "For GraphML plain, yed or boost; for DOT plain or gephi.", valueName: "dialect"))
  var dialect: ExportRequest.Dialect = .plain

  @Option(
    help: ArgumentHelp(
      "Cells of CSV: safe (no formula), excel (nothing that Excel turns into a date or number "
        + "either; with a byte order mark), or exact.", valueName: "cells"))
  var csv: CSVWriter.Cells = .safe

  @Flag(help: "Keep people who take part in nothing.")
  var isolates = false

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
    if ego != nil, layout != .ego { throw ValidationError("--ego wants --layout ego.") }
    if layout == .ego, ego == nil { throw ValidationError("--layout ego wants --ego NAME.") }
    if let size { _ = try measure(size) }
  }

  private func measure(_ name: String) throws -> any NodeMeasure {
    try asUsage { () throws(Diagnostic) in try Measures.named(name) }
  }

  /// The request for a network, with the words of the language that the program speaks in pictures.
  ///
  /// - Throws: `Diagnostic` or a ``CommandFailure`` where a table cannot be used or nobody has the
  ///   name.
  func request(
    _ network: AffiliationNetwork, defaultLayout: DiagramLayout? = nil, scores: [NodeScores] = [],
    display: DisplayOptions
  ) throws -> ExportRequest {
    let words = try PipelineConfiguration().words()
    var request = ExportRequest(
      network: network, scores: scores, words: words, includesIsolates: isolates,
      layout: layout ?? defaultLayout, dialect: dialect, cells: csv)
    request.diagram = try diagram(network, words: words, printer: display.printer)
    return request
  }

  private func diagram(
    _ network: AffiliationNetwork, words: DisplayWords, printer: DiagnosticPrinter
  ) throws -> DiagramOptions {
    var options = try look.options(network, printer: printer)
    options.title = title
    options.top = top
    options.showsVisits = visits
    options.sources = sources
    if let sides {
      let read = try ProtocolOrder.reading(
        try InputBytes.read(sides), path: sides, network: network, words: words)
      read.warnings.forEach(printer.print)
      options.order = read.order
    }
    options.order.titleRanks = try DiagramKnowledge().titleRanks(of: network)
    if let ego { options.ego = try person(ego, in: network).id }
    if let size {
      options.sizes = try measure(size).scoresOfBothModes(of: try TwoModeGraph(network)).actor
    }
    return options
  }

  private func person(_ name: String, in network: AffiliationNetwork) throws -> Person {
    let found = network.people.filter {
      $0.name == name || $0.names.contains(name) || $0.latinName == name
    }
    guard let person = found.first, found.count == 1 else {
      throw Diagnostic(
        severity: .error, id: found.isEmpty ? "nobody-of-that-name" : "several-of-that-name",
        message: found.isEmpty
          ? "nobody in the network is called \"\(name)\""
          : "\(found.count) people are called \"\(name)\"; the identifiers are "
            + found.map(\.id.rawValue).joined(separator: ", "))
    }
    return person
  }
}
