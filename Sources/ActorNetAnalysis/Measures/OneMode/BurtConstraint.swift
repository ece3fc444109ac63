/// How much a node's ties lead back to the same people: Burt's constraint.
///
/// Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over the node's neighbours j, where pᵢⱼ is the share of tie ij in the
/// strength of i, and q runs over the neighbours of i. Small where a node ties people who are not
/// tied to one another. Not a number for a node without a tie. In a path of three nodes with equal
/// ties the middle has ½, the ends have 1.
///
/// Source: Burt 2004, <https://doi.org/10.1086/421787>.
/// Complexity: O(Σ d²) over the degrees d.
public struct BurtConstraint: OneModeMeasure {
  /// `constraint`.
  public let name = "constraint"
  /// For `--help`.
  public let summary = "how much a node's ties lead back to the same people (Burt)"
  /// None.
  public let normalization = "none"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// Constraints.
  public func values(of graph: OneModeGraph) -> [Double] {
    let lists = graph.lists
    let strength = (0..<graph.nodeCount).map { lists.weights(of: $0).reduce(0, +) }
    return EgoTriangles.values(of: lists) { node, ego in
      var sum = 0.0
      for neighbour in lists.neighbours(of: node).lazy.map({ Int($0) }) {
        var share = ego[neighbour] / strength[node]
        for (middle, weight) in zip(lists.neighbours(of: neighbour), lists.weights(of: neighbour)) {
          share += ego[Int(middle)] / strength[node] * weight / strength[Int(middle)]
        }
        sum += share * share
      }
      return sum
    }
  }
}
