internal import ActorNetModel

/// Reads a document's events, sentence by sentence, into drafts.
struct EventReader {
  let text: AnnotatedText
  let people: RecognizedPeople
  let lexicon: Lexicon
  let rules: EventRules
  let context: FrameContext
  let parser: PartyParser
  let circumstances: CircumstanceReader
  let gatherings: [Gathering]
  let asserters: AsserterReader

  /// Where people are named for their governments.
  let metonyms: Set<Int>
  var drafts: [DraftEvent] = []
  var discourse = Discourse()
  /// The meeting told last, to which 参加会见 points: an index into the drafts.
  var lastMeeting: Int?
  /// The bodies told last, several where one mention tells of several: indices into the drafts.
  var lastBodies: [Int] = []
  /// The kind of event whose list of those who were there has been announced: 出席会见的有.
  var openList: Event.Kind?
  /// How often something was told: a new draft, or more about one.
  var tellings = 0
  /// The draft for each gathering, by its index.
  var draftOfGathering: [Int: Int] = [:]

  init(text: AnnotatedText, people: RecognizedPeople, pack: LanguagePack) {
    self.text = text
    self.people = people
    lexicon = pack.lexicon
    metonyms = Set(people.mentions.filter(\.isMetonym).map(\.range.lowerBound))
    rules = pack.eventRules
    let context = FrameContext(text: text, people: people)
    self.context = context
    let offices = OfficeResolver(text: text, people: people, lexicon: pack.lexicon)
    gatherings =
      GatheringRecognizer(
        text: text, people: people, lexicon: pack.lexicon, rules: pack.eventRules,
        context: context
      ).gatherings()
    parser = PartyParser(
      text: text, people: people, lexicon: pack.lexicon, rules: pack.eventRules,
      context: context, offices: offices,
      gatherings: gatherings.filter { !$0.isBare }.map(\.range))
    circumstances = CircumstanceReader(
      text: text, lexicon: pack.lexicon, context: context, undecided: rules[.undecided])
    asserters = AsserterReader(
      text: text, people: people, lexicon: pack.lexicon, rules: pack.eventRules, context: context)
  }

  /// Everything that the document tells, in its order.
  mutating func read() -> [DraftEvent] {
    for sentence in text.segmentation.sentences {
      var reading = SentenceReading(
        sentence: sentence, groups: parser.groups(of: sentence, discourse: discourse))
      if readsListed(reading) { continue }
      readGatherings(sentence)
      readFused(sentence)
      for clause in sentence.clauses.indices {
        // 两人 may mean the two of the clause before.
        if clause > 0,
          sentence.clauses[clause].contains(where: { text.matches.isCue(.pair, at: $0) })
        {
          reading.groups = parser.groups(of: sentence, discourse: discourse)
        }
        carryParties(into: clause, &reading)
        for (trigger, match) in triggers(in: sentence.clauses[clause], of: reading) {
          let before = tellings
          read(trigger, at: match.range, clause: clause, &reading)
          reading.triggered.insert(clause)
          guard tellings > before else { continue }
          reading.triggerEnds[clause] = match.range.upperBound
          if drafts.count > 0 { reading.statuses[clause] = drafts[drafts.count - 1].status }
        }
        advanceTopic(clause, reading)
      }
      readCancellation(reading)
      readReports(reading)
      readHeads(reading)
      openList = opens(sentence)
    }
    return drafts
  }

  // MARK: Triggers

  private func triggers(
    in clause: Range<Int>, of reading: SentenceReading
  ) -> [(EventTrigger, PatternMatch)] {
    var found: [(EventTrigger, PatternMatch)] = []
    var position = clause.lowerBound
    while position < clause.upperBound {
      var best: (EventTrigger, PatternMatch)?
      for trigger in rules.triggers {
        guard
          let match = trigger.pattern.match(at: position, limit: clause.upperBound, in: context),
          match.range.count > (best?.1.range.count ?? 0),
          isFree(match.range), passes(trigger, match.range, clause)
        else { continue }
        best = (trigger, match)
      }
      if let best {
        found.append(best)
        position = best.1.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// Whether a trigger stands outside names.
  func isFree(_ range: Range<Int>) -> Bool {
    !people.mentions.contains {
      $0.range.lowerBound < range.upperBound && range.lowerBound < $0.range.upperBound
    }
  }

  private func passes(_ trigger: EventTrigger, _ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    if let after = trigger.unlessAfter,
      after.match(at: range.upperBound, in: context) != nil
    {
      return false
    }
    guard let before = trigger.unlessBefore else { return true }
    return !(clause.lowerBound..<range.lowerBound).contains { start in
      before.match(at: start, limit: range.lowerBound, in: context)?.range.upperBound
        == range.lowerBound
    }
  }

  // MARK: Who goes on

  /// The subject of a clause becomes the topic of those that follow.
  private mutating func advanceTopic(_ clause: Int, _ reading: SentenceReading) {
    let groups = reading.groups[clause]
    guard
      let subject = groups.first(where: { $0.partyCase == .subject && !$0.people.isEmpty })
    else { return }
    // What someone says is about others: a spokesman does not go on as the subject.
    if isSpokesperson(subject) { return }
    discourse.topic = subject
    discourse.topicBlock = reading.sentence.block
  }

  private func isSpokesperson(_ group: PartyGroup) -> Bool {
    group.range.contains { position in
      rules[.spokesperson].match(at: position, limit: group.range.upperBound, in: context) != nil
    }
  }

  /// The subject of a trigger: the clause's own, else the one that goes on.
  func subject(
    of trigger: Range<Int>, clause: Int, _ reading: SentenceReading
  ) -> (group: PartyGroup, isCarried: Bool)? {
    let own = reading.groups[clause].filter {
      $0.range.upperBound <= trigger.lowerBound && $0.partyCase == .subject
    }
    if let group = own.last(where: { !$0.people.isEmpty }) { return (group, false) }
    let range = reading.sentence.clauses[clause]
    let hasPronoun = tells(of: .pronoun, in: range, before: trigger)
    // 他将作为代表团团长出席: the office is the pronoun's.
    if let group = own.last, !hasPronoun { return (group, false) }
    if isInstitution(at: range) || tells(of: .addressee, in: range, before: trigger) { return nil }
    // Back through the sentence, to the first that is a subject there.
    for earlier in stride(from: clause - 1, through: 0, by: -1) {
      let subjects = reading.groups[earlier].filter { $0.partyCase == .subject && !$0.isEmpty }
      guard let group = subjects.first else {
        if isInstitution(at: reading.sentence.clauses[earlier]), !hasPronoun { return nil }
        continue
      }
      if isSpokesperson(group), !hasPronoun { return nil }
      return (group, true)
    }
    guard let topic = discourse.topic else { return nil }
    let isSameBlock = discourse.topicBlock == reading.sentence.block
    guard isSameBlock || hasPronoun && reading.sentence.block - discourse.topicBlock <= 2 else {
      return nil
    }
    return (topic, true)
  }

  /// Whether a word of a class stands in a clause before a trigger.
  private func tells(of cue: CueClass, in clause: Range<Int>, before trigger: Range<Int>) -> Bool {
    (clause.lowerBound..<max(clause.lowerBound, trigger.lowerBound)).contains {
      text.matches.isCue(cue, at: $0)
    }
  }

  /// Whether a clause begins with an institution or a country that acts: nobody is carried past it.
  private func isInstitution(at clause: Range<Int>) -> Bool {
    var position = clause.lowerBound
    while position < clause.upperBound {
      let unit = text.units[position]
      if unit == Mark.space || unit == Mark.openQuote || text.timeAt[position] >= 0 {
        position += 1
        continue
      }
      let word = text.matches.length(.commonWord, at: position)
      let known = max(
        text.matches.length(.institution, at: position),
        text.matches.length(.country, at: position))
      if known >= 2 || metonyms.contains(position) { return true }
      if text.matches.isCue(.sideSubject, at: position) { return true }
      // Adverbs may stand before it: 此外, 同时.
      guard word >= 2, let entry = text.matches.match(.commonWord, at: position),
        "dcr".contains(lexicon.commonWords[entry.row].partOfSpeech.prefix(1))
      else { return false }
      position += word
    }
    return false
  }

  /// Whether a clause tells what comes before or after the next one, as 访问…后 does.
  func isSubordinate(_ clause: Range<Int>) -> Bool {
    (1...2).contains { length in
      let start = clause.upperBound - length
      return start > clause.lowerBound && text.matches.isCue(.subordinate, at: start)
        && text.matches.length(.cue, at: start) == length
    }
  }

  // MARK: Drafts

  /// A draft with everything but its parts.
  func draft(
    _ trigger: EventTrigger, at range: Range<Int>, clause: Int, _ reading: SentenceReading,
    isCarried: Bool
  ) -> DraftEvent? {
    let sentence = reading.sentence
    let clauseRange = sentence.clauses[clause]
    var scope = clauseRange.lowerBound
    if isCarried, clause > 0 {
      scope = max(
        sentence.clauses[clause - 1].lowerBound, reading.triggerEnds[clause - 1] ?? 0)
    }
    guard
      var status = circumstances.status(
        trigger: range, scope: scope, clause: clauseRange, isNominal: trigger.isNominal)
    else { return nil }
    if status == .held, isCarried, clause > 0,
      let carried = statusCarried(to: clause, before: range, reading)
    {
      status = carried
    }
    let block = text.body.blocks[sentence.block]
    var when = circumstances.when(
      trigger: range, clause: clauseRange,
      sentence: timeScope(clause, reading, isCarried)..<sentence.range.upperBound,
      block: block.range)
    if let told = when, let words = told.words, words.upperBound <= clauseRange.lowerBound,
      isDone(before: range, in: clauseRange),
      let published = text.document.published, told.start.firstDay > published.lastDay
    {
      // 将于5月访问，此前曾会见X: what is done does not happen when the next thing will.
      when = nil
    }
    if let when, let published = text.document.published {
      if status == .held, when.start.firstDay > published.lastDay { status = .planned }
      // 应邀于上周五访问: what lies behind was done, unless it is told as what was to be.
      if status == .planned, when.end.lastDay < published.firstDay,
        names(rules[.willBe], in: min(scope, range.lowerBound)..<range.lowerBound) == nil
      {
        status = .held
      }
    }
    var place: (range: Range<Int>, country: String?)?
    if trigger.kind == .visit {
      place =
        destination(closing: range)
        ?? circumstances.destination(at: range.upperBound, limit: clauseRange.upperBound)
        ?? destination(inside: range)
    }
    if place == nil, trigger.kind != .call {
      place = circumstances.place(in: clauseRange, before: range.upperBound)
    }
    return DraftEvent(
      kind: trigger.kind, parts: [], unnamed: [], when: when, place: place?.range,
      placeCountry: place?.country, status: status, sentences: [sentence.range],
      rule: trigger.id, position: range.lowerBound, block: sentence.block,
      isBrief: block.kind != .paragraph, head: nil, name: nil, sides: [], topics: [], ordinal: nil,
      series: nil, part: 0,
      tellings: [
        DraftEvent.Telling(words: range, asserter: asserters.asserter(of: range, in: sentence))
      ])
  }

  /// 将访华，会见X: what somebody will do goes on with what he will do next, unless the words say
  /// that it is done.
  private func statusCarried(
    to clause: Int, before trigger: Range<Int>, _ reading: SentenceReading
  ) -> Event.Status? {
    guard !isDone(before: trigger, in: reading.sentence.clauses[clause]),
      let earlier = reading.statuses.keys.filter({ $0 < clause }).max(),
      let status = reading.statuses[earlier], status == .planned || status == .proposed
    else { return nil }
    return status
  }

  /// Whether words of a clause say that what it tells is done: 曾, 会见了.
  private func isDone(before trigger: Range<Int>, in clause: Range<Int>) -> Bool {
    (clause.lowerBound..<min(clause.upperBound, trigger.upperBound + 1)).contains {
      text.matches.isCue(.held, at: $0)
    }
  }

  /// From where times of earlier clauses count.
  ///
  /// Not from a clause that tells what came before, nor, where the clause has a subject of its
  /// own, from one that tells of something that another did.
  private func timeScope(_ clause: Int, _ reading: SentenceReading, _ isCarried: Bool) -> Int {
    let clauses = reading.sentence.clauses
    let barrier = (0..<clause).last {
      isSubordinate(clauses[$0]) || !isCarried && reading.triggered.contains($0)
    }
    return barrier.map { clauses[$0].upperBound } ?? reading.sentence.range.lowerBound
  }

  /// The place with which a trigger ends: 访华.
  private func destination(closing range: Range<Int>) -> (range: Range<Int>, country: String?)? {
    range.dropFirst().lazy.compactMap { position in
      circumstances.destination(at: position, limit: range.upperBound)
    }.first { $0.range.upperBound == range.upperBound }
  }

  private func destination(inside range: Range<Int>) -> (range: Range<Int>, country: String?)? {
    for position in range {
      if let found = circumstances.destination(at: position, limit: range.upperBound) {
        return found
      }
    }
    return nil
  }

  mutating func append(_ draft: DraftEvent) {
    drafts.append(draft)
    tellings += 1
    // What somebody says of another meeting is not what 参加会见 points to.
    let isSaid = draft.sentences.first.map { sentence in
      circumstances.isSaid(between: sentence.lowerBound, draft.position)
    }
    if draft.kind == .meeting || draft.kind == .call, isSaid != true {
      lastMeeting = drafts.count - 1
    }
    let named = draft.parts.map(\.person)
    if draft.kind != .visit, named.count >= 2 {
      discourse.pair = Array(named.prefix(2))
      discourse.pairEnd = draft.position
    }
  }

  /// Adds parts to the meeting told last, if it was told at most `reach` blocks before.
  mutating func join(
    _ parts: [DraftEvent.Part], block: Int, sentence: Range<Int>, reach: Int = 12,
    prefersNamed: Bool = false
  ) -> Bool {
    // 会议由X主持: the session with a name, not the talks beside it.
    let named = drafts.lastIndex {
      $0.kind == .meeting && $0.name != nil && block - $0.block <= 4
    }
    guard let index = prefersNamed ? named ?? lastMeeting : lastMeeting,
      block - drafts[index].block <= reach
    else { return false }
    tellings += 1
    for part in parts { drafts[index].add(part) }
    if !drafts[index].sentences.contains(sentence) { drafts[index].sentences.append(sentence) }
    return true
  }

  /// Adds parts to a draft and counts it as the meeting told last.
  mutating func attach(_ parts: [DraftEvent.Part], to index: Int) {
    tellings += 1
    for part in parts {
      drafts[index].add(part)
      for sentence in part.sentences where !drafts[index].sentences.contains(sentence) {
        drafts[index].sentences.append(sentence)
      }
    }
    if drafts[index].kind == .meeting { lastMeeting = index }
  }
}
