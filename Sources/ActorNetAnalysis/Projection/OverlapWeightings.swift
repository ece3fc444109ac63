internal import Foundation

/// The share of the contacts of either that both have: c / (a + b − c).
///
/// With 4 and 3 contacts, 2 of them shared: 2/5. Between 0 and 1.
///
/// Source: Jaccard 1901, <https://doi.org/10.5169/seals-266450>.
public struct JaccardWeighting: TieWeighting {
  /// `jaccard`.
  public let name = "jaccard"
  /// For `--help`.
  public let summary = "shared contacts by the contacts of either"

  /// The weighting.
  public init() {}

  /// c / (a + b − c).
  public func weight(of pair: CoAttendance) -> Double {
    Double(pair.shared) / Double(pair.firstTotal + pair.secondTotal - pair.shared)
  }
}

/// Shared contacts by the geometric mean of both numbers of contacts: c / √(a b).
///
/// With 4 and 9 contacts, 3 of them shared: ½. Between 0 and 1.
///
/// Source: Salton & McGill 1983, Introduction to Modern Information Retrieval; Ochiai 1957,
/// <https://doi.org/10.2331/suisan.22.526>.
public struct CosineWeighting: TieWeighting {
  /// `cosine`.
  public let name = "cosine"
  /// For `--help`.
  public let summary = "shared contacts by the geometric mean of both numbers of contacts"

  /// The weighting.
  public init() {}

  /// c / √(a b).
  public func weight(of pair: CoAttendance) -> Double {
    Double(pair.shared) / (Double(pair.firstTotal) * Double(pair.secondTotal)).squareRoot()
  }
}

/// Shared contacts by the mean of both numbers of contacts: 2c / (a + b).
///
/// With 4 and 2 contacts, 2 of them shared: 2/3. Between 0 and 1.
///
/// Source: Dice 1945, <https://doi.org/10.2307/1932409>; Sørensen 1948.
public struct DiceWeighting: TieWeighting {
  /// `dice`.
  public let name = "dice"
  /// For `--help`.
  public let summary = "shared contacts by the mean of both numbers of contacts"

  /// The weighting.
  public init() {}

  /// 2c / (a + b).
  public func weight(of pair: CoAttendance) -> Double {
    2 * Double(pair.shared) / Double(pair.firstTotal + pair.secondTotal)
  }
}

/// How many times as many contacts two nodes share as if both went by chance: c m / (a b).
///
/// With 2 and 3 of 12 contacts, 1 of them shared: 2. 1 is what chance gives; m counts the contacts
/// with at least one node.
///
/// Source: Brin, Motwani, Ullman & Tsur 1997, <https://doi.org/10.1145/253260.253325>.
public struct LiftWeighting: TieWeighting {
  /// `lift`.
  public let name = "lift"
  /// For `--help`.
  public let summary = "shared contacts by those that chance would give"

  /// The weighting.
  public init() {}

  /// c m / (a b).
  public func weight(of pair: CoAttendance) -> Double { pair.lift }
}

/// Pointwise mutual information in bits: log₂ of the lift, c m / (a b).
///
/// With 2 and 3 of 12 contacts, 1 of them shared: 1. Pairs that share no more than chance gives
/// have 0 or less and no tie.
///
/// Source: Church & Hanks 1990, <https://aclanthology.org/J90-1003/>.
public struct PMIWeighting: TieWeighting {
  /// `pmi`.
  public let name = "pmi"
  /// For `--help`.
  public let summary = "pointwise mutual information in bits; ties above chance only"

  /// The weighting.
  public init() {}

  /// log₂ (c m / (a b)).
  public func weight(of pair: CoAttendance) -> Double { log2(pair.lift) }
}

/// Pointwise mutual information by its largest value: PMI / −log₂(c / m).
///
/// At most 1, for two nodes that have all their contacts with each other, which includes sharing
/// every contact there is. With 2 and 2 of 8 contacts, both shared: 1. Pairs that share no more
/// than chance gives have no tie.
///
/// Source: Bouma 2009, Normalized (pointwise) mutual information in collocation extraction, GSCL.
public struct NPMIWeighting: TieWeighting {
  /// `npmi`.
  public let name = "npmi"
  /// For `--help`.
  public let summary = "pointwise mutual information by its largest value; ties above chance only"

  /// The weighting.
  public init() {}

  /// log₂ (c m / (a b)) / log₂ (m / c), and 1 where c = m.
  public func weight(of pair: CoAttendance) -> Double {
    guard pair.shared < pair.contactCount else { return 1 }
    return log2(pair.lift) / log2(Double(pair.contactCount) / Double(pair.shared))
  }
}

extension CoAttendance {
  /// c m / (a b), exact until the division, so that chance is exactly 1.
  fileprivate var lift: Double {
    Double(shared * contactCount) / Double(firstTotal * secondTotal)
  }
}
