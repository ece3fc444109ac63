/// How often a node lies between two others: their share, of (n − 1)(n − 2) / 2 pairs.
///
/// The sum over the pairs of other nodes of the share of their shortest paths, by number of ties,
/// that run through the node. Between 0 and 1; 0 in graphs of fewer than three nodes. In a path of
/// three nodes: 0, 1, 0.
///
/// Source: Freeman 1977, <https://doi.org/10.2307/3033543>. Complexity: that of ``Betweenness``.
public struct OneModeBetweenness: OneModeMeasure {
  /// `betweenness`.
  public let name = "betweenness"
  /// For `--help`.
  public let summary = "share of shortest paths between others that run through the node"
  /// By the number of pairs.
  public let normalization = "divided by the number of pairs of other nodes"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// Betweenness.
  public func values(of graph: OneModeGraph) -> [Double] {
    let others = Double(graph.nodeCount - 1)
    let pairs = max(1, others * (others - 1) / 2)
    return Betweenness.unnormalized(of: graph.lists).map { $0 / pairs }
  }
}
