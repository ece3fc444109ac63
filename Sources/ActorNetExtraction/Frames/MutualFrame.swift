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
      } ?? clauseRange.lowerBound
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
    // 与X会见时，Y指出: the subject stands in the next clause.
    if found?.isCarried ?? true, !partners.isEmpty, isSubordinate(clauseRange),
      let later = laterSubject(clause, reading)
    {
      found = (later, true)
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
    if let carried = found, carried.isCarried, partners.isEmpty, inside.isEmpty {
      // 会谈后双方… without parties points back and tells nothing new.
      if carried.group.people.count < 2 { return }
      return
    }
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
    let unnamed = words(others + (found.map { [$0.group] } ?? []))
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
    attach(event.parts, to: index)
    return true
  }
}
