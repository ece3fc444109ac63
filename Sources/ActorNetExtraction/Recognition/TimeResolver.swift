internal import ActorNetModel

/// What the words around an expression say about its direction.
enum TimeDirection: Sendable {
  case future
  case past
  case unsaid
}

/// Where an expression stands.
struct TimePlace: Sendable {
  let paragraph: Int
  let sentence: Int
  let direction: TimeDirection
  let isDateline: Bool
  /// Whether these are the words of somebody who is quoted or reported.
  var isSaid = false
}

/// The dates of an expression.
struct ResolvedTime: Sendable {
  var start: PartialDate?
  var end: PartialDate?
  var isAnchored: Bool
  /// Whether days are told, not a week of which they are the first and the last.
  var tellsDay = true
  /// Whether it is told only about.
  var isEstimate = false
}

/// Turns readings into dates, in the order of the text, remembering what was told.
struct TimeResolver: Sendable {
  /// The date from which shifts count: that of publication, or of the last dateline.
  private(set) var reference: PartialDate?
  private(set) var told = ToldDates()

  /// A dateline further from the publication than this is an event's date.
  private static let farthestDateline = 10

  /// What a date costs that does not fall on the weekday told beside it: less than a year, as
  /// writers miss a weekday more often than a year.
  static let wrongWeekday = 300

  /// By the number that a reading holds in ``TimeField/holiday``.
  let holidays: [Holiday]

  init(published: PartialDate?, holidays: [Holiday] = []) {
    reference = published
    self.holidays = holidays
  }

  /// The dates of a reading; nil where they cannot be told.
  mutating func resolve(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    guard var time = start(of: reading, at: place), let start = time.start else { return nil }
    if time.isEstimate { return time }
    if let end = end(of: reading, from: start, at: place) {
      guard end.lastDay >= start.firstDay else { return nil }
      time.end = end
    }
    if place.isDateline, time.end == start {
      let distance = reference == nil ? nil : abs(gap(to: start))
      if distance.map({ $0 <= Self.farthestDateline }) ?? (reading[.year] != nil) {
        reference = start
        time.isAnchored = true
      }
    }
    told.remember(
      time, reading: reading, at: place, isAhead: start.day != nil && gap(to: time.end ?? start) > 0
    )
    if reading[.since] != nil { time.end = sinceEnd(of: start) }
    if reading[.before] != nil { time.start = nil }
    return time
  }

  /// The date of publication as precise as the start of a time that lasts until then.
  private func sinceEnd(of start: PartialDate) -> PartialDate {
    guard let reference, reference.lastDay >= start.firstDay else { return start }
    let end: PartialDate? =
      if start.day != nil {
        reference
      } else if start.month != nil, let month = reference.month {
        PartialDate(year: reference.year, month: month)
      } else {
        PartialDate(year: reference.year)
      }
    return end ?? start
  }

  // MARK: Starts

  private func start(of reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    if reading[.holiday] != nil { return holiday(reading, at: place) }
    if reading.isWindow { return window(reading, at: place) }
    if reading[.sign] != nil { return counted(reading, at: place) }
    if let shift = reading.quantity(.dayShift) { return dayShifted(reading, by: shift, at: place) }
    if reading.has(anyOf: [.weekShift, .weekendShift]) { return inWeek(reading, at: place) }
    if let shift = reading.quantity(.monthShift) {
      return monthShifted(reading, by: shift, at: place)
    }
    if reading.has(anyOf: [.year, .yearShift]) {
      guard let (year, isSure) = year(of: reading, at: place) else { return nil }
      return dates(reading, in: year, isSure: isSure)
    }
    if reading.has(anyOf: [.month, .quarter, .half]) { return nearestYear(reading, at: place) }
    if reading[.day] != nil { return nearestMonth(reading, at: place) }
    if let weekday = reading[.weekday] { return nearestWeek(weekday, at: place) }
    return nil
  }

  /// The dates of a reading whose year is known.
  func dates(_ reading: TimeReading, in year: Int, isSure: Bool) -> ResolvedTime? {
    if let holiday = reading[.holiday] {
      return holidays[holiday].date(in: year).flatMap { aboutHoliday(reading, on: $0, isSure) }
    }
    if let half = reading[.half] {
      return single(PartialDate(year: year, quarter: half * 2 - 1), isSure).map {
        var time = $0
        time.end = PartialDate(year: year, quarter: half * 2)
        return time
      }
    }
    if let quarter = reading[.quarter] {
      return single(PartialDate(year: year, quarter: quarter), isSure)
    }
    guard let month = reading[.month] else { return single(PartialDate(year: year), isSure) }
    guard let day = reading[.day], reading[.swappable] != nil else {
      return single(PartialDate(year: year, month: month, day: reading[.day]), isSure)
    }
    let orders = [
      PartialDate(year: year, month: month, day: day),
      PartialDate(year: year, month: day, day: month),
    ].compactMap { $0 }
    guard reference != nil, Set(orders).count > 1 else { return single(orders.first, isSure) }
    return choose(orders, period: 365) { cost(gap(to: $0), ahead: 30, behind: 0, .unsaid) }
  }

  func single(_ date: PartialDate?, _ isSure: Bool) -> ResolvedTime? {
    date.map { ResolvedTime(start: $0, end: $0, isAnchored: isSure) }
  }

  /// Two days ago, three months later.
  private func counted(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    let sign = reading[.sign] ?? -1
    // What lies "later" counts from what was told; what lies back, from today.
    let isLater = sign > 0
    if let years = reading[.years] {
      let told = isLater ? told.year(in: place.paragraph) : nil
      return (told ?? reference?.year).flatMap {
        single(PartialDate(year: $0 + sign * years), true)
      }
    }
    if let months = reading[.months] {
      let told = isLater ? told.month(in: place.paragraph) : nil
      return (told ?? reference).flatMap {
        single(Self.month($0, shiftedBy: sign * months), true)
      }
    }
    let told = isLater ? told.day(in: place.paragraph) : nil
    guard let origin = told ?? reference, origin.day != nil else { return nil }
    if let weeks = reading[.weeks] {
      return week(of: origin.firstDay + sign * weeks * 7, isSure: true)
    }
    let days = reading[.days] ?? 0
    return single(PartialDate(dayNumber: origin.firstDay + sign * days), days < 10)
  }

  private func dayShifted(
    _ reading: TimeReading, by shift: TimeQuantity, at place: TimePlace
  ) -> ResolvedTime? {
    guard let (origin, isSure) = origin(shift.anchor, at: place), origin.day != nil else {
      // Today, but nobody says when: a day beside it may still be told in full.
      return reading[.month] == nil ? nil : fallback(reading, at: place)
    }
    let target = origin.firstDay + shift.amount
    guard reading[.day] != nil else {
      return single(PartialDate(dayNumber: target), isSure)
    }
    return nearest(reading, to: target...target) ?? fallback(reading, at: place)
  }

  private func fallback(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    if reading[.year] != nil || reading[.yearShift] != nil {
      guard let (year, isSure) = year(of: reading, at: place) else { return nil }
      return dates(reading, in: year, isSure: isSure)
    }
    return reading[.month] == nil
      ? nearestMonth(reading, at: place) : nearestYear(reading, at: place)
  }

  private func inWeek(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    let isWeekend = reading[.weekendShift] != nil
    guard
      let shift = reading.quantity(isWeekend ? .weekendShift : .weekShift),
      let (origin, isSure) = origin(shift.anchor, at: place), let weekday = origin.weekday
    else { return reading[.day] == nil ? nil : fallback(reading, at: place) }
    let monday = origin.firstDay - weekday + 1 + shift.amount * 7
    if isWeekend { return days(monday + 5...monday + 6, isSure) }
    let target =
      reading[.weekday].map { monday + $0 - 1...monday + $0 - 1 } ?? monday...monday + 6
    // The date in brackets wins over the words before them.
    if reading[.day] != nil {
      return nearest(reading, to: target) ?? fallback(reading, at: place)
    }
    if target.count == 1 { return single(PartialDate(dayNumber: target.lowerBound), isSure) }
    return days(target, isSure)
  }

  private func monthShifted(
    _ reading: TimeReading, by shift: TimeQuantity, at place: TimePlace
  ) -> ResolvedTime? {
    let origin =
      switch shift.anchor {
      case .published: reference
      case .told: told.month ?? reference
      case .toldHere: told.month(in: place.paragraph)
      }
    guard let origin, let month = Self.month(origin, shiftedBy: shift.amount) else {
      return reading[.month] == nil ? nil : nearestYear(reading, at: place)
    }
    if let told = reading[.month], told != month.month {
      return nearestYear(reading, at: place)
    }
    return single(
      PartialDate(year: month.year, month: month.month, day: reading[.day]),
      shift.anchor == .published || told.month(in: place.paragraph) != nil)
  }

  static func month(_ origin: PartialDate, shiftedBy months: Int) -> PartialDate? {
    guard let month = origin.month else { return nil }
    let index = origin.year * 12 + month - 1 + months
    return PartialDate(year: index / 12, month: index % 12 + 1)
  }

  private func week(of day: Int, isSure: Bool) -> ResolvedTime? {
    guard let weekday = PartialDate(dayNumber: day).weekday else { return nil }
    return days(day - weekday + 1...day - weekday + 7, isSure)
  }

  private func days(_ days: ClosedRange<Int>, _ isSure: Bool) -> ResolvedTime {
    ResolvedTime(
      start: PartialDate(dayNumber: days.lowerBound), end: PartialDate(dayNumber: days.upperBound),
      isAnchored: isSure, tellsDay: false)
  }

  // MARK: Origins

  private func origin(
    _ anchor: TimeAnchor, at place: TimePlace
  ) -> (date: PartialDate, isSure: Bool)? {
    switch anchor {
    case .published:
      if place.isSaid, let day = dayOfSaying(at: place) { return (day, false) }
      return reference.map { ($0, true) }
    case .told:
      // "That day" is one that has come, unless a word says ahead: a plan's announcement, not
      // the plan.
      if let day = place.direction == .future ? told.day : told.dayThatCame {
        return (day, told.day(in: place.paragraph) == day)
      }
      return reference.map { ($0, false) }
    case .toldHere: return told.day(in: place.paragraph).map { ($0, true) }
    }
  }

  func year(of reading: TimeReading, at place: TimePlace) -> (year: Int, isSure: Bool)? {
    if let year = reading[.year] { return (year + (reading[.yearBase] ?? 0), true) }
    guard let shift = reading.quantity(.yearShift) else { return nil }
    let origin: Int?
    switch shift.anchor {
    case .published: origin = reference?.year
    case .told: origin = told.year ?? reference?.year
    case .toldHere: origin = told.year(in: place.paragraph)
    }
    return origin.map { ($0 + shift.amount, true) }
  }

  // MARK: Ends

  private func end(
    of reading: TimeReading, from start: PartialDate, at place: TimePlace
  ) -> PartialDate? {
    if let count = reading[.spanDays] {
      return start.day == nil ? nil : PartialDate(dayNumber: start.firstDay + count - 1)
    }
    if let weekday = reading[.endWeekday], let first = start.weekday {
      return PartialDate(dayNumber: start.firstDay + (weekday - first + 7) % 7)
    }
    if let shift = reading.quantity(.endDayShift) {
      return origin(shift.anchor, at: place).flatMap { origin in
        origin.date.day == nil
          ? nil : PartialDate(dayNumber: origin.date.firstDay + shift.amount)
      }
    }
    if let quarter = reading[.endQuarter] {
      return PartialDate(year: start.year, quarter: quarter)
    }
    var year = reading[.endYear] ?? start.year
    if let day = reading[.endDay], let first = start.day, var month = start.month {
      if let told = reading[.endMonth] {
        if told < month, reading[.endYear] == nil { year += 1 }
        month = told
      } else if day < first {
        year += month == 12 ? 1 : 0
        month = month % 12 + 1
      }
      return PartialDate(year: year, month: month, day: day)
    }
    if let month = reading[.endMonth], let first = start.month {
      if month < first, reading[.endYear] == nil { year += 1 }
      return PartialDate(year: year, month: month)
    }
    return reading[.endYear].flatMap { PartialDate(year: $0) }
  }
}
