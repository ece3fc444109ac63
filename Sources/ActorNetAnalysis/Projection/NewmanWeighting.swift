/// Shared contacts, small ones for more: Σ 1 / (k − 1), where k nodes attended a contact.
///
/// A node's ties sum to the number of its contacts that it did not attend alone, where no groups are
/// folded. Two people alone at one meeting and with two others at another have a tie of 1 + ⅓.
///
/// Source: Newman 2001, <https://doi.org/10.1103/PhysRevE.64.016132>.
public struct NewmanWeighting: TieWeighting {
  /// `newman`.
  public let name = "newman"
  /// For `--help`.
  public let summary = "shared contacts, each divided by its attendance less one"

  /// True.
  public let weighsBySum = true

  /// The weighting.
  public init() {}

  /// 1 / (k − 1).
  public func contribution(ofContactAttendedBy attendance: Int) -> Double {
    1 / Double(attendance - 1)
  }
}
