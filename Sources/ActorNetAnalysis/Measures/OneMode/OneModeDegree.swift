/// The share of all other nodes to which a node is tied: d / (n − 1).
///
/// Between 0 and 1, 0 for the only node. In a path of three nodes: ½, 1, ½.
///
/// Source: Freeman 1979, <https://doi.org/10.1016/0378-8733(78)90021-7>. Complexity: O(n).
public struct OneModeDegree: OneModeMeasure {
  /// `degree`.
  public let name = "degree"
  /// For `--help`.
  public let summary = "share of all others that a node is tied to"
  /// By the number of others.
  public let normalization = "divided by the number of other nodes"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// Degrees.
  public func values(of graph: OneModeGraph) -> [Double] {
    (0..<graph.nodeCount).map {
      Double(graph.lists.degree(of: $0)) / Double(max(1, graph.nodeCount - 1))
    }
  }
}
