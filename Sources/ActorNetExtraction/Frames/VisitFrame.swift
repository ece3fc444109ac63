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
    if let after, relative != nil || before.isEmpty, !after.people.isEmpty {
      visitors = (after, false)
    } else if relative != nil, isDelegation(after: range.upperBound, clauseRange) {
      // 访美的最高级官员: nobody who is named.
      return
    } else if let nearest = before.last(where: { !$0.people.isEmpty }) {
      visitors = (nearest, false)
    } else if relative == nil {
      // 访问新加坡后，X前往韩国: the subject stands in the next clause.
      visitors =
        (isSubordinate(clauseRange) ? laterSubject(clause, reading).map { ($0, true) } : nil)
        ?? subject(of: range, clause: clause, reading)
    }
    if visitors == nil, let nameless = before.last, relative == nil {
      visitors = (nameless, false)
    }
    // 双方…访问: two who did something together do not travel together.
    if let found = visitors, found.group.isInferred, found.group.people.count > 1 { return }
    guard let visitors,
      var base = draft(
        trigger, at: range, clause: clause, reading, isCarried: visitors.isCarried)
    else { return }
    let members = parts(
      visitors.group, role: .participant, isCarried: visitors.isCarried, reading,
      rule: trigger.id)
    let nameless = words([visitors.group])
    guard
      !members.isEmpty || !nameless.isEmpty && base.place != nil && base.when != nil
    else { return }
    // Nobody visits his own country; what is told then is a meeting there.
    if let country = base.placeCountry, members.count == 1,
      people.people[members[0].person].country == country,
      !lexicon.isSubnational(base.place.map { text.units[$0] })
    {
      return
    }
    if trigger.id == "visit.went", base.place == nil { return }
    // A bare 访问 without a place is an interview more often than a journey.
    let isInvited = reading.groups.flatMap { $0 }.contains { $0.partyCase == .inviter }
    if base.place == nil, range.count == 2, trigger.id == "visit.made", !isInvited { return }
    base.unnamed = nameless
    let inviters =
      reading.groups.flatMap { $0 }.filter { $0.partyCase == .inviter }
      + welcomers(of: visitors.group, clause, reading)
    let hosts = inviters.flatMap {
      parts($0, role: .host, isCarried: false, reading, rule: trigger.id)
    }.filter { host in !members.contains { $0.person == host.person } }
    let others = furtherDestinations(after: base.place, limit: clauseRange.upperBound)
    if members.count > 1, isSeveral(clauseRange, before: range) {
      for member in members {
        var event = base
        event.add(member)
        append(event)
      }
      return
    }
    for (index, place) in ([nil] + others.map { Optional($0) }).enumerated() {
      var event = base
      if let place {
        event.place = place.range
        event.placeCountry = place.country
      }
      // As many inviters as places: one each, in their order.
      let own = hosts.count == others.count + 1 && hosts.count > 1 ? [hosts[index]] : hosts
      for part in members + own { event.add(part) }
      for companion in entourage(of: clause, reading) { event.add(companion) }
      append(event)
    }
  }

  /// The places after the first in 访问沙特、阿联酋.
  private func furtherDestinations(
    after place: Range<Int>?, limit: Int
  ) -> [(range: Range<Int>, country: String?)] {
    var found: [(range: Range<Int>, country: String?)] = []
    guard var end = place?.upperBound else { return [] }
    while end + 1 < limit,
      text.units[end] == Mark.enumeration || text.matches.isCue(.conjunction, at: end),
      let next = circumstances.destination(at: end + 1, limit: limit), next.range.count > 1
    {
      found.append(next)
      end = next.range.upperBound
    }
    return found
  }

  /// Whether the words after 的 are for people without a name.
  private func isDelegation(after position: Int, _ clause: Range<Int>) -> Bool {
    (position..<min(clause.upperBound, position + 10)).contains {
      text.matches.isCue(.delegation, at: $0)
    }
  }

  /// X举行仪式，欢迎Y访华: who welcomes the visitors.
  private func welcomers(
    of visitors: PartyGroup, _ clause: Int, _ reading: SentenceReading
  ) -> [PartyGroup] {
    let range = reading.sentence.clauses[clause]
    let welcome = (range.lowerBound..<max(range.lowerBound, visitors.range.lowerBound)).last {
      text.matches.isCue(.welcomes, at: $0)
    }
    guard let welcome, visitors.range.lowerBound - welcome <= 4 else { return [] }
    let own = reading.groups[clause].last {
      $0.range.upperBound <= welcome && $0.partyCase == .subject
    }
    if let own { return [own] }
    guard clause > 0 else { return [] }
    return reading.groups[clause - 1].last { $0.partyCase == .subject }.map { [$0] } ?? []
  }

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
