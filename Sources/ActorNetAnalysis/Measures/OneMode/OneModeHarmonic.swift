/// How near a node is to all others, as the mean of the reciprocal distances.
///
/// Σ 1/d(v, u) / (n − 1). Nodes that cannot be reached add nothing. Between 0 and 1. In a path of
/// three nodes: ¾, 1, ¾.
///
/// Source: Marchiori & Latora 2000, <https://doi.org/10.1016/S0378-4371(00)00311-3>.
/// Complexity: that of ``DistanceSums``.
public struct OneModeHarmonic: OneModeMeasure {
  /// `harmonic`.
  public let name = "harmonic"
  /// For `--help`.
  public let summary = "nearness to all others, as a mean of reciprocal distances"
  /// By the number of others.
  public let normalization = "divided by the number of other nodes"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// Harmonic closeness.
  public func values(of graph: OneModeGraph) -> [Double] {
    DistanceSums(of: graph.lists).reciprocal.map { $0 / Double(max(1, graph.nodeCount - 1)) }
  }
}
