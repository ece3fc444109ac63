/// The sum of the weights of a node's ties.
///
/// Ties of 2 and 3 make 5; 0 for a node without a tie.
///
/// Source: Barrat et al. 2004, <https://doi.org/10.1073/pnas.0400087101>. Complexity: O(ties).
public struct OneModeStrength: OneModeMeasure {
  /// `strength`.
  public let name = "strength"
  /// For `--help`.
  public let summary = "sum of the weights of a node's ties"
  /// None.
  public let normalization = "none"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// Strengths.
  public func values(of graph: OneModeGraph) -> [Double] {
    (0..<graph.nodeCount).map { graph.lists.weights(of: $0).reduce(0, +) }
  }
}
