internal import ActorNetModel

/// The frame of those who travel: 访问, 前往.
extension EventReader {
  mutating func readVisit(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    if trigger.id == "visit.exchanged" {
      readExchanged(trigger, range, clause, reading)
      return
    }
    var visitors: (group: PartyGroup, isCarried: Bool)?
    let before = groups.filter {
      $0.range.upperBound <= range.lowerBound + 1
        && ($0.partyCase == .subject || $0.partyCase == .object || $0.partyCase == .listed)
    }
    let relative = rules[.relativeVisit].match(
      at: text.skippingSpaces(range.upperBound, limit: clauseRange.upperBound), in: context)
    let after = groups.first { group in
      let gap = group.range.lowerBound - range.upperBound
      return gap >= 0 && gap <= (relative.map { $0.range.count + 2 } ?? 0)
    }
    if let last = before.last, !last.people.isEmpty, relative != nil, isOwner(last, of: range) {
      // X访美的顾问Y: X travels.
      visitors = (last, false)
    } else if let after, relative != nil || before.isEmpty, !after.people.isEmpty {
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
    // X派遣团队到Y: who sends does not travel.
    if let sender = visitors?.group, sender.range.upperBound < range.lowerBound,
      names(rules[.sends], in: sender.range.upperBound..<range.lowerBound) != nil
    {
      return
    }
    // 双方…访问: two who did something together do not travel together.
    if let found = visitors, found.group.isInferred, found.group.people.count > 1 { return }
    guard var visitors,
      var base = draft(
        trigger, at: range, clause: clause, reading, isCarried: visitors.isCarried)
    else { return }
    let led = led(to: range, clause, reading)
    if let leader = led?.leader { visitors = (leader, visitors.isCarried) }
    let members =
      parts(
        visitors.group, role: leads(visitors.group, to: range) ? .chair : .participant,
        isCarried: visitors.isCarried, reading, rule: trigger.id)
      + companions(of: visitors.group, groups, reading) + (led?.members ?? [])
    let nameless = words([visitors.group])
    // X陪同这个代表团到达: the journey that was told before.
    if visitors.group.people.isEmpty, !members.isEmpty,
      let last = drafts.lastIndex(where: {
        $0.kind == .visit && reading.sentence.block - $0.block <= 3
      })
    {
      attach(members, to: last)
      return
    }
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
    // 会见到访的X: where the host is at home.
    if base.place == nil, relative != nil, let home = home(around: visitors.group, groups) {
      base.placeCountry = home
    }
    // A bare 访问 without a place is an interview more often than a journey.
    let isInvited = reading.groups.flatMap { $0 }.contains { $0.partyCase == .inviter }
    if base.place == nil, base.placeCountry == nil, range.count == 2, trigger.id == "visit.made",
      !isInvited
    {
      return
    }
    base.unnamed = nameless
    let inviters =
      inviters(of: base, clause, reading)
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

  /// Whether a party stands before the trigger with nothing that takes it for something else.
  private func isOwner(_ group: PartyGroup, of trigger: Range<Int>) -> Bool {
    guard group.partyCase == .subject, trigger.lowerBound - group.range.upperBound <= 4 else {
      return false
    }
    return !(group.range.upperBound..<max(group.range.upperBound, trigger.lowerBound)).contains {
      position in
      text.matches.isCue(.with, at: position) || text.matches.isCue(.agent, at: position)
        || rules.triggers.contains {
          $0.frame == .transitive && $0.pattern.match(at: position, in: context) != nil
        }
    }
  }

  /// Whether a visitor is told to head a delegation: 率团.
  private func leads(_ group: PartyGroup, to trigger: Range<Int>) -> Bool {
    let start = min(group.range.upperBound, trigger.upperBound)
    let end = max(start, min(trigger.upperBound, start + 30))
    return names(rules[.leads], in: start..<end) != nil
  }

  /// 江率领立委A、B，以及C等人，搭机出访: who leads, and whom, where the names fill clauses of their own.
  private func led(
    to trigger: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) -> (leader: PartyGroup, members: [DraftEvent.Part])? {
    for earlier in stride(from: clause, through: max(0, clause - 4), by: -1) {
      let range = reading.sentence.clauses[earlier]
      let limit = min(range.upperBound, trigger.lowerBound)
      guard range.lowerBound < limit,
        let found = rules[.leadsWhom].firstMatch(in: range.lowerBound..<limit, of: context),
        let leader = reading.groups[earlier].last(where: {
          $0.range.upperBound <= found.range.lowerBound && !$0.people.isEmpty
        })
      else { continue }
      let groups = (earlier...clause).flatMap { reading.groups[$0] }.filter {
        $0.range.lowerBound >= found.range.lowerBound
          && $0.range.upperBound > found.range.upperBound
          && $0.range.lowerBound < trigger.lowerBound && $0.partyCase != .with
      }
      let members = groups.flatMap {
        parts($0, role: .participant, isCarried: false, reading, rule: "visit.led-members")
      }.filter { !leader.people.contains($0.person) }
      return members.isEmpty ? nil : (leader, members)
    }
    return nil
  }

  /// Who invites the visitor: of several invitations in a sentence the one nearest before, of
  /// several who invite together the one of the country.
  private func inviters(
    of visit: DraftEvent, _ clause: Int, _ reading: SentenceReading
  ) -> [PartyGroup] {
    let told = reading.groups.map { $0.filter { $0.partyCase == .inviter } }
    let own = told[...clause].last { !$0.isEmpty } ?? told.first { !$0.isEmpty } ?? []
    let home = own.filter { group in
      visit.placeCountry != nil
        && group.people.contains { people.people[$0].country == visit.placeCountry }
    }
    return home.isEmpty || home.count == own.count ? own : home
  }

  /// Those who come along in the same clause: X陪同Y, 由X陪同, 由X等组成的代表团.
  private func companions(
    of visitors: PartyGroup, _ groups: [PartyGroup], _ reading: SentenceReading
  ) -> [DraftEvent.Part] {
    groups.filter { group in
      guard group.range != visitors.range, !group.people.isEmpty else { return false }
      let end = text.skippingSpaces(
        group.range.upperBound, limit: reading.sentence.range.upperBound)
      return text.matches.isCue(.entourage, at: end)
        || rules[.composed].match(at: end, in: context) != nil
    }.flatMap { group in
      parts(group, role: .participant, isCarried: false, reading, rule: "visit.companion")
        .filter { !visitors.people.contains($0.person) }
    }
  }

  /// The country of those beside the visitor who are told to receive him.
  private func home(around visitors: PartyGroup, _ groups: [PartyGroup]) -> String? {
    guard let own = visitors.people.first.flatMap({ people.people[$0].country }) else { return nil }
    return groups.lazy.filter { $0.range != visitors.range }.flatMap(\.people)
      .compactMap { people.people[$0].country }.first { $0 != own }
  }

  /// X同Y实现互访: each travels to the other's country.
  private mutating func readExchanged(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let groups = reading.groups[clause].filter {
      $0.range.upperBound <= range.lowerBound && !$0.isInferred
        && ($0.partyCase == .subject || $0.partyCase == .with)
    }
    let members = groups.flatMap {
      parts($0, role: .participant, isCarried: false, reading, rule: trigger.id)
    }
    guard members.count == 2,
      let base = draft(trigger, at: range, clause: clause, reading, isCarried: false)
    else { return }
    let homes = members.map { people.people[$0.person].country }
    guard homes[0] != homes[1] || homes[0] == nil else { return }
    for (index, member) in members.enumerated() {
      var event = base
      event.place = nil
      event.placeCountry = homes[1 - index]
      event.add(member)
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

  /// X举行仪式，欢迎Y访华; X邀请Y访华: who welcomes the visitors or asks them to come.
  private func welcomers(
    of visitors: PartyGroup, _ clause: Int, _ reading: SentenceReading
  ) -> [PartyGroup] {
    let range = reading.sentence.clauses[clause]
    let welcome = (range.lowerBound..<max(range.lowerBound, visitors.range.lowerBound)).last {
      text.matches.isCue(.welcomes, at: $0) || text.matches.isCue(.invites, at: $0)
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
