/// How near a node is to all others where heavy ties are short: R / D × R / (n − 1).
///
/// A tie is as long as the reciprocal of its weight. D sums the lengths of the shortest ways to the R
/// nodes that it can reach; the second factor, after Wasserman and Faust, discounts nodes that reach
/// only a part. Without bound: it grows with the weights. 0 for a node without a tie. In a path of
/// three nodes with ties of weight 2 and 1: 2 / (½ + 1½) = 1, then 2 / (½ + 1) = 4/3 for the middle,
/// then 2 / (1 + 1½) = 4/5.
///
/// Source: Newman 2001, <https://doi.org/10.1103/PhysRevE.64.016132>; Opsahl, Agneessens & Skvoretz
/// 2010 with α = 1, <https://doi.org/10.1016/j.socnet.2010.03.006>.
/// Complexity: O(V (V + E) log V).
public struct WeightedCloseness: OneModeMeasure {
  /// `weighted-closeness`.
  public let name = "weighted-closeness"
  /// For `--help`.
  public let summary = "nearness to all others where heavy ties are short"
  /// Freeman's, then Wasserman and Faust's.
  public let normalization =
    "a tie is 1 / weight long; divided by the mean distance; Wasserman–Faust: times the share reached"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// Closeness.
  public func values(of graph: OneModeGraph) -> [Double] {
    let sums = WeightedShortestPaths.sums(of: graph.lists)
    let others = Double(graph.nodeCount - 1)
    return zip(sums.reached, sums.total).map { reached, total in
      total > 0 ? Double(reached) / total * Double(reached) / others : 0
    }
  }
}
