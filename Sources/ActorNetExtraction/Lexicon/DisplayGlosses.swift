public import ActorNetModel

/// What a language pack knows of names, titles and places for diagrams: Latin letters, English
/// words, ranks of titles.
public struct DisplayGlosses: Sendable {
  /// The words of diagrams in English, with templates for the labels of events.
  public let englishWords: DisplayWords

  private let folding: ScriptFolding
  private let readings: [UInt16: String]
  private let surnameReadings: [[UInt16]: String]
  private let surnames: Set<[UInt16]>
  private let titles: [[UInt16]: String]
  private let places: [[UInt16]: String]
  private let countries: [[UInt16]: String]
  private let ranks: [[UInt16]: Int]
  private let joiners: Set<UInt16>
  /// Before a title these say that it is not held, or not in full.
  private let modifiers: [[UInt16]]

  /// The pack in the binary.
  /// - Throws: a diagnostic where there is no such pack, or it lacks a table.
  /// - Complexity: O(bytes of the tables that it reads).
  public static func embedded(_ tag: String) throws(Diagnostic) -> DisplayGlosses {
    try DisplayGlosses(try PackFiles.embedded(tag), tag: tag)
  }

  init(_ files: PackFiles, tag: String) throws(Diagnostic) {
    func rows(_ name: String) throws(Diagnostic) -> [[Substring]] {
      let tables = files.tables(name)
      guard !tables.isEmpty else {
        throw Diagnostic(
          severity: .error, id: "language-pack", message: "the pack has no \(name)", path: tag)
      }
      return tables.flatMap(\.rows).map(\.fields)
    }
    let folding = try LanguagePack.folding(files, tag: tag)
    func fold(_ text: Substring) -> [UInt16] { folding.fold(String(text)) }
    self.folding = folding
    var readings: [UInt16: String] = [:]
    for row in try rows("pinyin.tsv") where row.count == 2 {
      for unit in fold(row[1]) { readings[unit] = String(row[0]) }
    }
    self.readings = readings
    var surnameReadings: [[UInt16]: String] = [:]
    for row in try rows("surname-readings.tsv") where row.count == 2 {
      surnameReadings[fold(row[0])] = String(row[1])
    }
    self.surnameReadings = surnameReadings
    surnames = Set(
      try rows("surnames.tsv").filter { $0.count == 2 && $0[1] == "chinese" }.map { fold($0[0]) })
    var titles: [[UInt16]: String] = [:]
    var places: [[UInt16]: String] = [:]
    var joiners: Set<UInt16> = []
    for row in try rows("english.tsv") where row.count == 3 {
      switch row[1] {
      case "title": titles[fold(row[0])] = String(row[2])
      case "place": places[fold(row[0])] = String(row[2])
      default: joiners.formUnion(fold(row[0]))
      }
    }
    self.joiners = joiners
    self.titles = titles
    self.places = places
    var words: [String: String] = [:]
    for row in try rows("display-en.tsv") where row.count == 2 {
      words[String(row[0])] = String(row[1])
    }
    englishWords = DisplayWords(words)
    var countries: [[UInt16]: String] = [:]
    for row in try rows("countries.tsv")
    where row.count == 3 && (row[2] == "name" || row[2] == "official-name") {
      countries[fold(row[0])] = String(row[1])
    }
    self.countries = countries
    var ranks: [[UInt16]: Int] = [:]
    for row in try rows("titles.tsv") where row.count == 6 && row[1] != "other" {
      ranks[fold(row[0])] = Int(row[4])
    }
    self.ranks = ranks
    modifiers = try rows("title-modifiers.tsv").compactMap { $0.first.map(fold) }
  }

  /// The protocol rank of a title, from 1, the head of state; nil where no title of the tables
  /// ends it.
  ///
  /// Of several offices in one title (国务委员兼外长) the highest counts.
  public func rank(ofTitle title: String) -> Int? {
    folding.fold(title).split(whereSeparator: joiners.contains)
      .compactMap { longestEnding(of: Array($0), in: ranks)?.value }.min()
  }

  /// A title in English without the country; nil where the tables do not know it.
  public func english(title: String) -> String? {
    var units = folding.fold(title)
    if let whole = titles[units] { return whole }
    for length in stride(from: min(units.count - 1, 8), to: 1, by: -1)
    where countries[Array(units[..<length])] != nil {
      units.removeFirst(length)
      break
    }
    guard let found = longestEnding(of: units, in: titles) else { return nil }
    let before = units[..<found.start]
    // 前外长 is not 外长, and 副外长 is another office.
    if modifiers.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return nil }
    return found.value
  }

  /// A place in English; nil where the tables do not know it.
  public func english(place: String) -> String? {
    let units = folding.fold(place)
    if let found = places[units] { return found }
    guard let code = countries[units] else { return nil }
    let key = "country." + code
    let name = englishWords[key]
    return name == key ? nil : name
  }

  /// A Chinese name in Hanyu Pinyin, family name first, without tones: `Xi Jinping`,
  /// `Ouyang Jing`, `Li Xi'an`.
  ///
  /// For people of the People's Republic only: elsewhere names have spellings of their own. Nil for
  /// names of other kinds and with characters that the table lacks.
  public func pinyin(of person: Person) -> String? {
    guard person.country == "CN" else { return nil }
    let units = folding.fold(person.name)
    guard (2...6).contains(units.count) else { return nil }
    var surname: (length: Int, reading: String)?
    for length in stride(from: min(4, units.count - 1), to: 0, by: -1) {
      let head = Array(units[..<length])
      if length > 1 {
        if let reading = surnameReadings[head] { surname = (length, reading) }
      } else if surnames.contains(head) {
        surname = (surnameReadings[head] ?? readings[head[0]]).map { (1, $0) }
      }
      if surname != nil { break }
    }
    guard let surname, units.count - surname.length <= 3 else { return nil }
    var given = ""
    for unit in units[surname.length...] {
      guard let reading = readings[unit] else { return nil }
      if !given.isEmpty, let first = reading.first, "aoe".contains(first) { given += "'" }
      given += reading
    }
    return Self.capitalized(surname.reading) + " " + Self.capitalized(given)
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private func longestEnding<Value>(
    of units: [UInt16], in table: [[UInt16]: Value]
  ) -> (start: Int, value: Value)? {
    for start in units.indices {
      if let value = table[Array(units[start...])] { return (start, value) }
    }
    return nil
  }
}
