/// How near a node is to all others.
///
/// For an actor, with n actors and m events, (m + 2(n − 1)) / D × R / (n + m − 1), where D sums the
/// distances to the R other nodes that it can reach; n and m change places for an event. In a
/// connected graph 1 is the nearest possible: one step to each node of the other mode, two to each
/// of one's own. 0 for a node without a tie.
///
/// In a graph of several parts, compare nodes of one part only. The second factor, after Wasserman
/// and Faust, discounts nodes that reach few others, but the first takes the whole graph's sizes, so
/// that two nodes tied to nothing but each other have up to 2: more than the best tied of the
/// rest. That is how networkx has it, and values are the same here; ``TwoModeHarmonic`` ranks
/// nodes across parts.
///
/// In the path A – X – B of two actors and one event: X has (2 + 0) / 2 = 1, A and B have
/// (1 + 2) / 3 = 1.
///
/// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>; Wasserman &
/// Faust 1994, Social Network Analysis, p. 201, <https://doi.org/10.1017/CBO9780511815478>.
/// Complexity: that of ``DistanceSums``.
public struct TwoModeCloseness: NodeMeasure {
  /// `closeness`.
  public let name = "closeness"
  /// For `--help`.
  public let summary =
    "nearness to all other nodes of a connected network (of several parts: see harmonic)"
  /// Borgatti and Everett's, then Wasserman and Faust's.
  public let normalization =
    "Borgatti–Everett: divided by the nearest possible; Wasserman–Faust: times the share reached"
  /// Reaching few nodes soon counts for more than reaching many.
  public let limitAcrossComponents: String? =
    "compares nodes of one part only (harmonic compares all)"

  /// The measure.
  public init() {}

  /// Closeness of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    let sums = DistanceSums(of: graph.lists)
    let (n, m) = (graph.actorCount, graph.eventCount)
    let share = zip(sums.reached, sums.total).map { reached, total in
      total == 0 ? 0 : Double(reached) / Double(n + m - 1) / Double(total)
    }
    return TwoModeValues(
      vertices: share, of: graph, actorFactor: Double(m + 2 * (n - 1)),
      eventFactor: Double(n + 2 * (m - 1)))
  }
}
