internal import ActorNetModel

/// The frame of those who attend what others hold: 出席.
extension EventReader {
  mutating func readAttended(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    guard let found = subject(of: range, clause: clause, reading),
      let base = draft(trigger, at: range, clause: clause, reading, isCarried: found.isCarried)
    else { return }
    let members = parts(
      found.group, role: .participant, isCarried: found.isCarried, reading, rule: trigger.id)
    guard !members.isEmpty else { return }
    // 在联大发言 names the gathering inside the trigger.
    let from = gathering(in: range) == nil ? range.upperBound : range.lowerBound
    let tail = from..<max(clauseRange.upperBound, range.upperBound)
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
        join(members, block: reading.sentence.block, sentence: reading.sentence.range)
      {
        return
      }
    }
    guard let word = names(rules[.forumWord], in: object) else { return }
    var event = base
    let start = circumstancesEnd(object.lowerBound, word.range.lowerBound)
    event.name = start..<word.range.upperBound
    if rules[.ceremony].match(at: word.range.lowerBound, in: context) != nil {
      event.kind = .meeting
    }
    if event.name.map({ $0.count < 3 }) ?? true {
      // 出席论坛: the forum told before.
      guard
        let last = gatherings.last(where: {
          $0.kind == .forum && $0.range.upperBound <= range.lowerBound
        }), reading.sentence.range.lowerBound - last.range.lowerBound < 200
      else { return }
      event.name = last.range
    }
    for part in members { event.add(part) }
    append(event)
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
