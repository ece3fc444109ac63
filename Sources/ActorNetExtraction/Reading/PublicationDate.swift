internal import ActorNetModel

/// The day of publication, by the rule of the project: printed in the document, else front matter
/// or an epoch comment as the calendar day in UTC, else the address or the file's name, else what
/// the user gave.
enum PublicationDate {
  /// Chooses among what was found.
  ///
  /// - Parameters:
  ///   - printed: in the order of the document; the first counts.
  ///   - instants: dates of the metadata as written, then milliseconds since 1970.
  ///   - told: days that the text tells in full: the first tells the year of a date without one
  ///     where nothing else does.
  ///   - addresses: URLs of the document, then of what it quotes; all of the latter must agree.
  static func choose(
    printed: [PrintedDates.Reading], dates: [String], epochs: [Int], addresses: [String],
    sourceLinks: [String], path: String, told: [PartialDate] = [], fallback: PartialDate?
  ) -> (date: PartialDate, origin: Document.DateOrigin)? {
    let metadata = dates.lazy.compactMap(utcDay).first ?? epochs.first.map(utcDay)
    let quoted = Set(sourceLinks.map { day(inAddress: $0) })
    let address =
      addresses.lazy.compactMap { day(inAddress: $0) }.first
      ?? (quoted.count == 1 ? quoted.first ?? nil : nil)
      ?? day(inAddress: path.split(separator: "/").suffix(4).joined(separator: "/"))
    let reference = metadata ?? address ?? fallback
    for reading in printed {
      if let date = settle(reading, reference ?? told.first) { return (date, .printed) }
    }
    if let metadata { return (metadata, .metadata) }
    if let address { return (address, .address) }
    return fallback.map { ($0, .option) }
  }

  private static func settle(
    _ reading: PrintedDates.Reading, _ reference: PartialDate?
  ) -> PartialDate? {
    switch reading {
    case .day(let date): return date
    case .ambiguous(let dayFirst, let monthFirst):
      guard let reference else { return dayFirst }
      return distance(monthFirst, reference) < distance(dayFirst, reference)
        ? monthFirst : dayFirst
    case .withoutYear(let month, let day):
      guard let reference else { return nil }
      return [-1, 0, 1].compactMap {
        PartialDate(year: reference.year + $0, month: month, day: day)
      }.min { distance($0, reference) < distance($1, reference) }
    }
  }

  private static func distance(_ left: PartialDate, _ right: PartialDate) -> Int {
    abs(left.firstDay - right.firstDay)
  }

  // MARK: Instants

  /// The calendar day in UTC of an instant in milliseconds since 1970.
  static func utcDay(_ milliseconds: Int) -> PartialDate {
    let bounded = min(max(milliseconds, -60_000_000_000_000), 250_000_000_000_000)
    let day = bounded / 86_400_000 - (bounded % 86_400_000 < 0 ? 1 : 0)
    return PartialDate(dayNumber: day)
  }

  /// The calendar day in UTC of an instant or a bare day as metadata write them.
  ///
  /// Forms: `2023-08-05T00:44:25.000Z`, `2014-11-11 14:09:34+01:00`, `2014-11-11`, `20141111`; nil
  /// for anything else. A time without a zone is taken as UTC.
  static func utcDay(_ text: String) -> PartialDate? {
    let parts = text.split { $0 == "T" || $0 == "t" || $0 == " " }
    guard let first = parts.first else { return nil }
    let numbers = first.split { "-/.".contains($0) }.compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] > 1_000,
      let day = PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      return parts.count == 1 && numbers.count == 1 ? compactDay(String(first)) : nil
    }
    guard parts.count > 1 else { return day }
    let rest = parts.dropFirst().joined()
    guard let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return day }
    let clock = minutes(rest[..<sign])
    let zone = minutes(rest[rest.index(after: sign)...])
    guard let clock, let zone else { return day }
    let shifted = rest[sign] == "+" ? clock - zone : clock + zone
    let days = shifted < 0 ? -1 : shifted >= 1_440 ? 1 : 0
    return PartialDate(dayNumber: day.firstDay + days)
  }

  /// Minutes of `14:09:34`, `14:09`, `0100`, `01`.
  private static func minutes(_ clock: Substring) -> Int? {
    let fields = clock.split(separator: ":")
    if fields.count == 1, fields[0].count == 4, let number = Int(fields[0]) {
      return number / 100 * 60 + number % 100
    }
    guard let hours = fields.first.flatMap({ Int($0) }) else { return nil }
    return hours * 60 + (fields.count > 1 ? Int(fields[1]) ?? 0 : 0)
  }

  /// `20230805` as a day.
  private static func compactDay(_ text: String) -> PartialDate? {
    guard text.utf8.count == 8 else { return nil }
    return day(inAddress: text)
  }

  // MARK: Addresses

  /// The day that a URL or a file name tells: `/20230928-`, `/2023/08/05/`, `2019-11/05`,
  /// `-01292024102315`; the first that is a day from 1990 to 2099.
  ///
  /// A web archive's own time stamp is not looked at.
  static func day(inAddress address: String) -> PartialDate? {
    let bytes = Array(WebAddress.unarchived(address).utf8)
    var numbers: [(value: [UInt8], start: Int, end: Int)] = []
    var index = 0
    while index < bytes.count {
      guard (0x30...0x39).contains(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      // Digits of an escaped byte are no number.
      if start > 0, bytes[start - 1] == 0x25 { continue }
      numbers.append((Array(bytes[start..<index]), start, index))
    }
    for (place, number) in numbers.enumerated() {
      let digits = number.value
      if [8, 12, 14].contains(digits.count) {
        if let date = day(digits[0..<4], digits[4..<6], digits[6..<8]) { return date }
        if let date = day(digits[4..<8], digits[0..<2], digits[2..<4]) { return date }
      }
      guard digits.count == 4, place + 1 < numbers.count else { continue }
      let next = numbers[place + 1]
      guard next.start == number.end + 1, Self.separators.contains(bytes[number.end]) else {
        continue
      }
      if next.value.count == 4,
        let date = day(digits[...], next.value[0..<2], next.value[2..<4])
      {
        return date
      }
      guard place + 2 < numbers.count, numbers[place + 2].start == next.end + 1,
        Self.separators.contains(bytes[next.end]),
        next.value.count <= 2, numbers[place + 2].value.count <= 2,
        let date = day(digits[...], next.value[...], numbers[place + 2].value[...])
      else { continue }
      return date
    }
    return nil
  }

  private static let separators: Set<UInt8> = [0x2D, 0x2F, 0x5F, 0x2E]

  private static func day(
    _ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>
  ) -> PartialDate? {
    func number(_ digits: ArraySlice<UInt8>) -> Int {
      digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard (1_990...2_099).contains(number(year)) else { return nil }
    return PartialDate(year: number(year), month: number(month), day: number(day))
  }
}

/// What reading needs to know of web addresses.
enum WebAddress {
  /// The address without blanks around it, where it is http or https and has a host; else nil.
  static func checked(_ text: String) -> String? {
    let trimmed = text.split(whereSeparator: \.isWhitespace)
    guard trimmed.count == 1, let address = trimmed.first, host(of: String(address)) != nil,
      address.unicodeScalars.allSatisfy({ !ScalarClass.isInvisible($0.value) })
    else { return nil }
    return String(address)
  }

  /// The host in lower case, without user, port and `www.`; nil unless http or https.
  static func host(of address: String) -> String? {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let authority = lower.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = host.prefix { $0 != ":" }
    guard name.contains(".") else { return nil }
    return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
  }

  /// The address that a page of the Internet Archive shows; any other as it is.
  static func unarchived(_ address: String) -> String {
    guard let host = host(of: address), host == "web.archive.org",
      let place = address.firstRange(of: "/web/")
    else { return address }
    let rest = address[place.upperBound...].drop { $0 != "/" }.dropFirst()
    return rest.hasPrefix("http") ? String(rest) : address
  }
}
