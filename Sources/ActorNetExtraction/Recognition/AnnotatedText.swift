internal import ActorNetModel

/// A document's text with everything that can be told without deciding who is who: folded units,
/// table matches, sentences and clauses, times.
struct AnnotatedText: Sendable {
  let document: Document
  let body: BodyText
  let folded: FoldedText
  let matches: LexicalMatches
  let segmentation: Segmentation
  let occurrences: OccurrenceIndex
  let times: [TimeExpression]
  /// For each unit the index of the time expression that covers it, or -1.
  let timeAt: [Int32]

  var units: [UInt16] { folded.units }

  init(_ read: ReadDocument, pack: LanguagePack) {
    document = read.document
    body = read.body
    folded = FoldedText(scalars: read.body.scalars, folding: pack.folding)
    matches = LexicalMatches(folded, lexicon: pack.lexicon)
    segmentation = Segmentation(units: folded.units, blocks: read.body.blocks)
    occurrences = OccurrenceIndex(folded.units)
    times = pack.timeRecognizer.expressions(
      in: folded, published: read.document.published,
      paragraphs: read.body.blocks.map(\.range))
    var timeAt = [Int32](repeating: -1, count: folded.units.count)
    for (index, time) in times.enumerated() {
      for position in time.range { timeAt[position] = Int32(index) }
    }
    self.timeAt = timeAt
  }

  /// The words of a range as the document writes them.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in body.scalars[range] {
      if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
    }
    return String(text)
  }

  /// The times that begin in a range.
  /// - Complexity: O(log times + result).
  func times(in range: Range<Int>) -> ArraySlice<TimeExpression> {
    func index(from position: Int) -> Int {
      var (lower, upper) = (0, times.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if times[middle].range.lowerBound < position { lower = middle + 1 } else { upper = middle }
      }
      return lower
    }
    return times[index(from: range.lowerBound)..<index(from: range.upperBound)]
  }

  /// Whether a time is the beginning of a stretch that another word tells: 1979年断交以来.
  func beginsStretch(_ time: TimeExpression) -> Bool {
    let from = min(units.count, time.range.upperBound + 1)
    let near = from..<min(units.count, time.range.upperBound + 11)
    guard near.lowerBound < near.upperBound, !matches.isCue(.since, at: time.range.upperBound)
    else { return false }
    return near.contains { matches.isCue(.since, at: $0) && !isBoundary($0 - 1) }
      && near.allSatisfy { matches.isCue(.since, at: $0) || units[$0] != Mark.comma }
  }

  /// The stretch of the source that a range of units came from.
  func span(_ range: Range<Int>) -> TextSpan { body.sourceSpan(of: range) }

  /// Whether a position is a mark, a space, a line end or beyond the text.
  func isBoundary(_ position: Int) -> Bool {
    guard units.indices.contains(position) else { return true }
    let unit = units[position]
    return
      !(FoldedText.isHan(unit) || FoldedText.isLatin(unit) || FoldedText.isDigit(unit)
      || unit == Mark.middleDot)
  }

  /// Whether the particle that ends a relative clause stands here: one that never ends a name.
  func isRelativeMark(at position: Int) -> Bool {
    matches.isContext(.hardStop, at: position) && matches.length(.commonWord, at: position) <= 1
  }

  /// Whether a word follows that makes a name stand for a government or an era, and is not the
  /// beginning of an institution's name.
  func isMetonym(at position: Int) -> Bool {
    guard matches.isCue(.metonym, at: position) else { return false }
    let length = max(1, matches.length(.cue, at: position))
    return matches.length(.institutionHead, at: position + length) == 0
      && matches.length(.institution, at: position) <= length
  }

  /// The position after a preposition of one character, 在, where one stands there.
  func skippingAt(_ position: Int) -> Int {
    matches.isCue(.at, at: position) && matches.length(.cue, at: position) == 1
      ? position + 1 : position
  }

  /// The first position at or after another that is not a space.
  func skippingSpaces(_ position: Int, limit: Int) -> Int {
    var position = position
    while position < limit, units[position] == Mark.space { position += 1 }
    return position
  }
}
