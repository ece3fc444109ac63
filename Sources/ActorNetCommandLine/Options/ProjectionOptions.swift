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

  func validate() throws {
    if weighting == ListRequest.word {
      throw ListRequest.answer(Weightings.all.map { ($0.name, $0.summary) })
    }
    _ = try asUsage { () throws(Diagnostic) in try ContactRule(spelled: contacts) }
    _ = try asUsage { () throws(Diagnostic) in try Weightings.named(weighting) }
  }

  /// The projection of a network.
  /// - Throws: `Diagnostic` where the network is not sound.
  func project(
    _ network: AffiliationNetwork, mode: NodeScores.Mode = .actor, minimumWeight: Double = 0
  ) throws -> OneModeNetwork {
    try Projection.project(
      network, mode: mode, weighting: try Weightings.named(weighting),
      contacts: try ContactRule(spelled: contacts), minimumWeight: minimumWeight)
  }
}

/// The answer to an option's `help`: every choice with one line on it.
enum ListRequest {
  /// What stands in place of a choice.
  static let word = "help"

  /// What ends the program with the list on standard output.
  static func answer(_ choices: [(name: String, summary: String)]) -> CleanExit {
    let width = choices.map { DisplayWidth.of($0.name) }.max() ?? 0
    return .message(
      choices.map { DisplayWidth.pad($0.name, to: width) + "  " + $0.summary }
        .joined(separator: "\n"))
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
