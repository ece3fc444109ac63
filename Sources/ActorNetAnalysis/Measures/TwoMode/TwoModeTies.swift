/// How many ties a node has: a person's events, an event's people.
///
/// Ties count once, whatever their weight. In a star of one event and 4 actors the event has 4,
/// each actor 1. Complexity: O(n + m).
public struct TwoModeTies: NodeMeasure {
  /// `ties`.
  public let name = "ties"
  /// For `--help`.
  public let summary = "number of events of a person, of people at an event"
  /// None.
  public let normalization = "none"

  /// The measure.
  public init() {}

  /// Numbers of ties of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    TwoModeValues(
      vertices: (0..<graph.lists.vertexCount).map { Double(graph.lists.degree(of: $0)) },
      of: graph)
  }
}
