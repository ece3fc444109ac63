internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// What makes a tie between two nodes of one mode, and what it weighs.
struct ProjectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What counts as contact: met, all, or a rule such as \"status=held,planned;kind=meeting\".",
      valueName: "rule"))
  var contacts = "met"

  @Option(
    help: ArgumentHelp(
      "What a tie weighs; \"--weighting help\" lists the choices.", valueName: "name"))
  var weighting = "count"

  @Option(help: ArgumentHelp("Leave out lighter ties.", valueName: "weight"))
  var minWeight = 0.0

  func validate() throws {
    guard minWeight >= 0 else { throw ValidationError("--min-weight must not be negative.") }
    if weighting == ListRequest.word {
      throw ListRequest.answer(Weightings.all.map { ($0.name, $0.summary) })
    }
    _ = try asUsage { () throws(Diagnostic) in try ContactRule(spelled: contacts) }
    _ = try asUsage { () throws(Diagnostic) in try Weightings.named(weighting) }
  }

  /// The projection of a network.
  /// - Throws: `Diagnostic` where the network is not sound.
  func project(
    _ network: AffiliationNetwork, mode: NodeScores.Mode = .actor, backbone: Backbone? = nil
  ) throws -> OneModeNetwork {
    try Projection.project(
      network, mode: mode, weighting: try Weightings.named(weighting),
      contacts: try ContactRule(spelled: contacts), minimumWeight: minWeight, backbone: backbone)
  }
}

/// The answer to an option's `help`: every choice with one line on it.
enum ListRequest {
  /// What stands in place of a choice.
  static let word = "help"

  /// What ends the program with the list on standard output.
  static func answer(_ choices: [(name: String, summary: String)]) -> CleanExit {
    .message(lines(choices, width: width(of: choices)))
  }

  /// The same for several lists, each under a heading.
  static func answer(
    _ lists: [(heading: String, choices: [(name: String, summary: String)])]
  ) -> CleanExit {
    let width = lists.map { Self.width(of: $0.choices) }.max() ?? 0
    return .message(
      lists.map { "\($0.heading):\n" + lines($0.choices, width: width) }
        .joined(separator: "\n\n"))
  }

  private static func width(of choices: [(name: String, summary: String)]) -> Int {
    choices.map { DisplayWidth.of($0.name) }.max() ?? 0
  }

  private static func lines(
    _ choices: [(name: String, summary: String)], width: Int
  ) -> String {
    choices.map { DisplayWidth.pad($0.name, to: width) + "  " + $0.summary }
      .joined(separator: "\n")
  }
}

/// Turns the fault of an option's value into a fault of the command line.
func asUsage<Value>(_ read: () throws(Diagnostic) -> Value) throws -> Value {
  do throws(Diagnostic) {
    return try read()
  } catch {
    throw ValidationError(error.message)
  }
}
