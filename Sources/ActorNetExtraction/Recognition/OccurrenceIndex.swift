/// Where each pair of neighbouring units stands, so that a string's occurrences are found at once.
struct OccurrenceIndex: Sendable {
  private let units: [UInt16]
  private var positions: [UInt32: [Int32]] = [:]

  /// Indexes a text.
  /// - Complexity: O(units).
  init(_ units: [UInt16]) {
    self.units = units
    guard units.count > 1 else { return }
    for index in 0..<units.count - 1 where FoldedText.isHan(units[index]) {
      positions[Self.key(units[index], units[index + 1]), default: []].append(Int32(index))
    }
  }

  private static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// The starts of every occurrence of a string of two units or more, in order.
  func occurrences(of needle: ArraySlice<UInt16>) -> [Int] {
    guard needle.count >= 2,
      let starts = positions[Self.key(needle[needle.startIndex], needle[needle.startIndex + 1])]
    else { return [] }
    return starts.compactMap { start in
      let start = Int(start)
      guard start + needle.count <= units.count,
        units[start..<start + needle.count] == needle
      else { return nil }
      return start
    }
  }
}
