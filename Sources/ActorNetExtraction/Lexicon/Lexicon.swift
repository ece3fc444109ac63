internal import ActorNetModel

/// The tables of a language pack: typed rows, and one trie over all their surfaces.
struct Lexicon: Sendable {
  let folding: ScriptFolding
  private(set) var trie = SurfaceTrie()
  private(set) var countries: [CountryEntry] = []
  private(set) var places: [String?] = []
  private(set) var titles: [TitleEntry] = []
  private(set) var modifiers: [ModifierClass] = []
  /// Surfaces of modifiers that lower or raise a grade, folded.
  private(set) var gradeWords: [[UInt16]] = []
  private(set) var institutions: [InstitutionEntry] = []
  private(set) var institutionHeads: [InstitutionEntry.Nature] = []
  private(set) var surnames: [SurnameKind] = []
  /// Surnames of one character, folded.
  private(set) var singleSurnames: Set<UInt16> = []
  /// The kind for every surname surface, folded.
  private(set) var surnameKinds: [[UInt16]: SurnameKind] = [:]
  private(set) var commonWords: [CommonWordEntry] = []
  /// The frequency of every common word, folded.
  private(set) var wordFrequencies: [[UInt16]: Int] = [:]
  private(set) var nameContexts: [NameContextClass] = []
  private(set) var forums: [ForumClass] = []
  private(set) var topics: [String] = []
  private(set) var bodyHeads: [BodyHeadClass] = []
  private(set) var visitTargets: [String?] = []
  private(set) var cues: [CueClass] = []
  /// Characters after which a place is where something happens, folded.
  private(set) var placePrepositions: Set<UInt16> = []
  /// By unit: 0 is no character of transliterations, 1 nearly only of them, 2 also of words.
  private(set) var transliterationTiers = [UInt8](repeating: 0, count: 0x10000)
  /// What characters say for and against Chinese names.
  let nameCharacters: NameCharacters
  /// How characters of transliterations sound.
  private(set) var sounds = TransliterationSounds()
  /// The code for every country surface, folded.
  private(set) var countryCodes: [[UInt16]: String] = [:]
  /// The shortest plain name of every country, by code.
  private(set) var countryNames: [String: String] = [:]
  /// The country for every surface of a place or country, folded; targets as in 访华 too.
  private(set) var placeCodes: [[UInt16]: String] = [:]

  /// Reads the tables.
  /// - Parameter tables: the tables of a file name, in the order in which their rows count.
  /// - Throws: the first fault, with file and line.
  init(folding: ScriptFolding, tables: (String) -> [TableFile]) throws(Diagnostic) {
    self.folding = folding
    nameCharacters = try NameCharacters(files: tables("name-characters.tsv"), folding: folding)
    for table in LexiconTable.allCases {
      for file in tables(table.fileName + ".tsv") {
        for row in file.rows { try add(row, to: table, of: file) }
      }
    }
    for file in tables("transliteration.tsv") {
      for row in file.rows {
        guard row.fields.count >= 2, let tier = UInt8(row.fields[1]), (1...2).contains(tier),
          let unit = folding.fold(String(row.fields[0])).first
        else { throw file.fault(row, "a row is CHARACTER, 1 or 2") }
        transliterationTiers[Int(unit)] = tier
      }
    }
    for file in tables("transliteration-sounds.tsv") {
      for row in file.rows {
        guard row.fields.count == 2, let unit = folding.fold(String(row.fields[0])).first,
          sounds.add(unit, sounds: String(row.fields[1]))
        else {
          throw file.fault(row, "a row is CHARACTER, alternatives of P T K S F H L M N or _")
        }
      }
    }
  }

  /// Adds a row; the loader and the check of a user's tables call it.
  mutating func add(
    _ row: TableFile.Row, to table: LexiconTable, of file: TableFile
  ) throws(Diagnostic) {
    let surface = folding.fold(String(row.fields[0]))
    let fields = row.fields.map { $0 == "-" ? "" : String($0) }
    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    func optional(_ index: Int) -> String? { field(index).isEmpty ? nil : field(index) }
    func value<Value: RawRepresentable>(
      _ index: Int, _ type: Value.Type
    ) throws(Diagnostic) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: field(index)) else {
        throw file.fault(row, "column \(index + 1) holds \"\(field(index))\", which is unknown")
      }
      return value
    }
    func branch(_ index: Int) throws(Diagnostic) -> Person.Branch? {
      field(index).isEmpty ? nil : try value(index, Person.Branch.self)
    }
    let position: Int
    switch table {
    case .country:
      let kind = field(2)
      if kind == CountryEntry.Kind.name.rawValue {
        let known = countryNames[field(1)]
        let name = field(0)
        if known.map({ ($0.unicodeScalars.count, $0) > (name.unicodeScalars.count, name) }) ?? true
        {
          countryNames[field(1)] = name
        }
      }
      countries.append(CountryEntry(code: field(1), kind: try value(2, CountryEntry.Kind.self)))
      position = countries.count
      countryCodes[surface] = field(1)
      placeCodes[surface] = placeCodes[surface] ?? optional(1)
    case .place:
      places.append(optional(1))
      position = places.count
      placeCodes[surface] = optional(1)
    case .title:
      titles.append(
        TitleEntry(
          surface: field(0), titleClass: try value(1, TitleEntry.Class.self),
          branch: try branch(2), country: optional(3), rank: Int(field(4)) ?? 99,
          position: try value(5, TitleEntry.Position.self)))
      position = titles.count
    case .modifier:
      modifiers.append(try value(1, ModifierClass.self))
      position = modifiers.count
      if modifiers.last == .grade { gradeWords.append(surface) }
    case .institution:
      institutions.append(
        InstitutionEntry(
          nature: try value(1, InstitutionEntry.Nature.self), branch: try branch(2),
          country: optional(3)))
      position = institutions.count
    case .institutionHead:
      institutionHeads.append(try value(1, InstitutionEntry.Nature.self))
      position = institutionHeads.count
    case .surname:
      surnames.append(try value(1, SurnameKind.self))
      position = surnames.count
      if surface.count == 1 { singleSurnames.formUnion(surface) }
      surnameKinds[surface] = surnames.last
    case .commonWord:
      commonWords.append(
        CommonWordEntry(frequency: Int(field(1)) ?? 0, partOfSpeech: field(2)))
      position = commonWords.count
      wordFrequencies[surface] = Int(field(1)) ?? 0
    case .nameContext:
      nameContexts.append(try value(1, NameContextClass.self))
      position = nameContexts.count
    case .notName: position = 1
    case .forum:
      forums.append(try value(1, ForumClass.self))
      position = forums.count
    case .topic:
      topics.append(field(1))
      position = topics.count
    case .bodyHead:
      bodyHeads.append(try value(1, BodyHeadClass.self))
      position = bodyHeads.count
    case .visitTarget:
      visitTargets.append(optional(1))
      placeCodes[surface] = placeCodes[surface] ?? optional(1)
      position = visitTargets.count
    case .cue:
      guard let cue = CueClass(name: Substring(field(1))) else {
        throw file.fault(row, "column 2 holds \"\(field(1))\", which is unknown")
      }
      cues.append(cue)
      if cues.last == .at { placePrepositions.formUnion(surface.suffix(1)) }
      position = cues.count
    }
    trie.insert(surface, .init(table: table.rawValue, row: Int32(position - 1)))
  }

  /// How often a word stands in general text, 0 where the table does not have it.
  func frequency(ofWord word: ArraySlice<UInt16>) -> Int {
    wordFrequencies[Array(word)] ?? 0
  }

  /// Whether a place is a part of a country, not a country or its capital.
  func isSubnational(_ place: ArraySlice<UInt16>?) -> Bool {
    guard let place else { return false }
    return countryCodes[Array(place)] == nil
  }
}
