/// How often a random walk over people and events is at a node.
///
/// The walk goes from a node along one of its ties, all alike; with probability 0.15, and always
/// from a node without a tie, it starts again at any node of either mode. Values of both modes
/// together sum to 1; also in a graph of several parts. An empty graph has no values.
///
/// Of one tie between A and X, both have ½.
///
/// Source: Brin & Page 1998, <https://doi.org/10.1016/S0169-7552(98)00110-X>.
/// Complexity: O(ties) a sweep, about 100 sweeps.
public struct TwoModePageRank: NodeMeasure {
  /// `pagerank`.
  public let name = "pagerank"
  /// For `--help`.
  public let summary = "share of a random walk over people and events (damping 0.85)"
  /// Sum 1.
  public let normalization = "sum 1 over both modes"

  /// The measure.
  public init() {}

  /// PageRank of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    TwoModeValues(
      vertices: DampedSweeps.pageRank(
        of: graph.lists, weighted: false, firstModeCount: graph.actorCount),
      of: graph)
  }
}
