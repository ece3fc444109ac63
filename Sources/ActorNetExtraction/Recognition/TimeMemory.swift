internal import ActorNetModel

/// The dates that a text has told so far.
struct ToldDates: Sendable {
  /// How the year of a date became known.
  private enum YearSource {
    case absolute
    case relative
    case guessed
  }

  /// The last day told.
  private(set) var day: PartialDate?
  /// The last day told that does not lie ahead.
  private(set) var dayThatCame: PartialDate?
  /// The last month told, as a month.
  private(set) var month: PartialDate?
  /// The last year told.
  private(set) var year: Int?
  private var last: PartialDate?
  /// The last few days told.
  private var recentDays: [(day: PartialDate, paragraph: Int)] = []
  private var dayParagraph = -1
  private var monthParagraph = -1
  private var monthSentence = -1
  private var isMonthOfDay = false
  private var yearParagraph = -1
  private var yearSentence = -1
  private var yearSource = YearSource.guessed

  /// The last day told in a paragraph or the three before it that lies in a stretch of days.
  func day(near paragraph: Int, in days: ClosedRange<Int>) -> PartialDate? {
    recentDays.last { $0.paragraph >= paragraph - 3 && days.contains($0.day.firstDay) }?.day
  }

  /// The last day told in a paragraph.
  func day(in paragraph: Int) -> PartialDate? { dayParagraph == paragraph ? day : nil }

  /// The last month told in a paragraph.
  func month(in paragraph: Int) -> PartialDate? { monthParagraph == paragraph ? month : nil }

  /// The last year told in a paragraph.
  func year(in paragraph: Int) -> Int? { yearParagraph == paragraph ? year : nil }

  /// What a date may cost at most because its year was told in the paragraph and it goes on from
  /// there; nil where that says nothing.
  func capOnYear(of date: PartialDate, at place: TimePlace) -> Int? {
    guard year(in: place.paragraph) == date.year, let last, date.lastDay >= last.firstDay else {
      return nil
    }
    switch yearSource {
    case .absolute: return yearSentence == place.sentence ? 25 : 75
    case .relative: return yearSentence == place.sentence ? 60 : 75
    case .guessed: return nil
    }
  }

  /// What a day may cost at most because its month was told.
  func capOnMonth(of date: PartialDate, at place: TimePlace) -> Int? {
    guard month?.year == date.year, month?.month == date.month else { return nil }
    guard monthParagraph == place.paragraph else { return 25 }
    if isMonthOfDay { return 6 }
    return monthSentence == place.sentence ? 10 : 20
  }

  /// Takes note of a date.
  mutating func remember(
    _ time: ResolvedTime, reading: TimeReading, at place: TimePlace, isAhead: Bool
  ) {
    guard let date = time.end ?? time.start else { return }
    if time.tellsDay, date.day != nil {
      day = date
      if recentDays.count == 8 { recentDays.removeFirst() }
      recentDays.append((date, place.paragraph))
      dayParagraph = place.paragraph
      if !isAhead { dayThatCame = date }
    }
    if time.tellsDay, let told = date.month, reading[.since] == nil || date.day != nil {
      month = PartialDate(year: date.year, month: told)
      monthParagraph = place.paragraph
      monthSentence = place.sentence
      isMonthOfDay = date.day != nil
    }
    if reading[.year] != nil {
      yearSource = .absolute
    } else if reading[.yearShift] != nil {
      yearSource = .relative
    } else if year != date.year || yearParagraph != place.paragraph {
      yearSource = .guessed
    }
    year = date.year
    yearParagraph = place.paragraph
    yearSentence = place.sentence
    last = date
  }
}
