/// Shared contacts, each divided by its attendance: Σ 1 / k, where k nodes attended.
///
/// Two people alone at one meeting and with two others at another have a tie of ½ + ¼.
///
/// Source: as `1/k` in Batagelj & Cerinšek 2013, <https://doi.org/10.1007/s11192-012-0940-1>.
public struct FractionalWeighting: TieWeighting {
  /// `fractional`.
  public let name = "fractional"
  /// For `--help`.
  public let summary = "shared contacts, each divided by its attendance"

  /// True.
  public let weighsBySum = true

  /// The weighting.
  public init() {}

  /// 1 / k.
  public func contribution(ofContactAttendedBy attendance: Int) -> Double {
    1 / Double(attendance)
  }
}
