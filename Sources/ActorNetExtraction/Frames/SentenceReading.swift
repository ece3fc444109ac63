internal import ActorNetModel

/// A sentence while it is read: its parties, and how far each clause's triggers reach.
struct SentenceReading {
  let sentence: Segmentation.Sentence
  var groups: [[PartyGroup]]
  /// The end of the last trigger read in each clause that told of something.
  var triggerEnds: [Int: Int] = [:]
  /// What was told last in each clause: whether it was done.
  var statuses: [Int: Event.Status] = [:]
  /// The clauses in which a trigger stands, whether it told of something or not.
  var triggered: Set<Int> = []
}

extension EventReader {
  /// 原定访问X，但行程已取消: a later clause calls off what the sentence told as planned.
  mutating func readCancellation(_ reading: SentenceReading) {
    guard let index = drafts.indices.last, drafts[index].kind != .workingGroup,
      drafts[index].status == .planned || drafts[index].status == .proposed,
      drafts[index].sentences.contains(reading.sentence.range)
    else { return }
    for (clause, range) in reading.sentence.clauses.enumerated()
    where range.lowerBound > drafts[index].position && reading.triggerEnds[clause] == nil {
      guard rules[.plans].firstMatch(in: range, of: context) != nil,
        range.contains(where: { text.matches.isCue(.cancelled, at: $0) })
      else { continue }
      drafts[index].status = .cancelled
    }
  }

  /// 王毅与X，在…期间，举行会谈: the parties of a clause that breaks off before its verb stand before
  /// the verb.
  func carryParties(into clause: Int, _ reading: inout SentenceReading) {
    guard clause > 0, reading.groups[clause].isEmpty else { return }
    for earlier in stride(from: clause - 1, through: max(0, clause - 2), by: -1) {
      if reading.triggerEnds[earlier] != nil { return }
      let groups = reading.groups[earlier]
      if groups.isEmpty { continue }
      guard let last = groups.last, last.partyCase == .with,
        let origin = reading.sentence.clauses.first(where: {
          $0.contains(last.range.lowerBound)
        }), last.range.upperBound + 1 >= origin.upperBound
      else { return }
      reading.groups[clause] = groups
      return
    }
  }
}
