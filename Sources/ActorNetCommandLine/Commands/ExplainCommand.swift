internal import ActorNet
internal import ActorNetModel
internal import ArgumentParser

/// `actornet explain`: why a person, an event or a tie is there.
struct ExplainCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a person, an event or a tie is there: quotes, rules, merges.",
    discussion: """
      EXAMPLES
        actornet explain -n network.json NAME
        actornet explain -n network.json NAME OTHER
        actornet extract articles/ | actornet explain NAME --format json

      One name of a person or an event; two people, for what they share and what of it is contact by \
      the rule; or a person and an event. Names may be family names, Latin names, parts of an event's \
      label, identifiers, in either script. Quotes stand with their document, its date and who says so; \
      the words that were read are bold on a terminal, else between « and ». The rules that fired stand \
      with their log-odds: their sum makes the confidence.
      """)

  @Argument(
    help: ArgumentHelp("One or two names of people or events.", valueName: "name"))
  var names: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A network in JSON or GraphML; standard input where absent or -.", valueName: "network"))
  var network: String?

  @Option(
    help: ArgumentHelp(
      "What counts as contact: met, all, or a rule such as \"status=held,planned;kind=meeting\".",
      valueName: "rule"))
  var contacts = "met"

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  @Flag(help: "End with 1 where two people share nothing that counts.")
  var exitStatus = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  /// For people, or for programs.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    guard (1...2).contains(names.count) else {
      throw ValidationError("Name a person, an event, or two of them.")
    }
    _ = try asUsage { () throws(Diagnostic) in try ContactRule(spelled: contacts) }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(network.map { [$0] } ?? [])
    let network = try NetworkInput.load(network ?? "-", printer: display.printer)
    let explainer = try NetworkExplainer(network, contacts: try ContactRule(spelled: contacts))
    let explanation = try explainer.explain(names)
    switch format {
    case .json: try output.write(ExplanationJSON(network).bytes(explanation))
    case .text:
      let emphasis: Emphasis =
        output.output == nil && display.usesColor(on: .output) ? .bold : .guillemets
      try output.write(
        Array(ExplanationText(network, emphasis: emphasis).text(explanation).utf8))
    }
    if exitStatus, case .contact(let contact) = explanation, contact.weight == 0 {
      throw CommandFailure([], status: .nothingFound)
    }
  }
}
