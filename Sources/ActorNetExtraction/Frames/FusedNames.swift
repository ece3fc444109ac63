internal import ActorNetModel

/// Two names made one: 拜习会.
extension EventReader {
  /// 拜习会: two names' first characters and a word for meeting.
  mutating func readFused(_ sentence: Segmentation.Sentence) {
    for position in sentence.range {
      guard position + 2 < sentence.range.upperBound,
        let head = rules[.fusedHead].match(at: position + 2, in: context),
        isFree(position..<position + 2), !text.matches.isPaired(position),
        text.matches.length(.commonWord, at: position) < 2,
        let members = fused(at: position)
      else { continue }
      let range = position..<head.range.upperBound
      let trigger = EventTrigger(
        id: "meeting.fused-name",
        kind: head.range.count == 2 && isCall(head.range) ? .call : .meeting,
        frame: .mutual, pattern: rules[.fusedHead], unlessBefore: nil, unlessAfter: nil, role: nil)
      guard let clause = sentence.clauses.firstIndex(where: { $0.contains(position) }) else {
        continue
      }
      let reading = SentenceReading(
        sentence: sentence, groups: Array(repeating: [], count: sentence.clauses.count))
      guard var draft = draft(trigger, at: range, clause: clause, reading, isCarried: false) else {
        continue
      }
      for person in members {
        draft.add(
          DraftEvent.Part(
            person: person, roles: [.participant], isInferred: false, isCarried: false,
            sentences: [sentence.range], rule: trigger.id))
      }
      append(draft)
    }
  }

  /// The two whose names are fused; one where the other is named nowhere and marks show the word.
  private func fused(at position: Int) -> [Int]? {
    let first = official(initial: text.units[position])
    let second = official(initial: text.units[position + 1])
    if let first, let second { return first == second ? nil : [first, second] }
    guard position > 0, text.units[position - 1] == Mark.openQuote || isHeld(before: position),
      lexicon.singleSurnames.contains(text.units[position])
        || lexicon.singleSurnames.contains(text.units[position + 1]),
      let known = first ?? second
    else { return nil }
    return [known]
  }

  /// Whether a word for holding stands right before: 举办了|特金会.
  private func isHeld(before position: Int) -> Bool {
    (max(0, position - 3)..<position).contains {
      rules[.holding].match(at: $0, limit: position, in: context) != nil
    }
  }

  private func isCall(_ range: Range<Int>) -> Bool {
    rules.triggers.contains {
      $0.kind == .call && $0.pattern.match(at: range.lowerBound, in: context) != nil
    }
  }

  /// The one official whose name begins with a character, the most often named among several.
  private func official(initial: UInt16) -> Int? {
    let candidates = people.people.indices.filter { index in
      people.people[index].hasOffice
        && people.people[index].names.contains { $0.first == initial && $0.count >= 2 }
    }
    return candidates.max { first, second in
      people.mentions.count { $0.person == first } < people.mentions.count { $0.person == second }
    }
  }
}
