/// How much a node's neighbourhood overlaps with those of the nodes it shares a tie with.
///
/// The mean of |N(u) ∩ N(v)| / |N(u) ∪ N(v)| over the nodes u of the same mode with which v shares
/// at least one. Between 0 and 1; 0 for a node that shares none.
///
/// A attends X and Y, B only X: A and B share one of two, so each has ½. X and Y share A of A and
/// B: ½ each.
///
/// Source: Latapy, Magnien & Del Vecchio 2008, <https://doi.org/10.1016/j.socnet.2007.04.006>, as
/// networkx' `latapy_clustering` with mode `dot`.
/// Complexity: O(Σ k²) over all degrees k; memory O(pairs that share a node).
public struct LatapyClustering: NodeMeasure {
  /// `clustering`.
  public let name = "clustering"
  /// For `--help`.
  public let summary = "mean overlap with those who share an event (Latapy)"
  /// A mean of shares.
  public let normalization = "mean of Jaccard coefficients"

  /// The measure.
  public init() {}

  /// Clustering of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    TwoModeValues(actors: actorValues(of: graph), events: actorValues(of: graph.transposed))
  }

  private func actorValues(of graph: TwoModeGraph) -> [Double] {
    let rows = CoAttendanceRows(of: graph, contributions: nil)
    var sums = [Double](repeating: 0, count: graph.actorCount)
    var counts = [Int](repeating: 0, count: graph.actorCount)
    rows.forEach { first, second, shared, _ in
      let union = graph.lists.degree(of: first) + graph.lists.degree(of: second) - shared
      let overlap = Double(shared) / Double(union)
      sums[first] += overlap
      sums[second] += overlap
      counts[first] += 1
      counts[second] += 1
    }
    return zip(sums, counts).map { $1 == 0 ? 0 : $0 / Double($1) }
  }
}
