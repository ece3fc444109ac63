/// How near a node is to all others: R / D × R / (n − 1).
///
/// D sums the distances to the R nodes that it can reach; the second factor, after Wasserman and
/// Faust, discounts nodes that reach only a part of a graph in several parts. Between 0 and 1; 0 for
/// a node without a tie. In a path of three nodes: ⅔, 1, ⅔.
///
/// Source: Freeman 1979, <https://doi.org/10.1016/0378-8733(78)90021-7>; Wasserman & Faust 1994,
/// <https://doi.org/10.1017/CBO9780511815478>. Complexity: that of ``DistanceSums``.
public struct OneModeCloseness: OneModeMeasure {
  /// `closeness`.
  public let name = "closeness"
  /// For `--help`.
  public let summary = "nearness to all others, discounted where some cannot be reached"
  /// Freeman's, then Wasserman and Faust's.
  public let normalization =
    "Freeman: divided by the nearest possible; Wasserman–Faust: times the share reached"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// Closeness.
  public func values(of graph: OneModeGraph) -> [Double] {
    let sums = DistanceSums(of: graph.lists)
    let others = Double(graph.nodeCount - 1)
    return zip(sums.reached, sums.total).map { reached, total -> Double in
      guard total > 0 else { return 0 }
      let nearness = Double(reached) / Double(total)
      return nearness * Double(reached) / others
    }
  }
}
