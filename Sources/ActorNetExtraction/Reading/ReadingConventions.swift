public import ActorNetModel

/// What reading has to know of a language and its press: lead-ins of bylines, headings over
/// related links, lines that ask for a subscription, words around a date, outlets by host.
///
/// It comes from two tables of a language pack; code only knows the classes. Fields are separated
/// by tabs; empty lines and lines that begin with `#` are comments.
///
/// | class | surface |
/// |---|---|
/// | `byline` | opens a line that names who wrote or edited: followed by a colon, a slash, a space |
/// | `byline-end` | closes such a line, in brackets or after the names |
/// | `related` | opens a line or heads a list that leads to other articles |
/// | `boilerplate` | opens a line that belongs to the page and not to the article |
/// | `boilerplate-line` | such a line, all of it |
/// | `markup` | a word of class and id attributes whose element belongs to the page |
/// | `date-year` `date-month` `date-day` | what follows the number in a date |
/// | `date-label` | may stand beside a date on a line of its own |
/// | `dateline-end` | follows the day in an agency's dateline |
/// | `source-link` | the text of a link to the article that is quoted |
/// | `hans` `hant` | characters of one script only, any number in a row |
/// | `common` | the most frequent characters of both scripts, to judge a decoding by |
public struct ReadingConventions: Sendable {
  /// Sorted lists of surfaces by class, as scalars.
  private let phrases: [Class: PhraseTable]
  private let characters: [Class: CharacterTable]
  /// Publisher by host.
  private let publishers: [String: String]
  private let publisherNames: Set<String>
  /// Words in class and id attributes, lower case.
  let markupWords: Set<String>
  /// Every line that was not understood, as warnings without a path.
  public let faults: [Diagnostic]

  /// The classes of the first table.
  enum Class: String, CaseIterable {
    case byline
    case bylineEnd = "byline-end"
    case related
    case boilerplate
    case boilerplateLine = "boilerplate-line"
    case markup
    case dateYear = "date-year"
    case dateMonth = "date-month"
    case dateDay = "date-day"
    case dateLabel = "date-label"
    case datelineEnd = "dateline-end"
    case sourceLink = "source-link"
    case hans
    case hant
    case common
  }

  /// No conventions at all: every block is kept, hosts stand for publishers nowhere.
  public static let none = ReadingConventions(tsv: "", outlets: "")

  /// Reads the two tables of a language pack.
  ///
  /// - Parameters:
  ///   - tsv: `reading.tsv`, columns class and surface.
  ///   - outlets: `outlets.tsv`, columns host (without `www.`) and name.
  public init(tsv: String, outlets: String) {
    var faults: [Diagnostic] = []
    var surfaces: [Class: [[UInt32]]] = [:]
    var characters: [Class: CharacterTable] = [:]
    var markupWords: Set<String> = []
    for row in Self.rows(tsv, &faults) {
      guard let kind = Class(rawValue: row.key) else {
        faults.append(Self.fault(row.line, "unknown class \"\(row.key)\""))
        continue
      }
      switch kind {
      case .hans, .hant, .common:
        for scalar in row.value.unicodeScalars {
          characters[kind, default: CharacterTable()].insert(scalar.value)
        }
      case .markup: markupWords.insert(row.value)
      default: surfaces[kind, default: []].append(row.value.unicodeScalars.map(\.value))
      }
    }
    var publishers: [String: String] = [:]
    for row in Self.rows(outlets, &faults) { publishers[row.key.lowercased()] = row.value }
    phrases = surfaces.mapValues(PhraseTable.init)
    self.characters = characters
    self.markupWords = markupWords
    self.publishers = publishers
    publisherNames = Set(publishers.values)
    self.faults = faults
  }

  /// The length of the longest surface of that class with which the text begins.
  func prefix(_ kind: Class, of text: ArraySlice<UInt32>) -> Int? {
    phrases[kind]?.prefix(of: text)
  }

  /// Whether the text is a surface of that class.
  func contains(_ kind: Class, _ text: ArraySlice<UInt32>) -> Bool {
    prefix(kind, of: text) == text.count && !text.isEmpty
  }

  /// Whether the text ends with a surface of that class.
  func hasSuffix(_ kind: Class, _ text: ArraySlice<UInt32>) -> Bool {
    guard let table = phrases[kind] else { return false }
    return (1...max(1, table.longest)).contains { length in
      length <= text.count && table.prefix(of: text.suffix(length)) == length
    }
  }

  /// Whether the character belongs to that class.
  func contains(_ kind: Class, character: UInt32) -> Bool {
    characters[kind]?.contains(character) ?? false
  }

  /// The publisher of a host or of the domain above it; nil for a host that is not known.
  func publisher(ofHost host: String) -> String? {
    var rest = host.lowercased()[...]
    while !rest.isEmpty {
      if let name = publishers[String(rest)] { return name }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  /// Whether it is the name of a known publisher.
  func isPublisher(_ name: String) -> Bool { publisherNames.contains(name) }

  private static func rows(
    _ table: String, _ faults: inout [Diagnostic]
  ) -> [(line: Int, key: String, value: String)] {
    var rows: [(line: Int, key: String, value: String)] = []
    let lines = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != "#" {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        faults.append(fault(index + 1, "expected two fields with a tab between them"))
        continue
      }
      rows.append((index + 1, String(fields[0]), String(fields[1])))
    }
    return rows
  }

  private static func fault(_ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(severity: .warning, id: "bad-convention", message: message, line: line)
  }
}

/// Phrases by their first scalar, the longest first.
private struct PhraseTable: Sendable {
  private let byFirst: [UInt32: [[UInt32]]]
  let longest: Int

  init(_ phrases: [[UInt32]]) {
    byFirst = Dictionary(grouping: phrases, by: { $0[0] })
      .mapValues { $0.sorted { $0.count > $1.count } }
    longest = phrases.map(\.count).max() ?? 0
  }

  func prefix(of text: ArraySlice<UInt32>) -> Int? {
    guard let first = text.first else { return nil }
    return byFirst[first]?.first { text.starts(with: $0) }?.count
  }
}

/// A set of characters of the basic plane, one bit each: asked once a character of a document.
private struct CharacterTable: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1_024)

  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x1_0000 else { return }
    bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x1_0000 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }
}
