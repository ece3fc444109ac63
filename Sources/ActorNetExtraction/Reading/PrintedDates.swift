internal import ActorNetModel

/// Dates as they are printed: on a line of their own, or in an agency's dateline.
///
/// The words around the numbers come from the conventions; the numeric and English forms
/// (`2023-10-25 00:46`, `28/09/2023 - 19:25`, RFC 1123) are formats and known here.
struct PrintedDates {
  /// What is printed, before a year that is missing or an order that is open is settled.
  enum Reading: Hashable {
    case day(PartialDate)
    /// Day and month, or month and day: both are possible.
    case ambiguous(dayFirst: PartialDate, monthFirst: PartialDate)
    /// No year is printed.
    case withoutYear(month: Int, day: Int)
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt32)
  }

  private let conventions: ReadingConventions

  init(_ conventions: ReadingConventions) { self.conventions = conventions }

  /// The date that is all a short line says, apart from time of day, weekday and labels.
  ///
  /// - Parameter text: a block; longer ones than 80 scalars are never a line of that kind.
  func lineDate(_ text: ArraySlice<UInt32>) -> Reading? {
    guard (6...80).contains(text.count) else { return nil }
    let tokens = tokens(text)
    for start in tokens.indices {
      guard let (reading, end) = date(in: tokens, at: start) else { continue }
      if case .withoutYear = reading { continue }
      let rest = Array(tokens[..<start] + tokens[end...])
      return isLabel(rest) || start == 0 && isStamp(tokens, from: end) ? reading : nil
    }
    return nil
  }

  /// The date of an agency's dateline, within the first 60 scalars of a paragraph.
  ///
  /// Nil unless the first date of the paragraph is followed by the word that closes a dateline.
  func dateline(_ text: ArraySlice<UInt32>) -> Reading? {
    let tokens = tokens(text.prefix(60))
    for start in tokens.indices {
      guard let (reading, end) = date(in: tokens, at: start) else { continue }
      let rest = tokens[end...].compactMap { token -> UInt32? in
        if case .mark(let scalar) = token { scalar } else { nil }
      }
      guard tokens.count > end, case .mark = tokens[end],
        conventions.prefix(.datelineEnd, of: rest[...]) != nil
      else { return nil }
      return reading
    }
    return nil
  }

  /// The days told in full at the beginning of a paragraph: they tell the year of a dateline that
  /// has none.
  func fullDates(_ text: ArraySlice<UInt32>) -> [PartialDate] {
    let tokens = tokens(text.prefix(120))
    return tokens.indices.compactMap { start in
      if case .day(let date)? = date(in: tokens, at: start)?.0 { date } else { nil }
    }
  }

  /// The day with which Taiwan's Central News Agency signs its reports, after the bracket with the
  /// editor's name: `1141122` is 22 November 2025, year 114 of the Republic.
  func signature(_ text: ArraySlice<UInt32>) -> Reading? {
    let digits = text.suffix(7)
    guard digits.count == 7, text.count > 7, digits.allSatisfy(Self.isDigit),
      ScalarClass.closes(text[digits.startIndex - 1])
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return PartialDate(
      year: number / 10_000 + 1_911, month: number / 100 % 100, day: number % 100
    ).map(Reading.day)
  }

  /// Whether a time of day follows and no sentence: `2025/11/17 20:43 …`.
  private func isStamp(_ tokens: [Token], from start: Int) -> Bool {
    guard number(tokens, start, digits: 1...2) != nil, mark(tokens, start + 1) == 0x3A,
      number(tokens, start + 2, digits: 2...2) != nil
    else { return false }
    return !tokens.contains { $0 == .mark(0x3002) || $0 == .mark(0xFF0C) }
  }

  // MARK: Tokens

  private func tokens(_ text: ArraySlice<UInt32>) -> [Token] {
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = Self.narrow(text[index])
      if Self.isDigit(scalar) {
        var value = 0
        let start = index
        while index < text.endIndex, Self.isDigit(Self.narrow(text[index])) {
          value = min(value * 10 + Int(Self.narrow(text[index])) - 0x30, 1_000_000_000)
          index += 1
        }
        tokens.append(.number(value, digits: index - start))
      } else if scalar < 0x80, ScalarClass.isLetter(UInt8(scalar)) {
        var word = ""
        while index < text.endIndex, text[index] < 0x80, let letter = Unicode.Scalar(text[index]),
          ScalarClass.isLetter(UInt8(text[index]))
        {
          word.unicodeScalars.append(letter)
          index += 1
        }
        tokens.append(.word(word.lowercased()))
      } else {
        if scalar != 0x20 { tokens.append(.mark(scalar)) }
        index += 1
      }
    }
    return tokens
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// A full-width form as its ASCII twin, but for the comma, which parts sentences.
  private static func narrow(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) && scalar != 0xFF0C ? scalar - 0xFEE0 : scalar
  }

  // MARK: Forms

  private func date(in tokens: [Token], at start: Int) -> (Reading, end: Int)? {
    switch tokens[start] {
    case .number(let number, let digits):
      if digits == 4 { return yearFirst(tokens, start, number) }
      guard digits <= 2 else { return nil }
      if let monthDay = hanMonthDay(tokens, start) {
        return (.withoutYear(month: monthDay.month, day: monthDay.day), monthDay.end)
      }
      return yearLast(tokens, start, number)
    case .word(let word): return monthName(tokens, start, word)
    case .mark: return nil
    }
  }

  private func number(_ tokens: [Token], _ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, let count) = tokens[index],
      digits.contains(count)
    else { return nil }
    return value
  }

  private func mark(_ tokens: [Token], _ index: Int) -> UInt32? {
    guard tokens.indices.contains(index), case .mark(let scalar) = tokens[index] else {
      return nil
    }
    return scalar
  }

  private func isUnit(_ kind: ReadingConventions.Class, _ tokens: [Token], _ index: Int) -> Bool {
    mark(tokens, index).map { conventions.contains(kind, [$0]) } ?? false
  }

  private func yearFirst(_ tokens: [Token], _ start: Int, _ year: Int) -> (Reading, end: Int)? {
    if isUnit(.dateYear, tokens, start + 1), let rest = hanMonthDay(tokens, start + 2),
      let date = PartialDate(year: year, month: rest.month, day: rest.day)
    {
      return (.day(date), rest.end)
    }
    guard let separator = mark(tokens, start + 1), Self.separators.contains(separator),
      mark(tokens, start + 3) == separator,
      let month = number(tokens, start + 2, digits: 1...2),
      let day = number(tokens, start + 4, digits: 1...2),
      (1_900...2_100).contains(year), let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return (.day(date), start + 5)
  }

  private func hanMonthDay(
    _ tokens: [Token], _ start: Int
  ) -> (month: Int, day: Int, end: Int)? {
    guard let month = number(tokens, start, digits: 1...2), (1...12).contains(month),
      isUnit(.dateMonth, tokens, start + 1),
      let day = number(tokens, start + 2, digits: 1...2), (1...31).contains(day),
      isUnit(.dateDay, tokens, start + 3)
    else { return nil }
    return (month, day, start + 4)
  }

  private func yearLast(_ tokens: [Token], _ start: Int, _ first: Int) -> (Reading, end: Int)? {
    if let separator = mark(tokens, start + 1), Self.separators.contains(separator),
      mark(tokens, start + 3) == separator,
      let second = number(tokens, start + 2, digits: 1...2),
      let year = number(tokens, start + 4, digits: 4...4), (1_900...2_100).contains(year)
    {
      let dayFirst = PartialDate(year: year, month: second, day: first)
      let monthFirst = PartialDate(year: year, month: first, day: second)
      switch (dayFirst, monthFirst) {
      case (let day?, let month?):
        let reading =
          day == month
          ? Reading.day(day) : .ambiguous(dayFirst: day, monthFirst: month)
        return (reading, start + 5)
      case (let day?, nil), (nil, let day?): return (.day(day), start + 5)
      case (nil, nil): return nil
      }
    }
    // 24 January 2024, 24 Jan. 2024
    guard tokens.indices.contains(start + 1), case .word(let word) = tokens[start + 1],
      let month = Self.month(word)
    else { return nil }
    let skip = mark(tokens, start + 2) == nil ? 2 : 3
    guard let year = number(tokens, start + skip, digits: 4...4),
      let date = PartialDate(year: year, month: month, day: first)
    else { return nil }
    return (.day(date), start + skip + 1)
  }

  /// January 24, 2024.
  private func monthName(_ tokens: [Token], _ start: Int, _ word: String) -> (Reading, end: Int)? {
    guard let month = Self.month(word) else { return nil }
    let dayAt = mark(tokens, start + 1) == 0x2E ? start + 2 : start + 1
    guard let day = number(tokens, dayAt, digits: 1...2) else { return nil }
    let yearAt = mark(tokens, dayAt + 1) == 0x2C ? dayAt + 2 : dayAt + 1
    guard let year = number(tokens, yearAt, digits: 4...4),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return (.day(date), yearAt + 1)
  }

  private static let separators: Set<UInt32> = [0x2D, 0x2E, 0x2F]

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0.hasPrefix("sept") }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  // MARK: Around

  /// Whether what stands beside a date is a time of day, a weekday, a label, or beside one of
  /// these a short name.
  private func isLabel(_ tokens: [Token]) -> Bool {
    var strange = 0
    var isLabelled = false
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .number: index += 1
      case .word(let word):
        if !Self.clockWords.contains(word) { strange += 2 }
        index += 1
      case .mark(let scalar):
        if scalar == 0x3002 || scalar == 0xFF0C { return false }
        let run = tokens[index...].prefix(12).prefix { if case .mark = $0 { true } else { false } }
        let scalars = run.compactMap { if case .mark(let value) = $0 { value } else { nil } }
        if let length = conventions.prefix(.dateLabel, of: scalars[...]) {
          isLabelled = true
          index += length
        } else {
          if scalar == 0x3A { isLabelled = true }
          if ScalarClass.isHan(scalar) { strange += 1 }
          index += 1
        }
      }
    }
    return strange == 0 || isLabelled && strange <= 6
  }

  private static let clockWords: Set<String> = [
    "a", "am", "at", "bst", "by", "cest", "cet", "cst", "date", "edt", "est", "fri", "friday",
    "gmt", "hkt", "m", "mon", "monday", "on", "p", "pdt", "pm", "posted", "pst", "published",
    "sat", "saturday", "sun", "sunday", "t", "thu", "thursday", "tue", "tues", "tuesday",
    "updated", "utc", "wed", "wednesday", "z",
  ]
}
