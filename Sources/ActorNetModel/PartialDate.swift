/// A date as precise as a text tells it: a year, a quarter, a month or a day.
///
/// Written as `2023`, `2023-Q3`, `2023-07`, `2023-07-31` (proleptic Gregorian, no time zone).
/// Never more precise than its source: a month is not its first day.
public struct PartialDate: Sendable, Hashable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The quarter, from 1 to 4, where the text tells no more than that.
  public let quarter: Int?
  /// The month, from 1 to 12.
  public let month: Int?
  /// The day of the month, from 1 to 31; never without a month.
  public let day: Int?

  private init(year: Int, quarter: Int?, month: Int?, day: Int?) {
    self.year = year
    self.quarter = quarter
    self.month = month
    self.day = day
  }

  /// A date of year, month or day precision; nil where no such date exists (31 June).
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.init(year: year, quarter: nil, month: month, day: day)
  }

  /// A date of quarter precision; nil where there is no such quarter.
  public init?(year: Int, quarter: Int) {
    guard (1...9999).contains(year), (1...4).contains(quarter) else { return nil }
    self.init(year: year, quarter: quarter, month: nil, day: nil)
  }

  /// Reads `2023`, `2023-Q3`, `2023-07`, `2023-07-31`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(parts[0])
    else { return nil }
    if parts.count == 2, parts[1].first == "Q" {
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      self.init(year: year, quarter: quarter)
      return
    }
    let rest = parts.dropFirst().map { part -> Int? in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard !rest.contains(nil) else { return nil }
    self.init(
      year: year, month: rest.isEmpty ? nil : rest[0], day: rest.count < 2 ? nil : rest[1])
  }

  /// Reads a day number as ``firstDay`` counts it.
  public init(dayNumber: Int) {
    // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), quarter: nil, month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The first day that the date may mean, in days since 1970-01-01.
  public var firstDay: Int {
    Self.dayNumber(year: year, month: month ?? quarter.map { $0 * 3 - 2 } ?? 1, day: day ?? 1)
  }

  /// The last day that the date may mean, in days since 1970-01-01.
  public var lastDay: Int {
    if day != nil { return firstDay }
    let month = month ?? quarter.map { $0 * 3 } ?? 12
    return Self.dayNumber(
      year: year, month: month, day: Self.days(inMonth: month, of: year))
  }

  /// Monday is 1, Sunday 7; nil unless the date is a day.
  public var weekday: Int? {
    guard day != nil else { return nil }
    let remainder = (firstDay + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// Whether both may mean the same day.
  ///
  /// - Parameter slack: so many days apart still count, between two days only.
  public func isCompatible(with other: PartialDate, slack: Int = 0) -> Bool {
    let extra = day != nil && other.day != nil ? slack : 0
    return firstDay <= other.lastDay + extra && other.firstDay <= lastDay + extra
  }

  /// How many days the date may mean, 1 for a day.
  public var width: Int { lastDay - firstDay + 1 }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2023`, `2023-Q3`, `2023-07` or `2023-07-31`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    var text = padded(year, 4)
    if let quarter { text += "-Q\(quarter)" }
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

extension PartialDate: Comparable {
  /// By first day, then the more precise date first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.firstDay, left.lastDay) < (right.firstDay, right.lastDay)
  }
}

extension PartialDate: Codable {
  /// Decodes the written form.
  /// - Throws: `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is not a date"))
    }
    self = date
  }

  /// Encodes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
