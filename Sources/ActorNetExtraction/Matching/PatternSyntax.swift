/// The parts of a pattern as written, before it is compiled.
indirect enum PatternNode: Sendable {
  case literal(UInt16)
  case set(PatternSet)
  case any
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, minimum: Int, maximum: Int)
  case group(PatternNode, capture: Int)
  case named(String)
  case look(PatternNode, ahead: Bool, wanted: Bool)
}

extension PatternNode {
  /// The names in braces that it holds.
  var names: [String] {
    switch self {
    case .literal, .set, .any: []
    case .named(let name): [name]
    case .group(let inner, _), .repeated(let inner, _, _), .look(let inner, _, _): inner.names
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.names)
    }
  }
}

/// A set of units: `[与和同]`, `[^，。]`, `[0-9]`.
struct PatternSet: Sendable {
  var ranges: [ClosedRange<UInt16>]
  var isNegated: Bool

  func contains(_ unit: UInt16) -> Bool {
    ranges.contains { $0.contains(unit) } != isNegated
  }
}

/// Reads a pattern as rules write it.
///
/// Literals stand for themselves, folded as texts are. `( | )` choice, captured by number from 1;
/// `(?: )` not captured; `(?= ) (?! ) (?<= ) (?<! )` look-around, which captures nothing;
/// `? * + {m,n}` repetition, longest first; `[ ] [^ ]` sets; `.` any unit but a newline; `{name}`
/// a named sub-pattern or a class of the lexicon or of mentions; `\` before a unit takes it
/// literally. Only ASCII is syntax: a full-width hyphen in a set is a literal.
struct PatternParser {
  private let scalars: [UInt32]
  private let folding: ScriptFolding
  private var position = 0
  private var captures = 0

  private init(_ source: String, folding: ScriptFolding) {
    scalars = source.unicodeScalars.map(\.value)
    self.folding = folding
  }

  /// Parses a pattern whose literals are folded as texts are.
  static func parse(
    _ source: String, folding: ScriptFolding
  ) throws(PatternError) -> (node: PatternNode, captures: Int) {
    var parser = PatternParser(source, folding: folding)
    let node = try parser.choice()
    guard parser.position == parser.scalars.count else {
      throw PatternError(message: "unexpected \")\"", offset: parser.position)
    }
    return (node, parser.captures)
  }

  private func peek(_ text: String) -> Bool {
    var index = position
    for scalar in text.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    guard peek(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private func isDigit(at index: Int) -> Bool {
    index < scalars.count && (0x30...0x39).contains(scalars[index])
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while position < scalars.count, !peek("|"), !peek(")") {
      parts.append(try repetition(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition(of node: PatternNode) throws(PatternError) -> PatternNode {
    if take("?") { return .repeated(node, minimum: 0, maximum: 1) }
    if take("*") { return .repeated(node, minimum: 0, maximum: 64) }
    if take("+") { return .repeated(node, minimum: 1, maximum: 64) }
    guard peek("{"), isDigit(at: position + 1) else { return node }
    position += 1
    let minimum = try number()
    let maximum = take(",") ? try number() : minimum
    guard take("}"), minimum <= maximum else {
      throw PatternError(message: "a repetition is {m} or {m,n} with m <= n", offset: position)
    }
    return .repeated(node, minimum: minimum, maximum: maximum)
  }

  private mutating func number() throws(PatternError) -> Int {
    var value = 0
    let start = position
    while isDigit(at: position), value < 1000 {
      value = value * 10 + Int(scalars[position]) - 0x30
      position += 1
    }
    guard position > start else { throw PatternError(message: "a number", offset: position) }
    return value
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    if take("(?:") { return try closed(try choice()) }
    if take("(?=") { return .look(try closed(try choice()), ahead: true, wanted: true) }
    if take("(?!") { return .look(try closed(try choice()), ahead: true, wanted: false) }
    if take("(?<=") { return .look(try closed(try choice()), ahead: false, wanted: true) }
    if take("(?<!") { return .look(try closed(try choice()), ahead: false, wanted: false) }
    if take("(") {
      captures += 1
      let number = captures
      return .group(try closed(try choice()), capture: number)
    }
    if take("[") { return try set() }
    if take(".") { return .any }
    if take("{") {
      let start = position
      while position < scalars.count, !peek("}") { position += 1 }
      let name = String(
        String.UnicodeScalarView(scalars[start..<position].compactMap(Unicode.Scalar.init)))
      guard take("}"), !name.isEmpty else {
        throw PatternError(message: "a class is {name}", offset: start)
      }
      return .named(name)
    }
    guard !peek("?"), !peek("*"), !peek("+") else {
      throw PatternError(message: "nothing to repeat", offset: position)
    }
    return .literal(try literal())
  }

  private mutating func literal() throws(PatternError) -> UInt16 {
    _ = take("\\")
    guard position < scalars.count else {
      throw PatternError(message: "nothing after \"\\\"", offset: position)
    }
    position += 1
    return folding.fold(scalars[position - 1])
  }

  private mutating func closed(_ node: PatternNode) throws(PatternError) -> PatternNode {
    guard take(")") else { throw PatternError(message: "missing \")\"", offset: position) }
    return node
  }

  private mutating func set() throws(PatternError) -> PatternNode {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt16>] = []
    while position < scalars.count, !peek("]") {
      let lower = try literal()
      guard peek("-"), position + 1 < scalars.count, !peek("-]") else {
        ranges.append(lower...lower)
        continue
      }
      position += 1
      let upper = try literal()
      guard lower <= upper else {
        throw PatternError(message: "a range that runs backwards", offset: position)
      }
      ranges.append(lower...upper)
    }
    guard take("]") else { throw PatternError(message: "missing \"]\"", offset: position) }
    return .set(PatternSet(ranges: ranges, isNegated: isNegated))
  }
}

/// A pattern that cannot be read: what is wrong and where in the pattern.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// Where, in scalars of the pattern from 0.
  public let offset: Int
  /// Both.
  public var description: String { "\(message) (at character \(offset + 1) of the pattern)" }
}
