internal import ActorNetModel

/// The people of one document and every place where they are named.
struct RecognizedPeople: Sendable {
  var people: [RecognizedPerson]
  /// In the order of the text, not overlapping.
  let mentions: [PersonMention]
  let titles: [TitleMention]
}

/// Decides who is named in a document: sightings → people, their aliases, every mention.
struct PersonRecognizer {
  let text: AnnotatedText
  let lexicon: Lexicon

  private var units: [UInt16] { text.units }

  func people() -> RecognizedPeople {
    let titles = TitleRecognizer(text: text, lexicon: lexicon).mentions()
    let scorer = NameScorer(text: text, lexicon: lexicon)
    let sightings = NameFinder(text: text, lexicon: lexicon, scorer: scorer, titles: titles)
      .sightings()
    var grouped = group(sightings)
    dropExtensions(&grouped)
    joinAliases(&grouped)
    var people = grouped.map(person)
    let mentions = self.mentions(of: people, titles: titles)
    settle(&people, mentions)
    return RecognizedPeople(people: people, mentions: mentions, titles: titles)
  }

  // MARK: Sightings to people

  private struct Group {
    var names: [[UInt16]]
    var sightings: [NameSighting]
  }

  /// A name's folded form: separators alike, spaces around them gone.
  private func normalized(_ range: Range<Int>) -> [UInt16] {
    guard FoldedText.isHan(units[range.lowerBound]) else { return Array(units[range]) }
    return units[range].compactMap { unit in
      unit == Mark.space ? nil : unit == Mark.hyphen ? Mark.middleDot : unit
    }
  }

  private func group(_ sightings: [NameSighting]) -> [Group] {
    var order: [[UInt16]] = []
    var groups: [[UInt16]: Group] = [:]
    for sighting in sightings {
      let name = normalized(sighting.range)
      if groups[name] == nil { order.append(name) }
      groups[name, default: Group(names: [name], sightings: [])].sightings.append(sighting)
    }
    return order.compactMap { groups[$0] }
  }

  /// Drops a name that is another, better-founded name and what happened to follow it.
  private func dropExtensions(_ groups: inout [Group]) {
    func count(_ name: [UInt16]) -> Int { text.occurrences.count(of: name[...]) }
    func best(_ group: Group) -> Double { group.sightings.map(\.score).max() ?? 0 }
    groups = groups.filter { group in
      let name = group.names[0]
      guard !name.contains(Mark.middleDot) else { return true }
      return !groups.contains { other in
        let shorter = other.names[0]
        return shorter.count < name.count && shorter.count >= 2 && name.starts(with: shorter)
          && count(shorter) > count(name) && best(other) >= best(group) - 0.3
      }
    }
  }

  /// Joins forms of one person: last part of a dotted name, family names of two characters,
  /// spellings that differ in one character, one Latin gloss.
  private func joinAliases(_ groups: inout [Group]) {
    var target = Array(groups.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while target[index] != index { index = target[index] }
      return index
    }
    for first in groups.indices {
      for second in groups.indices where second != first {
        guard isAlias(groups[second], of: groups[first]) else { continue }
        let (from, to) = (root(second), root(first))
        if from != to { target[from] = to }
      }
    }
    var merged: [Int: Group] = [:]
    for index in groups.indices {
      let to = root(index)
      merged[to, default: Group(names: [], sightings: [])].names += groups[index].names
      merged[to, default: Group(names: [], sightings: [])].sightings += groups[index].sightings
    }
    groups = groups.indices.compactMap { merged[$0] }.map { group in
      var group = group
      group.sightings.sort { $0.range.lowerBound < $1.range.lowerBound }
      group.names.sort { ($1.count, $0.description) < ($0.count, $1.description) }
      return group
    }
  }

  private func isAlias(_ short: Group, of long: Group) -> Bool {
    let shortName = short.names[0]
    let longName = long.names[0]
    if longName.contains(Mark.middleDot), shortName.contains(Mark.middleDot) {
      return isSpelling(short, of: long)
    }
    if longName.contains(Mark.middleDot) {
      return longName.split(separator: Mark.middleDot).last.map { Array($0) == shortName } ?? false
    }
    if let first = latin(short), first == latin(long) { return true }
    if isFamilyName(shortName, of: longName) { return true }
    return isSpelling(short, of: long)
  }

  /// One character's difference between two transliterations of four or more: 赛颂蓬·丰威汉.
  private func isSpelling(_ short: Group, of long: Group) -> Bool {
    let shortName = short.names[0]
    let longName = long.names[0]
    guard shortName.count == longName.count, shortName.count >= 4,
      shortName.first == longName.first,
      zip(shortName, longName).count(where: { $0 != $1 }) == 1,
      (shortName + longName).allSatisfy({
        $0 == Mark.middleDot || lexicon.transliterationTiers[Int($0)] > 0
      })
    else { return false }
    return short.sightings.count < long.sightings.count
      || short.sightings.count == long.sightings.count
        && shortName.description < longName.description
  }

  private func latin(_ group: Group) -> [UInt16]? {
    group.sightings.compactMap(\.gloss).first.map { Array(units[$0]) }
  }

  /// Whether a form of two characters or more is the family name of a longer one.
  private func isFamilyName(_ short: [UInt16], of long: [UInt16]) -> Bool {
    guard short.count >= 2, long.count > short.count, long.starts(with: short) else { return false }
    return lexicon.surnameKinds[short].map { $0 != .chinese } ?? false
      || short.allSatisfy(lexicon.singleSurnames.contains) && long.count == 4 && short.count == 2
  }

  private func person(_ group: Group) -> RecognizedPerson {
    var names = group.names
    for name in group.names {
      if let last = name.split(separator: Mark.middleDot).last, name.contains(Mark.middleDot),
        last.count >= 2
      {
        names.append(Array(last))
      }
      for short in familyNames(of: name) { names.append(short) }
      for variant in variants(of: name) { names.append(variant) }
    }
    var seen: Set<[UInt16]> = []
    names = names.filter { seen.insert($0).inserted }
    let gloss = group.sightings.compactMap(\.gloss).first.map { text.string($0) }
    return RecognizedPerson(
      names: names, sightings: group.sightings, kind: .other, hasOffice: false, country: nil,
      latinName: gloss)
  }

  /// Spellings in the text that differ in one character from a transliteration of four or more.
  private func variants(of name: [UInt16]) -> [[UInt16]] {
    func isSound(_ form: some Sequence<UInt16>) -> Bool {
      form.allSatisfy { lexicon.transliterationTiers[Int($0)] > 0 }
    }
    guard name.count >= 4, !name.contains(Mark.middleDot), isSound(name) else { return [] }
    var found: Set<[UInt16]> = []
    for (part, offset) in [(name.prefix(2), 0), (name.suffix(2), name.count - 2)] {
      for start in text.occurrences.occurrences(of: part) {
        let lower = start - offset
        guard lower >= 0, lower + name.count <= units.count else { continue }
        let form = Array(units[lower..<lower + name.count])
        guard form != name, isSound(form), zip(form, name).count(where: { $0 != $1 }) == 1 else {
          continue
        }
        found.insert(form)
      }
    }
    return found.sorted { $0.description < $1.description }
  }

  /// Family names of two characters that the text uses by themselves.
  private func familyNames(of name: [UInt16]) -> [[UInt16]] {
    guard name.count >= 3, !name.contains(Mark.middleDot), let first = name.first,
      FoldedText.isHan(first)
    else { return [] }
    let short = Array(name[..<2])
    let isKnown =
      lexicon.surnameKinds[short].map { $0 != .chinese && $0 != .korean } ?? false
      || name.count == 4 && short.allSatisfy(lexicon.singleSurnames.contains)
    guard isKnown else { return [] }
    let alone =
      text.occurrences.count(of: short[...]) - text.occurrences.count(of: name[...])
    return alone > 0 ? [short] : []
  }

  // MARK: People to mentions

  private func mentions(
    of people: [RecognizedPerson], titles: [TitleMention]
  ) -> [PersonMention] {
    var forms: [(name: [UInt16], person: Int)] = []
    for (index, person) in people.enumerated() {
      for name in person.names where name.count >= 2 { forms.append((name, index)) }
    }
    forms.sort { ($1.name.count, $0.person) < ($0.name.count, $1.person) }
    let titleEndingAt = Dictionary(
      titles.map { ($0.head.upperBound, $0) }, uniquingKeysWith: { first, _ in first })
    let titleStartingAt = Dictionary(
      titles.map { ($0.head.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var owner = [Int32](repeating: -1, count: units.count)
    var found: [PersonMention] = []
    func place(_ range: Range<Int>, _ person: Int) {
      guard !range.contains(where: { owner[$0] >= 0 }) else { return }
      for position in range { owner[position] = Int32(person) }
      found.append(mention(range, person, titleEndingAt, titleStartingAt))
    }
    // Sightings first: a homonym beside its own title belongs to whom the title shows.
    for (index, person) in people.enumerated() {
      for sighting in person.sightings { place(sighting.range, index) }
    }
    for form in forms {
      let starts = occurrences(of: form.name)
      for range in starts { place(range, form.person) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Occurrences of a normalised name, whatever separator the text uses.
  private func occurrences(of name: [UInt16]) -> [Range<Int>] {
    guard name.contains(Mark.middleDot) else {
      let isLatin = FoldedText.isLatin(name[0])
      if isLatin { return [] }
      return text.occurrences.occurrences(of: name[...]).map { $0..<$0 + name.count }
    }
    let parts = name.split(separator: Mark.middleDot)
    guard let first = parts.first else { return [] }
    let heads =
      first.count >= 2
      ? text.occurrences.occurrences(of: first)
      : units.indices.filter { units[$0] == first.first }
    return heads.compactMap { start in
      var position = start + first.count
      for part in parts.dropFirst() {
        guard position < units.count,
          units[position] == Mark.middleDot || units[position] == Mark.hyphen
        else { return nil }
        position = text.skippingSpaces(position + 1, limit: units.count)
        guard position + part.count <= units.count,
          units[position..<position + part.count].elementsEqual(part)
        else { return nil }
        position += part.count
      }
      return start..<position
    }
  }

  private func mention(
    _ range: Range<Int>, _ person: Int, _ ending: [Int: TitleMention],
    _ starting: [Int: TitleMention]
  ) -> PersonMention {
    var lower = range.lowerBound
    while lower > 0, units[lower - 1] == Mark.space { lower -= 1 }
    if lower > 0, units[lower - 1] == Mark.closeBracket,
      let open = (max(0, lower - 24)..<lower).last(where: { units[$0] == Mark.openBracket }),
      ending[open] != nil
    {
      lower = open
    }
    let before = ending[lower] ?? titleOfRelative(endingAt: lower, ending)
    // 拜登政府官员: the office is not his.
    let isMetonym = text.isMetonym(at: range.upperBound)
    let after = isMetonym ? nil : starting[range.upperBound]
    var upper = after?.head.upperBound ?? range.upperBound
    let next = text.skippingSpaces(upper, limit: units.count)
    if next < units.count, units[next] == Mark.openBracket,
      let close = (next..<min(units.count, next + 60)).first(where: {
        units[$0] == Mark.closeBracket
      })
    {
      upper = close + 1
    }
    // 王毅（左）外长, 布朗(CQ Brown)上将: the title may stand behind the bracket.
    let behind = after == nil ? starting[upper] : nil
    if let behind { upper = behind.head.upperBound }
    return PersonMention(
      range: range, extent: (before?.extent.lowerBound ?? range.lowerBound)..<upper,
      person: person, title: before ?? after ?? behind,
      isMetonym: isMetonym)
  }

  /// 刚卸任立法委员的|X: the title that a relative clause of its own tells.
  private func titleOfRelative(endingAt end: Int, _ ending: [Int: TitleMention]) -> TitleMention? {
    guard end > 1, text.isRelativeMark(at: end - 1), let title = ending[end - 1],
      title.standing == .former
    else { return nil }
    return title
  }

  // MARK: Kind and country

  private func settle(_ people: inout [RecognizedPerson], _ mentions: [PersonMention]) {
    for index in people.indices {
      let own = mentions.filter { $0.person == index }
      let listTitles = people[index].sightings.filter { sighting in
        sighting.title != nil && !own.contains { $0.range == sighting.range && $0.title != nil }
      }.compactMap(\.title)
      let titles = own.compactMap(\.title) + listTitles
      var office = 0.0
      var former = 0.0
      var outside = 0.0
      var unclear = 0.0
      for (number, title) in titles.enumerated() {
        let weight = number == 0 ? 1.5 : 1.0
        switch title.standing {
        case .official: office += weight
        case .former: former += weight
        case .other: outside += weight
        case .unclear: unclear += weight
        }
      }
      if own.contains(where: \.isMetonym) { office += 0.6 }
      people[index].hasOffice = office > 0
      people[index].kind =
        office > former && office * 3 > outside
          || office == 0 && former == 0 && outside == 0 && unclear > 0 ? .official : .other
      people[index].country = country(titles)
    }
  }

  /// The country that most titles tell, the first among equals.
  private func country(_ titles: [TitleMention]) -> String? {
    var counts: [(code: String, count: Int)] = []
    for code in titles.compactMap(\.country) {
      if let known = counts.firstIndex(where: { $0.code == code }) {
        counts[known].count += 1
      } else {
        counts.append((code, 1))
      }
    }
    return counts.max { $0.count < $1.count }?.code
  }
}
