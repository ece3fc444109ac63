/// The largest k for which a node is in the k-core of the two-mode graph.
///
/// The k-core is what remains when nodes with fewer than k ties are removed until there are none.
/// A whole number; 0 for a node without a tie; parts of a graph do not touch one another.
///
/// In the complete graph of 3 actors and 3 events all have 3; in a path all have 1.
///
/// Source: Seidman 1983, <https://doi.org/10.1016/0378-8733(83)90028-X>.
/// Complexity: O(n + m + ties).
public struct TwoModeCore: NodeMeasure {
  /// `core`.
  public let name = "core"
  /// For `--help`.
  public let summary = "largest k such that the node is in the k-core"
  /// None.
  public let normalization = "none"

  /// The measure.
  public init() {}

  /// Core numbers of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    TwoModeValues(vertices: CoreNumbers.values(of: graph.lists).map { Double($0) }, of: graph)
  }
}
