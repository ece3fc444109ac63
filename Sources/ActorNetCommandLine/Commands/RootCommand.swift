internal import ActorNet
internal import ArgumentParser

/// `actornet`: the verbs.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actornet",
    abstract: "Networks of officials and their meetings, from news documents.",
    discussion: """
      EXAMPLES
        actornet run articles/ -o results
        actornet extract articles/ | actornet analyze --top 10
        actornet extract articles/ | actornet cooccur --format svg -o contacts.svg

      Every verb reads standard input where no operand is given, writes data to standard output \
      and everything else to standard error, and gives the same bytes for the same input.

      EXIT STATUS
        0 done; 2 written, but some input failed; 64 wrong usage; 65 bad data;
        66 no such input; 70 a defect of actornet; 73, 74 cannot write
      """,
    version: ProgramVersion.full,
    subcommands: [
      RunCommand.self, ExtractCommand.self, LinkCommand.self, AnalyzeCommand.self,
      CooccurCommand.self, FilterCommand.self, ExportCommand.self, ExplainCommand.self,
      EvaluateCommand.self, ReviewCommand.self, DiffCommand.self, CheckCommand.self,
    ])

  /// The names of the verbs, in the order of the help.
  static let verbNames = configuration.subcommands.compactMap { $0.configuration.commandName }
}
