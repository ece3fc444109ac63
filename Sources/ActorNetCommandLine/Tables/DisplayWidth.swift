/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// Columns: 2 for wide and full-width characters, 0 for marks that join what precedes them.
  ///
  /// After Unicode Standard Annex 11; characters of ambiguous width count 1.
  /// - Complexity: O(characters).
  static func of(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      sum + (character.unicodeScalars.map(width(of:)).max() ?? 0)
    }
  }

  /// The text and the blanks that bring it to a width.
  static func pad(_ text: String, to width: Int, alignedRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignedRight ? blanks + text : text + blanks
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: 0
      default: 1
      }
    }
  }
}
