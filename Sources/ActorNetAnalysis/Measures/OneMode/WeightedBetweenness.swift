/// How often a node lies between two others where heavy ties are short: the share of the pairs.
///
/// As ``OneModeBetweenness``, with a tie as long as the reciprocal of its weight. Lengths that differ
/// by less than one in 10¹² are equal. Between 0 and 1; 0 in graphs of fewer than three nodes. In a
/// triangle with ties of weight 2, 2 and ½ the node between the heavy ties has 1: the way over it is
/// 1 long, the light tie 2.
///
/// Source: Brandes 2001, <https://doi.org/10.1080/0022250X.2001.9990249>; Opsahl, Agneessens &
/// Skvoretz 2010 with α = 1, <https://doi.org/10.1016/j.socnet.2010.03.006>.
/// Complexity: O(V (V + E) log V).
public struct WeightedBetweenness: OneModeMeasure {
  /// `weighted-betweenness`.
  public let name = "weighted-betweenness"
  /// For `--help`.
  public let summary = "share of shortest ways between others over the node, heavy ties being short"
  /// By the number of pairs.
  public let normalization = "a tie is 1 / weight long; divided by the number of pairs of others"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// Betweenness.
  public func values(of graph: OneModeGraph) -> [Double] {
    let others = Double(graph.nodeCount - 1)
    let pairs = max(1, others * (others - 1) / 2)
    return WeightedShortestPaths.betweenness(of: graph.lists).map { $0 / pairs }
  }
}
