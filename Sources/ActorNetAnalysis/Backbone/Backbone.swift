internal import ActorNetModel

/// Which ties of a projection are kept as above chance, and how that is judged.
///
/// Each tie gets a p-value, the probability that the null model of the ``BackboneMethod`` makes one
/// as strong or stronger; it is kept where the p-value, corrected for the number of tests, is at most
/// ``alpha``. All tests are one-tailed.
///
/// *Disparity.* A tie of weight w of a node with d ties and strength s has p = (1 − w / s)^(d − 1): the
/// chance that of d shares of a stick broken at random one is so long. Each end is a test, and a tie
/// is as significant as its better end; the only tie of a node has p = 1 from there. Weights of the
/// chosen weighting count.
///
/// *Hypergeometric.* With a and b contacts of m, c of them shared, p = P(X ≥ c) where X is
/// hypergeometric. Where groups are folded, contacts are groups. Every pair of nodes that have a
/// contact is a test, those that share none with p = 1.
///
/// *SDSM.* Ties of the two-mode network are independent, with the probabilities of the bipartite
/// configuration model, which keep every node's and every contact's expected number of ties. p =
/// P(X ≥ c) where X counts contacts that both attend, Poisson-binomial; where groups are folded,
/// groups of which both attend a contact. Tests as for the hypergeometric.
///
/// With 2 and 3 of 12 contacts, 1 of them shared, the hypergeometric p is 5/11.
///
/// Source: Serrano, Boguñá & Vespignani 2009, <https://doi.org/10.1073/pnas.0808904106>; Tumminello,
/// Miccichè, Lillo, Piilo & Mantegna 2011, <https://doi.org/10.1371/journal.pone.0017994>; Neal 2014,
/// <https://doi.org/10.1016/j.socnet.2014.06.001>; Neal, Domagalski & Sagan 2021,
/// <https://doi.org/10.1038/s41598-021-03238-3>.
public struct Backbone: Sendable, Hashable {
  /// The null model.
  public var method: BackboneMethod
  /// The largest corrected p-value of a tie that is kept, between 0 and 1.
  public var alpha: Double
  /// The correction for the number of tests.
  public var correction: PValueCorrection

  /// A backbone; at 0.05 after Benjamini and Hochberg unless said otherwise.
  public init(
    _ method: BackboneMethod, alpha: Double = 0.05, correction: PValueCorrection = .bh
  ) {
    self.method = method
    self.alpha = alpha
    self.correction = correction
  }

  /// A pair that is kept.
  struct KeptTie {
    /// Its place among the pairs.
    let place: Int
    let pValue: Double
    let correctedPValue: Double
  }

  /// What was kept of how many.
  struct Kept {
    let ties: [KeptTie]
    let pairCount: Int
    let testCount: Int
  }

  /// The pairs that are above chance, in their order.
  ///
  /// - Throws: ``Diagnostic`` `null-model` where the configuration model is not found.
  /// - Complexity: O(pairs log pairs), and one tail for each different combination of degrees.
  func kept(
    of pairs: [Projection.Pair], in table: ContactTable
  ) throws(Diagnostic) -> Kept {
    let values: [Double]
    let corrected: [Double]
    let testCount: Int
    switch method {
    case .disparity:
      let ends = DisparityFilter.pValues(of: pairs, nodeCount: table.graph.actorCount)
      testCount = ends.count
      let correctedEnds = correction.corrected(ends, testCount: testCount)
      values = pairs.indices.map { min(ends[2 * $0], ends[2 * $0 + 1]) }
      corrected = pairs.indices.map { min(correctedEnds[2 * $0], correctedEnds[2 * $0 + 1]) }
    case .hypergeometric, .sdsm:
      let shared = Projection.pairs(
        of: table.graph, groups: table.groups, weighting: CountWeighting(), minimumWeight: 0)
      let all =
        method == .sdsm
        ? try StochasticDegreeSequenceModel(table).pValues(of: shared)
        : HypergeometricTest(table).pValues(of: shared)
      let active = (0..<table.graph.actorCount).count { table.graph.lists.degree(of: $0) > 0 }
      testCount = active * (active - 1) / 2
      let correctedAll = correction.corrected(all, testCount: testCount)
      // Some weightings have no tie where nodes share a contact: both lists ascend.
      var places: [Int] = []
      var place = 0
      for pair in pairs {
        while (shared[place].first, shared[place].second) != (pair.first, pair.second) {
          place += 1
        }
        places.append(place)
      }
      values = places.map { all[$0] }
      corrected = places.map { correctedAll[$0] }
    }
    let ties = pairs.indices.filter { corrected[$0] <= alpha }.map {
      KeptTie(place: $0, pValue: values[$0], correctedPValue: corrected[$0])
    }
    return Kept(ties: ties, pairCount: pairs.count, testCount: testCount)
  }

  /// What was done, for the method section of a paper.
  func sentence(kept: Kept, mode: NodeScores.Mode) -> String {
    let nouns = mode == .actor ? "people" : "events"
    return
      "Backbone: \(kept.ties.count) of \(kept.pairCount) ties between \(nouns) are kept, those "
      + "stronger than chance (one-tailed p ≤ \(alpha), \(correction.words) \(kept.testCount) tests). "
      + "Null model: \(method.nullModel)."
  }
}

/// The disparity filter.
enum DisparityFilter {
  /// (1 − w / s)^(d − 1) for the first, then the second end of each pair; 1 for an end with one tie.
  /// - Complexity: O(nodes + pairs).
  static func pValues(of pairs: [Projection.Pair], nodeCount: Int) -> [Double] {
    var strengths = [Double](repeating: 0, count: nodeCount)
    var degrees = [Int](repeating: 0, count: nodeCount)
    for pair in pairs {
      for node in [pair.first, pair.second] {
        strengths[node] += pair.weight
        degrees[node] += 1
      }
    }
    return pairs.flatMap { pair in
      [pair.first, pair.second].map { node in
        guard degrees[node] > 1 else { return 1 }
        let rest = max(0, 1 - pair.weight / strengths[node])
        return power(rest, degrees[node] - 1)
      }
    }
  }

  /// By squaring.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, factor, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return result
  }
}

/// Shared contacts against draws from all contacts alike.
struct HypergeometricTest {
  private let totals: [Int]
  private let contactCount: Int

  init(_ table: ContactTable) {
    totals = Projection.totals(of: table.graph, groups: table.groups)
    contactCount = Projection.contactCount(
      (0..<table.graph.eventCount).map {
        table.graph.lists.degree(of: table.graph.actorCount + $0)
      }, groups: table.groups)
  }

  /// P(X ≥ c) of each pair, whose weight is c.
  func pValues(of shared: [Projection.Pair]) -> [Double] {
    var known: [SIMD3<Int32>: Double] = [:]
    return shared.map { pair in
      let (first, second) = (totals[pair.first], totals[pair.second])
      let key = SIMD3(Int32(min(first, second)), Int32(max(first, second)), Int32(pair.weight))
      if let value = known[key] { return value }
      let value = ExactTails.hypergeometric(
        atLeast: Int(pair.weight), of: contactCount, first: Int(key.x), second: Int(key.y))
      known[key] = value
      return value
    }
  }
}
