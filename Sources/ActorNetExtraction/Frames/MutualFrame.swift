internal import ActorNetModel

/// The frame of what all who are named do together: 会晤, 通电话.
extension EventReader {
  mutating func readMutual(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    let from =
      reading.triggerEnds[clause].map { end in
        // A second trigger of the clause shares its subject, not its partners.
        groups.contains { $0.range.lowerBound >= end } ? end : clauseRange.lowerBound
      } ?? min(clauseRange.lowerBound, groups.first?.range.lowerBound ?? clauseRange.lowerBound)
    var partners = groups.filter {
      ($0.partyCase == .with || $0.partyCase == .agent) && $0.range.upperBound <= range.lowerBound
        && $0.range.lowerBound >= from
    }
    // 会谈 may be told first and the partner after it, in 与…: 举行会谈 follows all its parties.
    if partners.isEmpty, range.upperBound < clauseRange.upperBound {
      partners = groups.filter { $0.partyCase == .with && $0.range.lowerBound >= range.upperBound }
        .filter { $0.range.lowerBound - range.upperBound <= 3 }
    }
    var found = subject(of: range, clause: clause, reading)
    if partners.isEmpty, let guest = invited(before: range, groups).last {
      partners = [guest]
      found = groups.last {
        $0.range.upperBound <= guest.range.lowerBound && $0.partyCase == .subject
      }.map { ($0, false) }
    }
    // 与X会见时，Y指出: the subject stands in the next clause.
    if found?.isCarried ?? true, !partners.isEmpty, isSubordinate(clauseRange),
      let later = laterSubject(clause, reading)
    {
      found = (later, true)
    }
    let isNameless =
      partners.allSatisfy(\.people.isEmpty)
      && (found == nil || found?.isCarried == true || found?.group.people.isEmpty == true)
    if isNameless, trigger.frame == .mutual, let words = sides(before: range, from: from) {
      if readSides(words, trigger, range, clause, reading) { return }
    }
    // 会晤了X: an object where a partner is not told.
    if partners.isEmpty, trigger.frame == .mutual,
      groups.contains(where: {
        (0...1).contains($0.range.lowerBound - range.upperBound) && !$0.people.isEmpty
      })
    {
      readTransitive(trigger, range, clause, reading)
      return
    }
    if trigger.frame == .needsPartner {
      guard
        partners.contains(where: { !$0.isInferred })
          || (found.map {
            !$0.isCarried && !$0.group.isInferred && $0.group.people.count >= 2
          } ?? false)
      else { return }
    }
    // A group of two or more by itself needs nobody carried to it.
    let inside = groups.filter {
      $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
    }
    // 会谈后双方… without parties points back and tells nothing new.
    if let carried = found, carried.isCarried, partners.isEmpty, inside.isEmpty { return }
    guard
      let base = draft(
        trigger, at: range, clause: clause, reading, isCarried: found?.isCarried ?? false)
    else { return }
    let subjectParts =
      found.map {
        parts(
          $0.group, role: .participant, isCarried: $0.isCarried, reading, rule: trigger.id)
      } ?? []
    let others = partners + inside
    let partnerParts = others.flatMap {
      parts($0, role: .participant, isCarried: false, reading, rule: trigger.id)
    }.filter { part in !subjectParts.contains { $0.person == part.person } }
    var unnamed = words(others + (found.map { [$0.group] } ?? []))
    if others.isEmpty, subjectParts.count == 1, trigger.frame == .mutual,
      let side = partnerSide(before: range, from: from)
    {
      unnamed.append(side)
    }
    if subjectParts.count == 1, partnerParts.count > 1,
      isSeveral(clauseRange, before: range) || partners.count > 1
        || found?.isCarried == true && trigger.kind == .meeting
    {
      for partner in partnerParts {
        var event = base
        for part in subjectParts + [partner] { event.add(part) }
        append(event)
      }
      return
    }
    var event = base
    for part in subjectParts + partnerParts { event.add(part) }
    event.unnamed = unnamed
    if attachesToSession(event, clauseRange, range) { return }
    if trigger.frame == .needsPartner, event.parts.count < 2 { return }
    guard
      event.parts.count >= 2 || event.parts.count == 1 && !unnamed.isEmpty
        || event.parts.isEmpty && isToldBetweenSides(unnamed)
    else { return }
    append(event)
  }

  /// X邀请Y会面: whom the subject asks to come.
  private func invited(before trigger: Range<Int>, _ groups: [PartyGroup]) -> [PartyGroup] {
    groups.filter { group in
      group.range.upperBound <= trigger.lowerBound && !group.people.isEmpty
        && (1...2).contains { length in
          let start = group.range.lowerBound - length
          return text.matches.isCue(.invites, at: start)
            && text.matches.length(.cue, at: start) == length
        }
    }
  }

  /// The words for two sides that meet without a name: 中美, 苏丹和埃及, 两韩, 双方官员.
  private func sides(before trigger: Range<Int>, from start: Int) -> Range<Int>? {
    var found: Range<Int>?
    var codes: Set<String> = []
    var position = start
    while position < trigger.lowerBound {
      var length = 0
      if let match = text.matches.match(.country, at: position), isActing(position, match.length),
        match.length > 1 && lexicon.countries[match.row].kind != .capital
          || text.matches.isPaired(position)
      {
        length = match.length
        codes.insert(lexicon.countries[match.row].code)
        if match.length == 1 {
          length = 2
          codes.insert(position.description)
        }
      } else if let match = rules[.sides].match(at: position, in: context) {
        length = match.range.count
        codes.formUnion(["", position.description])
      }
      if length > 0 {
        found = (found?.lowerBound ?? position)..<position + length
        position += length
      } else {
        position += 1
      }
    }
    guard codes.count >= 2, let found else { return nil }
    // What stands between the last side and the verb may say who came: 代表, 高级官员.
    let end =
      text.matches.isCue(.delegation, at: found.upperBound)
      ? found.upperBound + text.matches.length(.cue, at: found.upperBound) : found.upperBound
    return found.lowerBound..<max(end, found.upperBound)
  }

  /// A country that acts, not one whose official, city or affair is told of.
  private func isActing(_ position: Int, _ length: Int) -> Bool {
    let end = position + length
    return !text.matches.isCue(.at, at: position - 1)
      && !people.titles.contains { $0.extent.contains(position) && $0.standing != .official }
      && text.matches.length(.institution, at: position) <= length
      && rules[.relative].match(at: end, in: context) == nil
  }

  /// 同美国举行会谈: the country that the one who is named meets.
  private func partnerSide(before trigger: Range<Int>, from start: Int) -> Range<Int>? {
    for position in stride(from: trigger.lowerBound - 1, through: start + 1, by: -1) {
      guard let match = text.matches.match(.country, at: position), match.length > 1,
        position + match.length <= trigger.lowerBound,
        text.matches.isCue(.with, at: position - 1),
        text.matches.length(.cue, at: position - 1) == 1,
        isActing(position, match.length), trigger.lowerBound - position <= 24
      else { continue }
      return position..<position + match.length
    }
    return nil
  }

  /// A meeting between sides of whom nobody is named.
  private mutating func readSides(
    _ words: Range<Int>, _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int,
    _ reading: SentenceReading
  ) -> Bool {
    let namesSides = words.contains { text.matches.length(.country, at: $0) > 0 }
    guard var event = draft(trigger, at: range, clause: clause, reading, isCarried: false),
      event.when != nil || event.place != nil
        || event.status == .planned
          && rules[.holdsTalks].match(at: range.lowerBound, in: context) != nil,
      rules[.relative].match(at: range.upperBound, in: context) == nil,
      namesSides || event.when != nil || event.place != nil || words.count > 2
    else { return false }
    // 双方 points to the meeting that was told just before.
    if !namesSides, let last = lastMeeting, reading.sentence.block - drafts[last].block <= 3,
      words.count <= 2 || drafts[last].status == event.status
    {
      return false
    }
    event.unnamed = [words]
    if attachesToSession(event, reading.sentence.clauses[clause], range) { return true }
    append(event)
    return true
  }

  /// Whether the words name at least two sides: 中印两国外长.
  private func isToldBetweenSides(_ words: [Range<Int>]) -> Bool {
    guard !words.isEmpty else { return false }
    var sides: Set<String> = []
    for range in words {
      for position in range {
        if let match = text.matches.match(.country, at: position),
          match.length > 1 || text.matches.isPaired(position)
            || position > 0 && text.matches.isPaired(position - 1)
        {
          sides.insert(lexicon.countries[match.row].code)
        }
      }
    }
    return sides.count >= 2
  }

  /// A clause whose trigger is part of a named session's telling adds its people to the session.
  private mutating func attachesToSession(
    _ event: DraftEvent, _ clause: Range<Int>, _ trigger: Range<Int>
  ) -> Bool {
    guard let found = gathering(in: trigger), let index = found.draft,
      found.gathering.kind == .session
    else { return false }
    // 为即将召开的首脑会谈营造气氛: who says so is not there.
    attach(event.parts.filter { !$0.isCarried || event.parts.count > 1 }, to: index)
    return true
  }
}
