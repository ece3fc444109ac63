/// What a time rule reads from the words, before it is known which date that is.
enum TimeField: String, CaseIterable, Sendable {
  /// A year's number.
  case year
  /// What to add to ``year``: 1911 for years of the Republic of China.
  case yearBase = "year-base"
  /// Years from the year of reference.
  case yearShift = "year-shift"
  case quarter
  case endQuarter = "end-quarter"
  /// 1 or 2.
  case half
  case month
  /// Months from the month of reference.
  case monthShift = "month-shift"
  case day
  /// Days from the day of reference.
  case dayShift = "day-shift"
  /// Monday is 1, Sunday 7.
  case weekday
  /// Weeks from the week of reference, which begins on Monday.
  case weekShift = "week-shift"
  /// Set where a Saturday and a Sunday are meant; weeks from the one of reference.
  case weekendShift = "weekend-shift"
  case endYear = "end-year"
  case endMonth = "end-month"
  case endDay = "end-day"
  case endDayShift = "end-day-shift"
  case endWeekday = "end-weekday"
  /// How many days in a row, the first included.
  case spanDays = "span-days"
  /// How many days away, in the direction of ``sign``.
  case days
  case weeks
  case months
  case years
  /// -1 for the past, 1 for the future.
  case sign
  /// Set where month and day may have been written in either order.
  case swappable
  /// Set where the second day only counts if it follows the first.
  case consecutive
  /// A holiday: its place among those of the rules.
  case holiday
  /// For a time that is told about: at most so many ``windowUnit``s back.
  case windowBefore = "window-before"
  /// At most so many ahead.
  case windowAfter = "window-after"
  /// At most so many either way.
  case windowAround = "window-around"
  /// At least so many.
  case windowNearest = "window-nearest"
  /// Days; 1 where it is not said.
  case windowUnit = "window-unit"
  /// Set where the time runs from the date until the publication.
  case since
  /// Set where the time ends with the date.
  case before
}

/// From where a shift counts.
enum TimeAnchor: Sendable, Hashable {
  /// The day of publication, or of the dateline.
  case published
  /// The date told last, else as ``published``.
  case told
  /// The date told last in the same paragraph, else nowhere.
  case toldHere
}

/// A number that a field holds; for a shift, with its anchor.
struct TimeQuantity: Sendable, Hashable {
  var amount: Int
  var anchor = TimeAnchor.published
}

/// The fields that a match has filled.
struct TimeReading: Sendable, Hashable {
  private(set) var fields: [TimeField: TimeQuantity] = [:]

  /// A field's number.
  subscript(field: TimeField) -> Int? { fields[field]?.amount }

  /// A field's number and anchor.
  func quantity(_ field: TimeField) -> TimeQuantity? { fields[field] }

  /// Whether any of some fields is filled.
  func has(anyOf wanted: [TimeField]) -> Bool { wanted.contains { fields[$0] != nil } }

  mutating func set(_ field: TimeField, _ quantity: TimeQuantity) { fields[field] = quantity }

  /// Adds what an extension read.
  /// - Returns: false, and nothing is added, where both fill a field or the whole says nonsense.
  mutating func merge(_ other: TimeReading) -> Bool {
    guard other.fields.keys.allSatisfy({ fields[$0] == nil }) else { return false }
    var merged = self
    merged.fields.merge(other.fields) { first, _ in first }
    guard merged.isPlausible else { return false }
    fields = merged.fields
    return true
  }

  /// Whether every number lies within its bounds.
  var isPlausible: Bool {
    func within(_ field: TimeField, _ bounds: ClosedRange<Int>) -> Bool {
      self[field].map(bounds.contains) ?? true
    }
    if self[.consecutive] != nil, let first = self[.day], let last = self[.endDay],
      last != first + 1
    {
      return false
    }
    if self[.swappable] == nil, !within(.month, 1...12) { return false }
    return within(.day, 1...31) && within(.endDay, 1...31) && within(.endMonth, 1...12)
      && within(.quarter, 1...4) && within(.endQuarter, 1...4) && within(.weekday, 1...7)
      && within(.endWeekday, 1...7) && within(.spanDays, 1...60)
  }
}

extension TimeReading {
  /// Whether it says only how long something takes.
  var isOnlySpan: Bool { fields.count == 1 && self[.spanDays] != nil }

  /// Whether it tells a time only about.
  var isWindow: Bool { has(anyOf: [.windowBefore, .windowAfter, .windowAround]) }

  /// Whether words around it must say if it lies ahead: something is not told.
  var needsDirection: Bool {
    if let shift = quantity(.dayShift) { return shift.anchor == .told }
    if isWindow, !has(anyOf: [.holiday]) { return has(anyOf: [.windowBefore]) }
    return !has(anyOf: [.year, .yearShift, .monthShift, .weekShift, .weekendShift, .sign])
  }
}
