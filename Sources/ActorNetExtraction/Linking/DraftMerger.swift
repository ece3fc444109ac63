internal import ActorNetModel

/// Makes one event of the tellings of one event in a document.
struct DraftMerger {
  let people: RecognizedPeople
  let text: AnnotatedText
  let lexicon: Lexicon

  /// The merged drafts in the order of their first telling; `series` refers to their indices.
  func merged(_ drafts: [DraftEvent]) -> [DraftEvent] {
    // Tellings with a name or a date are surer than brief or dateless ones: they come first.
    let order = drafts.indices.sorted { first, second in
      let (left, right) = (weight(drafts[first]), weight(drafts[second]))
      return left != right ? left > right : drafts[first].position < drafts[second].position
    }
    var result: [DraftEvent] = []
    var home = [Int](repeating: -1, count: drafts.count)
    for index in order {
      var draft = drafts[index]
      draft.series = draft.series.map { home[$0] }
      var best: (index: Int, score: Int)?
      for (place, known) in result.enumerated() {
        guard let score = affinity(known, draft), score > best?.score ?? 0 else { continue }
        best = (place, score)
      }
      if let best {
        join(draft, into: &result[best.index])
        home[index] = best.index
      } else {
        result.append(draft)
        home[index] = result.count - 1
      }
    }
    return inOrder(result)
  }

  private func inOrder(_ drafts: [DraftEvent]) -> [DraftEvent] {
    let order = drafts.indices.sorted { drafts[$0].position < drafts[$1].position }
    var place = [Int](repeating: 0, count: drafts.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return order.map { index in
      var draft = drafts[index]
      draft.series = draft.series.map { place[$0] }
      return draft
    }
  }

  private func weight(_ draft: DraftEvent) -> Int {
    // Bodies first, so that their sessions find them.
    (draft.kind == .workingGroup ? 8 : 0) + (draft.ordinal != nil ? 2 : 0)
      + (draft.when != nil ? 2 : 0) + (draft.isBrief ? 0 : 1)
  }

  // MARK: One and the same

  /// How well two tellings fit, above zero; nil where they are two events.
  private func affinity(_ known: DraftEvent, _ draft: DraftEvent) -> Int? {
    guard known.kind == draft.kind else { return nil }
    if known.kind == .workingGroup { return bodyAffinity(known, draft) }
    if let first = known.ordinal, let second = draft.ordinal, first != second { return nil }
    // What was called off is not what was done.
    if Set([known.status, draft.status]) == [.cancelled, .held] { return nil }
    let dates = DateCompatibility.compare(span(known), span(draft))
    guard dates > .apart else { return nil }
    if isLongDone(known, beside: draft) || isLongDone(draft, beside: known) { return nil }
    if let first = known.placeCountry, let second = draft.placeCountry, first != second {
      return nil
    }
    if known.series != nil || draft.series != nil {
      guard known.series == draft.series || known.series == nil || draft.series == nil else {
        return nil
      }
      if known.series == draft.series { return 4 + dates.rawValue }
    }
    if known.kind == .meeting, known.ordinal != nil, known.ordinal == draft.ordinal,
      known.sides == draft.sides, known.topics == draft.topics, !known.sides.isEmpty
    {
      return 4 + dates.rawValue
    }
    switch known.kind {
    case .forum: return forumAffinity(known, draft).map { $0 + dates.rawValue }
    case .visit: return visitAffinity(known, draft).map { $0 + dates.rawValue }
    default: return meetingAffinity(known, draft).map { $0 + dates.rawValue }
    }
  }

  /// 上次会面是在2022年11月, 可能举行的峰会: what is over for a month is not what is yet to come.
  private func isLongDone(_ done: DraftEvent, beside plan: DraftEvent) -> Bool {
    guard done.status == .held, plan.status == .planned || plan.status == .proposed,
      plan.when == nil, let when = done.when, let published = text.document.published
    else { return false }
    return max(when.end.lastDay, when.start.lastDay) + 31 < published.firstDay
  }

  private func span(_ draft: DraftEvent) -> (start: PartialDate, end: PartialDate)? {
    draft.when.map { ($0.start, $0.end) }
  }

  private func bodyAffinity(_ known: DraftEvent, _ draft: DraftEvent) -> Int? {
    if known.part != draft.part, known.part > 0, draft.part > 0 { return nil }
    if !known.topics.isEmpty, !draft.topics.isEmpty, known.topics != draft.topics { return nil }
    if let first = known.name, let second = draft.name,
      known.part == 0, draft.part == 0, text.units[first] == text.units[second]
    {
      return 5
    }
    guard !known.topics.isEmpty, known.topics == draft.topics else { return nil }
    return known.sides == draft.sides || known.sides.isEmpty || draft.sides.isEmpty ? 3 : nil
  }

  private func forumAffinity(_ known: DraftEvent, _ draft: DraftEvent) -> Int? {
    guard let first = known.name, let second = draft.name else { return nil }
    let (left, right) = (text.folded.string(first), text.folded.string(second))
    return left.contains(right) || right.contains(left) ? 3 : nil
  }

  private func visitors(_ draft: DraftEvent) -> [Int] {
    draft.parts.filter { !$0.roles.contains(.host) }.map(\.person)
  }

  private func visitAffinity(_ known: DraftEvent, _ draft: DraftEvent) -> Int? {
    let (first, second) = (Set(visitors(known)), Set(visitors(draft)))
    if first.isEmpty != second.isEmpty {
      // 埃及总理访问苏丹: the headline's words for whom the text names.
      return isToldNameless(known, draft) && known.placeCountry == draft.placeCountry
        && known.placeCountry != nil ? 1 : nil
    }
    guard first.isSubset(of: second) || second.isSubset(of: first), !first.isEmpty else {
      return nil
    }
    if let left = known.place, let right = draft.place,
      known.placeCountry == nil
        || draft.placeCountry == nil, text.units[left] != text.units[right]
    {
      return nil
    }
    return first == second ? 3 : 2
  }

  private func meetingAffinity(_ known: DraftEvent, _ draft: DraftEvent) -> Int? {
    let (first, second) = (Set(known.people), Set(draft.people))
    if first.isEmpty || second.isEmpty {
      // Parties without names: the same words, or the offices of those who are named.
      guard first.isEmpty, second.isEmpty else { return isToldNameless(known, draft) ? 1 : nil }
      return sharesWords(known, draft) ? 2 : nil
    }
    if first.count == 1 || second.count == 1, first != second,
      first.isSubset(of: second) || second.isSubset(of: first)
    {
      // A headline that names one of them, near the telling of both.
      if known.isBrief != draft.isBrief, abs(known.block - draft.block) <= 1 { return 1 }
      // One side without a name: the telling of both that has no date may be the same.
      let (single, both) = first.count == 1 ? (known, draft) : (draft, known)
      let isOpen = mayName(single.unnamed, of: both) && (known.when == nil || draft.when == nil)
      return isOpen && known.status == draft.status && abs(known.block - draft.block) <= 8 ? 1 : nil
    }
    if first.count == 1 || second.count == 1 {
      guard first == second,
        sharesWords(known, draft) || known.unnamed.isEmpty
          || draft.unnamed.isEmpty
      else { return nil }
      return 1
    }
    // 同苏林共同会见青年代表 is not the talks of the two.
    // 会见X，并同X主持会议: two events, though one sentence tells them.
    let chaired = [known, draft].filter { $0.parts.contains { $0.roles.contains(.chair) } }
    if known.kind == .meeting, chaired.count == 1, chaired[0].name != nil,
      known.name == nil || draft.name == nil,
      known.sentences.contains(where: draft.sentences.contains)
    {
      return nil
    }
    guard known.isJoint == draft.isJoint,
      first.isSubset(of: second) || second.isSubset(of: first)
    else { return nil }
    return first == second ? 3 : 2
  }

  /// Whether words for a party without a name may mean somebody of an event: 代表团 anybody, 外长 a
  /// minister of that office alone.
  private func mayName(_ words: [Range<Int>], of draft: DraftEvent) -> Bool {
    guard !words.isEmpty else { return false }
    let heads = people.mentions.filter { draft.people.contains($0.person) }
      .compactMap { $0.title.map { Array(text.units[$0.head.suffix(2)]) } }
    return words.contains { range in
      guard range.contains(where: { text.matches.length(.title, at: $0) > 1 }) else { return true }
      return heads.contains(Array(text.units[range.suffix(2)]))
    }
  }

  /// Whether one telling names those for whom the other has only words: 美中官员 for two ministers.
  ///
  /// The words' countries must be those of the people who are named; words for a level of their
  /// own (副部长级) tell of another event.
  private func isToldNameless(_ known: DraftEvent, _ draft: DraftEvent) -> Bool {
    let (named, nameless) = known.people.isEmpty ? (draft, known) : (known, draft)
    // 中美元首峰会: the name of talks says who met.
    let told =
      nameless.unnamed.isEmpty && nameless.series == nil
      ? [nameless.name].compactMap { $0 } : nameless.unnamed
    guard !told.isEmpty, nameless.people.isEmpty, named.name == nil || nameless.name == nil,
      nameless.name == nil || holdsOffices(told, of: named),
      nameless.status == named.status || nameless.isBrief
    else { return false }
    var sides: Set<String> = []
    for words in told {
      for position in words {
        if text.matches.isCue(.level, at: position),
          text.matches.length(.title, endingAt: position) > 0
        {
          return false
        }
        if let code = country(at: position) { sides.insert(code) }
      }
    }
    let homes = Set(named.people.compactMap { people.people[$0].country })
    guard !sides.isEmpty, sides.isSubset(of: homes) else { return false }
    let dates = DateCompatibility.compare(span(known), span(draft))
    return dates >= .close || abs(known.block - draft.block) <= 4
  }

  /// Whether the talks' name is for the offices of those who met: heads of state, or a title that
  /// one of them has.
  private func holdsOffices(_ words: [Range<Int>], of draft: DraftEvent) -> Bool {
    let ranks = words.flatMap { $0 }.compactMap { position in
      text.matches.match(.title, at: position).map { lexicon.titles[$0.row].rank }
    }
    let isTop = { (person: Int) in
      people.mentions.contains { $0.person == person && ($0.title?.rank ?? 99) <= 2 }
    }
    if let best = ranks.min(), best <= 2 { return draft.people.filter(isTop).count >= 2 }
    return !ranks.isEmpty && mayName(words, of: draft)
  }

  private func country(at position: Int) -> String? {
    guard let match = text.matches.match(.country, at: position),
      match.length > 1 || text.matches.isPaired(position) || text.matches.isPaired(position - 1)
    else { return nil }
    return lexicon.countries[match.row].code
  }

  private func sharesWords(_ first: DraftEvent, _ second: DraftEvent) -> Bool {
    let left = first.unnamed.map { text.folded.string($0) }
    return second.unnamed.contains { left.contains(text.folded.string($0)) }
  }

  // MARK: Joining

  private func join(_ draft: DraftEvent, into known: inout DraftEvent) {
    // Words for those whom the other telling names are no further parties.
    if known.people.isEmpty != draft.people.isEmpty {
      known.unnamed = known.people.isEmpty ? draft.unnamed : known.unnamed
    } else {
      known.unnamed += draft.unnamed.filter { !known.unnamed.contains($0) }
    }
    for part in draft.parts { known.add(part) }
    for telling in draft.tellings where !known.tellings.contains(telling) {
      known.tellings.append(telling)
    }
    for sentence in draft.sentences where !known.sentences.contains(sentence) {
      known.sentences.append(sentence)
    }
    if let when = draft.when, known.when.map(when.isBetter) ?? true { known.when = when }
    known.isSetApart = known.isSetApart && draft.isSetApart
    if let likely = draft.likely, known.likely.map(likely.isBetter) ?? true {
      known.likely = likely
    }
    if known.place == nil {
      known.place = draft.place
      known.placeCountry = draft.placeCountry
    }
    if known.name == nil || draft.name.map({ $0.count > known.name?.count ?? 0 }) ?? false,
      draft.part == 0, known.part == 0
    {
      known.name = draft.name ?? known.name
    }
    if known.sides.isEmpty { known.sides = draft.sides }
    if known.topics.isEmpty { known.topics = draft.topics }
    known.ordinal = known.ordinal ?? draft.ordinal
    known.series = known.series ?? draft.series
    known.status = status(known, draft)
    if known.isBrief, !draft.isBrief {
      known.isBrief = false
      known.rule = draft.rule
    }
  }

  /// What two tellings say together: called off, else held, else the surer telling's word.
  private func status(_ known: DraftEvent, _ draft: DraftEvent) -> Event.Status {
    let told = [known.status, draft.status]
    if told.contains(.cancelled), known.kind != .workingGroup { return .cancelled }
    if told.contains(.suspended) { return .suspended }
    if known.isBrief != draft.isBrief { return known.isBrief ? draft.status : known.status }
    if told.contains(.held), told.contains(.planned) || told.contains(.proposed),
      known.when?.basis != .told, draft.when?.basis != .told
    {
      // Without a date, what is told once as done may be a turn of phrase about the plan.
      return known.status
    }
    if told.contains(.held) {
      let future = text.document.published.map { published in
        known.when.map { $0.start.firstDay > published.lastDay } ?? false
      }
      return future ?? false ? .planned : .held
    }
    if told.contains(.established) { return .established }
    return told.contains(.planned) ? .planned : known.status
  }
}
