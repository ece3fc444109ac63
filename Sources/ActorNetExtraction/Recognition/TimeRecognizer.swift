public import ActorNetModel

/// Finds the times that a text tells and resolves them against its date of publication.
///
/// Two phases. First the rules of `time-rules.yaml` are matched from left to right: the longest
/// match at a position wins, then the earlier rule; extensions add what follows it. Then every
/// match is resolved in the order of the text: what is not told (year, month, week) is the
/// candidate of the lowest cost, the cost being the days from the publication and a penalty for a
/// direction without a word that says so; dates told before in the paragraph weigh in.
///
/// It does not decide to which event a date belongs, and knows no holidays and no calendar but
/// the Gregorian.
public struct TimeRecognizer: Sendable {
  /// Every example of every rule, in the order of the file, to be executed by a test.
  ///
  /// Read when asked for: recognising needs none.
  public var examples: [TimeRuleExample] {
    get throws(Diagnostic) { try TimeRuleExample.read(yaml) }
  }

  private let yaml: String
  private let rules: TimeRules
  /// Of the rules and, last, the prefix.
  private let index: PatternIndex

  /// Compiles the rules.
  /// - Parameters:
  ///   - yaml: the text of `time-rules.yaml`.
  ///   - folding: how the texts are folded.
  /// - Throws: a ``Diagnostic`` for the first fault in the rules, with its rule and line.
  public init(rules yaml: String, folding: ScriptFolding) throws(Diagnostic) {
    self.yaml = yaml
    rules = try TimeRulesReader.read(yaml, folding: folding)
    index = PatternIndex(rules.rules.map(\.pattern) + [rules.prefix].compactMap { $0 })
  }

  /// The times of a text, in order and not overlapping.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - published: its date. Without one, or with one that is too imprecise, whatever counts from
  ///     it has no date.
  ///   - paragraphs: unit ranges, ascending; a date told in one helps to resolve the next in it.
  /// - Complexity: O(units) for texts with few times.
  public func expressions(
    in text: FoldedText, published: PartialDate?, paragraphs: [Range<Int>]
  ) -> [TimeExpression] {
    let context = TimeText(units: text.units)
    let matches = matches(in: context)
    var resolver = TimeResolver(published: published, holidays: rules.holidays)
    var quotes = 0
    var sentenceStart = 0
    var expressions: [TimeExpression] = []
    expressions.reserveCapacity(matches.count)
    var paragraph = 0
    var sentence = 0
    var position = 0
    for (index, match) in matches.enumerated() {
      while paragraph < paragraphs.count, paragraphs[paragraph].upperBound <= match.range.lowerBound
      {
        paragraph += 1
        quotes = 0
      }
      while position < match.range.lowerBound {
        let unit = context.units[position]
        if Self.endsSentence(unit) {
          sentence += 1
          sentenceStart = position + 1
        }
        if unit == Mark.openQuote { quotes += 1 }
        if unit == Mark.closeQuote { quotes = max(0, quotes - 1) }
        if unit == Mark.newline { quotes = 0 }
        position += 1
      }
      let id = rules.rules[match.rule].id
      guard let reading = match.reading else {
        expressions.append(
          TimeExpression(
            range: match.range, start: nil, end: nil, rule: id, isAnchored: false,
            isDuration: match.isDuration))
        continue
      }
      let earliest = index > 0 ? matches[index - 1].range.upperBound : 0
      let latest = index + 1 < matches.count ? matches[index + 1].range.lowerBound : context.count
      let direction =
        reading.needsDirection
        ? direction(of: match.range, within: earliest..<latest, in: context) : .unsaid
      let place = TimePlace(
        paragraph: paragraph, sentence: sentence, direction: direction,
        isDateline: isDateline(match, in: context),
        isSaid: reading.has(anyOf: [.dayShift])
          && (quotes > 0 || isReported(match.range, from: sentenceStart, in: context)))
      let dates = resolver.resolve(reading, at: place)
      expressions.append(
        TimeExpression(
          range: match.range, start: dates?.start, end: dates?.end, rule: id,
          isAnchored: dates?.isAnchored ?? false, isEstimate: dates?.isEstimate ?? false,
          days: reading[.spanDays], isDuration: reading.isOnlySpan))
    }
    return expressions
  }
}

// MARK: - Matching

/// The text as patterns see it: no classes.
struct TimeText: PatternContext {
  let units: [UInt16]
  var count: Int { units.count }
  func lengths(of classIndex: Int, at position: Int) -> [Int] { [] }
}

extension TimeRecognizer {
  fileprivate struct Match {
    let range: Range<Int>
    let rule: Int
    /// nil for a time without a date.
    let reading: TimeReading?
    var isDuration = false
  }

  private func matches(in context: TimeText) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while position < context.count {
      let (found, hasPrefix) = coreMatch(at: position, in: context)
      if let found {
        append(found.match, rule: found.rule, from: position, to: &matches, in: context)
        position = max(matches.last?.range.upperBound ?? 0, found.match.range.upperBound)
      } else if hasPrefix,
        let prefix = rules.prefix?.match(at: position, in: context)?.range.upperBound,
        prefix > position, let found = coreMatch(at: prefix, in: context).best
      {
        append(found.match, rule: found.rule, from: position, to: &matches, in: context)
        position = max(matches.last?.range.upperBound ?? 0, found.match.range.upperBound)
      } else {
        position += 1
      }
    }
    return matches
  }

  /// The longest match at a position that is not empty, the earliest rule among equals; and
  /// whether the prefix may stand there.
  @inline(__always)
  private func coreMatch(
    at position: Int, in context: TimeText
  ) -> (best: (match: PatternMatch, rule: Int)?, hasPrefix: Bool) {
    var best: (match: PatternMatch, rule: Int)?
    var hasPrefix = false
    index.forEachCandidate(at: position, in: context.units) { rule in
      guard rule < rules.rules.count else {
        hasPrefix = true
        return
      }
      guard let match = rules.rules[rule].pattern.match(at: position, in: context),
        match.range.count > best?.match.range.count ?? 0
      else { return }
      if case .fields(let fields) = rules.rules[rule].meaning,
        reading(fields, of: match, in: context)?.isPlausible != true
      {
        return
      }
      best = (match, rule)
    }
    return (best, hasPrefix)
  }

  private func append(
    _ match: PatternMatch, rule: Int, from start: Int, to matches: inout [Match],
    in context: TimeText
  ) {
    switch rules.rules[rule].meaning {
    case .skipped: return
    case .unknown:
      matches.append(Match(range: start..<match.range.upperBound, rule: rule, reading: nil))
    case .duration:
      matches.append(
        Match(
          range: start..<match.range.upperBound, rule: rule, reading: nil, isDuration: true))
    case .fields(let fields):
      guard var reading = reading(fields, of: match, in: context) else { return }
      let end = extend(&reading, from: match.range.upperBound, in: context)
      matches.append(Match(range: start..<end, rule: rule, reading: reading))
    }
  }

  /// Adds what follows a match, each extension at most once.
  /// - Returns: where the expression ends.
  private func extend(
    _ reading: inout TimeReading, from end: Int, in context: TimeText
  ) -> Int {
    var end = end
    var unused = Array(rules.extensions.indices)
    search: while end < context.count {
      for (place, index) in unused.enumerated() {
        let candidate = rules.extensions[index]
        guard candidate.after.isEmpty || reading.has(anyOf: candidate.after),
          let match = candidate.pattern.match(at: end, in: context), !match.range.isEmpty,
          let more = self.reading(candidate.fields, of: match, in: context), reading.merge(more)
        else { continue }
        end = match.range.upperBound
        unused.remove(at: place)
        continue search
      }
      break
    }
    return end
  }

  private func reading(
    _ fields: [(field: TimeField, source: TimeRules.Source)], of match: PatternMatch,
    in context: TimeText
  ) -> TimeReading? {
    var reading = TimeReading()
    for (field, source) in fields {
      switch source {
      case .constant(let number): reading.set(field, TimeQuantity(amount: number))
      case .group(let group):
        guard let range = match.groups[group] else { continue }
        guard let quantity = rules.words.quantity(context.units[range], for: field) else {
          return nil
        }
        reading.set(field, quantity)
      }
    }
    return reading
  }
}

// MARK: - Cues

extension TimeRecognizer {
  private func isDateline(_ match: Match, in context: TimeText) -> Bool {
    match.reading?[.day] != nil
      && rules.dateline?.match(at: match.range.upperBound, in: context) != nil
  }

  /// Whether a word of speech stands before an expression in its sentence.
  private func isReported(_ range: Range<Int>, from start: Int, in context: TimeText) -> Bool {
    rules.cues.barrier.firstMatch(in: start..<range.lowerBound, of: context) != nil
  }

  /// Whether words near an expression say that it lies ahead or behind.
  ///
  /// Only words of its clause count, and not past its neighbours. Words for the past win: a plan
  /// that is told of as past is past.
  private func direction(
    of range: Range<Int>, within bounds: Range<Int>, in context: TimeText
  ) -> TimeDirection {
    var lower = range.lowerBound
    while lower > bounds.lowerBound, range.lowerBound - lower < rules.cues.before,
      !Self.endsClause(context.units[lower - 1])
    {
      lower -= 1
    }
    var upper = range.upperBound
    while upper < bounds.upperBound, upper - range.upperBound < rules.cues.after,
      // A date that stands before its clause is set off by a comma.
      !Self.endsClause(context.units[upper])
        || upper == range.upperBound && context.units[upper] == Mark.comma
    {
      if rules.cues.barrier.match(at: upper, in: context) != nil { break }
      upper += 1
    }
    let windows = [lower..<range.lowerBound, range.upperBound..<upper]
    if windows.contains(where: { rules.cues.past.firstMatch(in: $0, of: context) != nil }) {
      return .past
    }
    if windows.contains(where: { rules.cues.future.firstMatch(in: $0, of: context) != nil }) {
      return .future
    }
    return .unsaid
  }

  private static func endsClause(_ unit: UInt16) -> Bool {
    unit == Mark.comma || unit == Mark.colon || endsSentence(unit)
  }

  private static func endsSentence(_ unit: UInt16) -> Bool {
    switch unit {
    case Mark.fullStop, Mark.semicolon, Mark.exclamation, Mark.question, Mark.newline: true
    default: false
    }
  }
}
