/// Sessions of bodies, numbered talks, talks that are held, forums.
extension GatheringRecognizer {
  /// `第三次会议`, `首次会议`, `会议` right at a position.
  func sessionHead(at position: Int) -> (range: Range<Int>, ordinal: Range<Int>?)? {
    var place = position
    var ordinal: Range<Int>?
    // A few words may stand before the number: 举行, 在北京举行了.
    if let found = rules[.ordinal].match(at: place, in: context) {
      ordinal = found.range
      place = found.range.upperBound
    }
    guard let head = rules[.sessionHead].match(at: place, in: context) else { return nil }
    return (head.range, ordinal)
  }

  /// `中俄总理第三十次定期会晤`: a number, then a head within a few words.
  func numberedSession(at position: Int) -> Gathering? {
    guard let ordinal = rules[.ordinal].match(at: position, in: context) else { return nil }
    // 首次 and its like number only what names both sides.
    let isNumbered = Numeral.ordinalMark == units[position]
    let limit = min(units.count, ordinal.range.upperBound + (isNumbered ? 22 : 4))
    var head: Range<Int>?
    var place = ordinal.range.upperBound
    while place < limit,
      FoldedText.isHan(units[place]) || units[place] == Mark.hyphen
        || units[place] == Mark.dash || units[place] == Mark.openQuote
        || units[place] == Mark.closeQuote
    {
      if let found = rules[.sessionHead].match(at: place, in: context) {
        head = found.range
        break
      }
      if text.matches.isCue(.with, at: place), text.matches.length(.country, at: place) == 0,
        text.matches.length(.commonWord, at: place) <= 1
      {
        return nil
      }
      place += 1
    }
    guard let head else { return nil }
    let start = nameStart(before: ordinal.range.lowerBound)
    let (sides, topics) = contents(of: start..<head.upperBound)
    guard sides.count >= 2 || isNumbered && !topics.isEmpty else { return nil }
    // 第二次中美经济工作组会议: the body stands after the number.
    let body = (ordinal.range.upperBound..<head.lowerBound).lazy.compactMap {
      rules[.bodyHead].match(at: $0, limit: head.lowerBound, in: context)
    }.first {
      $0.range.upperBound == head.lowerBound
        && nameStart(before: $0.range.lowerBound) <= ordinal.range.upperBound
    }
    return Gathering(
      kind: .session, range: start..<head.upperBound,
      name: body.map { ordinal.range.upperBound..<$0.range.upperBound }
        ?? start..<head.upperBound,
      sides: sides, topics: topics, ordinal: ordinal.range, part: 0, isBare: false)
  }

  /// `中德财金对话去年10月在法兰克福举行`: talks of two sides, named, that are held.
  func heldSession(at position: Int) -> Gathering? {
    guard let head = rules[.talksHead].match(at: position, in: context),
      rules[.relative].match(at: head.range.upperBound, in: context) == nil
    else { return nil }
    let start = nameStart(before: head.range.lowerBound)
    let (sides, topics) = contents(of: start..<head.range.upperBound)
    guard sides.count >= 2,
      head.range.count > 2 || head.range.lowerBound - start >= 4 || !topics.isEmpty,
      isHeld(after: head.range.upperBound) || isHeld(before: start)
    else { return nil }
    return Gathering(
      kind: .session, range: start..<head.range.upperBound, name: start..<head.range.upperBound,
      sides: sides, topics: topics, ordinal: nil, part: 0, isBare: false)
  }

  /// 10月召开的|中日首脑会谈: whether words for holding, with a time, stand before.
  private func isHeld(before position: Int) -> Bool {
    guard position > 4, rules[.relative].match(at: position - 1, in: context) != nil else {
      return false
    }
    let from = max(0, position - 20)
    return (from..<position - 1).contains {
      rules[.holding].match(at: $0, limit: position - 1, in: context)?.range.upperBound
        == position - 1
    } && (from..<position).contains { text.timeAt[$0] >= 0 }
  }

  /// Whether a clause goes on with a time or a place and ends with a word for holding.
  func isHeld(after position: Int) -> Bool {
    var end = position
    while end < units.count, !isClauseEnd(end), end - position < 40 { end += 1 }
    guard
      let told = (position..<end).first(where: {
        rules[.isHeld].match(at: $0, limit: end, in: context) != nil
      })
    else { return false }
    return (position..<told).allSatisfy { context.lengths(of: 0, at: $0).isEmpty }
      && (position..<told).contains {
        text.timeAt[$0] >= 0 || text.matches.isCue(.at, at: $0)
          || text.matches.isCue(.planned, at: $0)
      }
  }

  func namedForum(at position: Int) -> Gathering? {
    guard let match = text.matches.match(.forum, at: position),
      lexicon.forums[match.row] == .name
    else { return nil }
    var start = position
    if let ordinal = (max(0, position - 8)..<position).first(where: {
      rules[.ordinal].match(at: $0, limit: position, in: context) != nil
        && Numeral.ordinalMark == units[$0]
    }) {
      start = ordinal
    }
    var end = position + match.length
    if let word = rules[.forumWord].match(at: end, in: context) { end = word.range.upperBound }
    return Gathering(
      kind: .forum, range: start..<end, name: start..<end, sides: [], topics: [], ordinal: nil,
      part: 0, isBare: false)
  }
}
