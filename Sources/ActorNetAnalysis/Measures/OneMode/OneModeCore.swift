/// The largest k for which a node is in the k-core, where all have at least k ties.
///
/// A whole number; 0 for a node without a tie. In a triangle with a tail: 2 for the triangle, 1
/// for the tail.
///
/// Source: Seidman 1983, <https://doi.org/10.1016/0378-8733(83)90028-X>.
/// Complexity: O(nodes + ties).
public struct OneModeCore: OneModeMeasure {
  /// `core`.
  public let name = "core"
  /// For `--help`.
  public let summary = "largest k such that the node is in the k-core"
  /// None.
  public let normalization = "none"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// Core numbers.
  public func values(of graph: OneModeGraph) -> [Double] {
    CoreNumbers.values(of: graph.lists).map { Double($0) }
  }
}
