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
  /// Whether the words tell the time only about (lately, in the coming weeks): the date is then the
  /// month or year that holds all days that they may mean.
  public let isEstimate: Bool
  /// How many days it lasts, where the words say that.
  public let days: Int?
  /// Whether the words say how long or at what hour, and so never which day.
  public let isDuration: Bool

  /// An expression.
  public init(
    range: Range<Int>, start: PartialDate?, end: PartialDate?, rule: String, isAnchored: Bool,
    isEstimate: Bool = false, days: Int? = nil, isDuration: Bool = false
  ) {
    self.isEstimate = isEstimate
    self.days = days
    self.isDuration = isDuration
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
