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
/// Literals stand for themselves. `( | )` choice, captured by number from 1; `(?: )` not captured;
/// `(?= ) (?! ) (?<= ) (?<! )` look-around; `? * + {m,n}` repetition, longest first; `[ ] [^ ]`
/// sets; `.` any unit but a newline; `{name}` a named sub-pattern or a class of the lexicon or of
/// mentions; `\` before a unit takes it literally.
struct PatternParser {
  private let units: [UInt16]
  private var position = 0
  private var captures = 0

  private init(_ units: [UInt16]) { self.units = units }

  /// Parses a pattern whose literals are folded as texts are.
  static func parse(
    _ source: String, folding: ScriptFolding
  ) throws(PatternError) -> (node: PatternNode, captures: Int) {
    // Syntax characters are ASCII and must survive the folding of marks.
    let units = source.unicodeScalars.map { scalar -> UInt16 in
      scalar.value < 0x80 ? UInt16(scalar.value) : folding.fold(scalar.value)
    }
    var parser = PatternParser(units)
    let node = try parser.choice()
    guard parser.position == units.count else {
      throw PatternError(message: "unexpected \")\"", offset: parser.position)
    }
    return (node, parser.captures)
  }

  private func peek(_ text: StaticString) -> Bool {
    let bytes = String(describing: text).utf16
    guard position + bytes.count <= units.count else { return false }
    return units[position..<position + bytes.count].elementsEqual(bytes)
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard peek(text) else { return false }
    position += String(describing: text).utf16.count
    return true
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while position < units.count, !peek("|"), !peek(")") {
      parts.append(try repetition(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition(of node: PatternNode) throws(PatternError) -> PatternNode {
    if take("?") { return .repeated(node, minimum: 0, maximum: 1) }
    if take("*") { return .repeated(node, minimum: 0, maximum: 64) }
    if take("+") { return .repeated(node, minimum: 1, maximum: 64) }
    guard peek("{"), position + 1 < units.count, FoldedText.isDigit(units[position + 1]) else {
      return node
    }
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
    while position < units.count, FoldedText.isDigit(units[position]), value < 1000 {
      value = value * 10 + Int(units[position] - 0x30)
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
      while position < units.count, units[position] != 0x7D { position += 1 }
      let name = String(decoding: units[start..<position], as: UTF16.self)
      guard take("}"), !name.isEmpty else {
        throw PatternError(message: "a class is {name}", offset: start)
      }
      return .named(name)
    }
    _ = take("\\")
    guard position < units.count else {
      throw PatternError(message: "nothing after \"\\\"", offset: position)
    }
    position += 1
    return .literal(units[position - 1])
  }

  private mutating func closed(_ node: PatternNode) throws(PatternError) -> PatternNode {
    guard take(")") else { throw PatternError(message: "missing \")\"", offset: position) }
    return node
  }

  private mutating func set() throws(PatternError) -> PatternNode {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt16>] = []
    while position < units.count, units[position] != 0x5D {
      _ = take("\\")
      guard position < units.count else { break }
      let lower = units[position]
      position += 1
      if peek("-"), position + 1 < units.count, units[position + 1] != 0x5D {
        let upper = units[position + 1]
        guard lower <= upper else {
          throw PatternError(message: "a range that runs backwards", offset: position)
        }
        ranges.append(lower...upper)
        position += 2
      } else {
        ranges.append(lower...lower)
      }
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
