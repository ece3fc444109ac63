internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet export`: a network as a file for other tools or for paper.
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a network as a picture, a graph file or a table.",
    discussion: """
      EXAMPLES
        actornet export network.json -o briefing.svg
        actornet export network.json --paper a4 --label-language en -o briefing.pdf
        actornet export network.json --measure degree,hits -o network.graphml
        actornet export network.json --format csv-people | column -s, -t
        actornet export --format help

      Without --format the ending of the file's name tells the format. Formats with room for \
      attributes hold the measures, each called as the measure is; hits holds hub values for people \
      and authority values for events. They are those of the two-mode network, also in a projection.
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp("The format; \"--format help\" lists them.", valueName: "format"))
  var format: String?

  @OptionGroup var drawing: DrawingOptions

  @Option(
    help: ArgumentHelp(
      "Measures to write as attributes, separated by commas, or none; \"--measure help\" lists them.",
      valueName: "names"))
  var measure = PipelineConfiguration.defaultMeasures.joined(separator: ",")

  @OptionGroup var projection: ProjectionOptions
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  private func exporter() throws -> any NetworkExporter {
    if let format { return try FormatChoice.named(format, among: FormatChoice.files) }
    let name = output.output?.split(separator: "/").last ?? ""
    // The longest ending wins: people.csv before csv.
    let endings = Exporters.all.flatMap { [($0.fileExtension, $0), ($0.name, $0)] }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
    if let found = endings.first(where: { name == $0.0 || name.hasSuffix("." + $0.0) }) {
      return found.1
    }
    throw ValidationError(
      "Name a format with --format, or a file with -o whose name ends in one: "
        + Exporters.all.map(\.name).joined(separator: ", ") + ".")
  }

  private func measures() throws -> [any NodeMeasure] {
    measure == "none" ? [] : try MeasureList.read(measure)
  }

  func validate() throws {
    _ = try exporter()
    _ = try measures()
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let exporter = try exporter()
    // Our own format keeps everything, whatever the others show.
    let whole = try confidence.apply(to: input.load(printer: display.printer))
    let network = whole.keepingIsolates(drawing.isolates || exporter is NetworkJSON)
    let graph = try TwoModeGraph(network)
    let scores = try (exporter.writesMeasures ? measures() : []).flatMap { measure in
      let both = measure.scoresOfBothModes(of: graph)
      return [both.actor, both.event]
    }
    var request = try drawing.request(network, scores: scores, display: display)
    request.wholeNetwork = whole
    if request.layout?.needsProjection == true || exporter.name == CSVTable(.cooccurrence).name {
      let projected = try projection.project(network)
      request.projection = projected
      request.diagram.communities = try DiagramKnowledge.communities(of: projected)
    }
    let bytes = try exporter.artifact(of: request)
    display.printer.endProgress()
    try output.write(bytes)
  }
}
