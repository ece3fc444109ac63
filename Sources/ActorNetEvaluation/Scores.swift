/// Counts of what was found and missed, and the figures that they make.
public struct Scores: Sendable, Hashable {
  /// What is found or missed.
  public enum Measure: String, CaseIterable, Sendable {
    /// Persons presented as office holders.
    case officials
    /// Meetings, visits, calls, forums and working groups.
    case events
    /// Ties between a person and an event.
    case links
    /// Two people who share an event.
    case pairs
  }

  /// What is right or wrong of an event or tie that both sides have.
  public enum Attribute: String, CaseIterable, Sendable {
    /// The first day of an event.
    case start
    /// The kind of an event.
    case kind
    /// Whether an event happened.
    case status
    /// The role in a tie.
    case role
  }

  /// How many of one kind of thing.
  public struct Tally: Sendable, Hashable {
    /// Found, and in the annotation.
    public var right = 0
    /// Found, and not in the annotation.
    public var wrong = 0
    /// In the annotation, and not found.
    public var missed = 0

    /// right / (right + wrong); 0 where nothing is found.
    public var precision: Double { Double(right) / Double(max(1, right + wrong)) }

    /// right / (right + missed); 0 where there is nothing to find.
    public var recall: Double { Double(right) / Double(max(1, right + missed)) }

    /// The harmonic mean of precision and recall; 0 where nothing is right.
    public var f1: Double {
      2 * precision * recall / max(1e-9, precision + recall)
    }
  }

  /// How many of what both sides have agree.
  public struct Share: Sendable, Hashable {
    /// Those that agree.
    public var right = 0
    /// Those that do not.
    public var wrong = 0

    /// right / (right + wrong); 0 where there is none.
    public var value: Double { Double(right) / Double(max(1, right + wrong)) }
  }

  private var tallies: [Measure: Tally] = [:]
  private var shares: [Attribute: Share] = [:]

  /// Nothing counted.
  public init() {}

  /// The counts of one kind of thing.
  public internal(set) subscript(_ measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  /// The counts of one attribute.
  public internal(set) subscript(_ attribute: Attribute) -> Share {
    get { shares[attribute] ?? Share() }
    set { shares[attribute] = newValue }
  }

  mutating func count(_ attribute: Attribute, isRight: Bool) {
    if isRight { self[attribute].right += 1 } else { self[attribute].wrong += 1 }
  }

  /// Adds the counts of another document.
  public static func += (left: inout Scores, right: Scores) {
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
  public var description: String {
    let counted = Measure.allCases.map {
      "\($0.rawValue) \(self[$0].right)/\(self[$0].wrong)/\(self[$0].missed)"
    }
    let shared = Attribute.allCases.map { "\($0.rawValue) \(self[$0].right)/\(self[$0].wrong)" }
    return (counted + shared).joined(separator: " ")
  }
}
