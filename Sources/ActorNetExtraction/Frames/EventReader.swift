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

  var drafts: [DraftEvent] = []
  private var discourse = Discourse()
  /// The meeting told last, to which 参加会见 points: an index into the drafts.
  private var lastMeeting: Int?
  /// The bodies told last, several where one mention tells of several: indices into the drafts.
  private(set) var lastBodies: [Int] = []
  /// The draft for each gathering, by its index.
  private var draftOfGathering: [Int: Int] = [:]

  init(text: AnnotatedText, people: RecognizedPeople, pack: LanguagePack) {
    self.text = text
    self.people = people
    lexicon = pack.lexicon
    rules = pack.eventRules
    let context = FrameContext(text: text, people: people)
    self.context = context
    let offices = OfficeResolver(text: text, people: people, lexicon: pack.lexicon)
    parser = PartyParser(
      text: text, people: people, lexicon: pack.lexicon, rules: pack.eventRules,
      context: context, offices: offices)
    circumstances = CircumstanceReader(
      text: text, lexicon: pack.lexicon, context: context, published: text.document.published)
    gatherings =
      GatheringRecognizer(
        text: text, people: people, lexicon: pack.lexicon, rules: pack.eventRules,
        context: context
      ).gatherings()
  }

  /// Everything that the document tells, in its order.
  mutating func read() -> [DraftEvent] {
    for sentence in text.segmentation.sentences {
      var reading = SentenceReading(
        sentence: sentence, groups: parser.groups(of: sentence, discourse: discourse))
      readGatherings(sentence)
      readFused(sentence)
      for clause in sentence.clauses.indices {
        for (trigger, match) in triggers(in: sentence.clauses[clause], of: reading) {
          read(trigger, at: match.range, clause: clause, &reading)
          reading.triggerEnds[clause] = match.range.upperBound
        }
        advanceTopic(clause, reading)
      }
      readReports(reading)
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
  private func isFree(_ range: Range<Int>) -> Bool {
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
    if let group = own.last { return (group, false) }
    let range = reading.sentence.clauses[clause]
    if isInstitution(at: range) { return nil }
    let hasPronoun = (range.lowerBound..<max(range.lowerBound, trigger.lowerBound)).contains {
      text.matches.isCue(.pronoun, at: $0)
    }
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
      if known >= 2 { return true }
      if text.matches.isCue(.sideSubject, at: position) { return true }
      // Adverbs may stand before it: 此外, 同时.
      guard word >= 2, let entry = text.matches.match(.commonWord, at: position),
        "dcr".contains(lexicon.commonWords[entry.row].partOfSpeech.prefix(1))
      else { return false }
      position += word
    }
    return false
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
      var status = circumstances.status(trigger: range, scope: scope, clause: clauseRange)
    else { return nil }
    let block = text.body.blocks[sentence.block]
    let when = circumstances.when(
      trigger: range, clause: clauseRange, sentence: sentence.range, block: block.range)
    if let start = when?.start, let published = text.document.published, status == .held,
      start.firstDay > published.lastDay
    {
      status = .planned
    }
    var place: (range: Range<Int>, country: String?)?
    if trigger.kind == .visit {
      place =
        circumstances.destination(at: range.upperBound, limit: clauseRange.upperBound)
        ?? destination(inside: range)
    }
    if place == nil, trigger.kind != .call {
      place = circumstances.place(in: clauseRange, before: range.upperBound)
    }
    return DraftEvent(
      kind: trigger.kind, parts: [], unnamed: [], when: when, place: place?.range,
      placeCountry: place?.country, status: status, sentences: [sentence.range],
      rule: trigger.id, position: range.lowerBound, block: sentence.block,
      isBrief: block.kind != .paragraph, name: nil, sides: [], topics: [], ordinal: nil,
      series: nil, part: 0, asserter: asserter(of: range, in: sentence))
  }

  private func destination(inside range: Range<Int>) -> (range: Range<Int>, country: String?)? {
    for position in range {
      if let found = circumstances.destination(at: position, limit: range.upperBound) {
        return found
      }
    }
    return nil
  }

  /// Who says so: a source without a name where the sentence begins with one.
  private func asserter(
    of trigger: Range<Int>, in sentence: Segmentation.Sentence
  ) -> Evidence.Asserter {
    for position in sentence.range.lowerBound..<trigger.lowerBound {
      if text.matches.isCue(.unnamedSource, at: position) { return .unnamedSource }
      if let match = text.matches.match(.institution, at: position),
        lexicon.institutions[match.row].nature == .media
      {
        return .named(text.string(position..<position + match.length))
      }
    }
    return .document
  }

  mutating func append(_ draft: DraftEvent) {
    drafts.append(draft)
    if draft.kind == .meeting || draft.kind == .call { lastMeeting = drafts.count - 1 }
    let named = draft.parts.map(\.person)
    if draft.kind != .visit, named.count >= 2 {
      discourse.pair = Array(named.prefix(2))
      discourse.pairEnd = draft.position
    }
  }

  /// Adds parts to the meeting told last in the block or the one before, if there is one.
  mutating func join(_ parts: [DraftEvent.Part], block: Int, sentence: Range<Int>) -> Bool {
    guard let index = lastMeeting, block - drafts[index].block <= 6 else { return false }
    for part in parts { drafts[index].add(part) }
    if !drafts[index].sentences.contains(sentence) { drafts[index].sentences.append(sentence) }
    return true
  }

  /// Adds parts to a draft and counts it as the meeting told last.
  mutating func attach(_ parts: [DraftEvent.Part], to index: Int) {
    for part in parts {
      drafts[index].add(part)
      for sentence in part.sentences where !drafts[index].sentences.contains(sentence) {
        drafts[index].sentences.append(sentence)
      }
    }
    if drafts[index].kind == .meeting { lastMeeting = index }
  }

  // MARK: Gatherings

  private mutating func readGatherings(_ sentence: Segmentation.Sentence) {
    for (index, gathering) in gatherings.enumerated()
    where sentence.range.contains(gathering.range.lowerBound) && gathering.kind != .forum {
      guard let clause = sentence.clauses.first(where: { $0.contains(gathering.range.lowerBound) })
      else { continue }
      readGathering(index, gathering, clause: clause, sentence)
    }
  }

  private mutating func readGathering(
    _ index: Int, _ gathering: Gathering, clause: Range<Int>, _ sentence: Segmentation.Sentence
  ) {
    let block = text.body.blocks[sentence.block]
    let around = max(clause.lowerBound, gathering.range.lowerBound - 26)
    let founded = (around..<gathering.range.lowerBound).last {
      rules[.established].match(at: $0, in: context) != nil
    }
    func base(_ kind: Event.Kind, _ status: Event.Status) -> DraftEvent {
      DraftEvent(
        kind: kind, parts: [], unnamed: [], when: nil, place: nil, placeCountry: nil,
        status: status, sentences: [sentence.range], rule: "body.named",
        position: gathering.range.lowerBound, block: sentence.block,
        isBrief: block.kind != .paragraph, name: gathering.name, sides: gathering.sides,
        topics: gathering.topics, ordinal: gathering.ordinal.flatMap(ordinal), series: nil,
        part: gathering.part,
        asserter: asserter(of: gathering.range, in: sentence))
    }
    if gathering.kind == .body {
      if gathering.isBare, isPointed(gathering.range), lastBodies.first != nil {
        datePointed(gathering.range, clause, sentence)
        return
      }
      guard !gathering.isBare || founded != nil else { return }
      var status = Event.Status.established
      if let founded {
        let told = circumstances.status(
          trigger: founded..<founded + 1, scope: clause.lowerBound, clause: clause)
        guard let told else { return }
        status = told == .held ? .established : told
      }
      var draft = base(.workingGroup, status)
      if gathering.isBare {
        borrowTopics(&draft, after: gathering.range, sentence)
        let isKnown = drafts.contains { $0.kind == .workingGroup }
        if draft.topics.isEmpty, isKnown { return }
      }
      if founded != nil { addFounders(&draft, sentence, clause) }
      if founded != nil, status == .established {
        draft.when = circumstances.when(
          trigger: gathering.range, clause: clause, sentence: sentence.range, block: block.range)
      }
      drafts.append(draft)
      draftOfGathering[index] = drafts.count - 1
      rememberBody(draft, at: drafts.count - 1)
      return
    }
    // A session, and the body that holds it.
    var series: Int?
    if gathering.name != gathering.range, !gathering.isBare {
      var body = base(.workingGroup, .established)
      body.ordinal = nil
      drafts.append(body)
      series = drafts.count - 1
      rememberBody(body, at: drafts.count - 1)
    }
    guard
      let told = circumstances.status(
        trigger: gathering.range, scope: clause.lowerBound, clause: clause)
    else { return }
    var session = base(.meeting, told)
    session.rule = "session.named"
    session.name = gathering.range
    session.series = series
    session.when = circumstances.when(
      trigger: gathering.range, clause: clause, sentence: sentence.range, block: block.range)
    let place = circumstances.place(in: clause, before: clause.upperBound)
    session.place = place?.range
    session.placeCountry = place?.country
    if let start = session.when?.start, let published = text.document.published, told == .held,
      start.firstDay > published.lastDay
    {
      session.status = .planned
    }
    drafts.append(session)
    draftOfGathering[index] = drafts.count - 1
    lastMeeting = drafts.count - 1
  }

  private mutating func rememberBody(_ draft: DraftEvent, at index: Int) {
    if draft.part > 1, let first = lastBodies.first, drafts[first].sentences == draft.sentences {
      lastBodies.append(index)
    } else {
      lastBodies = [index]
    }
  }

  /// 该工作组: a mention that points back.
  private func isPointed(_ range: Range<Int>) -> Bool {
    (1...2).contains { length in
      text.matches.isCue(.demonstrative, at: range.lowerBound - length)
        && text.matches.length(.cue, at: range.lowerBound - length) == length
    }
  }

  /// 该工作组去年9月成立以来: when the body told before was founded.
  private mutating func datePointed(
    _ range: Range<Int>, _ clause: Range<Int>, _ sentence: Segmentation.Sentence
  ) {
    let limit = min(clause.upperBound, range.upperBound + 14)
    guard
      let founded = (range.upperBound..<max(limit, range.upperBound)).first(where: {
        rules[.established].match(at: $0, in: context) != nil
      }),
      let time = text.times.first(where: {
        $0.range.lowerBound >= range.upperBound && $0.range.upperBound <= founded
      }), let start = time.start
    else { return }
    for index in lastBodies where drafts[index].when == nil {
      drafts[index].when = DraftEvent.When(
        start: start, end: time.end ?? start, words: time.range)
      drafts[index].sentences.append(sentence.range)
    }
  }

  /// Who announces or agrees on a body founds it: X宣布，双方将成立工作组.
  private func addFounders(
    _ draft: inout DraftEvent, _ sentence: Segmentation.Sentence, _ clause: Range<Int>
  ) {
    let groups = parser.groups(of: sentence, discourse: discourse)
    for (index, range) in sentence.clauses.enumerated() where range.lowerBound <= clause.lowerBound
    {
      guard let subject = groups[index].first(where: { $0.partyCase == .subject }),
        (subject.range.upperBound..<max(range.upperBound, subject.range.upperBound)).contains(
          where: {
            text.matches.isCue(.announces, at: $0)
          }), !subject.isInferred
      else { continue }
      for person in subject.people {
        draft.add(
          DraftEvent.Part(
            person: person, roles: [.establishes], isInferred: false, isCarried: false,
            sentences: [sentence.range], rule: "body.announced"))
      }
    }
  }

  /// 这些小组将向X和Y汇报: to whom the bodies told last report.
  private mutating func readReports(_ reading: SentenceReading) {
    guard !lastBodies.isEmpty else { return }
    for (clause, range) in reading.sentence.clauses.enumerated() {
      guard let found = rules[.reports].firstMatch(in: range, of: context) else { continue }
      for group in reading.groups[clause]
      where group.partyCase == .dative && group.range.upperBound <= found.range.lowerBound + 1 {
        for body in lastBodies where drafts[body].block >= reading.sentence.block - 1 {
          for person in group.people {
            drafts[body].add(
              DraftEvent.Part(
                person: person, roles: [.reportsTo], isInferred: group.isInferred,
                isCarried: false, sentences: [reading.sentence.range], rule: "body.reports"))
          }
          if !drafts[body].sentences.contains(reading.sentence.range) {
            drafts[body].sentences.append(reading.sentence.range)
          }
        }
      }
    }
  }

  private func ordinal(_ range: Range<Int>) -> Int? {
    let digits = text.units[range].dropFirst().dropLast()
    return text.units[range.lowerBound] == Numeral.ordinalMark
      ? Numeral.value(digits) : range.count == 2 ? 1 : nil
  }

  /// A body without a name takes the topics that the sentence tells after it.
  private func borrowTopics(
    _ draft: inout DraftEvent, after range: Range<Int>, _ sentence: Segmentation.Sentence
  ) {
    var topics: Set<String> = []
    for position in range.upperBound..<min(sentence.range.upperBound, range.upperBound + 30) {
      if let match = text.matches.match(.topic, at: position) {
        topics.insert(lexicon.topics[match.row])
      }
    }
    if topics.isEmpty {
      for position in sentence.range.lowerBound..<range.lowerBound {
        if let match = text.matches.match(.topic, at: position) {
          topics.insert(lexicon.topics[match.row])
        }
      }
    }
    draft.topics = topics.sorted()
  }

  /// The gathering that a stretch names, with its draft where it has one.
  func gathering(in range: Range<Int>) -> (index: Int, gathering: Gathering, draft: Int?)? {
    guard
      let index = gatherings.firstIndex(where: {
        range.contains($0.range.lowerBound) || $0.range.contains(range.lowerBound)
      })
    else { return nil }
    return (index, gatherings[index], draftOfGathering[index])
  }

  // MARK: Fused names

  /// 拜习会: two names' first characters and a word for meeting.
  private mutating func readFused(_ sentence: Segmentation.Sentence) {
    for position in sentence.range {
      guard position + 2 < sentence.range.upperBound,
        let head = rules[.fusedHead].match(at: position + 2, in: context),
        isFree(position..<position + 2), !text.matches.isPaired(position),
        text.matches.length(.commonWord, at: position) < 2,
        let first = official(initial: text.units[position]),
        let second = official(initial: text.units[position + 1]), first != second
      else { continue }
      let range = position..<head.range.upperBound
      let trigger = EventTrigger(
        id: "meeting.fused-name",
        kind: head.range.count == 2 && isCall(head.range) ? .call : .meeting,
        frame: .mutual, pattern: rules[.fusedHead], unlessBefore: nil, unlessAfter: nil)
      guard let clause = sentence.clauses.firstIndex(where: { $0.contains(position) }) else {
        continue
      }
      let reading = SentenceReading(
        sentence: sentence, groups: Array(repeating: [], count: sentence.clauses.count))
      guard var draft = draft(trigger, at: range, clause: clause, reading, isCarried: false) else {
        continue
      }
      for person in [first, second] {
        draft.add(
          DraftEvent.Part(
            person: person, roles: [.participant], isInferred: false, isCarried: false,
            sentences: [sentence.range], rule: trigger.id))
      }
      append(draft)
    }
  }

  private func isCall(_ range: Range<Int>) -> Bool {
    rules.triggers.contains {
      $0.kind == .call && $0.pattern.match(at: range.lowerBound, in: context) != nil
    }
  }

  /// The one official whose name begins with a character, the most often named among several.
  private func official(initial: UInt16) -> Int? {
    let candidates = people.people.indices.filter { index in
      people.people[index].hasOffice
        && people.people[index].names.contains { $0.first == initial && $0.count >= 2 }
    }
    return candidates.max { first, second in
      people.mentions.count { $0.person == first } < people.mentions.count { $0.person == second }
    }
  }
}

/// A sentence while it is read: its parties, and how far each clause's triggers reach.
struct SentenceReading {
  let sentence: Segmentation.Sentence
  let groups: [[PartyGroup]]
  /// The end of the last trigger read in each clause.
  var triggerEnds: [Int: Int] = [:]
}
