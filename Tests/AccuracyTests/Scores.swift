/// Counts of what was found and missed, and the figures that they make.
struct Scores: Sendable, Equatable {
  enum Measure: String, CaseIterable, Sendable { case officials, events, links, pairs }
  enum Attribute: String, CaseIterable, Sendable { case start, kind, status, role }

  struct Tally: Sendable, Equatable {
    var right = 0
    var wrong = 0
    var missed = 0

    /// The harmonic mean of precision and recall; 0 where nothing is right.
    var f1: Double {
      right == 0 ? 0 : 2 * Double(right) / Double(2 * right + wrong + missed)
    }
  }

  struct Share: Sendable, Equatable {
    var right = 0
    var wrong = 0

    var value: Double { Double(right) / Double(max(1, right + wrong)) }
  }

  private(set) var tallies: [Measure: Tally] = [:]
  private(set) var shares: [Attribute: Share] = [:]

  subscript(_ measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  subscript(_ attribute: Attribute) -> Share {
    get { shares[attribute] ?? Share() }
    set { shares[attribute] = newValue }
  }

  mutating func count(_ attribute: Attribute, isRight: Bool) {
    if isRight { self[attribute].right += 1 } else { self[attribute].wrong += 1 }
  }

  static func += (left: inout Scores, right: Scores) {
    for measure in Measure.allCases {
      left[measure].right += right[measure].right
      left[measure].wrong += right[measure].wrong
      left[measure].missed += right[measure].missed
    }
    for attribute in Attribute.allCases {
      left[attribute].right += right[attribute].right
      left[attribute].wrong += right[attribute].wrong
    }
  }
}

extension Scores: CustomStringConvertible {
  /// `officials 33/2/7 … start 9/1 …`: right/wrong/missed, right/wrong.
  var description: String {
    let counted = Measure.allCases.map {
      "\($0.rawValue) \(self[$0].right)/\(self[$0].wrong)/\(self[$0].missed)"
    }
    let shared = Attribute.allCases.map { "\($0.rawValue) \(self[$0].right)/\(self[$0].wrong)" }
    return (counted + shared).joined(separator: " ")
  }
}
