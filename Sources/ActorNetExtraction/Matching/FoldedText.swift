/// A text prepared for matching: one unit for each scalar, so that indices are the text's own.
///
/// Traditional characters are folded to Simplified ones, full-width forms to half-width, and the
/// marks of one purpose (middle dots, quotation marks, brackets) to one of them. Scalars outside
/// the Basic Multilingual Plane become U+FFFD: no table holds one.
public struct FoldedText: Sendable {
  /// The folded units; `units.count` is the number of scalars of the text.
  public let units: [UInt16]

  /// Folds a text.
  /// - Complexity: O(scalars).
  public init(scalars: [UInt32], folding: ScriptFolding) {
    var units = [UInt16](repeating: 0, count: scalars.count)
    for index in scalars.indices {
      var unit = folding.fold(scalars[index])
      // Half-width marks between Han characters are the full-width ones, mistyped.
      if unit == Mark.halfWidthComma || unit == Mark.halfWidthColon, index > 0,
        FoldedText.isHan(units[index - 1]) || units[index - 1] == Mark.closeQuote
          || units[index - 1] == Mark.closeBracket
      {
        unit = unit == Mark.halfWidthComma ? Mark.comma : Mark.colon
      }
      units[index] = unit
    }
    self.units = units
  }

  /// Whether a unit is a Han character of the Unified Ideographs block or its extension A.
  @inlinable public static func isHan(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit)
  }

  /// Whether a unit is an ASCII digit.
  @inlinable public static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  /// Whether a unit is a letter of a Latin alphabet.
  @inlinable public static func isLatin(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
      || (0xC0...0x24F).contains(unit) && unit != 0xD7 && unit != 0xF7
      || (0x1E00...0x1EFF).contains(unit)
  }

  /// The units of a range as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: units[range], as: UTF16.self)
  }
}

/// The punctuation that a folded text may hold, after folding.
public enum Mark {
  /// U+FF0C.
  public static let comma: UInt16 = 0xFF0C
  /// U+3001, between the members of a list.
  public static let enumeration: UInt16 = 0x3001
  /// U+3002.
  public static let fullStop: UInt16 = 0x3002
  /// U+FF01.
  public static let exclamation: UInt16 = 0xFF01
  /// U+FF1F.
  public static let question: UInt16 = 0xFF1F
  /// U+FF1B.
  public static let semicolon: UInt16 = 0xFF1B
  /// U+FF1A.
  public static let colon: UInt16 = 0xFF1A
  /// U+002C.
  public static let halfWidthComma: UInt16 = 0x2C
  /// U+003A.
  public static let halfWidthColon: UInt16 = 0x3A
  /// U+201C.
  public static let openQuote: UInt16 = 0x201C
  /// U+201D.
  public static let closeQuote: UInt16 = 0x201D
  /// U+FF08.
  public static let openBracket: UInt16 = 0xFF08
  /// U+FF09.
  public static let closeBracket: UInt16 = 0xFF09
  /// U+300A, before the title of a work.
  public static let openTitle: UInt16 = 0x300A
  /// U+300B.
  public static let closeTitle: UInt16 = 0x300B
  /// U+00B7, between the parts of a transliterated name.
  public static let middleDot: UInt16 = 0xB7
  /// U+002D.
  public static let hyphen: UInt16 = 0x2D
  /// U+2026.
  public static let ellipsis: UInt16 = 0x2026
  /// U+2014.
  public static let dash: UInt16 = 0x2014
  /// U+0020.
  public static let space: UInt16 = 0x20
  /// U+000A, between blocks.
  public static let newline: UInt16 = 0x0A
}
