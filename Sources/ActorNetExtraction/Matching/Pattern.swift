/// What a pattern may ask about the text beyond its units.
public protocol PatternContext {
  /// The folded text.
  var units: [UInt16] { get }
  /// The lengths of every member of a class that begins at a position, the longest first.
  func lengths(of classIndex: Int, at position: Int) -> [Int]
}

/// Where a pattern matched: half-open ranges of unit indices.
public struct PatternMatch: Sendable, Hashable {
  /// The whole match.
  public let range: Range<Int>
  /// The numbered groups, from 0 for group 1; nil where a group took no part.
  public let groups: [Range<Int>?]
}

/// A compiled pattern: a backtracking program over folded units.
///
/// Matching is leftmost at the position asked for, choices in the order written, repetitions
/// longest first. A repetition is bounded (64) and so is the work for one position
/// (``stepLimit``, ``depthLimit``), so that no rule of a user's can stop a run.
public struct Pattern: Sendable {
  enum Instruction: Sendable {
    case unit(UInt16)
    case set(PatternSet)
    case any
    case memberOf(Int)
    /// Try the next instruction; on failure go on at the target.
    case split(Int)
    /// Go to the target.
    case jump(Int)
    case save(Int)
    /// Runs the program from the next instruction to its `.match`, then goes on at `next`.
    case look(ahead: Bool, wanted: Bool, lengths: ClosedRange<Int>, next: Int)
    case match
  }

  /// How many instructions a match at one position may take; past them there is no match.
  public static let stepLimit = 100_000

  /// How many choices a match may leave open; past them there is no match.
  public static let depthLimit = 2_000

  /// As written.
  public let source: String
  /// How many numbered groups the pattern has.
  public let captureCount: Int
  let program: [Instruction]
  /// What a match may begin with.
  let heads: PatternHeads
  /// The units with which a match may begin; nil where that cannot be told.
  let firstUnits: Set<UInt16>?

  /// Compiles a pattern.
  /// - Throws: ``PatternError`` for a fault in it or in a sub-pattern that it names.
  public init(_ source: String, vocabulary: PatternVocabulary) throws(PatternError) {
    self.source = source
    let (node, captures) = try PatternParser.parse(source, folding: vocabulary.folding)
    var compiler = PatternCompiler(vocabulary: vocabulary, nextCapture: captures + 1)
    try compiler.emit(node, depth: 0)
    compiler.program.append(.match)
    program = compiler.program
    captureCount = captures
    heads = vocabulary.heads(of: node)
    firstUnits = heads.mayBeShorter(than: 1) ? nil : heads.units[0]
  }

  /// The match that begins at a position, if any.
  public func match(at position: Int, in context: some PatternContext) -> PatternMatch? {
    match(at: position, limit: context.units.count, in: context)
  }

  /// The match that begins at a position and ends at or before a limit, if any.
  ///
  /// Look-ahead sees past the limit, look-behind before the position.
  public func match(
    at position: Int, limit: Int, in context: some PatternContext
  ) -> PatternMatch? {
    if let firstUnits {
      guard position < limit, firstUnits.contains(context.units[position]) else { return nil }
    }
    var run = PatternRun(program: program, captureCount: captureCount, context: context)
    guard let end = run.run(0, position, limit: limit, mustEndAt: nil) else { return nil }
    var groups: [Range<Int>?] = []
    groups.reserveCapacity(captureCount)
    for index in 0..<captureCount {
      let (lower, upper) = (run.saves[index * 2], run.saves[index * 2 + 1])
      groups.append(lower >= 0 && upper >= lower ? lower..<upper : nil)
    }
    return PatternMatch(range: position..<end, groups: groups)
  }

  /// The first match that begins in a range and ends in it.
  public func firstMatch(in range: Range<Int>, of context: some PatternContext) -> PatternMatch? {
    for position in range {
      if let found = match(at: position, limit: range.upperBound, in: context) { return found }
    }
    return nil
  }
}
