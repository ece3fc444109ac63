internal import ActorNetModel
internal import ArgumentParser

/// How sure a person, event or tie must be to count.
struct ConfidenceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out people, events and ties that are less sure, from 0 to 1.", valueName: "share"))
  var minConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }

  /// The network without what is less sure.
  func apply(to network: AffiliationNetwork) -> AffiliationNetwork {
    network.filtered(minimumConfidence: minConfidence)
  }
}
