internal import ActorNetModel

/// Finds names where the text shows them: beside titles, before glosses, with dots, in lists.
struct NameFinder {
  let text: AnnotatedText
  let lexicon: Lexicon
  let scorer: NameScorer
  let titles: [TitleMention]

  private var units: [UInt16] { text.units }

  /// The least score with which a name is believed, by what introduces it.
  private enum Threshold {
    static let afterTitle = 2.9
    static let afterFullTitle = 2.0
    static let longAfterFullTitle = 1.4
    static let compoundAfterFullTitle = 0.9
    static let inList = 2.9
    static let beforeTitle = 3.2
    static let shortBeforeTitle = 3.6
    static let dotted = 4.0
    static let besideKnown = 2.8
    static let governs = 3.5
    static let speaks = 2.8
    static let attending = 3.0
    static let unintroduced = 4.9
  }

  /// Every sighting, in the order of the text.
  func sightings() -> [NameSighting] {
    var found: [NameSighting] = []
    var covered = [Bool](repeating: false, count: units.count)
    func add(_ sighting: NameSighting) {
      guard !sighting.range.contains(where: { covered[$0] }) else { return }
      for position in sighting.range { covered[position] = true }
      found.append(sighting)
    }
    for title in titles { addAfter(title, add) }
    for title in titles { addBefore(title, add) }
    addGlossed(covered, add)
    addDotted(covered, add)
    addBesideKnown(found.map(\.range), add)
    addUnintroduced(covered, add)
    addAttendance(add)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Title and name

  private func addAfter(_ title: TitleMention, _ add: (NameSighting) -> Void) {
    var start = text.skippingSpaces(title.head.upperBound, limit: units.count)
    start = pastBracket(at: start)
    guard start < units.count, text.timeAt[start] < 0,
      let first = scorer.best(at: start), first.score >= threshold(first, after: title)
    else { return }
    add(
      NameSighting(
        range: first.range, title: title, gloss: first.gloss, score: first.score,
        rule: "name.after-title.\(first.form.rawValue)"))
    // The title holds for the members of a list that have none of their own.
    var end = pastBracket(at: first.range.upperBound)
    for _ in 0..<24 {
      guard let next = afterConjunction(end), text.matches.length(.title, at: next) == 0,
        let member = scorer.best(at: next), member.score >= Threshold.inList,
        !titles.contains(where: {
          $0.head.lowerBound >= next && $0.head.lowerBound < member.range.upperBound
        })
      else { return }
      add(
        NameSighting(
          range: member.range, title: title, gloss: member.gloss, score: member.score - 0.5,
          rule: "name.in-list.\(member.form.rawValue)"))
      end = pastBracket(at: member.range.upperBound)
    }
  }

  /// 韩国外长|康京和: a title with its institution or country stands before a name.
  private func threshold(_ name: NameCandidate, after title: TitleMention) -> Double {
    guard title.country != nil || title.extent != title.head else { return Threshold.afterTitle }
    switch name.form {
    case .compound: return Threshold.compoundAfterFullTitle
    case .chinese, .transliterated:
      if name.range.count >= 3 { return Threshold.longAfterFullTitle }
      return name.form == .chinese ? Threshold.afterFullTitle : Threshold.afterTitle
    default: return Threshold.afterTitle
    }
  }

  /// The position after a comma of enumeration or a conjunction.
  private func afterConjunction(_ position: Int) -> Int? {
    guard position < units.count else { return nil }
    if units[position] == Mark.enumeration {
      return text.skippingSpaces(position + 1, limit: units.count)
    }
    guard text.matches.isCue(.conjunction, at: position),
      let length = [2, 1].first(where: { $0 == text.matches.length(.cue, at: position) })
    else { return nil }
    return position + length
  }

  /// The position after a short bracket, if one begins here.
  private func pastBracket(at position: Int) -> Int {
    let start = text.skippingSpaces(position, limit: units.count)
    guard start < units.count, units[start] == Mark.openBracket else { return position }
    let limit = min(units.count, start + 60)
    guard let close = (start..<limit).first(where: { units[$0] == Mark.closeBracket }) else {
      return position
    }
    return text.skippingSpaces(close + 1, limit: units.count)
  }

  private func addBefore(
    _ title: TitleMention, _ add: (NameSighting) -> Void
  ) {
    let entry = lexicon.titles[title.row]
    guard entry.position != .before else { return }
    let end = title.head.lowerBound
    var best: NameCandidate?
    for length in 2...4 where end - length >= 0 {
      let start = end - length
      guard isLeftBoundary(start), let candidate = scorer.best(at: start, longest: length),
        candidate.range == start..<end
      else { continue }
      if best.map({ candidate.score > $0.score }) ?? true { best = candidate }
    }
    guard let best,
      best.score >= (best.range.count == 2 ? Threshold.shortBeforeTitle : Threshold.beforeTitle),
      best.form != .repeated
    else { return }
    add(
      NameSighting(
        range: best.range, title: title, gloss: nil, score: best.score - 1,
        rule: "name.before-title.\(best.form.rawValue)"))
  }

  /// Whether a name may begin here: after a mark, a word that introduces names, or a time.
  private func isLeftBoundary(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    if text.isBoundary(position - 1) { return true }
    if text.timeAt[position - 1] >= 0 { return true }
    let matches = text.matches
    // Not inside a word that began before: 中|国将.
    for length in 1...3 where position - length >= 0 {
      let start = position - length
      if matches.length(.country, at: start) > length
        || matches.length(.institution, at: start) > length
        || matches.length(.commonWord, at: start) > length
          && matches.length(.surname, at: position) == 0
      {
        return false
      }
    }
    for length in 1...4 where position - length >= 0 {
      let start = position - length
      let introduces =
        matches.isContext(.leftStrong, at: start) || matches.isContext(.leftWeak, at: start)
      if introduces, matches.length(.nameContext, at: start) == length { return true }
      if matches.length(.cue, at: start) == length { return true }
    }
    return false
  }

  // MARK: Glosses and dots

  private func addGlossed(_ covered: [Bool], _ add: (NameSighting) -> Void) {
    for position in units.indices where units[position] == Mark.openBracket {
      guard let gloss = scorer.gloss(at: position) else { continue }
      var end = position
      while end > 0, units[end - 1] == Mark.space { end -= 1 }
      guard end > 1, !covered[end - 1], FoldedText.isHan(units[end - 1]) else { continue }
      var best: NameCandidate?
      for length in 2...12 where end - length >= 0 {
        let start = end - length
        guard FoldedText.isHan(units[start]), let candidate = scorer.best(at: start),
          candidate.range.upperBound == end,
          lexicon.transliterationTiers[Int(units[start])] > 0
            || lexicon.singleSurnames.contains(units[start])
        else { continue }
        let bonus = isLeftBoundary(start) ? 0.6 : 0
        if best.map({ candidate.score + bonus > $0.score }) ?? true { best = candidate }
      }
      // Organisations are glossed as well.
      guard let best, best.score >= 5, text.matches.length(.institutionHead, endingAt: end) == 0,
        text.matches.length(.bodyHead, endingAt: end) == 0,
        text.matches.length(.place, endingAt: end) < best.range.count,
        text.matches.length(.country, endingAt: end) < best.range.count
      else { continue }
      add(
        NameSighting(
          range: best.range, title: nil, gloss: gloss, score: best.score - 2,
          rule: "name.glossed.\(best.form.rawValue)"))
    }
  }

  private func addDotted(_ covered: [Bool], _ add: (NameSighting) -> Void) {
    var position = 1
    while position + 1 < units.count {
      defer { position += 1 }
      guard units[position] == Mark.middleDot, scorer.isNameDot(position), !covered[position],
        text.segmentation.quoteDepth[position] == 0 || FoldedText.isHan(units[position - 1])
      else { continue }
      var start = position
      while start > 0, position - start < 7, FoldedText.isHan(units[start - 1]),
        lexicon.transliterationTiers[Int(units[start - 1])] > 0,
        text.matches.length(.title, endingAt: start) < 2
      {
        start -= 1
      }
      guard start < position, let candidate = scorer.best(at: start),
        candidate.form == .dotted, candidate.score >= Threshold.dotted
      else { continue }
      add(
        NameSighting(
          range: candidate.range, title: nil, gloss: candidate.gloss, score: candidate.score - 1,
          rule: "name.dotted"))
      position = candidate.range.upperBound
    }
  }

  // MARK: Names without a title

  /// A name joined to one that is known.
  private func addBesideKnown(_ known: [Range<Int>], _ add: (NameSighting) -> Void) {
    var seen: Set<[UInt16]> = []
    for range in known where seen.insert(Array(units[range])).inserted {
      for start in text.occurrences.occurrences(of: units[range]) {
        addJoined(before: start, add)
        guard let next = afterConjunction(pastBracket(at: start + range.count)),
          let candidate = scorer.best(at: next), candidate.score >= Threshold.besideKnown,
          candidate.form != .repeated || candidate.score >= Threshold.unintroduced,
          isRepeated(candidate.range) || candidate.form == .chinese && candidate.range.count == 3
            || units[next - 1] == Mark.enumeration
        else { continue }
        add(
          NameSighting(
            range: candidate.range, title: nil, gloss: candidate.gloss,
            score: candidate.score - 1, rule: "name.beside-known.\(candidate.form.rawValue)"))
      }
    }
  }

  /// 习近平和拜登, where the second is known.
  private func addJoined(before start: Int, _ add: (NameSighting) -> Void) {
    guard start > 3, text.matches.isCue(.conjunction, at: start - 1),
      text.matches.length(.cue, at: start - 1) == 1
    else { return }
    for length in 2...4 where start - 1 - length >= 0 {
      let from = start - 1 - length
      guard isLeftBoundary(from), let candidate = scorer.best(at: from, longest: length),
        candidate.range == from..<start - 1,
        // What joins a known name is no part of a word.
        candidate.score + (candidate.form == .chinese ? 1.5 : 0) >= Threshold.besideKnown,
        candidate.form != .repeated
      else { continue }
      add(
        NameSighting(
          range: candidate.range, title: nil, gloss: nil, score: candidate.score - 1,
          rule: "name.beside-known.\(candidate.form.rawValue)"))
    }
  }

  /// X表示, at the head of a sentence: someone of three characters or more who speaks.
  private func speaks(_ candidate: NameCandidate) -> Bool {
    let end = candidate.range.upperBound
    return candidate.range.count >= 3 && text.isBoundary(candidate.range.lowerBound - 1)
      && text.matches.isCue(.speech, at: end) && text.matches.length(.cue, at: end) >= 2
  }

  /// 曹建明参加会见。 — a sentence that begins with a list of names and says that they attend.
  private func addAttendance(_ add: (NameSighting) -> Void) {
    for sentence in text.segmentation.sentences where sentence.clauses.count == 1 {
      var members: [NameCandidate] = []
      var position = text.skippingSpaces(sentence.range.lowerBound, limit: units.count)
      while position < sentence.range.upperBound,
        let member = scorer.best(at: position, longest: 4),
        member.score >= Threshold.attending, member.form == .chinese || member.form == .compound
      {
        members.append(member)
        position = member.range.upperBound
        guard position < sentence.range.upperBound, units[position] == Mark.enumeration else {
          break
        }
        position += 1
      }
      guard !members.isEmpty else { continue }
      if text.matches.isCue(.others, at: position) {
        position += text.matches.length(.cue, at: position)
      }
      guard text.matches.isCue(.attends, at: position),
        sentence.range.upperBound - position <= 14
      else { continue }
      for member in members {
        add(
          NameSighting(
            range: member.range, title: nil, gloss: nil, score: member.score - 0.5,
            rule: "name.attending"))
      }
    }
  }

  private func isRepeated(_ range: Range<Int>) -> Bool {
    text.occurrences.tally(of: range).count >= 2
  }

  /// A name at the head of a clause or after a word that introduces names, with good evidence.
  private func addUnintroduced(_ covered: [Bool], _ add: (NameSighting) -> Void) {
    for position in units.indices
    where !covered[position] && FoldedText.isHan(units[position]) && isLeftBoundary(position) {
      guard let candidate = scorer.best(at: position, longest: 6),
        candidate.score
          >= (text.isMetonym(at: candidate.range.upperBound)
            ? Threshold.governs : speaks(candidate) ? Threshold.speaks : Threshold.unintroduced),
        candidate.form != .repeated,
        !candidate.range.contains(where: { covered[$0] })
      else { continue }
      let count = text.occurrences.tally(of: candidate.range).count
      let governs =
        text.isMetonym(at: candidate.range.upperBound) || speaks(candidate)
      guard governs || candidate.range.count >= 3 || count >= 3,
        governs || count >= 2 || candidate.score >= 5.6
      else { continue }
      add(
        NameSighting(
          range: candidate.range, title: nil, gloss: candidate.gloss,
          score: candidate.score - 2, rule: "name.unintroduced.\(candidate.form.rawValue)"))
    }
  }
}
