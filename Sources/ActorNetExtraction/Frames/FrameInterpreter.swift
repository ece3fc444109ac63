internal import ActorNetModel

/// Who takes part, for each kind of frame.
extension EventReader {
  mutating func read(
    _ trigger: EventTrigger, at range: Range<Int>, clause: Int, _ reading: inout SentenceReading
  ) {
    switch trigger.frame {
    case .mutual, .needsPartner: readMutual(trigger, range, clause, reading)
    case .transitive: readTransitive(trigger, range, clause, reading)
    case .chair: readChaired(trigger, range, clause, reading)
    case .visit: readVisit(trigger, range, clause, reading)
    case .attend: readAttended(trigger, range, clause, reading)
    }
  }

  private func parts(
    _ group: PartyGroup, role: Participation.Role, isCarried: Bool, _ reading: SentenceReading,
    rule: String
  ) -> [DraftEvent.Part] {
    var seen: Set<Int> = []
    return group.parties.flatMap { party in
      party.people.filter { seen.insert($0).inserted }.map { person in
        DraftEvent.Part(
          person: person, roles: [role], isInferred: party.isInferred, isCarried: isCarried,
          sentences: [reading.sentence.range], rule: rule)
      }
    }
  }

  private func words(_ groups: [PartyGroup]) -> [Range<Int>] {
    groups.flatMap { $0.parties.compactMap(\.words) }
  }

  private func isSeveral(_ clause: Range<Int>, before trigger: Range<Int>) -> Bool {
    (clause.lowerBound..<trigger.upperBound).contains {
      text.matches.isCue(.severally, at: $0)
    }
  }

  // MARK: Mutual

  private mutating func readMutual(
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
        !partners.isEmpty || (found.map { !$0.isCarried && $0.group.people.count >= 2 } ?? false)
      else { return }
    }
    // A group of two or more by itself needs nobody carried to it.
    let inside = groups.filter {
      $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
    }
    if let carried = found, carried.isCarried, partners.isEmpty, inside.isEmpty {
      // 会谈后双方… without parties points back and tells nothing new.
      if carried.group.people.count < 2 { return }
      if reading.sentence.clauses[clause].lowerBound == range.lowerBound { found = nil }
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
        if let match = text.matches.match(.country, at: position) {
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

  // MARK: Transitive

  private mutating func readTransitive(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    let agents = groups.filter {
      $0.partyCase == .agent && $0.range.upperBound <= range.lowerBound
    }
    var found = subject(of: range, clause: clause, reading)
    var objects = groups.filter {
      $0.range.lowerBound >= range.upperBound && $0.range.lowerBound - range.upperBound <= 28
        && ($0.partyCase == .object || $0.partyCase == .subject || $0.partyCase == .listed
          || $0.partyCase == .agent || $0.range.lowerBound == range.upperBound)
    }.prefix(1).map { $0 }
    // In a list of objects that commas part, the next clauses go on with the list.
    if let host = agents.last, let visitor = found?.group {
      found = (host, false)
      objects = [visitor]
    } else if let host = agents.last, found == nil {
      found = (host, false)
    }
    // 在会见X时 before the subject of the main clause: the subject stands in the next clause.
    if found?.isCarried ?? true, objects.first != nil,
      let later = laterSubject(clause, reading)
    {
      found = (later, true)
    }
    guard let found, !found.group.people.isEmpty,
      let base = draft(trigger, at: range, clause: clause, reading, isCarried: found.isCarried)
    else { return }
    // 与B共同会见: the partners of the subject receive too.
    let companions = groups.filter {
      $0.partyCase == .with && $0.range.upperBound <= range.lowerBound
    }
    let isReceived = !agents.isEmpty
    let hosts =
      parts(
        found.group, role: isReceived || receives(base, found.group) ? .host : .participant,
        isCarried: found.isCarried, reading, rule: trigger.id)
      + companions.flatMap {
        parts($0, role: .participant, isCarried: false, reading, rule: trigger.id)
      }
    let guests = objects.flatMap {
      parts($0, role: .participant, isCarried: false, reading, rule: trigger.id)
    }.filter { guest in !hosts.contains { $0.person == guest.person } }
    let unnamed = words(objects)
    if guests.isEmpty {
      let tail = range.upperBound..<min(clauseRange.upperBound, range.upperBound + 24)
      guard !unnamed.isEmpty || tail.contains(where: { text.matches.isCue(.delegation, at: $0) }),
        !found.isCarried
      else { return }
      var event = base
      for part in hosts { event.add(part) }
      event.unnamed = unnamed
      append(event)
      return
    }
    if guests.count > 1, isSeveral(clauseRange, before: range) {
      for guest in guests {
        var event = base
        for part in hosts + [guest] { event.add(part) }
        append(event)
      }
      return
    }
    var event = base
    for part in hosts + guests { event.add(part) }
    event.unnamed = unnamed
    append(event)
  }

  /// The subject of the clause after, for `会见X时，Y表示`.
  private func laterSubject(_ clause: Int, _ reading: SentenceReading) -> PartyGroup? {
    guard clause == 0, clause + 1 < reading.groups.count else { return nil }
    return reading.groups[clause + 1].first { $0.partyCase == .subject && !$0.people.isEmpty }
  }

  /// Whether the subject of a reception is at home: its country is the place's, or it is nowhere
  /// told to travel.
  private func receives(_ event: DraftEvent, _ group: PartyGroup) -> Bool {
    guard let person = group.people.first else { return false }
    let home = people.people[person].country
    if let place = event.placeCountry, let home { return place == home }
    return !drafts.contains { draft in
      draft.kind == .visit && draft.people.contains(person) && draft.status != .cancelled
        && draft.placeCountry != home
    }
  }

  // MARK: Chaired

  private mutating func readChaired(
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
    if let named = gathering(
      in: range.upperBound..<max(clauseRange.upperBound, range.upperBound + 1)),
      let index = named.draft, named.gathering.kind == .session
    {
      attach(chairs, to: index)
      if drafts[index].when == nil { drafts[index].when = base.when }
      return
    }
    // 由A与B共同主持 without an object: the session told before.
    let tail = text.skippingSpaces(range.upperBound, limit: clauseRange.upperBound)
    if tail >= clauseRange.upperBound - 1 || text.isBoundary(tail) {
      if join(chairs, block: reading.sentence.block, sentence: reading.sentence.range) { return }
    }
    guard names(rules[.occasion], in: tail..<clauseRange.upperBound) != nil else { return }
    var event = base
    for part in chairs { event.add(part) }
    event.name = tail..<clauseRange.upperBound
    append(event)
  }

  private func names(_ pattern: Pattern, in range: Range<Int>) -> PatternMatch? {
    range.isEmpty ? nil : pattern.firstMatch(in: range, of: context)
  }

  // MARK: Visits

  private mutating func readVisit(
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

  // MARK: Attended

  private mutating func readAttended(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    guard let found = subject(of: range, clause: clause, reading),
      let base = draft(trigger, at: range, clause: clause, reading, isCarried: found.isCarried)
    else { return }
    let members = parts(
      found.group, role: .participant, isCarried: found.isCarried, reading, rule: trigger.id)
    guard !members.isEmpty else { return }
    let tail = range.upperBound..<max(clauseRange.upperBound, range.upperBound)
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
    guard event.name.map({ $0.count >= 3 }) ?? false else { return }
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
