/// What a pattern may ask about the text beyond its units.
public protocol PatternContext {
  /// The folded text.
  var units: [UInt16] { get }
  /// The lengths of every member of a class that begins at a position, the longest first.
  func lengths(of classIndex: Int, at position: Int) -> [Int]
}

/// Names that patterns may use in braces: sub-patterns and classes.
public struct PatternVocabulary: Sendable {
  /// Sub-patterns by name, as written.
  public let subpatterns: [String: String]
  /// Classes that the context answers for; a class's index is its place here.
  public let classes: [String]
  /// How literals are folded.
  public let folding: ScriptFolding

  /// A vocabulary.
  public init(subpatterns: [String: String], classes: [String], folding: ScriptFolding) {
    self.subpatterns = subpatterns
    self.classes = classes
    self.folding = folding
  }
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
/// longest first. Repetition is bounded (64), so that time is too.
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

  /// As written.
  public let source: String
  let program: [Instruction]
  let captureCount: Int
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
    firstUnits = compiler.firstUnits(of: node, depth: 0)
  }

  /// The match that begins at a position, if any.
  public func match(at position: Int, in context: some PatternContext) -> PatternMatch? {
    match(at: position, limit: context.units.count, in: context)
  }

  /// The match that begins at a position and ends at or before a limit, if any.
  public func match(
    at position: Int, limit: Int, in context: some PatternContext
  ) -> PatternMatch? {
    if let firstUnits, position < limit, !firstUnits.contains(context.units[position]) {
      return nil
    }
    var saves = [Int](repeating: -1, count: captureCount * 2)
    guard
      let end = run(0, position, start: 0, limit: limit, saves: &saves, context: context)
    else { return nil }
    var groups: [Range<Int>?] = []
    for index in 0..<captureCount {
      let (lower, upper) = (saves[index * 2], saves[index * 2 + 1])
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

  private func run(
    _ start: Int, _ position: Int, start lowest: Int, limit: Int, saves: inout [Int],
    context: some PatternContext
  ) -> Int? {
    var counter = start
    var position = position
    while true {
      switch program[counter] {
      case .unit(let unit):
        guard position < limit, context.units[position] == unit else { return nil }
        position += 1
        counter += 1
      case .set(let set):
        guard position < limit, set.contains(context.units[position]) else { return nil }
        position += 1
        counter += 1
      case .any:
        guard position < limit, context.units[position] != Mark.newline else { return nil }
        position += 1
        counter += 1
      case .memberOf(let classIndex):
        guard position < limit else { return nil }
        for length in context.lengths(of: classIndex, at: position)
        where position + length <= limit {
          let end = run(
            counter + 1, position + length, start: lowest, limit: limit, saves: &saves,
            context: context)
          if let end { return end }
        }
        return nil
      case .split(let other):
        let before = saves
        if let end = run(
          counter + 1, position, start: lowest, limit: limit, saves: &saves, context: context)
        {
          return end
        }
        saves = before
        counter = other
      case .jump(let target):
        counter = target
      case .save(let slot):
        if slot < saves.count { saves[slot] = position }
        counter += 1
      case .look(let ahead, let wanted, let lengths, let next):
        var scratch = saves
        var found = false
        if ahead {
          found =
            run(
              counter + 1, position, start: lowest, limit: context.units.count, saves: &scratch,
              context: context) != nil
        } else {
          for length in lengths where position - length >= 0 && !found {
            found =
              run(
                counter + 1, position - length, start: lowest, limit: position, saves: &scratch,
                context: context) == position
          }
        }
        guard found == wanted else { return nil }
        counter = next
      case .match:
        return position
      }
    }
  }
}
