/// How many of a node's neighbours are not redundant: Burt's effective size.
///
/// Σⱼ (1 − Σ_q pᵢ_q mⱼ_q) over the node's neighbours j, where pᵢ_q is the share of tie iq in the
/// strength of i and mⱼ_q the weight of tie jq by the largest weight of j's ties. With equal weights
/// that is n − 2t / n for n neighbours with t ties between them. Not a number for a node without a
/// tie. In a triangle of equal ties all have 1; the middle of a path of three nodes has 2.
///
/// Source: Burt 1992, Structural Holes, Harvard University Press; Borgatti 1997 for the short form,
/// <https://www.analytictech.com/connections/v20(1)/holes.htm>.
/// Complexity: O(Σ d²) over the degrees d.
public struct EffectiveSize: OneModeMeasure {
  /// `effective-size`.
  public let name = "effective-size"
  /// For `--help`.
  public let summary = "neighbours less the redundancy among them (Burt)"
  /// None.
  public let normalization = "none"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// Effective sizes.
  public func values(of graph: OneModeGraph) -> [Double] {
    let lists = graph.lists
    let strength = (0..<graph.nodeCount).map { lists.weights(of: $0).reduce(0, +) }
    let largest = (0..<graph.nodeCount).map { lists.weights(of: $0).max() ?? 0 }
    return EgoTriangles.values(of: lists) { node, ego in
      var size = 0.0
      for neighbour in lists.neighbours(of: node).lazy.map({ Int($0) }) {
        var redundancy = 0.0
        for (middle, weight) in zip(lists.neighbours(of: neighbour), lists.weights(of: neighbour)) {
          redundancy += ego[Int(middle)] / strength[node] * weight / largest[neighbour]
        }
        size += 1 - redundancy
      }
      return size
    }
  }
}
