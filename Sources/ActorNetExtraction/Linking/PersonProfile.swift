internal import ActorNetModel

/// What a record tells of a person that another record's person can be compared with.
///
/// People of several records with equal profiles are compared once.
struct PersonProfile: Hashable, Sendable {
  /// Folded forms of two characters or more; separators alike, spaces gone, sorted.
  let forms: [[UInt16]]
  /// The last parts of dotted forms, sorted.
  let families: [[UInt16]]
  /// The parts before the last of dotted forms, sorted.
  let given: [[UInt16]]
  /// The words of the name in Latin letters, lower case, without initials.
  let latin: [String]
  let country: String?
  let isOfficial: Bool
  /// Whether a title shows what the person is.
  let hasTitle: Bool
  /// High public offices, sorted.
  let offices: [Office]
  /// Tells people of one record with equal profiles apart: 0 for the first.
  let ordinal: Int

  /// A public office, as titles of several wordings name it.
  struct Office: Hashable, Sendable, Comparable {
    let rank: Int
    let branch: String

    static func < (left: Office, right: Office) -> Bool {
      (left.rank, left.branch) < (right.rank, right.branch)
    }
  }

  /// Offices down to this rank have one holder in a state: ministers and who stands above them.
  private static let lowestRank = 10

  init(_ person: Person, lexicon: Lexicon, ordinal: Int = 0) {
    var forms: Set<[UInt16]> = []
    var families: Set<[UInt16]> = []
    var given: Set<[UInt16]> = []
    for name in person.names {
      let units = lexicon.folding.fold(name)
      guard let first = units.first, FoldedText.isHan(first) else { continue }
      let form = units.compactMap { unit in
        unit == Mark.space ? nil : unit == Mark.hyphen ? Mark.middleDot : unit
      }
      let parts = form.split(separator: Mark.middleDot)
      if form.count >= 2 { forms.insert(form) }
      guard parts.count > 1, let last = parts.last else { continue }
      given.insert(Array(parts[0]))
      if last.count >= 2 { families.insert(Array(last)) }
    }
    func sorted(_ set: Set<[UInt16]>) -> [[UInt16]] {
      set.sorted { $0.lexicographicallyPrecedes($1) }
    }
    self.forms = sorted(forms)
    self.families = sorted(families)
    self.given = sorted(given)
    // Names that are only known in Latin letters have no other form.
    let latinName = person.latinName ?? (forms.isEmpty ? person.name : "")
    latin = latinName.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." })
      .map(String.init).filter { $0.utf8.count > 1 }
    country = person.country
    isOfficial = person.kind == .official
    hasTitle = !person.titles.isEmpty
    var offices: Set<Office> = []
    for title in person.titles { offices.formUnion(Self.offices(in: title.text, lexicon)) }
    self.offices = offices.sorted()
    self.ordinal = ordinal
  }

  private static func offices(in title: String, _ lexicon: Lexicon) -> [Office] {
    let units = lexicon.folding.fold(title)
    var offices: [Office] = []
    var position = 0
    while position < units.count {
      var longest: (length: Int, row: Int)?
      lexicon.trie.forEachMatch(in: units, at: position) { length, entry in
        if entry.table == LexiconTable.title.rawValue, length > longest?.length ?? 0 {
          longest = (length, Int(entry.row))
        }
      }
      guard let longest else {
        position += 1
        continue
      }
      let entry = lexicon.titles[longest.row]
      if entry.titleClass != .other, entry.rank <= lowestRank {
        offices.append(Office(rank: entry.rank, branch: entry.branch?.rawValue ?? ""))
      }
      position += longest.length
    }
    return offices
  }

  // MARK: Comparing

  /// Whether two are shown to be two people, whatever names they share.
  func conflicts(with other: PersonProfile, sounds: TransliterationSounds) -> Bool {
    if let left = country, let right = other.country, left != right { return true }
    if let left = latin.last, let right = other.latin.last, left != right { return true }
    guard !given.isEmpty, !other.given.isEmpty, Set(given).isDisjoint(with: other.given) else {
      return false
    }
    // A short given name and the long one, where they hold one office of one country.
    if country != nil, !Set(offices).isDisjoint(with: other.offices) { return false }
    // Two different full names with one family name; spellings of one given name sound alike.
    let left = Set(given.flatMap(sounds.keys))
    return left.isDisjoint(with: other.given.flatMap(sounds.keys))
  }

  /// Why two may be one person, and how sure that makes it.
  struct Likeness {
    /// The larger, the surer.
    var score = 0
    /// What speaks for it and what against, in words.
    var reasons: [String] = []
    /// Whether it is sure enough to make one of them.
    var isSure = false
  }

  /// Likenesses at this score and above are sure.
  private static let sure = 5

  /// What two share; nil where nothing suggests that they are one.
  ///
  /// - Parameters:
  ///   - soundsAlike: whether some of their names may be transcriptions of one name.
  ///   - hasOwnCharacters: whether the name may be written in characters of its own, so that
  ///     many people bear it.
  ///   - yearsApart: between the documents that tell of them.
  func likeness(
    to other: PersonProfile, soundsAlike: Bool, hasOwnCharacters: Bool, yearsApart: Int
  ) -> Likeness? {
    var found = Likeness()
    func note(_ points: Int, _ reason: String) {
      found.score += points
      found.reasons.append(reason)
    }
    let isFullName = !Set(forms).isDisjoint(with: other.forms)
    let isFamilyName =
      !Set(families + forms).isDisjoint(with: other.families)
      || !Set(families).isDisjoint(with: other.forms)
    let isLatinName = latin.count >= 2 && latin == other.latin
    if isFullName {
      note(6, "same name")
    } else if isFamilyName {
      note(3, "same family name")
    }
    if isLatinName { note(6, "same name in Latin letters") }
    let isSoundOnly = found.reasons.isEmpty
    if isSoundOnly {
      guard soundsAlike else { return nil }
      note(1, "names of the same sound")
    }
    let sharesCountry = country != nil && country == other.country
    if sharesCountry {
      note(4, "same country")
    } else {
      note(0, country == nil && other.country == nil ? "no country told" : "country told of one")
    }
    let sharesOffice = !Set(offices).isDisjoint(with: other.offices)
    if sharesOffice { note(4, "same office") }
    if isOfficial && other.isOfficial {
      found.score += 2
    } else if isOfficial != other.isOfficial, hasTitle && other.hasTitle, !sharesOffice {
      note(hasOwnCharacters ? -6 : -1, "one is an official, the other is not")
    }
    if let left = latin.first, let right = other.latin.first, left.first != right.first {
      note(-4, "other given names in Latin letters")
    }
    if yearsApart > 25 { note(-4, "told \(yearsApart) years apart") }
    if isSoundOnly {
      // Two whose titles differ are two, however alike their names may sound.
      guard sharesCountry, sharesOffice || !hasTitle || !other.hasTitle else { return nil }
      found.isSure = sharesOffice && yearsApart <= 8
    } else {
      found.isSure = found.score >= Self.sure
    }
    return found.score >= 0 ? found : nil
  }
}
