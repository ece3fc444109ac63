internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet cooccur`: who had to do with whom.
struct CooccurCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cooccur",
    abstract: "Tie people by the contacts they shared, or events by people.",
    discussion: """
      EXAMPLES
        actornet cooccur network.json
        actornet cooccur network.json --weighting newman --min-weight 0.5
        actornet cooccur network.json --contacts "status=held,planned;kind=call"
        actornet cooccur network.json --format svg -o contacts.svg

      A tie between two people says that they met: by default (met) both were participant, host or \
      chair of the same meeting, visit or call that was held; what they shared of a visit and the \
      meetings during it counts once. all counts every event, status and role. The rule is printed \
      with every table.
      """)

  @OptionGroup var input: NetworkInput
  @OptionGroup var projection: ProjectionOptions

  @Option(help: ArgumentHelp("What is tied: actor (people) or event.", valueName: "mode"))
  var mode: NodeScores.Mode = .actor

  @Option(help: ArgumentHelp("Leave out lighter ties.", valueName: "weight"))
  var minWeight = 0.0

  @Option(help: ArgumentHelp("Print the first N rows of a table only.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "table, tsv, csv, json, or a file format; \"--format help\".", valueName: "format"))
  var format = "table"

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  private enum Format {
    case table(TableFormat)
    case file(any NetworkExporter)
  }

  /// The tables, and those file formats that hold a projection.
  private func chosenFormat() throws -> Format {
    let tables = FormatChoice.tables.map {
      FormatChoice<Format>(name: $0.name, readers: $0.readers, format: .table($0.format))
    }
    let files = FormatChoice.files.filter { Self.fileFormats.contains($0.name) }.map {
      FormatChoice<Format>(name: $0.name, readers: $0.readers, format: .file($0.format))
    }
    return try FormatChoice.named(format, among: tables + files)
  }

  private static let fileFormats = ["graphml", "gexf", "dot", "svg", "png", "pdf"]

  func validate() throws {
    _ = try chosenFormat()
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
    guard minWeight >= 0 else { throw ValidationError("--min-weight must not be negative.") }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let network = try confidence.apply(to: input.load())
    let projected = try projection.project(network, mode: mode, minimumWeight: minWeight)
    switch try chosenFormat() {
    case .file(let exporter):
      var request = try drawing.request(network, defaultLayout: .cooccurrence)
      request.projection = projected
      try output.write(try exporter.artifact(of: request))
    case .table(let format):
      let table = TieTable(projected, of: network)
      var rows = table.rows()
      if let top { rows.removeLast(max(0, rows.count - top)) }
      let report = Report(
        kind: "actornet-cooccurrence", rowsName: "ties",
        writeParameters: { table.writeParameters(to: &$0, minimumWeight: minWeight) },
        notes: table.notes(minimumWeight: minWeight, shown: rows.count), caution: table.rule,
        table: ReportTable(columns: TieTable.columns, rows: rows))
      try report.print(format, to: output, display: display)
    }
  }
}
