internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// `actornet analyze`: centralities.
struct AnalyzeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Measure how central people or events are.",
    discussion: """
      EXAMPLES
        actornet analyze network.json --top 10
        actornet analyze network.json --mode event --measure degree,betweenness
        actornet extract articles/ | actornet analyze --format tsv | cut -f2,5
        actornet analyze --measure help

      The measures are those of the two-mode network: people and events, and who took part in \
      what. People who take part in nothing are left out unless --isolates is given; they count \
      in no denominator then. A column is called as its measure; hits holds hub values for people \
      and authority values for events. Where a measure does not compare people of different parts \
      of the network, a line says so: below the table, in JSON, else on standard error.
      """)

  @OptionGroup var input: NetworkInput

  @Option(help: ArgumentHelp("Whose figures: actor (people) or event.", valueName: "mode"))
  var mode: NodeScores.Mode = .actor

  @Option(
    help: ArgumentHelp(
      "The measures, separated by commas; \"--measure help\" lists them.", valueName: "names"))
  var measure = PipelineConfiguration.defaultMeasures.joined(separator: ",")

  @Option(help: ArgumentHelp("Print the first N rows only.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Sort by a measure (largest first), or by name, country, kind or id.", valueName: "column"))
  var sort: String?

  @Option(help: ArgumentHelp("table, tsv, csv or json; \"--format help\".", valueName: "format"))
  var format = "table"

  @Flag(help: "Keep people who take part in nothing.")
  var isolates = false

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    let names = try MeasureList.read(measure).map(\.name)
    let sortColumns = names + ScoreTable.labels
    _ = try tableFormat()
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
    if let sort, !sortColumns.contains(sort) {
      throw ValidationError(
        "There is no column \"\(sort)\" to sort by; "
          + NearestWord.advice(sort, among: sortColumns))
    }
  }

  private func tableFormat() throws -> TableFormat {
    try FormatChoice.named(format, among: FormatChoice.tables)
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let network = try confidence.apply(to: input.load()).keepingIsolates(isolates)
    let graph = try TwoModeGraph(network)
    let measures = try MeasureList.read(measure)
    let scores = measures.map { $0.scores(of: graph, mode: mode) }
    let table = ScoreTable(
      network: network, mode: mode, scores: scores,
      caution: Measures.componentCaution(measures, in: graph))
    var rows = table.sorted(by: sort ?? scores.first?.measure ?? "name")
    if let top { rows.removeLast(max(0, rows.count - top)) }
    let report = Report(
      kind: "actornet-scores", rowsName: "nodes", writeParameters: table.writeParameters,
      notes: table.notes(shown: rows.count), caution: table.caution,
      table: ReportTable(columns: table.columns, rows: rows))
    try report.print(try tableFormat(), to: output, display: display)
  }
}
