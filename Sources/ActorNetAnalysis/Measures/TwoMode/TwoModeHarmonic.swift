/// How near a node is to all others, by the sum of reciprocal distances.
///
/// For an actor, with n actors and m events, Σ 1/d(v, u) over all other nodes u, divided by the
/// largest value possible, m + (n − 1)/2; n and m change places for an event. 1 is the nearest
/// possible: one step to each node of the other mode, two to each of one's own. Nodes that cannot
/// be reached add nothing, so graphs in several parts need no special case. 0 for a node without a
/// tie.
///
/// In the path A – X – B – Y of two actors and two events, A has (1 + ½ + ⅓) / 2½ = 11/15, B 1.
///
/// Source: Marchiori & Latora 2000, <https://doi.org/10.1016/S0378-4371(00)00311-3>; the divisor
/// follows Borgatti & Everett's for closeness.
/// Complexity: that of ``DistanceSums``.
public struct TwoModeHarmonic: NodeMeasure {
  /// `harmonic`.
  public let name = "harmonic"
  /// For `--help`.
  public let summary = "nearness to all other nodes, as a sum of reciprocal distances"
  /// By the largest possible.
  public let normalization = "divided by the largest value possible in a two-mode network"

  /// The measure.
  public init() {}

  /// Harmonic closeness of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    func factor(own: Int, other: Int) -> Double {
      let largest = Double(other) + Double(own - 1) / 2
      return largest > 0 ? 1 / largest : 0
    }
    return TwoModeValues(
      vertices: DistanceSums(of: graph.lists).reciprocal, of: graph,
      actorFactor: factor(own: graph.actorCount, other: graph.eventCount),
      eventFactor: factor(own: graph.eventCount, other: graph.actorCount))
  }
}
