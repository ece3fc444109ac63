internal import ActorNetModel

/// A title where it stands, with the words before it that say of what.
struct TitleMention: Sendable {
  /// The title's head: 部长, 国家安全顾问.
  let head: Range<Int>
  /// The head with its descriptor: 美国国防部副部长.
  let extent: Range<Int>
  let row: Int
  /// What the title makes of its bearer, former office holders included under `other`.
  let standing: Standing
  let country: String?
  let branch: Person.Branch?
  let rank: Int

  enum Standing: Sendable { case official, former, other, unclear }
}

/// Finds titles and decides from their descriptors what they are.
struct TitleRecognizer {
  let text: AnnotatedText
  let lexicon: Lexicon

  /// Titles from left to right, not overlapping, the longest at each place.
  func mentions() -> [TitleMention] {
    var found: [TitleMention] = []
    var position = 0
    while position < text.units.count {
      guard let match = text.matches.match(.title, at: position) else {
        position += 1
        continue
      }
      // A title that lies inside a longer word of another table is not one.
      if text.matches.isCue(.level, at: position + match.length)
        || text.matches.length(.institution, at: position) > match.length
        || text.matches.length(.notName, at: position) > match.length
        || text.matches.length(.country, at: position) > match.length
        || text.matches.isCue(.delegation, at: position)
          && text.matches.length(.cue, at: position) > match.length
      {
        position += 1
        continue
      }
      let head = position..<position + match.length
      let title = mention(head: head, row: match.row)
      // 代表 before a name is a verb unless something says of what.
      if title.extent != head || !text.matches.isCue(.dative, at: position) {
        found.append(title)
      }
      position = head.upperBound
    }
    return found
  }

  private func mention(head: Range<Int>, row: Int) -> TitleMention {
    let entry = lexicon.titles[row]
    let descriptor = descriptor(before: head.lowerBound)
    let country = entry.country ?? descriptor.country
    let standing: TitleMention.Standing
    switch entry.titleClass {
    case .other: standing = .other
    case .official:
      let outside =
        descriptor.nature.map { $0 == .company || $0 == .ngo || $0 == .academic || $0 == .media }
        ?? false
      standing = descriptor.isFormer ? .former : outside && entry.rank > 12 ? .other : .official
    case .depends:
      switch descriptor.nature {
      case .public: standing = descriptor.isFormer ? .former : .official
      case .academic, .company, .media, .ngo: standing = .other
      case .other, nil:
        standing =
          descriptor.isFormer ? .former : descriptor.country == nil ? .unclear : .official
      }
    }
    return TitleMention(
      head: head, extent: descriptor.start..<head.upperBound, row: row, standing: standing,
      country: country, branch: entry.branch ?? descriptor.branch, rank: entry.rank)
  }

  private struct Descriptor {
    var start: Int
    var country: String?
    var nature: InstitutionEntry.Nature?
    var branch: Person.Branch?
    var isFormer = false
  }

  /// Walks left from a title over the words that belong to it.
  private func descriptor(before position: Int) -> Descriptor {
    var result = Descriptor(start: position)
    var place = position
    var loose = 0
    var isCurrent = false
    let matches = text.matches
    while place > 0, position - place < 36 {
      let unit = text.units[place - 1]
      if unit == Mark.closeQuote || unit == Mark.openQuote, loose < 4 {
        // Quotation marks around an institution's name.
        place -= 1
        loose += 1
        continue
      }
      guard FoldedText.isHan(unit) || FoldedText.isLatin(unit) || FoldedText.isDigit(unit) else {
        break
      }
      if text.timeAt[place - 1] >= 0 { break }
      let lengths = [
        matches.length(.institution, endingAt: place), matches.length(.country, endingAt: place),
        matches.length(.place, endingAt: place), matches.length(.title, endingAt: place),
        matches.length(.modifier, endingAt: place), matches.length(.topic, endingAt: place),
        matches.length(.institutionHead, endingAt: place),
        bodyHead(endingAt: place),
      ]
      let known = lengths.max() ?? 0
      let common = matches.length(.commonWord, endingAt: place)
      if known == 0 || common > known, common >= 2 {
        guard isNominal(at: place - common) else { break }
        // 微软公司 is a word, and its ending says what it is.
        if lengths[6] > 0, let ending = matches.match(.institutionHead, at: place - lengths[6]) {
          result.nature = result.nature ?? lexicon.institutionHeads[ending.row]
        }
        place -= common
        loose += common
        result.start = place
        continue
      }
      if known == 0 {
        guard FoldedText.isHan(unit) || FoldedText.isLatin(unit), !isFunctionWord(at: place - 1),
          loose < 10
        else { break }
        place -= 1
        loose += 1
        continue
      }
      let start = place - known
      note(start, known, lengths, &result, &isCurrent)
      place = start
      result.start = place
    }
    if !result.isFormer { result.isFormer = isFormer(before: result.start) }
    if isCurrent { result.isFormer = false }
    if result.country == nil { result.country = countryBeforeRelative(result.start) }
    return result
  }

  /// The length of a standing body's last word that ends at a position; 会晤 and its like are verbs.
  private func bodyHead(endingAt end: Int) -> Int {
    let length = text.matches.length(.bodyHead, endingAt: end)
    guard length > 0, let match = text.matches.match(.bodyHead, at: end - length),
      match.length == length, lexicon.bodyHeads[match.row] != .sessionHead
    else { return 0 }
    return length
  }

  /// Whether a word for a former office stands before, with nothing but places between: 前中国和|亚洲.
  private func isFormer(before position: Int) -> Bool {
    for place in stride(from: position - 1, through: max(0, position - 14), by: -1) {
      if text.isBoundary(place) { return false }
      guard let match = text.matches.match(.modifier, at: place),
        lexicon.modifiers[match.row] == .former, place + match.length <= position,
        text.matches.length(.commonWord, at: place) <= match.length,
        text.matches.length(.commonWord, endingAt: place + match.length) <= match.length
      else { continue }
      return isPlaces(place + match.length..<position)
    }
    return false
  }

  private func note(
    _ start: Int, _ length: Int, _ lengths: [Int], _ result: inout Descriptor,
    _ isCurrent: inout Bool
  ) {
    let matches = text.matches
    if lengths[4] == length, let match = matches.match(.modifier, at: start),
      match.length == length
    {
      switch lexicon.modifiers[match.row] {
      case .former: result.isFormer = true
      case .current: isCurrent = true
      case .grade: break
      }
      return
    }
    if let match = matches.match(.institution, at: start), match.length == length {
      let entry = lexicon.institutions[match.row]
      result.nature = result.nature ?? entry.nature
      result.branch = result.branch ?? entry.branch
      result.country = entry.country ?? result.country
    } else if let match = matches.match(.country, at: start), match.length == length {
      result.country = lexicon.countries[match.row].code
    } else if let match = matches.match(.place, at: start), match.length == length {
      result.country = result.country ?? lexicon.places[match.row]
    } else if let match = matches.match(.institutionHead, at: start), match.length == length {
      result.nature = result.nature ?? lexicon.institutionHeads[match.row]
    }
  }

  private func isPlaces(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let length = max(
        text.matches.length(.country, at: place), text.matches.length(.place, at: place))
      if length > 1 {
        place += length
      } else if text.matches.isCue(.conjunction, at: place) {
        place += 1
      } else {
        return false
      }
    }
    return true
  }

  /// In `A国…的部长` the country stands before the relative clause.
  private func countryBeforeRelative(_ start: Int) -> String? {
    guard start > 0, FoldedText.isHan(text.units[start - 1]) else { return nil }
    guard text.matches.isCue(.metonym, at: start - 1) || text.isRelativeMark(at: start - 1) else {
      return nil
    }
    var place = start - 1
    var country: String?
    while place > 0, start - place < 40 {
      let unit = text.units[place - 1]
      if unit == Mark.comma || unit == Mark.fullStop || unit == Mark.newline { break }
      place -= 1
      if let match = text.matches.match(.country, at: place), match.length > 1 {
        country = lexicon.countries[match.row].code
      } else if let match = text.matches.match(.institution, at: place),
        let code = lexicon.institutions[match.row].country
      {
        country = code
      }
    }
    return country
  }

  private func isNominal(at position: Int) -> Bool {
    guard let match = text.matches.match(.commonWord, at: position) else { return false }
    let tag = lexicon.commonWords[match.row].partOfSpeech
    guard let first = tag.first else { return false }
    if introducesNames(position, match.length) { return false }
    return "nabjsfmqtz".contains(first) || tag == "vn" || tag == "l" || tag == "an"
  }

  /// Whether a word is a verb or a particle that stands before people: 会见, 由, 表示.
  private func introducesNames(_ position: Int, _ length: Int) -> Bool {
    let matches = text.matches
    if matches.length(.nameContext, at: position) == length,
      matches.isContext(.leftStrong, at: position)
    {
      return true
    }
    return matches.length(.cue, at: position) == length
      && !matches.isCue(.delegation, at: position) && !matches.isCue(.proposed, at: position)
  }

  private func isFunctionWord(at position: Int) -> Bool {
    let matches = text.matches
    return matches.isContext(.hardStop, at: position)
      || matches.isContext(.rightWeak, at: position) || matches.isCue(.with, at: position)
      || matches.isCue(.dative, at: position) || matches.isCue(.agent, at: position)
  }
}
