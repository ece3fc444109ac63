/// Names in Latin letters, and the glosses that give a name's Latin form.
extension NameScorer {
  /// A Latin name in brackets after a position, or right at it.
  func gloss(at position: Int) -> Range<Int>? {
    var index = text.skippingSpaces(position, limit: units.count)
    guard index < units.count else { return nil }
    let isBracketed = units[index] == Mark.openBracket
    if isBracketed { index = text.skippingSpaces(index + 1, limit: units.count) }
    guard index < units.count, let name = latinRun(at: index) else { return nil }
    let words = units[name].split(separator: Mark.space).count
    guard isBracketed else { return words >= 2 ? name : nil }
    // Two words or more, or one that is no abbreviation, then the bracket's end or a comma.
    guard words >= 2 || units[name].contains(where: { (0x61...0x7A).contains($0) }) else {
      return nil
    }
    let after = text.skippingSpaces(name.upperBound, limit: units.count)
    guard after < units.count,
      units[after] == Mark.closeBracket || units[after] == Mark.comma
        || units[after] == Mark.halfWidthComma || units[after] == Mark.semicolon
    else { return nil }
    return name
  }

  /// Capitalised Latin words, with particles and initials between them.
  private func latinRun(at start: Int) -> Range<Int>? {
    func isCapital(_ unit: UInt16) -> Bool {
      (0x41...0x5A).contains(unit) || (0xC0...0xDE).contains(unit) && unit != 0xD7
    }
    guard isCapital(units[start]) else { return nil }
    var end = start
    var index = start
    while index < units.count {
      let wordStart = index
      while index < units.count,
        FoldedText.isLatin(units[index]) || units[index] == 0x2E || units[index] == Mark.hyphen
          || units[index] == 0x27
          || units[index] == Mark.closeQuote && index + 1 < units.count
            && FoldedText.isLatin(units[index + 1])
      {
        index += 1
      }
      guard index > wordStart else { break }
      let word = units[wordStart..<index]
      let isParticle = word.count <= 3 && word.allSatisfy { (0x61...0x7A).contains($0) }
      guard isCapital(units[wordStart]) || isParticle, word.count <= 20 else { break }
      if !isParticle { end = index }
      guard index < units.count, units[index] == Mark.space, index - start < 48 else { break }
      index += 1
    }
    return end > start ? start..<end : nil
  }

  func latinName(at start: Int) -> NameCandidate? {
    guard start == 0 || !FoldedText.isLatin(units[start - 1]), let name = latinRun(at: start),
      units[name].contains(Mark.space), units[name].contains(where: { (0x61...0x7A).contains($0) })
    else { return nil }
    return NameCandidate(range: name, score: 3.2, form: .latin, gloss: name)
  }
}
