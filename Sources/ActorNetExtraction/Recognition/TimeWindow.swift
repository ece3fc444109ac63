internal import ActorNetModel

extension PartialDate {
  /// The month, else the year, in which some days all lie; nil where they lie in two years.
  ///
  /// One day is that day.
  init?(holding days: ClosedRange<Int>) {
    let (first, last) = (
      PartialDate(dayNumber: days.lowerBound), PartialDate(dayNumber: days.upperBound)
    )
    if first == last {
      self = first
      return
    }
    guard first.year == last.year else { return nil }
    self.init(year: first.year, month: first.month == last.month ? first.month : nil)
  }
}

/// Times that are told only about, and holidays.
extension TimeResolver {
  /// What is told to lie so far away from the day of reference, or later than the day told.
  ///
  /// Two windows where the words fit both what came and what comes: those around them decide.
  func window(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    guard let reference else { return nil }
    var origin = reference.firstDay...reference.lastDay
    if reading[.windowBefore] == nil, reading[.windowNearest] != nil,
      let day = told.day(in: place.paragraph)
    {
      origin = day.firstDay...day.lastDay
    }
    return estimate(reading, from: origin, isAhead: place.direction == .future)
  }

  private func estimate(
    _ reading: TimeReading, from origin: ClosedRange<Int>, isAhead: Bool
  ) -> ResolvedTime? {
    let unit = reading[.windowUnit] ?? 1
    func days(_ field: TimeField) -> Int? { reading[field].map { $0 * unit } }
    let nearest = days(.windowNearest) ?? 0
    let window: ClosedRange<Int>
    if let around = days(.windowAround) {
      window = origin.lowerBound - around...origin.upperBound + around
    } else if let after = days(.windowAfter), isAhead || reading[.windowBefore] == nil {
      guard after >= nearest else { return nil }
      window = origin.lowerBound + nearest...origin.upperBound + after
    } else if let before = days(.windowBefore), before >= nearest {
      window = origin.lowerBound - before...origin.upperBound - nearest
    } else {
      return nil
    }
    return PartialDate(holding: window).map {
      ResolvedTime(start: $0, end: $0, isAnchored: false, tellsDay: false, isEstimate: true)
    }
  }

  /// A holiday of a year that is told, else of the year that fits best.
  func holiday(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    if reading.has(anyOf: [.year, .yearShift]) {
      return year(of: reading, at: place).flatMap { dates(reading, in: $0.year, isSure: $0.isSure) }
    }
    return nearestYear(reading, at: place)
  }

  /// The holiday itself, days before or after it, or a time about it.
  func aboutHoliday(
    _ reading: TimeReading, on date: PartialDate, _ isSure: Bool
  ) -> ResolvedTime? {
    if let sign = reading[.sign], let days = reading[.days] {
      return single(PartialDate(dayNumber: date.firstDay + sign * days), isSure)
    }
    guard reading.isWindow else { return single(date, isSure) }
    return estimate(reading, from: date.firstDay...date.firstDay, isAhead: false)
  }

  /// From which day "today" counts in words that are reported: the day told last, where that is the
  /// day before publication or the one before that; else as everywhere.
  func dayOfSaying(at place: TimePlace) -> PartialDate? {
    guard let reference, reference.day != nil else { return nil }
    return told.day(
      near: place.paragraph, in: reference.firstDay - 2...reference.firstDay - 1)
  }
}
