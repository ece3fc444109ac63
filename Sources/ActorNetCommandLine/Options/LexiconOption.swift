internal import ArgumentParser

/// A user's tables and rules.
struct LexiconOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of tables and rules that extend and override those of the language pack.",
      valueName: "folder"))
  var lexicon: String?

  func validate() throws {
    if lexicon?.isEmpty == true { throw ValidationError("--lexicon names a folder.") }
  }
}
