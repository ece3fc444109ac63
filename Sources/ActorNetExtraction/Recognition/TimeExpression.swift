public import ActorNetModel

/// Words of a text that tell a time, and what they mean.
public struct TimeExpression: Sendable, Hashable {
  /// Unit indices in the ``FoldedText``, half-open.
  public let range: Range<Int>
  /// The date, or the first of a range; nil where the words tell none, or only an end.
  public let start: PartialDate?
  /// Equal to ``start`` for one date; nil where the words tell none.
  public let end: PartialDate?
  /// The id of the rule in `time-rules.yaml`.
  public let rule: String
  /// What kind of date it is.
  public let precision: TimePrecision
  /// Whether the date is told in full or follows surely from the date of publication.
  ///
  /// False where another year, month or week could be meant as well, and without a date.
  public let isAnchored: Bool

  /// An expression.
  public init(
    range: Range<Int>, start: PartialDate?, end: PartialDate?, rule: String, isAnchored: Bool
  ) {
    self.range = range
    self.start = start
    self.end = end
    self.rule = rule
    self.isAnchored = isAnchored
    precision = TimePrecision(start: start, end: end)
  }
}

/// How precise a time expression is.
public enum TimePrecision: String, Sendable, Hashable {
  /// One day.
  case day
  /// From one date to another: two days, a week, a half year, or a time before a date.
  case range
  /// One month.
  case month
  /// One quarter.
  case quarter
  /// One year, or a part of a year that no date can say.
  case year
  /// No date.
  case none

  init(start: PartialDate?, end: PartialDate?) {
    guard let end else {
      self = .none
      return
    }
    if start != end {
      self = .range
    } else if end.day != nil {
      self = .day
    } else if end.month != nil {
      self = .month
    } else {
      self = end.quarter != nil ? .quarter : .year
    }
  }
}
