internal import ActorNetExtraction
internal import ActorNetModel
internal import ArgumentParser

/// A person's corrections.
struct CorrectionsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file of corrections to apply; \"actornet review\" writes one to edit.",
      valueName: "file"))
  var corrections: String?

  /// The corrections of the file, none where there is no file.
  /// - Throws: a ``CommandFailure`` with all faults of the file.
  func load() throws -> Corrections {
    guard let path = corrections else { return Corrections() }
    let (read, faults) = Corrections.read(try InputBytes.read(path), path: path)
    guard faults.isEmpty else { throw CommandFailure(faults, status: .badData) }
    return read
  }
}
