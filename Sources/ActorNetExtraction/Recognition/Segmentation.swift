/// The blocks, sentences and clauses of a text, as half-open ranges of units.
struct Segmentation: Sendable {
  /// A stretch that ends with a full stop, or a block without one.
  struct Sentence: Sendable {
    let range: Range<Int>
    /// Index of the block in the body.
    let block: Int
    /// Stretches between commas and colons, marks left out.
    let clauses: [Range<Int>]
  }

  let sentences: [Sentence]
  /// True for units inside round brackets, the brackets included.
  let isBracketed: [Bool]
  /// The number of open quotation marks before each unit, at most 255.
  let quoteDepth: [UInt8]

  /// Splits a text at its punctuation.
  /// - Complexity: O(units).
  init(units: [UInt16], blocks: [BodyText.Block]) {
    var bracketed = [Bool](repeating: false, count: units.count)
    var depth = [UInt8](repeating: 0, count: units.count)
    var sentences: [Sentence] = []
    for (number, block) in blocks.enumerated() {
      Self.markBrackets(units, block.range, &bracketed)
      var quotes = 0
      for index in block.range {
        depth[index] = UInt8(clamping: quotes)
        if units[index] == Mark.openQuote { quotes += 1 }
        if units[index] == Mark.closeQuote { quotes = max(0, quotes - 1) }
      }
      let isHeadline = block.kind == .title || block.kind == .heading
      var start = block.range.lowerBound
      var index = start
      while index < block.range.upperBound {
        let unit = units[index]
        index += 1
        let ends =
          (unit == Mark.fullStop || unit == Mark.exclamation || unit == Mark.question
            || unit == Mark.semicolon || unit == Mark.newline) && !bracketed[index - 1]
        guard ends else { continue }
        while index < block.range.upperBound, units[index] == Mark.closeQuote { index += 1 }
        sentences.append(
          Self.sentence(units, start..<index, block: number, bracketed, isHeadline))
        start = index
      }
      if start < block.range.upperBound {
        sentences.append(
          Self.sentence(
            units, start..<block.range.upperBound, block: number, bracketed, isHeadline))
      }
    }
    self.sentences = sentences
    isBracketed = bracketed
    quoteDepth = depth
  }

  /// The sentence in which a unit stands; nil between sentences.
  /// - Complexity: O(log sentences).
  func sentenceIndex(at position: Int) -> Int? {
    var (lower, upper) = (0, sentences.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if sentences[middle].range.upperBound <= position {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < sentences.count && sentences[lower].range.contains(position) ? lower : nil
  }

  private static func markBrackets(
    _ units: [UInt16], _ range: Range<Int>, _ bracketed: inout [Bool]
  ) {
    var open: Int?
    for index in range {
      if units[index] == Mark.openBracket { open = open ?? index }
      if units[index] == Mark.closeBracket, let start = open {
        for inside in start...index { bracketed[inside] = true }
        open = nil
      }
      // A bracket that is not closed within a short way was a slip.
      if let start = open, index - start > 80 { open = nil }
    }
  }

  private static func sentence(
    _ units: [UInt16], _ range: Range<Int>, block: Int, _ bracketed: [Bool], _ isHeadline: Bool
  ) -> Sentence {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where !bracketed[index] {
      let unit = units[index]
      let isSpace =
        isHeadline && unit == Mark.space && index > start
        && FoldedText.isHan(units[index - 1]) && index + 1 < range.upperBound
        && !FoldedText.isLatin(units[index + 1])
      guard unit == Mark.comma || unit == Mark.colon || isSpace else { continue }
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { clauses.append(start..<range.upperBound) }
    return Sentence(range: range, block: block, clauses: clauses)
  }
}
