internal import ActorNetModel

/// Bodies, their sessions, and who founds them or is reported to.
extension EventReader {
  mutating func readGatherings(_ sentence: Segmentation.Sentence) {
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
        isBrief: block.kind != .paragraph, head: nil, name: gathering.name, sides: gathering.sides,
        topics: gathering.topics, ordinal: gathering.ordinal.flatMap(ordinal), series: nil,
        part: gathering.part,
        tellings: [
          DraftEvent.Telling(
            words: gathering.range, asserter: asserters.asserter(of: gathering.range, in: sentence))
        ])
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
      if gathering.part > 0, gathering.name != gathering.range { draft.head = gathering.range }
      if gathering.isBare {
        borrowTopics(&draft, after: gathering.range, sentence)
        let isKnown = drafts.contains { $0.kind == .workingGroup }
        if draft.topics.isEmpty, isKnown { return }
      }
      if founded != nil { addFounders(&draft, sentence, clause) }
      if founded != nil, status == .established {
        // 24日宣布成立: what is announced as founded was founded then.
        draft.when =
          circumstances.when(
            trigger: gathering.range, clause: clause, sentence: sentence.range, block: block.range)
          ?? circumstances.whenSaid(in: sentence.range.lowerBound..<gathering.range.lowerBound)
      }
      drafts.append(draft)
      draftOfGathering[index] = drafts.count - 1
      rememberBody(draft, at: drafts.count - 1)
      return
    }
    // 参加小组会议: a session without name and number that nobody is told to hold tells nothing.
    let holds = (gathering.range.upperBound..<max(clause.upperBound, gathering.range.upperBound))
      .contains { rules[.holding].match(at: $0, in: context) != nil }
    if gathering.isBare, gathering.ordinal == nil, !holds { return }
    // A session, and the body that holds it.
    var series: Int?
    if gathering.name != gathering.range, !gathering.isBare {
      var body = base(.workingGroup, .established)
      body.ordinal = nil
      drafts.append(body)
      series = drafts.count - 1
      rememberBody(body, at: drafts.count - 1)
    }
    // 会议即将召开: the word for holding may follow the name, and its modality with it.
    let holding = (gathering.range.upperBound..<max(clause.upperBound, gathering.range.upperBound))
      .first { rules[.holding].match(at: $0, in: context) != nil }
    guard
      let told = circumstances.status(
        trigger: holding.map { $0..<$0 + 1 } ?? gathering.range, scope: clause.lowerBound,
        clause: clause)
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
        founds(subject, groups, index, clause, sentence)
          || (subject.range.upperBound..<max(range.upperBound, subject.range.upperBound)).contains(
            where: {
              text.matches.isCue(.announces, at: $0)
            }),
        !subject.isInferred
      else { continue }
      for person in subject.people {
        draft.add(
          DraftEvent.Part(
            person: person, roles: [.establishes], isInferred: false, isCarried: false,
            sentences: [sentence.range], rule: "body.announced"))
      }
    }
  }

  /// 小组由X担任组长: who heads the body told last.
  mutating func readHeads(_ reading: SentenceReading) {
    for (clause, range) in reading.sentence.clauses.enumerated() {
      guard let found = rules[.headsBody].firstMatch(in: range, of: context),
        range.contains(where: { rules[.bodyHead].match(at: $0, in: context) != nil }),
        let body = lastBodies.first, reading.sentence.block - drafts[body].block <= 4
      else { continue }
      for group in reading.groups[clause]
      where group.range.upperBound <= found.range.lowerBound + 1
        && (group.partyCase == .agent || group.partyCase == .subject)
      {
        attach(
          parts(group, role: .chair, isCarried: false, reading, rule: "body.headed"), to: body)
      }
    }
  }

  /// X和Y签署声明，建立机制: the subject of the founding, or of the clause before where it names
  /// nobody; who only says so founds nothing.
  private func founds(
    _ subject: PartyGroup, _ groups: [[PartyGroup]], _ index: Int, _ clause: Range<Int>,
    _ sentence: Segmentation.Sentence
  ) -> Bool {
    guard let own = sentence.clauses.firstIndex(of: clause), !subject.people.isEmpty,
      index == own || index == own - 1 && groups[own].isEmpty
    else { return false }
    return !circumstances.isSaid(between: subject.range.upperBound, clause.upperBound)
  }

  /// 这些小组将向X和Y汇报: to whom the bodies told last report.
  mutating func readReports(_ reading: SentenceReading) {
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
    func take(_ places: Range<Int>, mattersOnly: Bool = false) {
      var position = places.lowerBound
      while position < places.upperBound {
        guard let match = text.matches.match(.topic, at: position),
          !mattersOnly
            || rules[.matter].match(at: position + match.length, in: context) != nil
        else {
          position += 1
          continue
        }
        topics.insert(lexicon.topics[match.row])
        if draft.head == nil {
          draft.head = range
          draft.name = position..<position + match.length
        }
        position += match.length
      }
    }
    let limit = max(range.upperBound, min(sentence.range.upperBound, range.upperBound + 30))
    let clauseEnd = (range.upperBound..<limit).first { text.isBoundary($0) } ?? limit
    let before = sentence.range.lowerBound..<range.lowerBound
    take(range.upperBound..<clauseEnd)
    // 在缉毒议题上合作，包括建立一个工作组，以…: what is called the matter, before words for how.
    if topics.isEmpty { take(before, mattersOnly: true) }
    if topics.isEmpty { take(range.upperBound..<limit) }
    if topics.isEmpty { take(before) }
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
}
