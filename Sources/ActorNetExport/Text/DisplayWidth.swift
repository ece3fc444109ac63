/// How wide text is, in ems, without asking a font.
///
/// Chinese, Japanese and Korean characters, full-width forms and emoji are one em in every font
/// of the family that diagrams name; Latin letters take the widths of Noto Sans CJK, by class and
/// rounded up. Ranges after Unicode Standard Annex 11 (East Asian Width W and F, Unicode 16).
enum DisplayWidth {
  /// The width of text in ems: the sum over its scalars, so at most too wide.
  /// - Complexity: O(scalars).
  static func of(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The width of one scalar in ems.
  static func of(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20: 0.24
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 0.32
    case 0x28, 0x29, 0x2D, 0x2F, 0x5B...0x5D, 0x66, 0x72, 0x74: 0.40
    case 0x4D, 0x57, 0x6D, 0x25, 0x40: 0.94
    case 0x77: 0.84
    case 0x41...0x5A: 0.70
    case 0x00..<0x20: 0
    case 0x21..<0x7F: 0.60
    case 0x0300...0x036F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xE0100...0xE01EF:
      0
    default: isWide(scalar.value) ? 1 : 0.66
    }
  }

  /// East Asian Width W or F, quotation marks and dashes that Chinese fonts draw one em wide, and
  /// symbols beyond the letters, rounded to whole blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0xB7, 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x27BF, 0x2900...0x2BFF,
      0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xE000...0xFAFF, 0xFE10...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0xFFFD, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1D300...0x1D37F, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
