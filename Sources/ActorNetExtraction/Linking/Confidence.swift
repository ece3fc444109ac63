internal import Foundation

/// Log-odds of what the evidence speaks for, summed, and the probability that they make.
///
/// The weights order ties and events by how sure they are. They were set by hand from the errors
/// on annotated articles; they are not calibrated probabilities.
enum Confidence {
  static let base = 1.3
  /// The person stands in the trigger's own clause.
  static let ownClause = 0.9
  /// The person was carried over from an earlier clause.
  static let carried = -0.7
  /// The person follows from an office or a pronoun.
  static let inferred = -0.6
  /// The event has a date.
  static let dated = 0.4
  /// Told by another sentence, at most twice.
  static let toldAgain = 0.5
  /// Told in a headline or caption alone.
  static let brief = -0.6
  /// Told between sides without a name.
  static let nameless = -0.6

  /// The probability for log-odds, to four places so that it is the same everywhere.
  static func probability(_ logOdds: Double) -> Double {
    (1 / (1 + exp(-logOdds)) * 10_000).rounded() / 10_000
  }
}
