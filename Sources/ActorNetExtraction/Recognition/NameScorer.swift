/// How a name candidate came about, for its score and its explanation.
enum NameForm: String, Sendable {
  case compound, chinese, transliterated, dotted, glossed, repeated, latin
}

/// A stretch of text that may be a person's name, with the evidence for it as log-odds.
struct NameCandidate: Sendable {
  let range: Range<Int>
  let score: Double
  let form: NameForm
  /// Latin letters in brackets, or right after the name.
  let gloss: Range<Int>?
}

/// Scores stretches of text as names: what they are made of, what follows, how often they stand.
///
/// Weights as measured in research for this project; a sum of 2.9 accepts a name after a title.
struct NameScorer {
  let text: AnnotatedText
  let lexicon: Lexicon

  var units: [UInt16] { text.units }

  /// The best name that begins at a position, however weak.
  func best(at start: Int, longest: Int = 8) -> NameCandidate? {
    guard units.indices.contains(start) else { return nil }
    if FoldedText.isLatin(units[start]) { return latinName(at: start) }
    guard FoldedText.isHan(units[start]) else { return nil }
    if let dotted = dottedName(at: start) { return dotted }
    var best: NameCandidate?
    var length = 1
    while length < longest, start + length < units.count,
      FoldedText.isHan(units[start + length])
    {
      length += 1
      let range = start..<start + length
      guard let candidate = plainName(range) else { continue }
      if best.map({ candidate.score > $0.score }) ?? true { best = candidate }
    }
    return best
  }

  // MARK: What follows

  /// The evidence that a name ends here.
  func rightEvidence(at end: Int) -> (score: Double, gloss: Range<Int>?) {
    guard end < units.count else { return (1.5, nil) }
    let unit = units[end]
    if let gloss = gloss(at: end) { return (4.0, gloss) }
    if unit == Mark.space { return (1.0, nil) }
    if FoldedText.isDigit(unit) { return (1.3, nil) }
    if text.isBoundary(end) { return (1.5, nil) }
    let matches = text.matches
    if matches.length(.title, at: end) > 0 { return (2.0, nil) }
    if text.timeAt[end] >= 0 { return (1.4, nil) }
    if matches.isContext(.rightStrong, at: end) { return (1.6, nil) }
    if matches.isCue(.others, at: end) { return (1.5, nil) }
    if matches.isContext(.rightWeak, at: end) { return (1.1, nil) }
    if matches.length(.cue, at: end) >= 2 { return (1.4, nil) }
    if matches.length(.country, at: end) > 1 || matches.length(.place, at: end) > 1 {
      return (1.0, nil)
    }
    // A verb or an adverb may follow a name: 习近平|直接, 何立峰|汇报.
    if let word = matches.match(.commonWord, at: end), word.length >= 2 {
      let tag = lexicon.commonWords[word.row].partOfSpeech
      if "vdpcrt".contains(tag.prefix(1)) || tag == "ad" {
        return (lexicon.commonWords[word.row].frequency > 5_000 ? 1.5 : 0.7, nil)
      }
      // 秘密, 高调: a noun or an adjective that serves as an adverb, more seldom.
      if lexicon.commonWords[word.row].frequency >= 100 { return (-0.3, nil) }
    }
    return (-1.5, nil)
  }

  // MARK: Kinds of name

  /// Whether a unit joins the parts of a transliterated name.
  func isNameDot(_ position: Int) -> Bool {
    guard position > 0, position + 1 < units.count else { return false }
    let unit = units[position]
    guard unit == Mark.middleDot || unit == Mark.hyphen else { return false }
    return FoldedText.isHan(units[position - 1]) && FoldedText.isHan(units[position + 1])
  }

  private func dottedName(at start: Int) -> NameCandidate? {
    var index = start
    var parts: [Range<Int>] = []
    var partStart = start
    while index < units.count {
      if FoldedText.isHan(units[index]) {
        index += 1
        if index - partStart > 8 { break }
      } else if isNameDot(index)
        || units[index] == Mark.middleDot && index + 2 < units.count
          && units[index + 1] == Mark.space && FoldedText.isHan(units[index + 2])
      {
        guard index > partStart, index - partStart <= 7, parts.count < 4 else { return nil }
        parts.append(partStart..<index)
        index += units[index + 1] == Mark.space ? 2 : 1
        partStart = index
      } else {
        break
      }
    }
    guard !parts.isEmpty, index > partStart,
      !contains(parts[0], longerThanOne: [.title, .institution])
    else { return nil }
    // A hyphen joins names only where every part is written with characters of transliteration.
    let usesHyphen = units[parts[0].upperBound] == Mark.hyphen
    if usesHyphen,
      parts.contains(where: { part in
        part.contains { lexicon.transliterationTiers[Int(units[$0])] == 0 }
      })
    {
      return nil
    }
    var best: NameCandidate?
    for end in partStart + 1...min(index, partStart + 7) {
      if text.timeAt[end - 1] >= 0 || end > partStart + 1 && joinsTitled(at: end - 1) { break }
      let last = partStart..<end
      let (right, gloss) = rightEvidence(at: end)
      let known = last.count { lexicon.transliterationTiers[Int(units[$0])] > 0 }
      var score = 3 + right + 1.5 * Double(known) / Double(last.count)
      score -= 0.9 * Double(last.count - known)
      score += 0.12 * Double(last.count)
      // 将从奥利弗·坦博: what precedes the first dot sounds as well.
      score -= 0.9 * Double(parts[0].count { lexicon.transliterationTiers[Int(units[$0])] == 0 })
      if crossesWord(at: end) { score -= 1.2 }
      if last.count > 1, isStop(end - 1), lexicon.transliterationTiers[Int(units[end - 1])] == 0 {
        score -= 1.2
      }
      if best.map({ score > $0.score }) ?? true {
        best = NameCandidate(range: start..<end, score: score, form: .dotted, gloss: gloss)
      }
    }
    return best
  }

  /// 马克龙|和芬兰总统: a word that joins people, and someone's country, office or title.
  private func joinsTitled(at position: Int) -> Bool {
    isJoining(at: position)
      && [.country, .title, .institution].contains {
        text.matches.length($0, at: position + 1) > 1
      }
  }

  /// 洛伦索|头像: whether the last character before a place begins a common word that goes on.
  private func crossesWord(at end: Int) -> Bool {
    guard end < units.count, FoldedText.isHan(units[end]),
      let word = text.matches.match(.commonWord, at: end - 1), word.length >= 2
    else { return false }
    return lexicon.commonWords[word.row].frequency >= 100
      && text.matches.length(.commonWord, at: end) < 2
  }

  private func isStop(_ position: Int) -> Bool {
    text.matches.isContext(.hardStop, at: position)
      || text.matches.isContext(.softStop, at: position)
  }

  private func plainName(_ range: Range<Int>) -> NameCandidate? {
    let matches = text.matches
    let length = range.count
    let start = range.lowerBound
    guard !range.contains(where: { text.timeAt[$0] >= 0 }), !isCountries(range),
      !isJoining(at: start),
      !isWord(.hardStop, at: start) || lexicon.singleSurnames.contains(units[start])
        || lexicon.transliterationTiers[Int(units[start])] > 0,
      matches.length(.forum, at: start) < length,
      matches.length(.notName, at: start) < length,
      matches.length(.country, at: start) < length, matches.length(.title, at: start) < length,
      matches.length(.institution, at: start) < length,
      matches.length(.place, at: start) < length
    else { return nil }
    var (right, gloss) = rightEvidence(at: range.upperBound)
    let tally = text.occurrences.tally(of: range)
    if right < 1, tally.count >= 2 { right = max(right, bestEnd(range)) }
    guard
      let (kind, form) = kind(of: range, right: right, gloss: gloss, tally)
    else { return nil }
    var score = right + kind
    let last = range.upperBound - 1
    // A stop word counts by itself, not as the first unit of a longer word in the name.
    let isSound = form == .transliterated && lexicon.transliterationTiers[Int(units[last])] > 0
    let isSteady = tally.count >= 3 && tally.rights >= 3
    // 赵明均: the characters are a name's, whatever else the last one is.
    let isName =
      form == .chinese && right >= 1 && lexicon.nameCharacters.mayEnd(units[last])
      && lexicon.nameCharacters.evidence(for: units[range]) ?? 0 >= 3
    if form == .chinese, isJoining(at: last) {
      // 康京和|与: what joins people stands twice.
      score -= isEvident(range.upperBound) ? 0.3 : 3.3
    } else if isWord(.hardStop, at: last) {
      score -= isSteady || isSound ? 0.4 : isName ? 0.8 : 2.2
    } else if isWord(.softStop, at: last), form != .transliterated {
      score -= right >= 1.5 || isName ? 0.3 : 1.3
    }
    if contains(range, longerThanOne: [.title, .institution]) { return nil }
    // 时|任南|韩总统: another table's word begins inside and ends outside.
    if crosses(range, [.country, .title, .institution]) { score -= 2 }
    // 波|兰普瑟米斯: it begins inside a country's name.
    if beginsInside(range.lowerBound, [.country]) { score -= 2 }
    // 因|蔡总统: a function word, not a surname, before one.
    if form == .transliterated, length == 2, !lexicon.singleSurnames.contains(units[start]),
      lexicon.singleSurnames.contains(units[last]),
      lexicon.frequency(ofWord: units[start...start]) > 20_000
    {
      score -= 1.5
    }
    if contains(range, longerThanOne: [.country, .notName])
      || form == .chinese && contains(range, longerThanOne: [.place])
    {
      score -= isName ? 1 : 2
    }
    if tally.count >= 2 {
      if tally.rights > 1 {
        score += min(1.2, 0.35 * Double(tally.rights))
      } else if let only = tally.onlyRight, FoldedText.isHan(only),
        right < 1.4, tally.count >= 3 || !isStop(range.upperBound)
      {
        score -= 1.2
      }
    }
    // 绍伊古|通: the name stands without its last character, which is a word's as well.
    if form == .transliterated, length >= 3, lexicon.transliterationTiers[Int(units[last])] == 2,
      text.occurrences.tally(of: start..<last).count > tally.count
    {
      score -= 1.2
    }
    score += wordPenalty(range, right: right, form: form)
    return NameCandidate(range: range, score: score, form: form, gloss: gloss)
  }

  /// Whether each character stands for a country, as two sides are told: 沙伊双方.
  private func isCountries(_ range: Range<Int>) -> Bool {
    range.count == 2
      && range.allSatisfy {
        text.matches.match(.country, at: $0).map {
          lexicon.countries[$0.row].kind == .abbreviation
        } ?? false
      }
  }

  /// The evidence that the same characters end a name where they stand elsewhere, less a part.
  private func bestEnd(_ range: Range<Int>) -> Double {
    let starts = text.occurrences.sample(of: range, most: 8)
    return (starts.map { rightEvidence(at: $0 + range.count).score }.max() ?? -1.5) - 0.6
  }

  /// Whether a word that joins people begins here, not a surname of two characters: 和, 与.
  private func isJoining(at position: Int) -> Bool {
    guard text.matches.isCue(.conjunction, at: position) || text.matches.isCue(.with, at: position)
    else { return false }
    guard let surname = text.matches.match(.surname, at: position) else { return true }
    return surname.length < 2
  }

  /// Whether what begins here can only follow a name: another joining word, or a word of speech.
  private func isEvident(_ position: Int) -> Bool {
    position < units.count
      && (isJoining(at: position) || text.matches.isCue(.speech, at: position)
        || text.matches.isContext(.rightStrong, at: position))
  }

  private func isWord(_ context: NameContextClass, at position: Int) -> Bool {
    text.matches.isContext(context, at: position)
  }

  private func kind(
    of range: Range<Int>, right: Double, gloss: Range<Int>?, _ tally: OccurrenceIndex.Tally
  ) -> (Double, NameForm)? {
    let length = range.count
    let start = range.lowerBound
    var best: (Double, NameForm)?
    func offer(_ score: Double, _ form: NameForm) {
      if best.map({ score > $0.0 }) ?? true { best = (score, form) }
    }
    if let surname = text.matches.match(.surname, at: start) {
      let kind = lexicon.surnames[surname.row]
      if surname.length >= 2, length > surname.length, length <= surname.length + 3 {
        offer(length <= surname.length + 2 ? 2.5 : 1.8, .compound)
      }
      if surname.length == 1 || kind == .compound, (2...3).contains(length) {
        offer(chineseScore(range), .chinese)
      }
    }
    if lexiconHasSingleSurname(start), (2...3).contains(length) {
      offer(chineseScore(range), .chinese)
    }
    let known = range.count { lexicon.transliterationTiers[Int(units[$0])] > 0 }
    let sure = range.count { lexicon.transliterationTiers[Int(units[$0])] == 1 }
    if known == length, (2...7).contains(length) {
      offer(1.6 + 0.25 * Double(min(length, 5)) + (sure > 0 ? 0.1 : -0.2), .transliterated)
    } else if known * 4 >= length * 3, (3...6).contains(length) {
      offer(0.9 + 0.1 * Double(length), .transliterated)
    }
    // 喀山号（Kazan）, 哈瓦那港（Havana）: a gloss alone makes no name of what ends otherwise.
    if gloss != nil, length <= 7,
      lexicon.transliterationTiers[Int(units[range.upperBound - 1])] > 0
        || lexicon.singleSurnames.contains(units[start])
    {
      offer(1.2, .glossed)
    }
    if right >= 1.5, (2...4).contains(length), tally.count >= 2, tally.rights >= 2,
      text.matches.length(.commonWord, at: start) < length, !range.contains(where: isStop)
    {
      offer(1.5, .repeated)
    }
    return best
  }

  /// What the characters of a surname and a given name say, from the commonest words to names.
  private func chineseScore(_ range: Range<Int>) -> Double {
    let odds = lexicon.nameCharacters.evidence(for: units[range]) ?? 0
    return range.count == 3 ? 1.6 + 0.2 * min(max(odds, -6), 7) : 1.4 + 0.2 * min(max(odds, -6), 5)
  }

  private func lexiconHasSingleSurname(_ position: Int) -> Bool {
    lexicon.singleSurnames.contains(units[position])
  }
}
