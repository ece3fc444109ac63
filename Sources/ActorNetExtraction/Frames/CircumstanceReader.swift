internal import ActorNetModel

/// Reads when, where and whether: from the trigger's clause first, then from what surrounds it.
struct CircumstanceReader {
  let text: AnnotatedText
  let lexicon: Lexicon
  let context: FrameContext
  let undecided: Pattern

  private var units: [UInt16] { text.units }
  /// The time rule for how long ago something happened before.
  private static let interval = "interval"

  // MARK: Whether

  /// What the words before a trigger say; nil where it is denied or only supposed.
  ///
  /// - Parameters:
  ///   - trigger: where the trigger stands.
  ///   - scope: from where words count: the clause's start, or an earlier clause's.
  ///   - clause: the trigger's clause; a cancellation may follow the trigger in it.
  ///   - isNominal: whether the words after the trigger tell of it, as those of a noun do.
  func status(
    trigger: Range<Int>, scope: Int, clause: Range<Int>, isNominal: Bool = false
  ) -> Event.Status? {
    var isPlanned = false
    var isProposed = false
    var isCancelled = false
    var position = max(scope, trigger.lowerBound - 60)
    while position < trigger.lowerBound {
      let length = text.matches.length(.cue, at: position)
      guard length > 0, position + length <= trigger.lowerBound, !isInsideWord(position, length)
      else {
        // 将|会见: the longer word ends inside the trigger, the shorter one before it.
        if position + length > trigger.lowerBound, !isInsideWord(position, 1) {
          if text.matches.isShortCue(.planned, at: position) { isPlanned = true }
          if text.matches.isShortCue(.proposed, at: position) { isProposed = true }
        }
        position += 1
        continue
      }
      let isNear = trigger.lowerBound - position <= 16
      if text.matches.isCue(.negated, at: position), isNear { return nil }
      if text.matches.isCue(.hypothetical, at: position), trigger.lowerBound - position <= 30 {
        return nil
      }
      if text.matches.isCue(.cancelled, at: position), isNear { isCancelled = true }
      if text.matches.isCue(.proposed, at: position) { isProposed = true }
      if text.matches.isCue(.planned, at: position) { isPlanned = true }
      position += max(1, length)
    }
    position = trigger.upperBound
    while position < min(clause.upperBound, trigger.upperBound + 14) {
      if text.matches.isCue(.cancelled, at: position) { isCancelled = true }
      if isNominal, position < trigger.upperBound + 8,
        text.matches.isCue(.planned, at: position)
          || undecided.match(at: position, in: context) != nil
      {
        isPlanned = true
      }
      position += 1
    }
    if isCancelled { return .cancelled }
    if isProposed { return .proposed }
    return isPlanned ? .planned : .held
  }

  /// A cue of one character inside a longer word is not a cue: 将 in 将军.
  private func isInsideWord(_ position: Int, _ length: Int) -> Bool {
    if let word = text.matches.match(.commonWord, at: position), word.length > length {
      return true
    }
    let before = text.matches.length(.commonWord, endingAt: position + 1)
    return length == 1 && before >= 2
      && lexicon.frequency(ofWord: units[(position + 1 - before)..<(position + 1)]) >= 300
  }

  // MARK: When

  /// The time of a trigger: its clause's, else the nearest told before in the sentence.
  func when(
    trigger: Range<Int>, clause: Range<Int>, sentence: Range<Int>, block: Range<Int>
  ) -> DraftEvent.When? {
    let inClause = text.times(in: clause).filter {
      isOwn($0, trigger: trigger) && !isOfNext($0, trigger: trigger)
    }
    if let nearest = inClause.min(by: { rank($0, trigger) < rank($1, trigger) }) {
      return value(nearest)
    }
    // 数周后: a time of its own that cannot be dated is not the time of the clause before.
    if text.times(in: clause).contains(where: {
      $0.start == nil && !$0.isDuration && $0.range.upperBound <= trigger.upperBound + 12
    }) {
      return nil
    }
    guard sentence.lowerBound < clause.lowerBound else { return nil }
    let earlier = text.times(in: sentence.lowerBound..<clause.lowerBound).filter {
      isOwn($0, trigger: trigger) && !isSaid(between: $0.range.upperBound, trigger.lowerBound)
        && !isReason($0, in: sentence)
    }
    if let last = earlier.last { return value(last) }
    return nil
  }

  /// The last time told before the end of a range that is not that of a reason.
  func whenSaid(in range: Range<Int>) -> DraftEvent.When? {
    text.times(in: range).last { $0.start != nil && !isReason($0, in: range) }.flatMap(value)
  }

  /// 结束访问后24日抵达: a time after the words for "after" is that of what came next.
  private func isOfNext(_ time: TimeExpression, trigger: Range<Int>) -> Bool {
    guard time.range.lowerBound > trigger.upperBound else { return false }
    return (trigger.upperBound..<time.range.lowerBound).contains {
      text.matches.isCue(.subordinate, at: $0)
    }
  }

  /// Whether a time stands in a clause that gives a reason.
  private func isReason(_ time: TimeExpression, in sentence: Range<Int>) -> Bool {
    var position = time.range.lowerBound
    while position > sentence.lowerBound, units[position - 1] != Mark.comma { position -= 1 }
    return (position..<time.range.lowerBound).contains { text.matches.isCue(.because, at: $0) }
  }

  private func rank(_ time: TimeExpression, _ trigger: Range<Int>) -> (Int, Int) {
    let distance = min(
      abs(time.range.upperBound - trigger.lowerBound),
      abs(time.range.lowerBound - trigger.upperBound))
    let width = time.start.map { $0.width } ?? 9_999
    // Days before months before years, what is told before what is told about; then the nearest.
    let order = width == 1 ? 0 : width <= 31 ? 1 : 2
    return (time.isEstimate ? order + 3 : order, distance)
  }

  /// Whether a time is the event's own: dated, and not that of somebody's saying so.
  private func isOwn(_ time: TimeExpression, trigger: Range<Int>) -> Bool {
    guard time.start != nil else { return false }
    if text.beginsStretch(time) { return false }
    guard time.range.upperBound <= trigger.lowerBound else { return true }
    let limit = min(time.range.upperBound + 14, trigger.lowerBound)
    return !(time.range.upperBound..<max(limit, time.range.upperBound)).contains { position in
      text.matches.isCue(.speech, at: position) && text.matches.length(.cue, at: position) >= 2
        || position == time.range.upperBound && text.matches.isCue(.speech, at: position)
        || text.matches.isCue(.announces, at: position)
    }
  }

  /// Whether somebody's words begin between two places: what comes after has its own time.
  func isSaid(between start: Int, _ end: Int) -> Bool {
    (start..<max(start, end)).contains {
      text.matches.isCue(.speech, at: $0) && text.matches.length(.cue, at: $0) >= 2
    }
  }

  private func value(_ time: TimeExpression) -> DraftEvent.When? {
    guard let start = time.start else { return nil }
    // 今年6月以来: some time since then.
    let last = time.range.upperBound - 2
    if text.matches.isCue(.since, at: time.range.upperBound)
      || time.range.contains(last) && text.matches.isCue(.since, at: last)
    {
      // 2018年7月以来时隔两年访问: that of July 2018.
      let near = time.range.upperBound..<min(units.count, time.range.upperBound + 4)
      if text.times(in: near).contains(where: { $0.rule == Self.interval }) {
        return DraftEvent.When(start: start, end: start, words: time.range)
      }
      guard let published = text.document.published, published.lastDay >= start.firstDay else {
        return nil
      }
      return PartialDate(holding: start.firstDay...published.lastDay).map {
        DraftEvent.When(start: $0, end: $0, words: time.range, basis: .about)
      }
    }
    return DraftEvent.When(
      start: start, end: time.end ?? start, words: time.range,
      basis: time.isEstimate ? .about : .told)
  }

  // MARK: Where

  /// The place right after a position: `中国`, `韩国釜山`, or the target in 访华.
  func destination(at position: Int, limit: Int) -> (range: Range<Int>, country: String?)? {
    let start = text.skippingSpaces(position, limit: limit)
    if let found = placeWords(at: start, limit: limit) { return found }
    // 到访|中联办: the first character of a longer name is no place.
    if let target = text.matches.match(.visitTarget, at: start), start + target.length <= limit,
      text.matches.length(.institution, at: start) <= target.length
    {
      return (start..<start + target.length, lexicon.visitTargets[target.row])
    }
    return nil
  }

  /// The place that a clause names after 在 and its like, or after a word for going.
  func place(in clause: Range<Int>, before limit: Int) -> (range: Range<Int>, country: String?)? {
    var best: (range: Range<Int>, country: String?)?
    var position = clause.lowerBound
    while position < min(limit, clause.upperBound) {
      if let found = placeWords(at: position, limit: clause.upperBound) {
        if isPlacePreposition(before: found.range.lowerBound) { best = found }
        position = found.range.upperBound
      } else {
        position += 1
      }
    }
    return best
  }

  private func isPlacePreposition(before position: Int) -> Bool {
    guard position > 0 else { return false }
    return lexicon.placePrepositions.contains(units[position - 1])
  }

  private func placeWords(at start: Int, limit: Int) -> (range: Range<Int>, country: String?)? {
    var end = start
    var country: String?
    // 韩国瑜 is nobody's country.
    if context.isName(at: start) { return nil }
    while end < limit {
      if let match = text.matches.match(.place, at: end), match.length > 1,
        end + match.length <= limit
      {
        country = country ?? lexicon.places[match.row]
        end += match.length
      } else if let match = text.matches.match(.country, at: end), match.length > 1,
        end + match.length <= limit,
        lexicon.countries[match.row].kind != .metonym || end > start
          || !text.matches.isCue(.speech, at: end + match.length)
      {
        country = country ?? lexicon.countries[match.row].code
        end += match.length
      } else {
        break
      }
    }
    guard end > start else { return nil }
    // 地中海岛国马耳他: a region, and within a few words the country that is meant.
    if country == nil {
      for further in end..<min(limit, end + 4) where FoldedText.isHan(units[further]) {
        if let match = text.matches.match(.country, at: further), match.length > 1,
          further + match.length <= limit
        {
          return (further..<further + match.length, lexicon.countries[match.row].code)
        }
        if text.matches.isCue(.at, at: further) || text.matches.isCue(.with, at: further) { break }
      }
    }
    return (start..<end, country)
  }
}
