internal import ActorNetModel

/// Lists of those who were there, one a line under a line that announces them.
extension EventReader {
  /// Whether a sentence ends with a colon and says that people attend, as before a list.
  func opens(_ sentence: Segmentation.Sentence) -> Bool {
    var end = sentence.range.upperBound
    while end > sentence.range.lowerBound, text.isBoundary(end - 1),
      text.units[end - 1] != Mark.colon
    {
      end -= 1
    }
    guard end > sentence.range.lowerBound, text.units[end - 1] == Mark.colon else { return false }
    return sentence.range.contains { text.matches.isCue(.attends, at: $0) }
  }

  /// Adds the people of a listed line to the meeting told last; false where the list has ended.
  mutating func readsListed(_ reading: SentenceReading) -> Bool {
    guard opensList else { return false }
    let groups = reading.groups.flatMap { $0 }
    let named = groups.filter { !$0.people.isEmpty }
    let letters = reading.sentence.range.count { !text.isBoundary($0) }
    let told = groups.map { group in group.range.count { !text.isBoundary($0) } }.reduce(0, +)
    guard letters <= 10 || !named.isEmpty && told * 10 >= letters * 7 else {
      opensList = false
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
    // A list may be long: each of its lines is a block.
    return join(
      parts, block: reading.sentence.block, sentence: reading.sentence.range, reach: 40)
  }
}
