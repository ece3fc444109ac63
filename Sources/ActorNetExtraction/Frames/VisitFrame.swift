internal import ActorNetModel

/// The frame of those who travel: 访问, 前往.
extension EventReader {
  mutating func readVisit(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    var visitors: (group: PartyGroup, isCarried: Bool)?
    let before = groups.filter {
      $0.range.upperBound <= range.lowerBound + 1
        && ($0.partyCase == .subject || $0.partyCase == .object || $0.partyCase == .listed)
    }
    let relative = rules[.relative].match(
      at: text.skippingSpaces(range.upperBound, limit: clauseRange.upperBound), in: context)
    let after = groups.first { group in
      let gap = group.range.lowerBound - range.upperBound
      return gap >= 0 && gap <= (relative == nil ? 0 : 3)
    }
    if let after, relative != nil || before.isEmpty, trigger.pattern.source.isEmpty == false,
      !isDestinationOffice(after)
    {
      visitors = (after, false)
    } else if let nearest = before.last {
      visitors = (nearest, false)
    } else if relative == nil {
      visitors = subject(of: range, clause: clause, reading)
    }
    guard let visitors,
      var base = draft(
        trigger, at: range, clause: clause, reading, isCarried: visitors.isCarried)
    else { return }
    let members = parts(
      visitors.group, role: .participant, isCarried: visitors.isCarried, reading,
      rule: trigger.id)
    guard !members.isEmpty else { return }
    // Nobody visits his own country; what is told then is a meeting there.
    if let country = base.placeCountry, members.count == 1,
      people.people[members[0].person].country == country,
      !lexicon.isSubnational(base.place.map { text.units[$0] })
    {
      return
    }
    if trigger.id == "visit.went", base.place == nil { return }
    base.unnamed = words([visitors.group])
    let hosts = reading.groups.flatMap { $0 }.filter { $0.partyCase == .inviter }
      .flatMap { parts($0, role: .host, isCarried: false, reading, rule: trigger.id) }
      .filter { host in !members.contains { $0.person == host.person } }
    if members.count > 1, isSeveral(clauseRange, before: range) {
      for member in members {
        var event = base
        event.add(member)
        append(event)
      }
      return
    }
    var event = base
    for part in members + hosts { event.add(part) }
    for companion in entourage(of: clause, reading) { event.add(companion) }
    append(event)
  }

  /// 访问的 before an office of the destination does not make its holder the visitor.
  private func isDestinationOffice(_ group: PartyGroup) -> Bool { group.people.isEmpty }

  /// 陪同X访华的有：A，B，C: the people of the clauses after the colon.
  private func entourage(of clause: Int, _ reading: SentenceReading) -> [DraftEvent.Part] {
    let range = reading.sentence.clauses[clause]
    guard range.upperBound < text.units.count, text.units[range.upperBound] == Mark.colon,
      range.contains(where: { text.matches.isCue(.entourage, at: $0) })
    else { return [] }
    return reading.groups[(clause + 1)...].flatMap { $0 }.flatMap {
      parts($0, role: .participant, isCarried: false, reading, rule: "visit.entourage")
    }
  }
}
