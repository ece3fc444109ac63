internal import ActorNetModel

/// The frame of those who preside: 主持.
extension EventReader {
  mutating func readChaired(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    let agents = groups.filter {
      ($0.partyCase == .agent || $0.partyCase == .with) && $0.range.upperBound <= range.lowerBound
    }
    let found =
      agents.contains { $0.partyCase == .agent }
      ? nil : subject(of: range, clause: clause, reading)
    guard
      let base = draft(
        trigger, at: range, clause: clause, reading, isCarried: found?.isCarried ?? false)
    else { return }
    var chairs =
      found.map {
        parts($0.group, role: .chair, isCarried: $0.isCarried, reading, rule: trigger.id)
      } ?? []
    chairs += agents.flatMap {
      parts($0, role: .chair, isCarried: false, reading, rule: trigger.id)
    }
    guard !chairs.isEmpty else { return }
    // 代表团由X带队: the journey told before, if nobody was named for it.
    if trigger.kind == .visit {
      guard
        let index = drafts.lastIndex(where: {
          $0.kind == .visit && $0.people.isEmpty && reading.sentence.block - $0.block <= 3
        })
      else { return }
      attach(chairs, to: index)
      return
    }
    if let named = gathering(
      in: range.upperBound..<max(clauseRange.upperBound, range.upperBound + 1)),
      let index = named.draft, named.gathering.kind == .session
    {
      attach(chairs, to: index)
      if drafts[index].when == nil { drafts[index].when = base.when }
      return
    }
    if let named = gathering(
      in: range.upperBound..<max(clauseRange.upperBound, range.upperBound + 1)),
      named.gathering.kind == .forum, chairs.count == 1
    {
      var event = base
      event.kind = .forum
      event.name = named.gathering.range
      for part in chairs { event.add(part) }
      append(event)
      return
    }
    // 由A与B共同主持 without an object: the session told before.
    let tail = text.skippingSpaces(range.upperBound, limit: clauseRange.upperBound)
    if tail >= clauseRange.upperBound - 1 || text.isBoundary(tail) {
      let isSession =
        names(rules[.sessionSubject], in: clauseRange.lowerBound..<range.lowerBound) != nil
      if join(
        chairs, block: reading.sentence.block, sentence: reading.sentence.range,
        prefersNamed: isSession)
      {
        return
      }
    }
    if let generic = rules[.genericGathering].match(at: tail, in: context),
      generic.range.upperBound >= clauseRange.upperBound - 1,
      join(chairs, block: reading.sentence.block, sentence: reading.sentence.range)
    {
      return
    }
    guard names(rules[.occasion], in: tail..<clauseRange.upperBound) != nil else { return }
    var event = base
    for part in chairs { event.add(part) }
    event.name = tail..<clauseRange.upperBound
    append(event)
  }

  func names(_ pattern: Pattern, in range: Range<Int>) -> PatternMatch? {
    range.isEmpty ? nil : pattern.firstMatch(in: range, of: context)
  }
}
