internal import ActorNetAnalysis
internal import ArgumentParser

/// How communities are looked for.
struct CommunityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "For communities: 1 as published, larger for more and smaller ones.", valueName: "number"))
  var resolution = 1.0

  @Option(
    help: ArgumentHelp(
      "For communities: where random numbers begin; the same seed, the same result.",
      valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "For communities: how many searches, the best of which counts; by size where absent.",
      valueName: "n"))
  var runs: Int?

  func validate() throws {
    guard resolution > 0, resolution.isFinite else {
      throw ValidationError("--resolution must be above 0.")
    }
    if let runs, runs < 1 { throw ValidationError("--runs must be at least 1.") }
  }

  /// The search that is asked for.
  var search: CommunitySearch { CommunitySearch(resolution: resolution, seed: seed, runs: runs) }
}
