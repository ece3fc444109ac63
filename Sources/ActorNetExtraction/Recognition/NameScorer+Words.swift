/// What the words of the tables in and around a stretch of text say against a name there.
extension NameScorer {
  /// Whether a longer word of other tables lies inside a range.
  func contains(_ range: Range<Int>, longerThanOne tables: [LexiconTable]) -> Bool {
    for position in range {
      for table in tables {
        let length = text.matches.length(table, at: position)
        if length > 1, position + length <= range.upperBound { return true }
      }
    }
    return false
  }

  /// Whether a word of the tables begins before a position and ends behind it.
  func beginsInside(_ position: Int, _ tables: [LexiconTable]) -> Bool {
    (1...5).contains { back in
      position >= back
        && tables.contains { text.matches.length($0, at: position - back) > back }
    }
  }

  /// Whether a word of the tables, longer than one character, begins after the first and ends
  /// beyond the last.
  func crosses(_ range: Range<Int>, _ tables: [LexiconTable]) -> Bool {
    range.dropFirst().contains { position in
      tables.contains { table in
        let length = text.matches.length(table, at: position)
        return length > 1 && position + length > range.upperBound
      }
    }
  }

  func wordPenalty(_ range: Range<Int>, right: Double, form: NameForm) -> Double {
    let matches = text.matches
    var penalty = 0.0
    if let word = matches.match(.commonWord, at: range.lowerBound), word.length == range.count {
      let frequency = lexicon.commonWords[word.row].frequency
      penalty -= frequency >= 5_000 ? 4 : frequency >= 80 ? 2.6 : 1.4
    }
    // 派遣|谷内, 武汉|考察: a word or a place, and something behind it, sound like a name.
    if form == .transliterated || form == .repeated || form == .glossed {
      let word = matches.match(.commonWord, at: range.lowerBound)
      if let word, word.length >= 2, word.length < range.count,
        lexicon.commonWords[word.row].frequency >= 100
      {
        penalty -= 2.5
      } else if matches.length(.place, at: range.lowerBound) >= 2 {
        penalty -= 1.2
      }
      // 蓬佩奥|秘密: the name ends before a common word.
      let ending = matches.length(.commonWord, endingAt: range.upperBound)
      if ending >= 2, range.count - ending >= 2,
        lexicon.frequency(ofWord: units[range.upperBound - ending..<range.upperBound]) >= 150
      {
        penalty -= 1.5
      }
    }
    // The last unit of the name and what follows make a word of their own.
    let last = range.upperBound - 1
    if last + 1 < units.count, FoldedText.isHan(units[last + 1]),
      let word = matches.match(.commonWord, at: last), word.length >= 2,
      lexicon.commonWords[word.row].frequency >= 150,
      // 平直 is a word, but 直接 is one ten times as often.
      lexicon.commonWords[word.row].frequency * 10
        > (matches.match(.commonWord, at: last + 1).map {
          $0.length >= 2 ? lexicon.commonWords[$0.row].frequency : 0
        } ?? 0)
    {
      // 特朗普|原本: a character of sounds that begins a word is the word's.
      let isWords = form == .transliterated && lexicon.transliterationTiers[Int(units[last])] == 2
      penalty -= isWords && right < 1 ? 2 : right < 1 ? 0.8 : range.count >= 3 ? 0.7 : 0.2
    }
    // 战略|引领: a word of two characters, and the beginning of the next.
    if range.count == 3, form == .chinese,
      let word = matches.match(.commonWord, at: range.lowerBound), word.length == 2,
      lexicon.commonWords[word.row].frequency >= 500
    {
      penalty -= 1
    }
    // A surname that is also a word, and a word after it: 曾推动, 后首次.
    if range.count == 3, form == .chinese,
      let word = matches.match(.commonWord, at: range.lowerBound + 1), word.length == 2
    {
      let entry = lexicon.commonWords[word.row]
      let acts = entry.partOfSpeech.hasPrefix("v") || entry.partOfSpeech.hasPrefix("d")
      let isFunction =
        lexicon.frequency(
          ofWord: units[range.lowerBound...range.lowerBound]) > 20_000
      penalty -=
        acts && entry.frequency >= 50 || isFunction && entry.frequency >= 100
        ? 1.9 : entry.frequency >= 300 ? 0.9 : 0.2
    }
    for position in range where position > range.lowerBound || range.count > 2 {
      let cue = matches.length(.cue, at: position)
      if cue >= 2, position + cue <= range.upperBound + 1,
        !matches.isCue(.metonym, at: position), !matches.isCue(.delegation, at: position)
      {
        penalty -= 1.6
        break
      }
    }
    // The first unit ends a word that began before.
    let before = matches.length(.commonWord, endingAt: range.lowerBound + 1)
    if before >= 2, range.lowerBound + 1 - before >= 0 { penalty -= 0.3 }
    return penalty
  }
}
