internal import ActorNetModel

/// Who asserts what a sentence tells: the document, a source, a readout, or another medium.
struct AsserterReader {
  let text: AnnotatedText
  let people: RecognizedPeople
  let lexicon: Lexicon
  let rules: EventRules
  let context: FrameContext

  /// The agency in whose dateline each block stands, the document's own publisher left out.
  private let agencies: [String?]

  /// So many units after a medium's name its report is told.
  private static let reach = 14

  init(
    text: AnnotatedText, people: RecognizedPeople, lexicon: Lexicon, rules: EventRules,
    context: FrameContext
  ) {
    self.text = text
    self.people = people
    self.lexicon = lexicon
    self.rules = rules
    self.context = context
    var agencies: [String?] = []
    var current: String?
    for block in text.body.blocks {
      if let told = Self.dateline(block.range, text, lexicon, rules, context) {
        current = Self.isPublisher(told, of: text.document, lexicon.folding) ? nil : told
      }
      agencies.append(current)
    }
    self.agencies = agencies
  }

  /// 新华社北京6月19日电: the agency whose report begins with a block.
  private static func dateline(
    _ block: Range<Int>, _ text: AnnotatedText, _ lexicon: Lexicon, _ rules: EventRules,
    _ context: FrameContext
  ) -> String? {
    var start = block.lowerBound
    while start < block.upperBound,
      text.units[start] == Mark.space || text.units[start] == Mark.openBracket
    {
      start += 1
    }
    guard start < block.upperBound, let medium = medium(at: start, text, lexicon) else {
      return nil
    }
    let head = medium.upperBound..<min(block.upperBound, medium.upperBound + 24)
    let isDateline = head.contains { position in
      guard let match = rules[.dateline].match(at: position, limit: head.upperBound, in: context)
      else { return false }
      return text.isBoundary(match.range.upperBound)
        && !(medium.upperBound..<position).contains { text.units[$0] == Mark.comma }
    }
    return isDateline ? text.string(medium) : nil
  }

  private static func isPublisher(
    _ medium: String, of document: Document, _ folding: ScriptFolding
  ) -> Bool {
    guard let publisher = document.publisher else { return false }
    return OutletHouse(medium, folding) == OutletHouse(publisher, folding)
  }

  private static func medium(
    at position: Int, _ text: AnnotatedText, _ lexicon: Lexicon
  ) -> Range<Int>? {
    guard let match = text.matches.match(.institution, at: position),
      lexicon.institutions[match.row].nature == .media
    else { return nil }
    return position..<position + match.length
  }

  /// Who says what a trigger tells.
  func asserter(of trigger: Range<Int>, in sentence: Segmentation.Sentence) -> Evidence.Asserter {
    let before = sentence.range.lowerBound..<max(sentence.range.lowerBound, trigger.lowerBound)
    if let medium = medium(before: trigger, in: before) ?? closingMedium(sentence, after: trigger) {
      return .medium(medium)
    }
    if let readout = readout(in: before) { return .readout(readout) }
    if before.contains(where: { text.matches.isCue(.unnamedSource, at: $0) }) {
      return .unnamedSource
    }
    if let speaker = speaker(in: before) { return .named(speaker) }
    return agencies[sentence.block].map(Evidence.Asserter.medium) ?? .document
  }

  // MARK: Other media

  private func medium(before trigger: Range<Int>, in range: Range<Int>) -> String? {
    for position in range {
      guard let medium = Self.medium(at: position, text, lexicon), isFree(medium) else { continue }
      let after = medium.upperBound..<min(trigger.lowerBound, medium.upperBound + Self.reach)
      // What the house itself reports is the document's own.
      if Self.isPublisher(text.string(medium), of: text.document, lexicon.folding) { continue }
      let isTold =
        after.lowerBound < after.upperBound
        && rules[.reported].firstMatch(in: after, of: context) != nil
      if isTold || isRelayed(medium.lowerBound, from: range.lowerBound) {
        return text.string(medium)
      }
    }
    return nil
  }

  /// 据新华社: a word for relaying at most a few units before, in the same clause.
  private func isRelayed(_ position: Int, from start: Int) -> Bool {
    let near = max(start, position - 8)..<position
    return near.contains { place in
      guard let match = rules[.relaying].match(at: place, limit: position, in: context) else {
        return false
      }
      return !(match.range.upperBound..<position).contains { text.units[$0] == Mark.comma }
    }
  }

  /// The medium that a sentence names at its end, as …，法新社报道 does.
  private func closingMedium(
    _ sentence: Segmentation.Sentence, after trigger: Range<Int>
  ) -> String? {
    guard let last = sentence.clauses.last, last.lowerBound >= trigger.upperBound else {
      return nil
    }
    for position in last.prefix(8) {
      guard let medium = Self.medium(at: position, text, lexicon), isFree(medium),
        let said = rules[.reported].firstMatch(
          in: medium.upperBound..<last.upperBound, of: context)
      else { continue }
      let rest = (said.range.upperBound..<last.upperBound).count { !text.isBoundary($0) }
      if rest == 0 { return text.string(medium) }
    }
    return nil
  }

  /// Whether a medium stands outside a person's title: 新华社社长.
  private func isFree(_ medium: Range<Int>) -> Bool {
    !people.titles.contains { $0.extent.overlaps(medium) }
  }

  // MARK: Readouts and speakers

  /// 中国外交部声明说: who gave out a statement that the sentence retells.
  private func readout(in range: Range<Int>) -> String? {
    for position in range {
      guard let word = rules[.readout].match(at: position, limit: range.upperBound, in: context),
        isRelayed(position, from: range.lowerBound) || saysNext(word.range.upperBound, range)
      else { continue }
      let issuer = institution(before: position, from: range.lowerBound)
      return issuer ?? text.string(word.range)
    }
    return nil
  }

  private func saysNext(_ position: Int, _ range: Range<Int>) -> Bool {
    (position..<min(range.upperBound, position + 3)).contains {
      text.matches.isCue(.speech, at: $0)
    }
  }

  private func institution(before position: Int, from start: Int) -> String? {
    for place in stride(from: position - 1, through: max(start, position - 16), by: -1) {
      let length = text.matches.length(.institution, at: place)
      guard length > 1, place + length <= position else { continue }
      // 美国国务院 is not any 国务院.
      let country = (max(start, place - 4)..<place).first {
        let length = text.matches.length(.country, at: $0)
        return length > 1 && $0 + length == place
      }
      return text.string((country ?? place)..<place + length)
    }
    return nil
  }

  /// 布林肯表示，…: who is named right before the words that begin somebody's speech.
  private func speaker(in range: Range<Int>) -> String? {
    for position in range where text.matches.isCue(.speech, at: position) {
      let length = text.matches.length(.cue, at: position)
      let opens =
        length >= 2
        || text.isBoundary(position + length) && position + length < range.upperBound
      guard opens else { continue }
      let near = max(range.lowerBound, position - 12)
      func reaches(_ end: Int) -> Bool {
        near <= end && end <= position
          && !(end..<position).contains { text.units[$0] == Mark.comma }
      }
      if let mention = people.mentions.last(where: {
        $0.range.upperBound <= position && reaches($0.extent.upperBound) && !$0.isMetonym
      }) {
        return text.string(mention.range)
      }
      if let institution = institution(before: position, from: near) { return institution }
    }
    return nil
  }
}
