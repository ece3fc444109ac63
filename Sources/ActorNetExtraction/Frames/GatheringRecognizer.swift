internal import ActorNetModel

/// Finds standing bodies, their sessions, numbered meetings and forums by their names.
struct GatheringRecognizer {
  let text: AnnotatedText
  let people: RecognizedPeople
  let lexicon: Lexicon
  let rules: EventRules
  let context: FrameContext

  var units: [UInt16] { text.units }
  private static let longestName = 30

  /// Every gathering in the order of the text.
  func gatherings() -> [Gathering] {
    var found: [Gathering] = []
    var position = 0
    while position < units.count {
      // The title of a paper is not the meeting that it is about.
      if units[position] == Mark.openTitle,
        let close = units[position..<min(units.count, position + 60)].firstIndex(
          of: Mark.closeTitle)
      {
        position = close + 1
        continue
      }
      if let (gatherings, end) = bodies(at: position) {
        found += gatherings
        position = end
      } else if let session = numberedSession(at: position) {
        found.append(session)
        position = session.range.upperBound
      } else if let session = heldSession(at: position) {
        found.append(session)
        position = session.range.upperBound
      } else if let forum = namedForum(at: position) {
        found.append(forum)
        position = forum.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: Bodies

  private func bodies(at position: Int) -> ([Gathering], Int)? {
    guard let head = rules[.bodyHead].match(at: position, in: context),
      rules[.bodyNot].match(at: head.range.upperBound, in: context) == nil,
      text.matches.length(.institution, endingAt: head.range.upperBound) <= head.range.count,
      !people.titles.contains(where: {
        $0.extent.contains(head.range.lowerBound) && !head.range.contains($0.head.lowerBound)
      })
    else { return nil }
    var start =
      relativeStart(before: head.range.lowerBound) ?? nameStart(before: head.range.lowerBound)
    // 知识产权、审查小组、金融服务: one thing of a list, not a body of several topics.
    if head.range.upperBound < units.count, units[head.range.upperBound] == Mark.enumeration,
      let mark = (start..<head.range.lowerBound).last(where: { units[$0] == Mark.enumeration })
    {
      start = mark + 1
    }
    let name = start..<head.range.upperBound
    if let count = countWord(before: head.range.lowerBound), count > 1,
      let (several, end) = severalBodies(count, head: head.range)
    {
      return (several, end)
    }
    let (sides, topics) = contents(of: name)
    let isBare =
      start == head.range.lowerBound
      || sides.isEmpty && topics.isEmpty
        && rules[.bodyTelling].firstMatch(in: start..<head.range.lowerBound, of: context) == nil
    // A committee inside one government is an institution, not a body between sides.
    let isCommittee = rules[.committee].match(at: head.range.lowerBound, in: context) != nil
    if isCommittee, sides.count < 2, isBare { return nil }
    var end = head.range.upperBound
    while end < units.count, units[end] == Mark.closeQuote || units[end] == Mark.space { end += 1 }
    if let (session, ordinal) = sessionHead(at: end) {
      return (
        [
          Gathering(
            kind: .session, range: start..<session.upperBound, name: name, sides: sides,
            topics: topics, ordinal: ordinal, part: 0, isBare: isBare)
        ], session.upperBound
      )
    }
    let body = Gathering(
      kind: .body, range: name, name: name, sides: sides, topics: topics, ordinal: nil,
      part: 0, isBare: isBare)
    if !isBare, let (session, ordinal) = laterSession(after: end) {
      let meeting = Gathering(
        kind: .session, range: session, name: name, sides: sides, topics: topics,
        ordinal: ordinal, part: 0, isBare: false)
      return ([body, meeting], session.upperBound)
    }
    return ([body], name.upperBound)
  }

  /// `工作组18日在北京举行了为期两天的会议`: the session of a body named earlier in the clause.
  private func laterSession(after position: Int) -> (range: Range<Int>, ordinal: Range<Int>?)? {
    var holding: Int?
    var place = position
    let limit = min(units.count, position + 36)
    while place < limit, !isClauseEnd(place) {
      if let found = sessionHead(at: place), found.ordinal != nil { return found }
      if rules[.holding].match(at: place, in: context) != nil { holding = holding ?? place }
      if let start = holding, place > start, let found = sessionHead(at: place),
        text.matches.length(.commonWord, at: place) <= found.range.count
      {
        return found
      }
      if rules[.bodyHead].match(at: place, in: context) != nil { return nil }
      place += 1
    }
    return nil
  }

  func isClauseEnd(_ position: Int) -> Bool {
    [Mark.comma, Mark.fullStop, Mark.semicolon, Mark.newline, Mark.colon].contains(units[position])
  }

  /// 打击芬太尼的工作组: where a topic begins that stands before 的.
  private func relativeStart(before position: Int) -> Int? {
    guard position > 1, rules[.relative].match(at: position - 1, in: context) != nil else {
      return nil
    }
    var place = position - 1
    var start: Int?
    while place > 0, position - place < 14, !text.isBoundary(place - 1) {
      place -= 1
      if text.matches.length(.topic, at: place) > 0,
        place + text.matches.length(.topic, at: place) <= position - 1
      {
        start = place
      }
    }
    return start
  }

  /// Walks left over the words that may stand in a body's name.
  func nameStart(before position: Int) -> Int {
    var start = position
    var loose = 0
    while start > 0, position - start < Self.longestName {
      let unit = units[start - 1]
      if unit == Mark.closeQuote || unit == Mark.openQuote || unit == Mark.hyphen
        || unit == Mark.dash || unit == 0x2B || FoldedText.isDigit(unit)
      {
        start -= 1
        if unit == Mark.openQuote { break }
        continue
      }
      if unit == Mark.enumeration, position - start < 14, start < position {
        start -= 1
        continue
      }
      guard FoldedText.isHan(unit) || FoldedText.isLatin(unit), text.timeAt[start - 1] < 0 else {
        break
      }
      let matches = text.matches
      // 磋商和协调工作机制: what is joined belongs to the name on both sides.
      if start < position, matches.isCue(.conjunction, at: start - 1),
        matches.length(.cue, at: start - 1) == 1, joinsWords(at: start - 1),
        rules[.committee].firstMatch(in: start..<min(units.count, position + 6), of: context) == nil
      {
        start -= 1
        let talks = talksLength(endingAt: start)
        if talks > 0 { start -= talks }
        continue
      }
      if start >= 2, matches.isPaired(start - 2) {
        start -= 2
        // 中沙伊: three.
        if start >= 1, matches.length(.country, at: start - 1) == 1,
          matches.length(.commonWord, endingAt: start) <= 1
        {
          start -= 1
        }
        continue
      }
      let known =
        [
          matches.length(.country, endingAt: start), matches.length(.topic, endingAt: start),
          matches.length(.institution, endingAt: start), matches.length(.place, endingAt: start),
        ].max() ?? 0
      let common = matches.length(.commonWord, endingAt: start)
      if known > 0, known >= common {
        start -= known
        continue
      }
      if common >= 2, isNominal(at: start - common) {
        start -= common
        continue
      }
      // One character that joins no words: 高|级别.
      guard common <= 1, loose < 2, matches.length(.cue, at: start - 1) == 0,
        matches.length(.country, at: start - 1) == 0,
        !matches.isContext(.hardStop, at: start - 1)
      else { break }
      loose += 1
      start -= 1
    }
    // Marks at the start belong to what came before.
    while start < position,
      units[start] == Mark.enumeration || units[start] == Mark.closeQuote
        || units[start] == Mark.dash || units[start] == Mark.hyphen
    {
      start += 1
    }
    return start
  }

  /// The length of a word for talks that ends at a position: 磋商|和协调机制.
  private func talksLength(endingAt end: Int) -> Int {
    let length = text.matches.length(.commonWord, endingAt: end)
    guard length >= 2,
      rules[.sessionHead].match(at: end - length, limit: end, in: context)?.range.count == length
    else { return 0 }
    return length
  }

  /// Whether a word that may stand in a body's name ends where one that joins begins.
  private func joinsWords(at position: Int) -> Bool {
    if text.matches.length(.country, endingAt: position) >= 2 { return true }
    if text.matches.length(.topic, endingAt: position) >= 2 { return true }
    let common = text.matches.length(.commonWord, endingAt: position)
    return common >= 2
      && (isNominal(at: position - common) || talksLength(endingAt: position) == common)
      && text.matches.length(.country, endingAt: position) < common
      && !context.isParty(endingAt: position)
  }

  private func isNominal(at position: Int) -> Bool {
    guard let match = text.matches.match(.commonWord, at: position) else { return false }
    let tag = lexicon.commonWords[match.row].partOfSpeech
    if rules[.bodyStartNot].match(at: position, in: context) != nil { return false }
    if rules[.established].match(at: position, in: context) != nil { return false }
    if rules.triggers.contains(where: { $0.pattern.match(at: position, in: context) != nil }) {
      return false
    }
    if text.matches.isContext(.leftStrong, at: position),
      text.matches.length(.nameContext, at: position) == match.length
    {
      return false
    }
    if rules[.sides].match(at: position, in: context) != nil { return true }
    return tag.hasPrefix("n") || tag.hasPrefix("v") && tag != "v" || tag.hasPrefix("b")
      || tag.hasPrefix("a") || tag.hasPrefix("j") || tag == "l" || tag == "vn"
      || tag == "v" && match.length == 2 && !text.matches.isCue(.planned, at: position)
        && !text.matches.isCue(.speech, at: position)
        && !text.matches.isCue(.proposed, at: position)
  }

  /// The sides and topics in a name; one-character names of countries count in pairs only.
  func contents(of range: Range<Int>) -> (sides: [String], topics: [String]) {
    var sides: Set<String> = []
    var topics: Set<String> = []
    var position = range.lowerBound
    while position < range.upperBound {
      let country = text.matches.match(.country, at: position)
      if let country, position + country.length <= range.upperBound,
        country.length > 1 || isPaired(position)
      {
        sides.insert(lexicon.countries[country.row].code)
        position += country.length
        continue
      }
      if let topic = text.matches.match(.topic, at: position),
        position + topic.length <= range.upperBound
      {
        topics.insert(lexicon.topics[topic.row])
        position += topic.length
        continue
      }
      // 中亚五国: a side of several.
      if sides.count == 1, position + 1 < range.upperBound, Numeral.value(units[position]) != nil,
        units[position + 1] == Numeral.country
      {
        sides.insert("*")
      }
      position += 1
    }
    return (sides.sorted(), topics.sorted())
  }

  private func isPaired(_ position: Int) -> Bool {
    text.matches.length(.country, at: position + 1) == 1
      || text.matches.length(.country, endingAt: position) == 1
  }

  private func countWord(before position: Int) -> Int? {
    var end = position
    // 两个新工作组: at most one word between the number and the head.
    for _ in 0..<3 {
      guard end > 1 else { return nil }
      if units[end - 1] == Numeral.measure {
        let isOrdinal = end > 2 && units[end - 3] == Numeral.ordinalMark
        return isOrdinal ? nil : Numeral.value(units[end - 2])
      }
      end -= 1
    }
    return nil
  }

  /// 两个工作组，讨论经济和金融问题: as many bodies as the count says, one a topic.
  ///
  /// 四个工作小组，包括经济、金融和禁毒工作组: a head that ends the list of topics is no further body.
  private func severalBodies(_ count: Int, head: Range<Int>) -> ([Gathering], end: Int)? {
    guard count <= 6 else { return nil }
    let limit = min(units.count, head.upperBound + 40)
    var topics: [(id: String, range: Range<Int>)] = []
    var position = head.upperBound
    var end = head.upperBound
    while position < limit, units[position] != Mark.fullStop {
      if !topics.isEmpty, let further = rules[.bodyHead].match(at: position, in: context) {
        end = further.range.upperBound
        position = end
        continue
      }
      if let topic = text.matches.match(.topic, at: position) {
        let id = lexicon.topics[topic.row]
        if !topics.contains(where: { $0.id == id }) {
          topics.append((id, position..<position + topic.length))
        }
        position += topic.length
      } else {
        position += 1
      }
    }
    let bodies = (0..<count).map { part in
      Gathering(
        kind: .body, range: head, name: part < topics.count ? topics[part].range : head,
        sides: [], topics: part < topics.count ? [topics[part].id] : [], ordinal: nil,
        part: part + 1, isBare: false)
    }
    return (bodies, end)
  }
}
