internal import ActorNetModel

/// What is one and the same in several records, and what may be.
struct IdentityOutcome<ID: TypedIdentifier>: Sendable {
  /// Two clusters that may be one.
  struct Doubt: Sendable {
    let first: RecordReference<ID>
    let second: RecordReference<ID>
    let score: Int
    let reasons: [String]
  }

  /// For each person or event of each record the place of its cluster.
  var clusters: [RecordReference<ID>: Int] = [:]
  /// At most one for each two clusters, the surest that was found, in no order.
  private var doubts: [[Int]: Doubt] = [:]

  /// Keeps a merge that was not made, unless a surer reason for it is kept already.
  mutating func suggest(
    _ first: RecordReference<ID>, _ second: RecordReference<ID>, score: Int, reasons: [String]
  ) {
    guard let left = clusters[first], let right = clusters[second], left != right else { return }
    let key = [min(left, right), max(left, right)]
    guard score > doubts[key]?.score ?? Int.min else { return }
    doubts[key] = Doubt(
      first: left < right ? first : second, second: left < right ? second : first, score: score,
      reasons: reasons)
  }

  /// The merges that were not made, the surest first.
  var suggestions: [Doubt] {
    doubts.values.sorted {
      ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
    }
  }
}
