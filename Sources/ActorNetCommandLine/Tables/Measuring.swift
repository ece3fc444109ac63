internal import ActorNetAnalysis
internal import ActorNetModel

/// Measures of one kind of graph, and how to come from a network to their values.
enum Measuring {
  case twoMode([any NodeMeasure])
  case projection([any OneModeMeasure], ProjectionOptions)

  /// Values, and what is to be said about them.
  struct Measured {
    let scores: [NodeScores]
    /// Between which nodes they do not compare.
    let caution: String?
    /// What a tie means, where ties between people were measured.
    let rule: ContactSentences?
  }

  /// The names of the measures, in order.
  var names: [String] {
    switch self {
    case .twoMode(let measures): measures.map(\.name)
    case .projection(let measures, _): measures.map(\.name)
    }
  }

  /// The names of those whose values say which, not how much.
  var categories: Set<String> {
    switch self {
    case .twoMode(let measures): Set(measures.filter(\.isCategory).map(\.name))
    case .projection(let measures, _): Set(measures.filter(\.isCategory).map(\.name))
    }
  }

  /// The values of a network's people or events, in its order.
  /// - Throws: `Diagnostic` where the network is not sound.
  func scores(of network: AffiliationNetwork, mode: NodeScores.Mode) throws -> Measured {
    switch self {
    case .twoMode(let measures):
      let graph = try TwoModeGraph(network)
      return Measured(
        scores: measures.map { $0.scores(of: graph, mode: mode) },
        caution: Measures.componentCaution(measures, in: graph), rule: nil)
    case .projection(let measures, let options):
      let projection = try options.project(network, mode: mode)
      let graph = try OneModeGraph(projection)
      return Measured(
        scores: measures.map { $0.scores(of: graph, from: projection) }, caution: nil,
        rule: ContactSentences(projection))
    }
  }
}
