internal import ActorNet
internal import ActorNetExtraction
internal import ActorNetModel
internal import ArgumentParser

/// The documents that a verb reads.
struct DocumentInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders of documents (text, HTML, Markdown); - reads one document from standard "
        + "input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The date of documents that tell none: 2023-07-31, 2023-07, 2023-Q3 or 2023.",
      valueName: "date"))
  var published: PartialDate?

  @OptionGroup var lexicon: LexiconOption

  /// The configuration of a pipeline for these documents.
  var configuration: PipelineConfiguration {
    var configuration = PipelineConfiguration()
    configuration.published = published
    configuration.lexicon = lexicon.lexicon
    return configuration
  }

  /// Records every document, and prints what is wrong with any.
  ///
  /// - Parameter deliver: takes the records in the order of the documents' identifiers.
  /// - Returns: whether some input failed.
  /// - Throws: a ``CommandFailure`` where no document could be used.
  func record(
    with pipeline: Pipeline, printer: DiagnosticPrinter, deliver: (DocumentRecord) throws -> Void
  ) async throws -> Bool {
    var tally = InputTally(printer: printer)
    let (found, diagnostics) = InputWalker.inputs(for: paths.isEmpty ? ["-"] : paths)
    diagnostics.forEach { tally.note($0) }
    if found.isEmpty && tally.hasNoFaults { tally.note(Self.nothingThere(paths)) }
    let inputs = found.sorted { $0.id < $1.id }
    var progress = Progress("recorded", total: inputs.count, printer: printer)
    try await pipeline.record(inputs) { recording in
      progress.step()
      recording.diagnostics.forEach { tally.note($0) }
      if let record = recording.record {
        tally.used += 1
        try deliver(record)
      }
    }
    return try tally.someFailed()
  }

  private static func nothingThere(_ paths: [String]) -> Diagnostic {
    Diagnostic(
      severity: .error, cause: .noInput, id: "no-documents",
      message: "there is no document here that could be read",
      path: paths.joined(separator: " "))
  }
}

/// Counts which inputs could be used, for the exit status.
struct InputTally {
  /// How many inputs were used.
  var used = 0
  private var faults: [Diagnostic] = []
  private let printer: DiagnosticPrinter

  init(printer: DiagnosticPrinter) { self.printer = printer }

  /// Whether nothing has gone wrong so far.
  var hasNoFaults: Bool { faults.isEmpty }

  /// Prints a diagnostic and keeps it if it is an error.
  mutating func note(_ diagnostic: Diagnostic) {
    printer.print(diagnostic)
    if diagnostic.severity == .error { faults.append(diagnostic) }
  }

  /// Whether some input failed, others not.
  /// - Throws: a ``CommandFailure`` where nothing is left to write.
  func someFailed() throws -> Bool {
    guard used == 0 else { return !faults.isEmpty }
    let nothingThere = faults.allSatisfy { $0.cause == .noInput }
    throw CommandFailure([], status: nothingThere ? .noInput : .badData)
  }
}
