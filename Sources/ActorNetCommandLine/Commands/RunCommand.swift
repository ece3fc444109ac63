internal import ActorNet
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet run`: the main job.
struct RunCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Turn documents into every file: network, pictures, tables.",
    discussion: """
      EXAMPLES
        actornet run articles/ -o results
        actornet run article.html notes.txt -o results --published 2023-07-31
        actornet run articles/ -o results --corrections corrections.yaml

      Writes into the folder: network.json, records.jsonl, network.dot, network.svg, network.png, \
      network.pdf, network.graphml, people.csv, events.csv, participations.csv, cooccurrence.csv, \
      cooccurrence.graphml, cooccurrence.svg, manifest.json. Files of those names are replaced.
      """)

  @OptionGroup var input: DocumentInput

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the files; made where there is none.", valueName: "folder"))
  var output: String

  @Flag(help: "Measure and show people who take part in nothing too.")
  var isolates = false

  @OptionGroup var corrections: CorrectionsOption
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if output.isEmpty || output == "-" { throw ValidationError("-o names a folder.") }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.paths)
    var configuration = input.configuration
    configuration.includesIsolates = isolates
    configuration.diagram.host = LookOptions.worker(timeout: 60, printer: display.printer)
    configuration.minimumConfidence = confidence.minConfidence
    let corrections = try corrections.load()
    let pipeline = try openPipeline(configuration)
    let printer = display.printer
    var records: [DocumentRecord] = []
    let someFailed = try await input.record(with: pipeline, printer: printer) {
      records.append($0)
    }
    let (network, diagnostics) = pipeline.link(records, corrections: corrections)
    diagnostics.forEach(printer.print)
    let measured = try pipeline.measure(network)
    try OutputFile.makeFolder(output)
    try pipeline.export(measured) { name, bytes in
      printer.showProgress("writes \(name)")
      try OutputFile.write(bytes, to: RunSummary.path(name, in: output))
    }
    printer.endProgress()
    if !display.quiet {
      try StandardStream.output.write(try RunSummary(measured, folder: output).text)
    }
    try endPartially(if: someFailed)
  }
}
