internal import ActorNet
internal import ActorNetEvaluation
internal import ActorNetModel
internal import ArgumentParser

/// `actornet evaluate`: a network against a coder's annotation.
struct EvaluateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compare a network with annotated documents.",
    discussion: """
      EXAMPLES
        actornet extract articles/ | actornet evaluate - annotations/
        actornet evaluate network.json article.gold.json --format json | jq .total
        actornet evaluate network.json annotations/ --min-confidence 0.9

      Each document is compared by itself: what its own record holds, not what linking made of \
      several. NAME\(GoldFile.suffix) is the annotation of the document NAME.txt, NAME.html … \
      Officials, events, ties and pairs of people who share an event have precision, recall and F1; \
      of events and ties that both have, the share is told whose first day, kind, status and role \
      are right. What an annotation marks as optional counts neither way. Then follow how much of \
      what was told with some confidence is right, the causes of errors, and every difference: + only \
      in the network, - only in the annotation, ~ in both, but not alike.
      """)

  @Argument(
    help: ArgumentHelp("A network with its records in JSON; - for standard input."))
  var network: String

  @Argument(
    help: ArgumentHelp("An annotation, or a folder of files that end in \(GoldFile.suffix)."))
  var gold: String

  @Option(help: ArgumentHelp("table or json.", valueName: "format"))
  var format = "table"

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  private func chosenFormat() throws -> TableFormat {
    try FormatChoice.named(
      format, among: FormatChoice.tables.filter { [.table, .json].contains($0.format) })
  }

  func validate() throws { _ = try chosenFormat() }

  func run() async throws {
    var tally = InputTally(printer: display.printer)
    let (golds, unread) = GoldFile.files(at: gold)
    unread.forEach { tally.note($0) }
    if golds.isEmpty { _ = try tally.someFailed() }
    var configuration = PipelineConfiguration()
    configuration.minimumConfidence = confidence.minConfidence
    let (evaluation, missing) = try openPipeline(configuration)
      .evaluate(try NetworkInput.load(network, printer: display.printer), with: golds)
    missing.forEach { tally.note($0) }
    tally.used = evaluation.documents.count
    let someFailed = try tally.someFailed()
    let report = EvaluationReport(evaluation)
    let isOnTerminal = output.output == nil && display.usesColor(on: .output)
    try output.write(
      try chosenFormat() == .json ? report.json() : report.text(emphasizesHeaders: isOnTerminal))
    try endPartially(if: someFailed)
  }
}
