internal import ActorNetExtraction
internal import ActorNetModel
internal import ArgumentParser

/// `actornet check`: every fault of a user's lexicon and corrections.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every fault of a lexicon or a corrections file.",
    discussion: """
      EXAMPLES
        actornet check --lexicon board/
        actornet check --corrections corrections.yaml
        actornet check --lexicon board/ --corrections corrections.yaml

      Each fault stands on a line of its own with file, line and reason, on standard error. Ends \
      with 65 where there is one, and says nothing where there is none. Whether a correction \
      still matches something shows when "actornet link" applies it.
      """)

  @OptionGroup var lexicon: LexiconOption
  @OptionGroup var corrections: CorrectionsOption
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if lexicon.lexicon == nil, corrections.corrections == nil {
      throw ValidationError("Name what to check: --lexicon, --corrections or both.")
    }
  }

  func run() async throws {
    var faults: [Diagnostic] = []
    if let folder = lexicon.lexicon { faults += try LanguagePack.faults(ofLexicon: folder) }
    if let path = corrections.corrections {
      faults += Corrections.read(try InputBytes.read(path), path: path).faults
    }
    if !faults.isEmpty { throw CommandFailure(faults, status: .badData) }
  }
}
