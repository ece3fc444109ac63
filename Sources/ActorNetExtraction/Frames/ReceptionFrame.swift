internal import ActorNetModel

/// The frame of a subject and an object: 会见.
extension EventReader {
  mutating func readTransitive(
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
    // 与X会见: what two do together.
    if objects.isEmpty, agents.isEmpty, trigger.frame == .transitive,
      groups.contains(where: {
        $0.partyCase == .with && !$0.people.isEmpty && $0.range.upperBound <= range.lowerBound
      })
    {
      readMutual(trigger, range, clause, reading)
      return
    }
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
    // 接受B的拜访: who is called on, not who calls, is at home.
    let isCalledOn = agents.last.map { isPossessive($0, of: range) } ?? false
    let isReceived = !agents.isEmpty && !isCalledOn
    let isHost =
      isReceived || !isCalledOn && trigger.role == .host && receives(base, found.group)
    let hosts =
      parts(
        found.group, role: isHost ? .host : .participant,
        isCarried: found.isCarried, reading, rule: trigger.id)
      + companions.flatMap {
        parts($0, role: .participant, isCarried: false, reading, rule: trigger.id)
      }
    let guests = objects.flatMap {
      parts(
        $0, role: trigger.role == .chair || isCalledOn ? .host : .participant, isCarried: false,
        reading, rule: trigger.id)
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
      event.isJoint = hosts.count > 1
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

  /// Whether a party stands right before the trigger as whose act it is: B的拜访.
  private func isPossessive(_ group: PartyGroup, of trigger: Range<Int>) -> Bool {
    let between = group.range.upperBound..<max(group.range.upperBound, trigger.lowerBound)
    return between.count <= 8
      && between.contains { rules[.relative].match(at: $0, in: context) != nil }
  }

  /// The subject of the clause after, for `会见X时，Y表示`.
  func laterSubject(_ clause: Int, _ reading: SentenceReading) -> PartyGroup? {
    guard clause + 1 < reading.groups.count else { return nil }
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
}
