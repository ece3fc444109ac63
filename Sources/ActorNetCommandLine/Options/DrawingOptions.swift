internal import ActorNet
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// How pictures and graph files look.
struct DrawingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How a picture is arranged: briefing, network or cooccurrence.", valueName: "layout"))
  var layout: DiagramLayout?

  @Option(help: ArgumentHelp("The heading of a picture.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The paper a picture must fit: none, a4 or slide (16:9). As many people are drawn as leave "
        + "the text legible, 5 points; a line says how many are left out.", valueName: "page"))
  var page: ExportRequest.Page = .unbounded

  @Option(
    help: ArgumentHelp("Draw the N people with most ties, and say so.", valueName: "n"))
  var people: Int?

  @Option(
    help: ArgumentHelp("The flavour of GraphML: plain, yed or boost.", valueName: "dialect"))
  var dialect: ExportRequest.Dialect = .plain

  @Option(
    help: ArgumentHelp(
      "Cells of CSV: safe (no formula), excel (nothing that Excel turns into a date or number "
        + "either; with a byte order mark), or exact.", valueName: "cells"))
  var csv: CSVWriter.Cells = .safe

  @Flag(help: "Keep people who take part in nothing.")
  var isolates = false

  func validate() throws {
    if let people, people < 1 { throw ValidationError("--people must be at least 1.") }
  }

  /// The request for a network, with the words of the language that the program speaks in pictures.
  func request(
    _ network: AffiliationNetwork, defaultLayout: DiagramLayout? = nil, scores: [NodeScores] = []
  ) throws -> ExportRequest {
    ExportRequest(
      network: network, scores: scores, words: try PipelineConfiguration().words(),
      includesIsolates: isolates, layout: layout ?? defaultLayout, title: title, page: page,
      maximumPeople: people, dialect: dialect, cells: csv)
  }
}
