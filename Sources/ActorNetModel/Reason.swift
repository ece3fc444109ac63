/// One rule that fired for a person, event or tie, and how much it says.
///
/// The evidence of independent rules adds up: the logistic function of the sum of a thing's
/// reasons is its confidence, 1 / (1 + e^-sum), to four places.
public struct Reason: Sendable, Hashable, Codable {
  /// The rule: `tie.own-clause`, or that of the language pack that read it: `meeting.met`.
  public let rule: String
  /// Evidence as natural log-odds: above zero it speaks for, below zero against; 0 says nothing.
  public let logOdds: Double

  /// A reason.
  public init(rule: String, logOdds: Double) {
    self.rule = rule
    self.logOdds = logOdds
  }
}
