internal import ActorNetModel

/// The time rules of a language, compiled.
struct TimeRules: Sendable {
  /// What a match means.
  enum Meaning: Sendable {
    /// A time whose date nobody can tell: recognised, without a date.
    case unknown
    /// How long something takes, or at what hour: it does not say which day.
    case duration
    /// No time at all, although it looks like one.
    case skipped
    case fields([(field: TimeField, source: Source)])
  }

  /// Where a field's number comes from.
  enum Source: Sendable {
    /// A numbered group, read as one of the field's words or as a number.
    case group(Int)
    case constant(Int)
  }

  /// One rule.
  struct Rule: Sendable {
    let id: String
    let pattern: Pattern
    let meaning: Meaning
  }

  /// What may follow a rule's match and say more: brackets with the date, the end of a range.
  struct Extension: Sendable {
    let pattern: Pattern
    /// One of these must be filled already; empty where that does not matter.
    let after: [TimeField]
    let fields: [(field: TimeField, source: Source)]
  }

  /// Words that tell whether something lies ahead, and where they are sought.
  struct Cues: Sendable {
    let future: Pattern
    let past: Pattern
    /// Words of speech: what follows them is not said of the expression's own clause.
    let barrier: Pattern
    /// Units before and after the expression, within its sentence.
    let before: Int
    let after: Int
  }

  let rules: [Rule]
  let extensions: [Extension]
  /// What may stand before any expression and belongs to it: whose clock is meant.
  let prefix: Pattern?
  /// What follows the date of a dateline.
  let dateline: Pattern?
  let cues: Cues
  let words: TimeWords
  /// The holidays to which the words of ``TimeField/holiday`` point.
  let holidays: [Holiday]
}

/// When a holiday is, of the years that are known.
enum Holiday: Sendable, Hashable {
  /// The same day every year.
  case fixed(month: Int, day: Int)
  /// By year.
  case moving([Int: PartialDate])

  /// Reads `MM-DD`, or dates between spaces; nil for anything else.
  init?(_ text: String) {
    if text.utf8.count == 5, let date = PartialDate("2000-" + text), let month = date.month,
      let day = date.day
    {
      self = .fixed(month: month, day: day)
      return
    }
    var dates: [Int: PartialDate] = [:]
    for word in text.split(separator: " ") {
      guard let date = PartialDate(word), date.day != nil else { return nil }
      dates[date.year] = date
    }
    guard !dates.isEmpty else { return nil }
    self = .moving(dates)
  }

  /// Its day in a year; nil where the table does not have it.
  func date(in year: Int) -> PartialDate? {
    switch self {
    case .fixed(let month, let day): PartialDate(year: year, month: month, day: day)
    case .moving(let dates): dates[year]
    }
  }
}

/// How words are read as numbers.
struct TimeWords: Sendable {
  /// The value of a numeral: 0 to 9 are digits, 10 multiplies, greater ones add.
  let numerals: [UInt16: Int]
  /// For a field, its words.
  let fields: [TimeField: [[UInt16]: TimeQuantity]]

  /// What a group's units say for a field; nil where they say nothing.
  func quantity(_ units: ArraySlice<UInt16>, for field: TimeField) -> TimeQuantity? {
    if let words = fields[field] {
      let spelt = units.filter { $0 != Mark.space }
      if let quantity = words[spelt] { return quantity }
    }
    return number(units).map { TimeQuantity(amount: $0) }
  }

  /// Reads a number of ASCII digits or of numerals; nil for anything else.
  func number(_ units: ArraySlice<UInt16>) -> Int? {
    guard !units.isEmpty, units.count <= 6 else { return nil }
    var total = 0
    var digits: Int?
    for unit in units {
      let value: Int
      if FoldedText.isDigit(unit) {
        value = Int(unit) - 0x30
      } else if let numeral = numerals[unit] {
        value = numeral
      } else {
        return nil
      }
      if value < 10 {
        digits = (digits ?? 0) * 10 + value
      } else if value == 10 {
        total += (digits ?? 1) * 10
        digits = nil
      } else {
        total += value
      }
    }
    return total + (digits ?? 0)
  }
}
