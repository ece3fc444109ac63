/// The few characters of numbers that names of bodies use, by code point.
enum Numeral {
  /// U+7B2C, before an ordinal.
  static let ordinalMark: UInt16 = 0x7B2C
  /// U+56FD, a country that is counted.
  static let country: UInt16 = 0x56FD
  /// U+4E2A, the general measure word.
  static let measure: UInt16 = 0x4E2A

  /// The value of a numeral of one character, 0 for none.
  static func value(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x31...0x39: Int(unit - 0x30)
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// The value of 三, 十七, 三十, 17; nil where the units are no number.
  static func value(_ units: ArraySlice<UInt16>) -> Int? {
    if units.allSatisfy(FoldedText.isDigit) {
      return Int(String(decoding: units, as: UTF16.self))
    }
    var total = 0
    var current = 0
    for unit in units {
      guard let value = value(unit) else { return nil }
      if value == 10 {
        total += max(1, current) * 10
        current = 0
      } else {
        current = current * 10 + value
      }
    }
    return total + current
  }
}
