internal import ActorNetModel

/// The frame of those who attend what others hold: 出席.
extension EventReader {
  mutating func readAttended(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    // 在…大会上，X指出: who speaks there stands after it.
    let relative =
      trigger.id == "forum.at"
      ? laterSubject(clause, reading) : relativeAttendee(of: range, clause, reading)
    let attendee =
      (relative ?? observed(before: range, clause, reading)).map { (group: $0, isCarried: false) }
      ?? subject(of: range, clause: clause, reading)
    if trigger.id == "forum.at", relative == nil || attendee?.group.isInferred == true { return }
    guard let found = attendee,
      let base = draft(trigger, at: range, clause: clause, reading, isCarried: found.isCarried)
    else { return }
    let isLeader =
      !found.isCarried && found.group.range.upperBound < range.lowerBound
      && names(rules[.leads], in: found.group.range.upperBound..<range.upperBound) != nil
    let members = parts(
      found.group, role: isLeader ? .chair : .participant, isCarried: found.isCarried, reading,
      rule: trigger.id)
    guard !members.isEmpty else { return }
    // 在联大发言 names the gathering inside the trigger.
    let from =
      gathering(in: range) == nil && trigger.id == "forum.attended"
      ? range.upperBound : text.skippingAt(range.lowerBound)
    let isNamedInside = from < range.upperBound
    let tail =
      from..<(isNamedInside ? range.upperBound : max(clauseRange.upperBound, range.upperBound))
    if !tail.isEmpty, let named = gathering(in: tail) {
      if let index = named.draft {
        attach(members, to: index)
        return
      }
      if named.gathering.kind == .forum {
        var event = base
        event.name = named.gathering.range
        for part in members { event.add(part) }
        append(event)
        return
      }
    }
    let end = tail.last.map { text.isBoundary($0) ? $0 : $0 + 1 } ?? tail.lowerBound
    let object = tail.lowerBound..<max(end, tail.lowerBound)
    if object.count <= 8
      || names(rules[.occasion], in: object).map({ $0.range.count + 6 >= object.count }) ?? false
    {
      // 王毅参加会见 and 王毅等参加: the meeting told before.
      if !found.isCarried, object.isEmpty || names(rules[.occasion], in: object) != nil,
        join(
          members, block: reading.sentence.block, sentence: reading.sentence.range,
          prefersNamed: object.isEmpty
            || names(rules[.sessionSubject], in: object) != nil)
      {
        return
      }
    }
    // 出席上述活动: what was told before, or nothing that has a name.
    if let generic = rules[.genericGathering].match(at: object.lowerBound, in: context),
      generic.range.upperBound >= object.upperBound - (isNamedInside ? 3 : 0),
      !object.contains(where: { text.matches.length(.forum, at: $0) > 0 })
        || lastForum(before: range, reading) == nil
    {
      return
    }
    guard let word = names(rules[.forumWord], in: object) ?? talks(in: object) else { return }
    var event = base
    let start = circumstancesEnd(object.lowerBound, word.range.lowerBound)
    event.name = start..<word.range.upperBound
    if rules[.ceremony].match(at: word.range.lowerBound, in: context) != nil
      || names(rules[.forumWord], in: object) == nil || isBetweenSides(object)
    {
      event.kind = .meeting
    }
    let isGeneric =
      rules[.genericGathering].match(at: object.lowerBound, in: context).map {
        $0.range.upperBound >= object.upperBound
      } ?? false
    if isGeneric || event.name.map({ $0.count < 3 }) ?? true {
      // 出席论坛: the forum told before.
      guard let last = lastForum(before: range, reading) else { return }
      event.name = last.range
    }
    for part in members { event.add(part) }
    append(event)
  }

  /// The forum that was named last, not far before.
  private func lastForum(before trigger: Range<Int>, _ reading: SentenceReading) -> Gathering? {
    gatherings.last {
      $0.kind == .forum && $0.range.upperBound <= trigger.lowerBound
        && reading.sentence.range.lowerBound - $0.range.lowerBound < 200
    }
  }

  /// 出席…的X: who attends stands after what is attended.
  private func relativeAttendee(
    of range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) -> PartyGroup? {
    let clauseRange = reading.sentence.clauses[clause]
    guard
      let next = reading.groups[clause].first(where: { $0.range.lowerBound >= range.upperBound }),
      !next.people.isEmpty, next.range.lowerBound - range.upperBound <= 40,
      let mark = (range.upperBound..<max(range.upperBound, next.range.lowerBound)).last(where: {
        rules[.relative].match(at: $0, in: context) != nil
      }), next.range.lowerBound - mark <= 3, clauseRange.contains(mark)
    else { return nil }
    return next
  }

  /// 注意到X在联大发言: who is the object of one verb and acts in the next.
  private func observed(
    before trigger: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) -> PartyGroup? {
    let groups = reading.groups[clause].filter { $0.range.upperBound <= trigger.lowerBound }
    guard let last = groups.last, last.partyCase == .object, !last.people.isEmpty,
      trigger.lowerBound - last.range.upperBound <= 4,
      !groups.contains(where: { $0.partyCase == .subject && !$0.people.isEmpty })
    else { return nil }
    return last
  }

  /// Whether a gathering is named by the few countries that hold it: 柬老越三国国会高层会议.
  private func isBetweenSides(_ object: Range<Int>) -> Bool {
    var sides: Set<String> = []
    for position in object {
      if let match = text.matches.match(.country, at: position),
        match.length > 1 || text.matches.isPaired(position) || text.matches.isPaired(position - 1)
      {
        sides.insert(lexicon.countries[match.row].code)
      }
    }
    return (2...4).contains(sides.count)
  }

  /// 出席中欧经贸高层对话: talks that are named by two sides or what they are about.
  private func talks(in object: Range<Int>) -> PatternMatch? {
    guard let head = names(rules[.sessionHead], in: object),
      object.lowerBound + 4 <= head.range.lowerBound,
      (object.lowerBound..<head.range.lowerBound).contains(where: {
        text.matches.isPaired($0) || text.matches.length(.topic, at: $0) > 0
      })
    else { return nil }
    return head
  }

  /// Skips time and place before a gathering's name.
  private func circumstancesEnd(_ start: Int, _ limit: Int) -> Int {
    var position = start
    if let last = (start..<limit).last(where: {
      text.timeAt[$0] >= 0 || rules[.relative].match(at: $0, in: context) != nil
    }) {
      position = last + 1
    }
    return position
  }
}
