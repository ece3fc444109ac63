/// How strongly a node is tied to strongly tied nodes: the leading eigenvector of the weights.
///
/// Non-negative and of Euclidean length 1. In a graph of several parts those with the largest
/// eigenvalue have values, all others 0, as ``TwoModeEigenvector`` says; a graph without ties has
/// only zeros. In a path of three nodes with equal ties: ½, 1/√2, ½.
///
/// Source: Bonacich 1972, <https://doi.org/10.1080/0022250X.1972.9989806>.
/// Complexity: O(ties) a step, some tens of steps.
public struct OneModeEigenvector: OneModeMeasure {
  /// `eigenvector`.
  public let name = "eigenvector"
  /// For `--help`.
  public let summary = "strong ties to strongly tied nodes (leading eigenvector)"
  /// Length 1.
  public let normalization = "Euclidean length 1, non-negative"
  /// True.
  public let isWeighted = true

  /// The measure.
  public init() {}

  /// The eigenvector.
  public func values(of graph: OneModeGraph) -> [Double] {
    let values = LeadingVectorOfParts.values(of: graph.lists, weighted: true)
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? values.map { $0 / length } : values
  }
}
