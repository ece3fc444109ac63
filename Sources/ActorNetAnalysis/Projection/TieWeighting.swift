/// How the contacts that two nodes share become the weight of their tie.
///
/// A new weighting is one type and one line in ``Weightings``.
public protocol TieWeighting: Sendable {
  /// The name on the command line: lower-case ASCII letters and hyphens.
  var name: String { get }
  /// What it says, in one line for `--help`, with the formula.
  var summary: String { get }
  /// What one shared contact adds to ``CoAttendance/sum``; 1 unless a weighting says otherwise.
  ///
  /// - Parameter attendance: how many nodes attended it, at least 2.
  func contribution(ofContactAttendedBy attendance: Int) -> Double
  /// The weight of a tie; the sum of the contributions unless a weighting says otherwise.
  ///
  /// A tie whose weight is not above zero is left out of the projection.
  func weight(of pair: CoAttendance) -> Double
  /// Whether a weight is the sum of the contributions and nothing else.
  ///
  /// Then light ties are dropped while projecting, and the numbers of shared contacts with them.
  var weighsBySum: Bool { get }
}

extension TieWeighting {
  /// Each shared contact counts 1.
  public func contribution(ofContactAttendedBy attendance: Int) -> Double { 1 }

  /// Not promised.
  public var weighsBySum: Bool { false }

  /// The sum of the contributions.
  public func weight(of pair: CoAttendance) -> Double { pair.sum }
}

/// What two nodes that share a contact have in common; the input of a ``TieWeighting``.
public struct CoAttendance: Sendable, Hashable {
  /// The sum over the shared contacts of what each contributes.
  public let sum: Double
  /// How many contacts the two share: c, at least 1.
  public let shared: Int
  /// How many contacts the first has: a, those without the second included.
  public let firstTotal: Int
  /// How many contacts the second has: b.
  public let secondTotal: Int
  /// How many contacts there are with at least one node: m.
  public let contactCount: Int

  /// A pair.
  public init(sum: Double, shared: Int, firstTotal: Int, secondTotal: Int, contactCount: Int) {
    self.sum = sum
    self.shared = shared
    self.firstTotal = firstTotal
    self.secondTotal = secondTotal
    self.contactCount = contactCount
  }
}
