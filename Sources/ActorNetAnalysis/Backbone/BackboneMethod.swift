/// How ties of a projection are told from those that chance makes.
public enum BackboneMethod: String, Sendable, Hashable, Codable, CaseIterable {
  /// A tie against the spread of its ends' weights.
  case disparity
  /// Shared contacts against contacts drawn at random, every node's number of contacts fixed.
  case hypergeometric
  /// Shared contacts against the bipartite configuration model: both modes' numbers fixed on average.
  case sdsm

  /// What it says, in one line for `--help`.
  public var summary: String {
    switch self {
    case .disparity: "weights against an even spread over a node's ties (Serrano et al. 2009)"
    case .hypergeometric:
      "shared contacts against draws of as many contacts (Tumminello et al. 2011)"
    case .sdsm: "shared contacts against the bipartite configuration model (Neal 2014)"
    }
  }

  /// The null model, in words for a method section.
  public var nullModel: String {
    switch self {
    case .disparity:
      "each node's strength is spread over its ties at random (disparity filter; Serrano, Boguñá & "
        + "Vespignani 2009)"
    case .hypergeometric:
      "each node draws as many contacts as it has from all contacts alike (hypergeometric model; "
        + "Tumminello et al. 2011)"
    case .sdsm:
      "the two-mode ties are independent, with probabilities that keep each node's and each "
        + "contact's expected number of ties (stochastic degree sequence model, Neal 2014; "
        + "probabilities of the bipartite configuration model, Saracco et al. 2015)"
    }
  }
}

/// How p-values are corrected for the number of tests.
public enum PValueCorrection: String, Sendable, Hashable, Codable, CaseIterable {
  /// Not at all.
  case none
  /// Times the number of tests.
  case bonferroni
  /// Bonferroni's, stepwise: never weaker, and as safe.
  case holm
  /// Benjamini and Hochberg's: bounds the share of false ties among those that are kept.
  case bh

  /// What it says, in one line for `--help`.
  public var summary: String {
    switch self {
    case .none: "no correction: one in 1/α tests passes by chance"
    case .bonferroni: "p times the number of tests: the chance of any false tie is at most α"
    case .holm: "Holm's stepwise form of Bonferroni: as safe, and keeps more"
    case .bh: "Benjamini and Hochberg: the share of false ties among those kept is at most α"
    }
  }

  /// What the corrected values are, in words that follow "p ≤ α".
  var words: String {
    switch self {
    case .none: "not corrected for"
    case .bonferroni: "after Bonferroni's correction for"
    case .holm: "after Holm's correction for"
    case .bh: "after Benjamini and Hochberg's correction for"
    }
  }

  /// The corrected values, at most 1, in the order of the p-values.
  ///
  /// - Parameters:
  ///   - values: of the tests that can pass.
  ///   - testCount: how many tests there were; those not among the values have p = 1.
  /// - Complexity: O(n log n).
  ///
  /// Source: Holm 1979, <https://www.jstor.org/stable/4615733>; Benjamini & Hochberg 1995,
  /// <https://doi.org/10.1111/j.2517-6161.1995.tb02031.x>.
  public func corrected(_ values: [Double], testCount: Int) -> [Double] {
    let tests = Double(max(testCount, values.count))
    switch self {
    case .none: return values
    case .bonferroni: return values.map { min(1, $0 * tests) }
    case .holm, .bh: break
    }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var corrected = [Double](repeating: 1, count: values.count)
    if self == .holm {
      var largest = 0.0
      for (rank, place) in order.enumerated() {
        largest = max(largest, min(1, values[place] * (tests - Double(rank))))
        corrected[place] = largest
      }
    } else {
      var smallest = 1.0
      for (rank, place) in order.enumerated().reversed() {
        smallest = min(smallest, values[place] * tests / Double(rank + 1))
        corrected[place] = smallest
      }
    }
    return corrected
  }
}
