/// The share of the other mode to which a node is tied.
///
/// d(v) / m for an actor, d(v) / n for an event, with n actors and m events. Between 0 and 1.
/// Ties count once, whatever their weight. 0 for a node without a tie and where the other mode is
/// empty; a graph in several parts changes nothing.
///
/// A chairs both events, B attends one of them: A has degree 1, B ½, the events 1 and ½.
///
/// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
/// Complexity: O(n + m).
public struct TwoModeDegree: NodeMeasure {
  /// `degree`.
  public let name = "degree"
  /// For `--help`.
  public let summary = "share of the other mode that a node is tied to"
  /// Borgatti and Everett's.
  public let normalization = "Borgatti–Everett: divided by the size of the other mode"

  /// The measure.
  public init() {}

  /// Degrees of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    let degrees = (0..<graph.lists.vertexCount).map { Double(graph.lists.degree(of: $0)) }
    return TwoModeValues(
      vertices: degrees, of: graph, actorFactor: 1 / Double(max(1, graph.eventCount)),
      eventFactor: 1 / Double(max(1, graph.actorCount)))
  }
}
