internal import ActorNetModel

/// A ranking of both modes by each other, damped.
///
/// p = 0.85 S u + 0.15 / n and u = 0.85 Sᵀ p + 0.15 / m, where S has 1/√(d(i) d(j)) for a tie of an
/// actor with d(i) and an event with d(j) ties. Unlike PageRank's, a tie counts for less the more
/// ties its either end has. The query vectors are uniform, as no one is preferred. A node without a
/// tie has 0.15 / n or 0.15 / m. Values need not sum to 1.
///
/// Of one tie between A and X, both have 1: p = 0.85 p + 0.15.
///
/// Source: He, Gao, Kan & Wang 2017, <https://doi.org/10.1109/TKDE.2016.2611584>.
/// Complexity: O(ties) a sweep, about 100 sweeps.
public struct BiRank: NodeMeasure {
  /// `birank`.
  public let name = "birank"
  /// For `--help`.
  public let summary = "people and events ranked by each other, many ties counting less each"
  /// As published.
  public let normalization = "symmetric by degree; damping 0.85, uniform query vectors"

  private let damping = 0.85

  /// The measure.
  public init() {}

  /// BiRank of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    let factors = (0..<graph.lists.vertexCount).map { vertex -> Double in
      let degree = graph.lists.degree(of: vertex)
      return degree > 0 ? 1 / Double(degree).squareRoot() : 0
    }
    let base = NodeScores.Mode.allCases.flatMap { mode -> [Double] in
      let count = graph.vertices(of: mode).count
      return [Double](repeating: (1 - damping) / Double(max(1, count)), count: count)
    }
    let sweeps = DampedSweeps(
      base: base, damping: damping, sending: factors, receiving: factors,
      firstModeCount: graph.actorCount)
    return TwoModeValues(vertices: sweeps.solution(on: graph.lists, weighted: false), of: graph)
  }
}
