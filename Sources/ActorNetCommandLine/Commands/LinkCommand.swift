internal import ActorNet
internal import ActorNetExport
internal import ActorNetExtraction
internal import ActorNetModel
internal import ArgumentParser

/// `actornet link`: records or networks to one network.
struct LinkCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Join records or networks into one network.",
    discussion: """
      EXAMPLES
        actornet link july.json august.json -o summer.json
        cat records/*.jsonl | actornet link | actornet analyze
        actornet link network.json --corrections corrections.yaml -o corrected.json

      Networks are taken apart into the records of their documents and linked anew, so the order \
      and the grouping of the inputs change nothing. Corrections are applied to the result, and have to \
      be given again at the next linking; one that no longer matches is told with its line.
      """)

  @Argument(
    help: ArgumentHelp(
      "Records (JSON Lines) or networks (JSON); standard input where absent or -.",
      valueName: "file"))
  var files: [String] = []

  @OptionGroup var corrections: CorrectionsOption
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func run() async throws {
    try showHelpInsteadOfWaiting(files)
    let corrections = try corrections.load()
    var tally = InputTally(printer: display.printer)
    var records = RecordCollection()
    for path in files.isEmpty ? ["-"] : files {
      let (read, diagnostics) = RecordCollection.read(path)
      diagnostics.forEach { tally.note($0) }
      guard let read else { continue }
      tally.used += 1
      records.merge(read, path: path).forEach { tally.note($0) }
    }
    let someFailed = try tally.someFailed()
    var (network, diagnostics) = try openPipeline().link(records.sorted, corrections: corrections)
    diagnostics.forEach(display.printer.print)
    var parameters = records.parameters
    // Of the inputs' corrections nothing is left in their records.
    parameters[NetworkLinker.correctionsParameter] = nil
    network.parameters.merge(parameters) { _, theirs in theirs }
    // All records are linked, whatever a network that they come from left out.
    network.parameters[AffiliationNetwork.minimumConfidenceParameter] = nil
    try output.write(NetworkJSON.write(confidence.apply(to: network)))
    try endPartially(if: someFailed)
  }
}
