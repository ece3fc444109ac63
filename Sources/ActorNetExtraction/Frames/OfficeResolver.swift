internal import ActorNetModel

/// Tells who holds an office that the text names without a name.
struct OfficeResolver {
  private let text: AnnotatedText
  private let lexicon: Lexicon
  private let holders: [(head: [UInt16], rank: Int, country: String?, person: Int)]

  init(text: AnnotatedText, people: RecognizedPeople, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    var holders: [(head: [UInt16], rank: Int, country: String?, person: Int)] = []
    for mention in people.mentions {
      guard let title = mention.title, title.standing == .official,
        people.people[mention.person].kind == .official
      else { continue }
      let country = title.country ?? people.people[mention.person].country
      holders.append((Array(text.units[title.head]), title.rank, country, mention.person))
    }
    self.holders = holders
  }

  /// The one person whom the document names with this office, if there is just one.
  func holders(of title: TitleMention) -> [Int] {
    let head = Array(text.units[title.head])
    guard let country = title.country else {
      // 首相先生: the only one of the document with that very title.
      let people = Set(holders.filter { $0.head == head }.map(\.person))
      return people.count == 1 && title.extent == title.head ? Array(people) : []
    }
    let found = holders.filter { $0.country == country && isSameOffice($0.head, head) }
    let people = Set(found.map(\.person))
    return people.count == 1 ? Array(people) : []
  }

  /// The two ministers in 中印外长, the two heads in 中美元首: one a country.
  func holders(ofPair title: TitleMention) -> [Int] {
    let start = title.head.lowerBound
    // 两国 may stand between the pair and the office.
    guard
      let pair = stride(from: start - 2, through: max(0, start - 4), by: -1).first(where: {
        text.matches.isPaired($0)
      })
    else { return [] }
    let codes = [pair, pair + 1].compactMap { position in
      text.matches.match(.country, at: position).map { lexicon.countries[$0.row].code }
    }
    guard codes.count == 2, codes[0] != codes[1] else { return [] }
    let head = Array(text.units[title.head])
    let found = codes.map { code in
      Set(
        holders.filter { holder in
          holder.country == code
            && (isSameOffice(holder.head, head) || title.rank <= 2 && holder.rank <= 2)
        }.map(\.person))
    }
    guard found.allSatisfy({ $0.count == 1 }) else { return [] }
    return found.flatMap { Array($0) }
  }

  /// The heads of two countries in 中美领导人, the ministers in 中印外长: one a country.
  func holders(inPairAt range: Range<Int>) -> [Int] {
    guard range.lowerBound >= 2 else { return [] }
    let codes = [range.lowerBound - 2, range.lowerBound - 1].compactMap { position -> String? in
      guard let match = text.matches.match(.country, at: position),
        lexicon.countries[match.row].kind == .abbreviation || match.length == 1
      else { return nil }
      return lexicon.countries[match.row].code
    }
    guard codes.count == 2, codes[0] != codes[1] else { return [] }
    let heads = codes.map { code in
      Set(holders.filter { $0.country == code && $0.rank <= 2 }.map(\.person))
    }
    guard heads.allSatisfy({ $0.count == 1 }) else { return [] }
    return heads.flatMap { Array($0) }
  }

  /// Whether a short form (外长) and a long one (外交部长) name one office: the short one's units
  /// stand in the long one in order, and neither has a grade (副, 助理) that the other lacks.
  private func isSameOffice(_ first: [UInt16], _ second: [UInt16]) -> Bool {
    if first == second { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard short.count >= 2, grades(short) == grades(long), short.last == long.last else {
      return false
    }
    var rest = long[...]
    for unit in short {
      guard let place = rest.firstIndex(of: unit) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private func grades(_ head: [UInt16]) -> Int {
    lexicon.gradeWords.count { grade in
      head.count >= grade.count
        && head.indices.contains { start in head[start...].starts(with: grade) }
    }
  }
}
