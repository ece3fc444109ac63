internal import ActorNetModel
internal import ArgumentParser

/// Where a verb's data go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; standard output where absent or -. Never half a file.",
      valueName: "file"))
  var output: String?

  /// Whether the data go to standard output.
  var isStandardOutput: Bool { output == nil || output == "-" }

  /// Writes the data of a verb.
  ///
  /// - Throws: a ``CommandFailure``, also where bytes that are no text would go to a terminal;
  ///   ``ClosedPipe``.
  func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      if StandardStream.output.isTerminal, !Self.isText(bytes) { throw Self.binaryOnTerminal }
      try StandardStream.output.write(bytes)
      return
    }
    try OutputFile.write(bytes, to: output)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static let binaryOnTerminal = CommandFailure(
    [
      Diagnostic(
        severity: .error, cause: .cannotWrite, id: "binary-on-terminal",
        message: "this format is binary, and standard output is a terminal; "
          + "name a file with -o, or pipe it on")
    ], status: .usage)
}
