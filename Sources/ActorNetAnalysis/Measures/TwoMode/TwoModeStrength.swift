/// The sum of the weights of a node's ties: for a network, how many documents prove them.
///
/// One document that proves two ties of a node counts twice. 0 for a node without a tie. If two
/// documents prove that A attended X and one that A attended Y, A has 3, X 2 and Y 1.
///
/// Source: Barrat et al. 2004, <https://doi.org/10.1073/pnas.0400087101>.
/// Complexity: O(ties).
public struct TwoModeStrength: NodeMeasure {
  /// `strength`.
  public let name = "strength"
  /// For `--help`.
  public let summary = "ties, each counted once for every document that proves it"
  /// None.
  public let normalization = "none"
  /// Documents.
  public let weighting = "documents"

  /// The measure.
  public init() {}

  /// Strengths of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    TwoModeValues(
      vertices: (0..<graph.lists.vertexCount).map { graph.lists.weights(of: $0).reduce(0, +) },
      of: graph)
  }
}
