/// How often a random walk along the ties is at a node.
///
/// The walk takes a tie in proportion to its weight; with probability 0.15, and always from a node
/// without a tie, it starts again at any node. Values sum to 1. In a triangle of equal ties all have
/// ⅓.
///
/// Source: Brin & Page 1998, <https://doi.org/10.1016/S0169-7552(98)00110-X>.
/// Complexity: O(ties) a sweep, about 100 sweeps.
public struct OneModePageRank: OneModeMeasure {
  /// `pagerank`.
  public let name = "pagerank"
  /// For `--help`.
  public let summary = "share of a random walk along the ties (damping 0.85)"
  /// Sum 1.
  public let normalization = "sum 1"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// PageRank.
  public func values(of graph: OneModeGraph) -> [Double] {
    DampedSweeps.pageRank(of: graph.lists, weighted: true)
  }
}
