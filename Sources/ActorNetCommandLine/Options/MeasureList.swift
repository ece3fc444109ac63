internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// The value of `--measure`: names separated by commas.
enum MeasureList {
  /// What stands for all figures of all brokerage roles.
  static let brokerage = "brokerage"

  /// The measures of two-mode networks in the order in which they are named.
  /// - Throws: what ArgumentParser prints: the list for `help`, else a usage fault.
  static func read(
    _ text: String, search: CommunitySearch = .init()
  ) throws -> [any NodeMeasure] {
    try names(in: text).map { name in
      let measure = try asUsage { () throws(Diagnostic) in try Measures.named(name) }
      return measure is TwoModeCommunity ? TwoModeCommunity(search: search) : measure
    }
  }

  /// The measures of projections in the order in which they are named.
  /// - Throws: as ``read(_:search:)``.
  static func readOneMode(
    _ text: String, search: CommunitySearch = .init()
  ) throws -> [any OneModeMeasure] {
    try names(in: text).flatMap { name -> [any OneModeMeasure] in
      if name == brokerage { return OneModeMeasures.brokerage }
      let measure = try asUsage { () throws(Diagnostic) in try OneModeMeasures.named(name) }
      return [measure is OneModeCommunity ? OneModeCommunity(search: search) : measure]
    }
  }

  private static func names(in text: String) throws -> [String] {
    if text == ListRequest.word { throw help }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if Set(names).count < names.count { throw ValidationError("A measure is named twice.") }
    return names
  }

  /// Both lists.
  private static var help: CleanExit {
    let two = Measures.all.map { ($0.name, $0.summary) }
    let one = OneModeMeasures.all.map { ($0.name, $0.summary) }
    return ListRequest.answer([
      ("of people and events", two),
      (
        "with --projection, of ties between people",
        one + [(brokerage, "all figures of the five roles of a broker")]
      ),
    ])
  }
}
