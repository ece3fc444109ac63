internal import ActorNetModel

/// Whether two events' dates may be one and the same.
enum DateCompatibility {
  /// How sure the dates make it.
  enum Verdict: Int, Sendable, Comparable {
    case apart, unknown, close, same

    static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
  }

  /// Compares two stretches of time; one without a date is compatible with all.
  ///
  /// - Parameter slack: so many days apart still count as close, between days.
  static func compare(
    _ first: (start: PartialDate, end: PartialDate)?,
    _ second: (start: PartialDate, end: PartialDate)?, slack: Int = 1
  ) -> Verdict {
    guard let first, let second else { return .unknown }
    if first.start == second.start { return .same }
    let (firstLower, firstUpper) = (
      first.start.firstDay, max(first.end.lastDay, first.start.lastDay)
    )
    let (secondLower, secondUpper) = (
      second.start.firstDay, max(second.end.lastDay, second.start.lastDay)
    )
    if firstLower <= secondUpper, secondLower <= firstUpper { return .close }
    let gap = max(secondLower - firstUpper, firstLower - secondUpper)
    let areDays = first.start.day != nil && second.start.day != nil
    return areDays && gap <= slack ? .close : .apart
  }
}
