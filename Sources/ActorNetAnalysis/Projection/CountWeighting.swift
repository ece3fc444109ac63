/// The number of contacts that two nodes share: c = Σ 1.
///
/// Two people who shared three meetings have a tie of 3.
///
/// Source: Breiger 1974, <https://doi.org/10.2307/2576011>.
public struct CountWeighting: TieWeighting {
  /// `count`.
  public let name = "count"
  /// For `--help`.
  public let summary = "number of shared contacts"

  /// True.
  public let weighsBySum = true

  /// The weighting.
  public init() {}
}
