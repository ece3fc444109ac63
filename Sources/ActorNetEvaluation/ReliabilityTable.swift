/// What was told with some confidence, and how much of it was right.
///
/// Where confidence is calibrated, the observed share of each row lies near its predicted one.
/// Source: DeGroot and Fienberg, The Comparison and Evaluation of Forecasters, The Statistician
/// 32 (1983), doi:10.2307/2987588.
public struct ReliabilityTable: Sendable, Hashable {
  /// Those things whose confidence lies between two bounds.
  public struct Row: Sendable, Hashable {
    /// The least confidence of the row.
    public let lower: Double
    /// The bound above it, which belongs to the next row; the last row holds its own.
    public let upper: Double
    /// How many.
    public let count: Int
    /// The mean of their confidences; not a number for none.
    public let predicted: Double
    /// The share that is right; not a number for none.
    public let observed: Double
  }

  /// Where rows begin.
  public static let bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

  /// From the least sure on, empty ones included.
  public let rows: [Row]
  /// The mean of the squared differences between confidence and truth (0 or 1), 0 at best;
  /// not a number for no things.
  ///
  /// Source: Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather
  /// Review 78 (1950), doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.
  public let brierScore: Double

  /// Sorts judgements into rows.
  /// - Complexity: O(judgements).
  public init(_ judged: [(confidence: Double, isRight: Bool)]) {
    rows = Self.bounds.indices.map { index in
      let isLast = index == Self.bounds.count - 1
      let (lower, upper) = (Self.bounds[index], isLast ? 1 : Self.bounds[index + 1])
      let members = judged.filter {
        $0.confidence >= lower && (isLast || $0.confidence < upper)
      }
      let count = Double(members.count)
      return Row(
        lower: lower, upper: upper, count: members.count,
        predicted: members.reduce(0) { $0 + $1.confidence } / count,
        observed: Double(members.count { $0.isRight }) / count)
    }
    brierScore =
      judged.reduce(0) { sum, one in
        let miss = one.confidence - (one.isRight ? 1 : 0)
        return sum + miss * miss
      } / Double(judged.count)
  }

  /// How many are at least so sure, and the share of them that is right.
  public func atLeast(_ bound: Double) -> (count: Int, observed: Double) {
    let rows = rows.filter { $0.lower >= bound && $0.count > 0 }
    let count = rows.reduce(0) { $0 + $1.count }
    let right = rows.reduce(0) { $0 + $1.observed * Double($1.count) }
    return (count, right / Double(count))
  }
}
