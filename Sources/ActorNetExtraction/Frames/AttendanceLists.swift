internal import ActorNetModel

/// Those who were there beside the ones who act: in the clause, in a list, one a line.
extension EventReader {
  /// How many blocks after an event its attendance may be told.
  static let attendanceReach = 12

  /// 随行的有A、B; 参加会见的包括A; A、B在座; 在场的A说: people of an event told before.
  mutating func readJoined(
    _ trigger: EventTrigger, _ range: Range<Int>, _ clause: Int, _ reading: SentenceReading
  ) {
    let clauseRange = reading.sentence.clauses[clause]
    let groups = reading.groups[clause]
    let isOpen =
      range.upperBound == clauseRange.upperBound && clauseRange.upperBound < text.units.count
      && text.units[clauseRange.upperBound] == Mark.colon
    let after = groups.filter {
      $0.range.lowerBound >= range.upperBound && $0.range.lowerBound - range.upperBound <= 12
    }
    var named: [PartyGroup]
    if isOpen || !after.isEmpty {
      named =
        trigger.frame == .joinedOne
        ? Array(after.prefix(1)) : listed(from: clause, after: range, reading)
    } else {
      named = groups.filter {
        $0.range.upperBound <= range.lowerBound && $0.partyCase != .dative
          && $0.partyCase != .inviter
      }
    }
    named = named.filter { !$0.people.isEmpty && !$0.isInferred }
    // 到机场迎接代表团: who receives those without a name.
    if named.isEmpty, trigger.role == .host {
      named = groups.filter {
        $0.range.upperBound <= range.lowerBound && $0.partyCase == .subject && !$0.people.isEmpty
      }
    }
    let told = named.flatMap {
      parts($0, role: trigger.role ?? .participant, isCarried: false, reading, rule: trigger.id)
    }
    guard !told.isEmpty, let index = joined(trigger, told, reading) else { return }
    attach(told, to: index)
  }

  /// The event that a list belongs to.
  private func joined(
    _ trigger: EventTrigger, _ told: [DraftEvent.Part], _ reading: SentenceReading
  ) -> Int? {
    if trigger.id.hasSuffix(".among") {
      // 其中包括A: of those of whom the sentence has just told.
      guard let last = drafts.indices.last, drafts[last].kind != .workingGroup,
        drafts[last].sentences.contains(reading.sentence.range)
      else { return nil }
      return last
    }
    let near = drafts.indices.filter {
      reading.sentence.block - drafts[$0].block <= Self.attendanceReach
        && drafts[$0].status != .cancelled
    }
    let meeting = lastMeeting.flatMap { near.contains($0) ? $0 : nil }
    let visits = near.filter {
      drafts[$0].kind == .visit && !(drafts[$0].people.isEmpty && drafts[$0].unnamed.isEmpty)
    }
    guard trigger.kind == .visit else { return meeting ?? visits.last }
    // Those who travel come from where the visitor comes from.
    let countries = Set(told.compactMap { people.people[$0.person].country })
    let own = visits.last { index in
      drafts[index].parts.contains { part in
        !part.roles.contains(.host)
          && people.people[part.person].country.map(countries.contains) ?? false
      }
    }
    return trigger.role == .host ? visits.last ?? meeting : own ?? visits.last ?? meeting
  }

  /// The parties after a word that opens a list, to the end of the list.
  private func listed(
    from clause: Int, after range: Range<Int>, _ reading: SentenceReading
  ) -> [PartyGroup] {
    var found = reading.groups[clause].filter { $0.range.lowerBound >= range.upperBound }
    for next in (clause + 1)..<max(clause + 1, reading.groups.count) {
      let groups = reading.groups[next]
      if groups.isEmpty { continue }
      let clauseRange = reading.sentence.clauses[next]
      let letters = clauseRange.count { !text.isBoundary($0) }
      let told = groups.map { group in
        group.range.count { clauseRange.contains($0) && !text.isBoundary($0) }
      }.reduce(0, +)
      guard told * 10 >= letters * 7 else { break }
      found += groups
    }
    return found
  }

  /// The kind of event whose attendance a sentence announces that ends with a colon.
  func opens(_ sentence: Segmentation.Sentence) -> Event.Kind? {
    var end = sentence.range.upperBound
    while end > sentence.range.lowerBound, text.isBoundary(end - 1),
      text.units[end - 1] != Mark.colon
    {
      end -= 1
    }
    guard end > sentence.range.lowerBound, text.units[end - 1] == Mark.colon else { return nil }
    if sentence.range.contains(where: { text.matches.isCue(.attends, at: $0) }) { return .meeting }
    return sentence.range.contains { text.matches.isCue(.entourage, at: $0) } ? .visit : nil
  }

  /// Adds the people of a listed line to the event told last; false where the list has ended.
  mutating func readsListed(_ reading: SentenceReading) -> Bool {
    guard let kind = openList else { return false }
    let groups = reading.groups.flatMap { $0 }
    let named = groups.filter { !$0.people.isEmpty }
    let letters = reading.sentence.range.count { !text.isBoundary($0) }
    let told = groups.map { group in group.range.count { !text.isBoundary($0) } }.reduce(0, +)
    guard letters <= 10 || !named.isEmpty && told * 10 >= letters * 7 else {
      openList = nil
      return false
    }
    let parts = named.flatMap { group in
      group.parties.flatMap { party in
        party.people.map { person in
          DraftEvent.Part(
            person: person, roles: [.participant], isInferred: party.isInferred,
            isCarried: false, sentences: [reading.sentence.range], rule: "attendance.listed")
        }
      }
    }
    if parts.isEmpty { return letters <= 10 }
    if kind == .visit, let visit = drafts.lastIndex(where: { $0.kind == .visit }) {
      attach(parts, to: visit)
      return true
    }
    // A list may be long: each of its lines is a block.
    return join(
      parts, block: reading.sentence.block, sentence: reading.sentence.range, reach: 40)
  }
}
