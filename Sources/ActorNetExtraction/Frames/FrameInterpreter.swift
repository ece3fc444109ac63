internal import ActorNetModel

/// Who takes part: sends each trigger to its frame, and what the frames share.
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
    case .joined, .joinedOne: readJoined(trigger, range, clause, reading)
    }
  }

  func parts(
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

  func words(_ groups: [PartyGroup]) -> [Range<Int>] {
    groups.flatMap { $0.parties.compactMap(\.words) }
  }

  func isSeveral(_ clause: Range<Int>, before trigger: Range<Int>) -> Bool {
    (clause.lowerBound..<trigger.upperBound).contains {
      text.matches.isCue(.severally, at: $0)
    }
  }
}
