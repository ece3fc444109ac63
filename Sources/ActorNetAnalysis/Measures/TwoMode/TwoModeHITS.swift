/// Hubs and authorities: people as hubs that point to events, events as authorities.
///
/// The leading singular vectors of the matrix of ties, as ``TwoModeEigenvector`` has them, scaled to
/// sum 1 within each mode: the same order, shares instead of lengths. Of several parts, those with
/// the largest singular value have values, as there. A graph without ties has only zeros.
///
/// In a star of one event and 4 actors the event has 1, each actor ¼.
///
/// Source: Kleinberg 1999, <https://doi.org/10.1145/324133.324140>.
/// Complexity: O(ties) a step, some tens of steps.
public struct TwoModeHITS: NodeMeasure {
  /// `hits`.
  public let name = "hits"
  /// For `--help`.
  public let summary = "people as hubs, events as authorities"
  /// Sum 1 in each mode.
  public let normalization = "sum 1 within each mode"
  /// One part leads; the rest have nothing.
  public let limitAcrossComponents: String? = "is 0 outside the leading part"

  /// The measure.
  public init() {}

  /// Hub values of actors, authority values of events.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    graph.leadingSingularVectors { $0.reduce(0, +) }
  }
}
