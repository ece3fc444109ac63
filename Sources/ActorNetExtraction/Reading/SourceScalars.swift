/// Reading scalars out of valid UTF-8 bytes.
enum SourceScalars {
  /// The scalar that begins at a byte, and how many bytes it takes.
  ///
  /// - Precondition: `source` is valid UTF-8 and `index` is the first byte of a scalar.
  @inline(__always)
  static func scalar(in source: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(source[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(source, index + 1), 2) }
    if first < 0xF0 {
      let value = (first & 0x0F) << 12 | continuation(source, index + 1) << 6
      return (value | continuation(source, index + 2), 3)
    }
    let high = (first & 0x07) << 18 | continuation(source, index + 1) << 12
    let low = continuation(source, index + 2) << 6 | continuation(source, index + 3)
    return (high | low, 4)
  }

  @inline(__always)
  private static func continuation(_ source: [UInt8], _ index: Int) -> UInt32 {
    UInt32(source[index]) & 0x3F
  }

  /// The character reference that begins with the `&` at a byte, if there is one.
  ///
  /// - Returns: its scalar and how many bytes it takes, at most 34; nil where the `&` stands for
  ///   itself. Numbers from 0x80 to 0x9F mean Windows-1252, as in HTML.
  static func reference(
    in source: [UInt8], at index: Int, before end: Int
  ) -> (value: UInt32, length: Int)? {
    let limit = min(end, index + 34)
    var cursor = index + 1
    if cursor < limit, source[cursor] == 0x23 { return number(source, index, limit) }
    while cursor < limit, ScalarClass.isAlphanumeric(source[cursor]) { cursor += 1 }
    guard cursor > index + 1, cursor < limit, source[cursor] == 0x3B else { return nil }
    let name = String(decoding: source[index + 1..<cursor], as: UTF8.self)
    guard let value = NamedCharacters.scalar(named: name) else { return nil }
    return (value, cursor + 1 - index)
  }

  private static func number(
    _ source: [UInt8], _ index: Int, _ limit: Int
  ) -> (value: UInt32, length: Int)? {
    var cursor = index + 2
    var radix: UInt32 = 10
    if cursor < limit, source[cursor] | 0x20 == 0x78 {
      radix = 16
      cursor += 1
    }
    var value: UInt32 = 0
    let firstDigit = cursor
    while cursor < limit, let digit = Self.digit(source[cursor]), digit < radix {
      value = min(value * radix + digit, 0x11_0000)
      cursor += 1
    }
    guard cursor > firstDigit else { return nil }
    if cursor < limit, source[cursor] == 0x3B { cursor += 1 }
    return (replacement(for: value), cursor - index)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func replacement(for value: UInt32) -> UInt32 {
    if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
    if value == 0 || Unicode.Scalar(value) == nil { return 0xFFFD }
    return value
  }

  /// HTML Standard, "numeric character reference end state".
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

extension DraftText {
  /// Adds a stretch of the source with character references decoded.
  /// - Returns: how many scalars of it show.
  @discardableResult
  mutating func append(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    var shown = 0
    while index < range.upperBound {
      if source[index] == 0x26,
        let reference = SourceScalars.reference(in: source, at: index, before: range.upperBound)
      {
        if append(reference.value, offset: index, length: reference.length) { shown += 1 }
        index += reference.length
        continue
      }
      let (scalar, length) = SourceScalars.scalar(in: source, at: index)
      if append(scalar, offset: index, length: length) { shown += 1 }
      index += length
    }
    return shown
  }
}
