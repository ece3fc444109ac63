/// The projection of a graph onto its actors, for graphs too large for a list of pairs.
///
/// Where a weight is a number of contacts a pair takes 8 bytes, where it is a sum of contributions
/// 12; other weightings take 8, and are computed when the pairs are gone through.
public struct ProjectedRows: Sendable {
  private let rows: CoAttendanceRows
  private let weighting: any TieWeighting
  private let totals: [Int]
  private let contactCount: Int
  private let minimumWeight: Double

  /// Every event a contact.
  ///
  /// - Parameter minimumWeight: ties that weigh less are left out, while projecting where the
  ///   weighting is a sum; those that weigh 0 or less always are.
  /// - Complexity: O(Σ k²) over the events' attendances k.
  public init(
    of graph: TwoModeGraph, weighting: any TieWeighting = CountWeighting(),
    minimumWeight: Double = 0
  ) {
    self.init(of: graph, groups: nil, weighting: weighting, minimumWeight: minimumWeight)
  }

  /// - Parameter groups: as ``ContactTable/groups``.
  init(
    of graph: TwoModeGraph, groups: [UInt32]?, weighting: any TieWeighting, minimumWeight: Double
  ) {
    let attendances = (0..<graph.eventCount).map {
      graph.lists.degree(of: graph.actorCount + $0)
    }
    let contributions = attendances.map {
      $0 < 2 ? 1 : weighting.contribution(ofContactAttendedBy: $0)
    }
    let isPlain = contributions.allSatisfy { $0 == 1 }
    self.weighting = weighting
    self.minimumWeight = minimumWeight
    let isSum = weighting.weighsBySum
    totals = isSum ? [] : Projection.totals(of: graph, groups: groups)
    contactCount = isSum ? 0 : Projection.contactCount(attendances, groups: groups)
    rows = CoAttendanceRows(
      of: graph, contributions: isPlain ? nil : contributions, groups: groups,
      minimumSum: isSum ? minimumWeight : 0, keepsShared: !isSum)
  }

  /// Goes through the ties by first, then second node; weights are above zero.
  public func forEach(_ body: (_ first: Int, _ second: Int, _ weight: Double) -> Void) {
    let isSum = weighting.weighsBySum
    rows.forEach { first, second, shared, sum in
      let weight =
        isSum
        ? sum
        : weighting.weight(
          of: CoAttendance(
            sum: sum, shared: shared, firstTotal: totals[first], secondTotal: totals[second],
            contactCount: contactCount))
      guard weight > 0, weight >= minimumWeight else { return }
      body(first, second, weight)
    }
  }
}
