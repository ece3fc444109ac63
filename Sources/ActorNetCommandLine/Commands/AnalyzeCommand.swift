internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// `actornet analyze`: centralities, brokerage, communities, structure, time.
struct AnalyzeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Measure how central people or events are.",
    discussion: """
      EXAMPLES
        actornet analyze network.json --top 10
        actornet analyze network.json --mode event --measure degree,betweenness
        actornet analyze network.json --projection --measure brokerage
        actornet analyze network.json --measure community --seed 7
        actornet analyze network.json --by year --window cumulative
        actornet analyze network.json --summary
        actornet extract articles/ | actornet analyze --format tsv | cut -f2,5
        actornet analyze --measure help

      The measures are those of the two-mode network: people and events, and who took part in \
      what. With --projection they are those of the ties between people (with --mode event, \
      between events), which --contacts, --weighting and --min-weight make as they do in cooccur. \
      People who take part in nothing are left out unless --isolates is given; they count in no \
      denominator then. A column is called as its measure; hits holds hub values for people and \
      authority values for events. Where a measure does not compare people of different parts of the \
      network, a line says so: below the table, in JSON, else on standard error.

      --by gives each person's figure for each period, an event counting in the period that holds all \
      days on which it may have begun: a column a period in the table, a line a person and period in \
      TSV, CSV and JSON. --summary describes the network as a whole.
      """)

  @OptionGroup var input: NetworkInput

  @Option(help: ArgumentHelp("Whose figures: actor (people) or event.", valueName: "mode"))
  var mode: NodeScores.Mode = .actor

  @Option(
    help: ArgumentHelp(
      "The measures, separated by commas; \"--measure help\" lists them. "
        + "\(PipelineConfiguration.defaultMeasures.joined(separator: ",")) unless said otherwise; "
        + "degree with --by.", valueName: "names"))
  var measure: String?

  @Flag(help: "Measure the ties between people, or events, in place of the two-mode network.")
  var projection = false

  @OptionGroup var contacts: ProjectionOptions

  @Flag(help: "Describe the network as a whole: density, parts, diameter, degrees, communities.")
  var summary = false

  @OptionGroup var time: TimeOptions
  @OptionGroup var communities: CommunityOptions

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

  /// The measures by name, separated by commas.
  private var measureNames: String {
    measure
      ?? (time.by == nil ? PipelineConfiguration.defaultMeasures.joined(separator: ",") : "degree")
  }

  /// How figures are computed from a network.
  private func measuring() throws -> Measuring {
    let search = communities.search
    return projection
      ? .projection(try MeasureList.readOneMode(measureNames, search: search), contacts)
      : .twoMode(try MeasureList.read(measureNames, search: search))
  }

  func validate() throws {
    let measuring = try measuring()
    let sortColumns = measuring.names + ScoreTable.labels
    _ = try tableFormat()
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
    if let sort, !sortColumns.contains(sort) {
      throw ValidationError(
        "There is no column \"\(sort)\" to sort by; "
          + NearestWord.advice(sort, among: sortColumns))
    }
    if time.by != nil, mode == .event {
      throw ValidationError("--by follows people; events are of one period each.")
    }
    if summary, time.by != nil || measure != nil {
      throw ValidationError("--summary has its own figures: leave out --by and --measure.")
    }
  }

  private func tableFormat() throws -> TableFormat {
    try FormatChoice.named(format, among: FormatChoice.tables)
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let network = try confidence.apply(to: input.load(printer: display.printer)).keepingIsolates(
      isolates)
    let format = try tableFormat()
    let report =
      if summary {
        try SummaryTable.report(
          of: network, mode: mode, contacts: projection ? contacts : nil,
          search: communities.search)
      } else if let period = time.by {
        try seriesReport(network, period, isWide: format == .table)
      } else {
        try scoreReport(network)
      }
    try report.print(format, to: output, display: display)
  }

  private func scoreReport(_ network: AffiliationNetwork) throws -> Report {
    let measuring = try measuring()
    let measured = try measuring.scores(of: network, mode: mode)
    let table = ScoreTable(
      network: network, mode: mode, scores: measured.scores, caution: measured.caution,
      categories: measuring.categories, rule: measured.rule)
    var rows = table.sorted(by: sort ?? measured.scores.first?.measure ?? "name")
    if let top { rows.removeLast(max(0, rows.count - top)) }
    return Report(
      kind: "actornet-scores", rowsName: "nodes", writeParameters: table.writeParameters,
      notes: table.notes(shown: rows.count),
      caution: [measured.rule?.rule, table.caution].compactMap(\.self).joinedLines,
      table: ReportTable(columns: table.columns, rows: rows))
  }

  private func seriesReport(
    _ network: AffiliationNetwork, _ period: TimeSlices.Period, isWide: Bool
  ) throws -> Report {
    let window = try time.chosenWindow()
    let slices = try TimeSlices(of: network, by: period, window: window)
    let table = try SeriesTable(
      of: network, slices: slices, measuring: try measuring(),
      words: time.words(of: window, period: period))
    return table.report(isWide: isWide, top: top, sort: sort)
  }
}

extension [String] {
  /// A line each; nil where there is none.
  fileprivate var joinedLines: String? { isEmpty ? nil : joined(separator: "\n") }
}
