internal import ActorNet
internal import ActorNetModel
internal import ArgumentParser

/// `actornet review`: the doubtful cases as a corrections file.
struct ReviewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write the doubtful cases of a network as a corrections file to edit.",
    discussion: """
      EXAMPLES
        actornet review network.json -o corrections.yaml
        actornet link network.json --corrections corrections.yaml -o corrected.json
        actornet review network.json --below 0.8 | grep -c undecided:

      Merges that were not made, people of one name, dates and statuses in which documents differ, \
      and ties that are less sure than --below; each with its quotes as comments, and as an entry \
      "undecided", which changes nothing until you write another verb for it: same, different, \
      fix, confirm, drop. What a correction has decided is not written again.
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp("List ties that are less sure, from 0 to 1.", valueName: "share"))
  var below = 0.5

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard (0...1).contains(below) else { throw ValidationError("--below must be from 0 to 1.") }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let network = try input.load()
    try output.write(Array(try openPipeline().review(network, below: below).utf8))
  }
}
