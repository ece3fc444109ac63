internal import ActorNet
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet extract`: documents to a network, or to records.
struct ExtractCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Find people and events in documents; write a network.",
    discussion: """
      EXAMPLES
        actornet extract articles/ -o network.json
        actornet extract article.html --published 2023-07-31 | jq '.people[].name'
        actornet extract articles/ --records >> records.jsonl
        curl -s https://example.org/article | actornet extract - | actornet analyze

      The network holds a quote for every person, event and tie. --records writes what each \
      document says by itself, one document a line; "actornet link" joins such lines later.
      """)

  @OptionGroup var input: DocumentInput

  @Flag(help: "Write JSON Lines, one document a line, not linked.")
  var records = false

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if records, confidence.minConfidence > 0 {
      throw ValidationError(
        "--records keeps everything that was read; say --min-confidence to \"actornet link\".")
    }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.paths)
    let pipeline = try openPipeline(input.configuration)
    let printer = display.printer
    let someFailed: Bool
    if records && output.isStandardOutput {
      someFailed = try await input.record(with: pipeline, printer: printer) { record in
        try output.write(RecordLines.line(of: record))
      }
    } else {
      var found: [DocumentRecord] = []
      someFailed = try await input.record(with: pipeline, printer: printer) { found.append($0) }
      try output.write(
        records
          ? RecordLines.write(found) : NetworkJSON.write(confidence.apply(to: pipeline.link(found)))
      )
    }
    try endPartially(if: someFailed)
  }
}
