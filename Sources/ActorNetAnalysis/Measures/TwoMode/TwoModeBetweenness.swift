/// How often a node lies between two others.
///
/// The sum over the unordered pairs of other nodes, of both modes, of the share of their shortest
/// paths that run through the node, divided by the largest value that a node of its mode can have
/// among n actors and m events: for an actor ½[m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)] with
/// s = (n−1) div m and t = (n−1) mod m; n and m change places for an event. Between 0 and 1. Pairs
/// in different parts of a graph count for nothing; where the largest possible value is 0 (one
/// actor leaves events with nothing between), the value is 0.
///
/// In the path A – X – B – Y of two actors and two events, X and B each lie between two pairs of
/// the at most two: X and B have 1, A and Y 0.
///
/// Source: Freeman 1977, <https://doi.org/10.2307/3033543>; Borgatti & Halgin 2011 for the
/// divisor, <https://doi.org/10.4135/9781446294413.n28>.
/// Complexity: that of ``Betweenness``: O(V E) at worst.
public struct TwoModeBetweenness: NodeMeasure {
  /// `betweenness`.
  public let name = "betweenness"
  /// For `--help`.
  public let summary = "share of shortest paths between others that run through the node"
  /// Borgatti and Everett's.
  public let normalization =
    "Borgatti–Everett: divided by the largest value possible in a two-mode network of this size"

  /// The measure.
  public init() {}

  /// Betweenness of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    func factor(own: Int, other: Int) -> Double {
      let largest = Self.largestValue(own: own, other: other)
      return largest > 0 ? 1 / largest : 0
    }
    return TwoModeValues(
      vertices: Betweenness.unnormalized(of: graph.lists), of: graph,
      actorFactor: factor(own: graph.actorCount, other: graph.eventCount),
      eventFactor: factor(own: graph.eventCount, other: graph.actorCount))
  }

  /// The largest betweenness, unordered pairs, that a node can have among `own` nodes of its mode
  /// and `other` of the other; 0 where either is 0.
  static func largestValue(own: Int, other: Int) -> Double {
    guard own > 0, other > 0 else { return 0 }
    let (s, t) = (own - 1).quotientAndRemainder(dividingBy: other)
    let square = other * other * (s + 1) * (s + 1)
    let mixed = other * (s + 1) * (2 * t - s - 1)
    let rest = t * (2 * s - t + 3)
    return Double(square + mixed - rest) / 2
  }
}
