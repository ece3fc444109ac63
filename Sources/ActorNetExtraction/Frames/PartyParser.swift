internal import ActorNetModel

/// Finds the parties of a clause and the part that the clause gives them.
struct PartyParser {
  let text: AnnotatedText
  let people: RecognizedPeople
  let lexicon: Lexicon
  let rules: EventRules
  let context: FrameContext
  let offices: OfficeResolver
  /// Where bodies, sessions and forums are named: 中欧领导人会晤 has no party.
  let gatherings: [Range<Int>]

  private var units: [UInt16] { text.units }

  /// The groups of each clause of a sentence, in order.
  ///
  /// A clause that is nothing but a list is put before the first group of the next one.
  func groups(
    of sentence: Segmentation.Sentence, discourse: Discourse
  ) -> [[PartyGroup]] {
    let mentions = people.mentions.filter { sentence.range.contains($0.range.lowerBound) }
    var result: [[PartyGroup]] = []
    var pending: [Party] = []
    for clause in sentence.clauses {
      let parties = parties(of: clause, mentions: mentions, discourse: discourse)
      var groups = group(parties, in: clause)
      if groups.count == 1, groups[0].partyCase == .listed {
        pending += groups[0].parties
        result.append([])
        continue
      }
      if !pending.isEmpty, !groups.isEmpty {
        groups[0].parties = pending + groups[0].parties
        pending = []
      } else if let first = pending.first, let last = pending.last, isTold(in: clause) {
        // A与B，在某地举行会谈: the list is the subject of a clause that names nobody.
        groups = [
          PartyGroup(
            parties: pending, range: first.range.lowerBound..<last.range.upperBound,
            partyCase: .subject)
        ]
        pending = []
      }
      result.append(groups)
    }
    if !pending.isEmpty, let last = result.indices.last {
      result[last].append(
        PartyGroup(parties: pending, range: pending[0].range, partyCase: .subject))
    }
    return result
  }

  /// Whether a clause has a verb that several can do together.
  private func isTold(in clause: Range<Int>) -> Bool {
    rules.triggers.contains {
      ($0.frame == .mutual || $0.frame == .visit)
        && $0.pattern.firstMatch(in: clause, of: context) != nil
    }
  }

  private func parties(
    of clause: Range<Int>, mentions: [PersonMention], discourse: Discourse
  ) -> [Party] {
    var found: [Party] = []
    var taken: Set<Int> = []
    for mention in mentions
    where clause.contains(mention.range.lowerBound) && !isNamedFor(mention) {
      let extent = chainedExtent(mention, in: clause)
      guard !text.segmentation.isBracketed[mention.range.lowerBound] else { continue }
      found.append(Party(range: extent, people: [mention.person], isInferred: false, words: nil))
      taken.formUnion(extent)
    }
    for mention in mentions where isNamedFor(mention) { taken.formUnion(mention.range) }
    for title in people.titles
    where clause.contains(title.head.lowerBound) && !title.extent.contains(where: taken.contains)
      && !text.segmentation.isBracketed[title.head.lowerBound]
      && !gatherings.contains(where: { $0.contains(title.head.lowerBound) })
    {
      let lower = pairStart(before: title.extent.lowerBound, in: clause) ?? title.extent.lowerBound
      let extent = max(lower, clause.lowerBound)..<title.extent.upperBound
      guard title.standing == .official,
        !text.matches.isCue(.delegation, at: title.extent.upperBound)
      else { continue }
      var holders = offices.holders(of: title)
      if holders.isEmpty { holders = offices.holders(ofPair: title) }
      found.append(
        Party(
          range: extent, people: holders, isInferred: true, words: holders.isEmpty ? extent : nil))
      taken.formUnion(extent)
    }
    var position = clause.lowerBound
    while position < clause.upperBound {
      guard !taken.contains(position), let cue = text.matches.match(.cue, at: position),
        !gatherings.contains(where: { $0.contains(position) })
      else {
        position += 1
        continue
      }
      var range = position..<min(clause.upperBound, position + cue.length)
      // 议员|代表团 is one party.
      if text.matches.isCue(.delegation, at: range.lowerBound),
        text.matches.isCue(.delegation, at: range.upperBound),
        let next = text.matches.match(.cue, at: range.upperBound)
      {
        range = range.lowerBound..<min(clause.upperBound, range.upperBound + next.length)
      }
      position = range.upperBound
      guard !range.contains(where: taken.contains) else { continue }
      if text.matches.isCue(.pair, at: range.lowerBound) {
        // 两人之间 beside two names says nothing new.
        let named = found.count { !$0.isInferred && $0.range.upperBound <= range.lowerBound }
        if named >= 2 { continue }
        found.append(pair(range, clause: clause, discourse: discourse))
        taken.formUnion(range)
      } else if text.matches.isCue(.delegation, at: range.lowerBound),
        rules[.partyNot].match(at: range.upperBound, in: context) == nil,
        let extent = unnamedExtent(range, in: clause, taken: taken)
      {
        found.append(Party(range: extent, people: [], isInferred: true, words: extent))
        taken.formUnion(extent)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a name only says whose somebody without a name is: 拜登政府|官员.
  private func isNamedFor(_ mention: PersonMention) -> Bool {
    if mention.isMetonym { return true }
    // 特朗普（Donald Trump）的女婿: the gloss stands between.
    if mention.extent.upperBound > mention.range.upperBound,
      text.matches.isCue(.metonym, at: mention.extent.upperBound),
      rules[.relative].match(at: mention.extent.upperBound, in: context) != nil
    {
      return true
    }
    let end = mention.range.upperBound
    return text.matches.isCue(.metonym, at: end)
      && (end + 1...end + 4).contains { text.matches.isCue(.delegation, at: $0) }
  }

  /// Where the two countries begin that stand before an office: 中印两国|国防部长.
  private func pairStart(before position: Int, in clause: Range<Int>) -> Int? {
    [2, 4].map { position - $0 }.first {
      $0 >= clause.lowerBound && text.matches.isPaired($0)
    }
  }

  /// A mention's extent with the titles that are chained before it: 政治局委员、外交部长王毅.
  private func chainedExtent(_ mention: PersonMention, in clause: Range<Int>) -> Range<Int> {
    var lower = mention.extent.lowerBound
    while lower > clause.lowerBound + 1, units[lower - 1] == Mark.enumeration,
      let title = people.titles.last(where: { $0.head.upperBound == lower - 1 }),
      !people.mentions.contains(where: { $0.extent.upperBound == lower - 1 })
    {
      lower = title.extent.lowerBound
    }
    return max(lower, clause.lowerBound)..<max(mention.extent.upperBound, lower + 1)
  }

  /// 双方, 两国元首: the last two who did something together, else the holders of the offices.
  private func pair(_ range: Range<Int>, clause: Range<Int>, discourse: Discourse) -> Party {
    let isNear = range.lowerBound - discourse.pairEnd < 400
    let holders = offices.holders(inPairAt: range)
    if holders.count == 2 {
      return Party(range: range, people: holders, isInferred: true, words: nil)
    }
    if discourse.pair.count >= 2, isNear {
      return Party(range: range, people: discourse.pair, isInferred: true, words: nil)
    }
    return Party(range: range, people: [], isInferred: true, words: range)
  }

  /// The words before a party without a name that say whose it is.
  private func unnamedExtent(
    _ range: Range<Int>, in clause: Range<Int>, taken: Set<Int>
  ) -> Range<Int>? {
    var start = range.lowerBound
    var isSomeones = false
    var reach = 14
    while start > clause.lowerBound, range.lowerBound - start < reach, !taken.contains(start - 1) {
      // 二十国集团（G20）成员国: past what stands in brackets.
      if start < range.lowerBound, text.segmentation.isBracketed[start - 1] {
        let length = (clause.lowerBound..<start).reversed().prefix {
          text.segmentation.isBracketed[$0] || units[$0] == Mark.space
        }.count
        start -= length
        reach += length
        continue
      }
      let lengths = [
        text.matches.length(.country, endingAt: start),
        text.matches.length(.institution, endingAt: start),
        text.matches.length(.place, endingAt: start),
        start < range.upperBound ? text.matches.length(.title, endingAt: start) : 0,
      ]
      let known = lengths.max() ?? 0
      if known > 0 {
        isSomeones = true
        start -= known
        continue
      }
      if people.mentions.contains(where: { $0.isMetonym && $0.range.upperBound == start }) {
        isSomeones = true
        break
      }
      // What stands before whose it is does not belong to it: 会见|美国代表团.
      if isSomeones { break }
      let word = max(1, text.matches.length(.commonWord, endingAt: start))
      guard FoldedText.isHan(units[start - 1]), word >= 2 else { break }
      start -= word
    }
    guard isSomeones else { return nil }
    return max(start, clause.lowerBound)..<range.upperBound
  }

  // MARK: Groups and cases

  private func group(_ parties: [Party], in clause: Range<Int>) -> [PartyGroup] {
    var groups: [PartyGroup] = []
    for party in parties {
      if let last = groups.last, joins(last.range.upperBound, party.range.lowerBound) {
        groups[groups.count - 1].parties.append(party)
        groups[groups.count - 1].range = last.range.lowerBound..<party.range.upperBound
      } else {
        groups.append(PartyGroup(parties: [party], range: party.range, partyCase: .subject))
      }
    }
    for index in groups.indices {
      let before = index > 0 ? groups[index - 1].range.upperBound : clause.lowerBound
      groups[index].partyCase = partyCase(of: groups[index], in: clause, after: before)
    }
    if groups.count == 1, covers(groups[0].range, clause) { groups[0].partyCase = .listed }
    return groups
  }

  /// Whether nothing but marks and words that join stands between two parties.
  private func joins(_ end: Int, _ start: Int) -> Bool {
    guard end <= start else { return true }
    var position = text.skippingSpaces(end, limit: start)
    guard position < start else { return end == start ? false : true }
    if text.matches.isCue(.others, at: position) {
      position += max(1, text.matches.length(.cue, at: position))
      if position == start { return true }
    }
    guard position < start else { return false }
    if units[position] == Mark.enumeration { position += 1 }
    position = text.skippingSpaces(position, limit: start)
    guard position < start else { return true }
    for length in [2, 1] where position + length == start {
      if text.matches.isCue(.conjunction, at: position) || text.matches.isCue(.with, at: position),
        text.matches.length(.cue, at: position) == length
      {
        return true
      }
    }
    return false
  }

  private func covers(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let before = text.skippingSpaces(clause.lowerBound, limit: clause.upperBound)
    let after = text.skippingSpaces(range.upperBound, limit: clause.upperBound)
    guard before >= range.lowerBound, clause.upperBound < units.count else { return false }
    return after >= clause.upperBound && units[clause.upperBound] == Mark.comma
  }

  private func partyCase(
    of group: PartyGroup, in clause: Range<Int>, after before: Int
  ) -> PartyGroup.Case {
    var end = group.range.lowerBound
    while end > clause.lowerBound,
      units[end - 1] == Mark.space || units[end - 1] == Mark.openQuote
    {
      end -= 1
    }
    guard end > clause.lowerBound else { return .subject }
    if let length = context.length(
      of: rules[.inviterBefore], endingAt: end, from: clause.lowerBound),
      rules[.inviterAfter].match(
        at: text.skippingSpaces(group.range.upperBound, limit: clause.upperBound), in: context)
        != nil, length > 0
    {
      return .inviter
    }
    if isCue(.with, endingAt: end) { return .with }
    if isCue(.dative, endingAt: end) { return .dative }
    if isCue(.agent, endingAt: end) { return .agent }
    if let told = caseOfRelative(before: end, after: before) { return told }
    if isActedOn(at: end, from: clause.lowerBound) { return .object }
    if let word = wordEnding(at: end) {
      let entry = lexicon.commonWords[word.row]
      let isSpeech =
        text.matches.isCue(.speech, at: word.start) || text.matches.isCue(.copula, at: word.start)
      if entry.partOfSpeech.hasPrefix("v"), entry.partOfSpeech != "vn", !isSpeech,
        !text.matches.isCue(.planned, at: word.start)
      {
        return .object
      }
    }
    return .subject
  }

  /// 与|来访的|X: the preposition stands before the words that say more about the party.
  private func caseOfRelative(before end: Int, after before: Int) -> PartyGroup.Case? {
    guard end - 1 > before, rules[.relative].match(at: end - 1, in: context) != nil else {
      return nil
    }
    for start in stride(from: end - 2, through: max(before, end - 40), by: -1) {
      if text.segmentation.isBracketed[start] { continue }
      guard isCue(.with, endingAt: start + 1) || isCue(.agent, endingAt: start + 1),
        tellsVerb(in: start + 1..<end)
      else { continue }
      return isCue(.with, endingAt: start + 1) ? .with : .agent
    }
    return nil
  }

  /// Whether a verb with an object, 会见 or 会见了, ends at a position.
  private func isActedOn(at end: Int, from start: Int) -> Bool {
    let isDone =
      end - 1 > start && text.matches.isCue(.held, at: end - 1)
      && text.matches.length(.cue, at: end - 1) == 1
    return (isDone ? [end, end - 1] : [end]).contains { end in
      rules.triggers.contains {
        $0.frame == .transitive
          && context.length(of: $0.pattern, endingAt: end, from: start) != nil
      }
    }
  }

  /// Whether words begin with a verb or tell of a journey or of attendance: 来访的, 出席…的.
  private func tellsVerb(in range: Range<Int>) -> Bool {
    if people.mentions.contains(where: {
      range.contains($0.range.lowerBound) && isNamedFor($0)
    }) {
      return true
    }
    if let word = text.matches.match(.commonWord, at: range.lowerBound), word.length >= 2,
      lexicon.commonWords[word.row].partOfSpeech == "v"
    {
      return true
    }
    return rules.triggers.contains {
      ($0.frame == .visit || $0.frame == .attend)
        && $0.pattern.firstMatch(in: range, of: context) != nil
    }
  }

  private func isCue(_ cue: CueClass, endingAt end: Int) -> Bool {
    for length in 1...3 where end - length >= 0 {
      let start = end - length
      guard text.matches.length(.cue, at: start) == length, text.matches.isCue(cue, at: start)
      else { continue }
      // 参与 ends with 与, and is another word.
      if length == 1, text.matches.length(.commonWord, endingAt: end) >= 2,
        text.matches.length(.country, endingAt: start) == 0
      {
        continue
      }
      return true
    }
    return false
  }

  private func wordEnding(at end: Int) -> (start: Int, row: Int)? {
    let length = text.matches.length(.commonWord, endingAt: end)
    guard length > 0, let match = text.matches.match(.commonWord, at: end - length),
      match.length == length
    else { return nil }
    return (end - length, match.row)
  }
}

extension FrameContext {
  /// The length of a pattern's match that ends at a position and begins in the clause, if any.
  func length(of pattern: Pattern, endingAt end: Int, from start: Int) -> Int? {
    for position in stride(from: end - 1, through: max(start, end - 6), by: -1) {
      if let match = pattern.match(at: position, limit: end, in: self),
        match.range.upperBound == end
      {
        return match.range.count
      }
    }
    return nil
  }
}
