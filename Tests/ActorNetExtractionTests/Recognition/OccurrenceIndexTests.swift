@testable import ActorNetExtraction
internal import ActorNetTestSupport
internal import Testing

@Suite struct OccurrenceIndexTests {
  /// What the index says, counted by looking at every position.
  private static func naive(_ needle: ArraySlice<UInt16>, in units: [UInt16]) -> [Int] {
    units.indices.filter {
      $0 + needle.count <= units.count && $0 + 1 < units.count
        && units[$0..<$0 + needle.count] == needle
    }
  }

  private static func text(_ generator: inout SplitMix64, _ count: Int) -> [UInt16] {
    // Few characters, so that strings repeat; some that are not Han.
    let letters: [UInt16] = [0x4E00, 0x4E01, 0x4E8C, 0x9FFF, 0x41, Mark.comma]
    return (0..<count).map { _ in letters[Int(generator.next() % UInt64(letters.count))] }
  }

  @Test func `it finds what looking at every position finds`() {
    var generator = SplitMix64(seed: 7)
    for length in [0, 1, 2, 3, 5, 40, 120] {
      let units = Self.text(&generator, length)
      let index = OccurrenceIndex(units)
      for start in units.indices where FoldedText.isHan(units[start]) {
        for end in start + 2..<max(start + 3, min(units.count, start + 30)) + 1
        where end <= units.count {
          let expected = Self.naive(units[start..<end], in: units)
          #expect(index.occurrences(of: units[start..<end]) == expected)
          #expect(index.count(of: units[start..<end]) == expected.count)
          let rights = expected.map { place in
            place + end - start < units.count ? units[place + end - start] : 0
          }
          let tally = index.tally(of: start..<end)
          #expect(tally.count == expected.count)
          #expect(tally.rights == Set(rights).count)
          #expect(tally.onlyRight == (Set(rights).count == 1 ? rights.first : nil))
        }
      }
    }
  }

  @Test func `what is not there is not found`() {
    let index = OccurrenceIndex([0x4E00, 0x4E01, 0x4E00])
    #expect(index.occurrences(of: [0x4E01, 0x4E01]) == [])
    #expect(index.occurrences(of: [0x4E00]) == [])
    #expect(index.occurrences(of: [0x4E00, 0x4E01]) == [0])
  }

  @Test func `a sample is all or spread over what follows`() {
    var units: [UInt16] = []
    for right in 0..<20 { units += [0x4E00, 0x4E01, 0x5000 + UInt16(right)] }
    let index = OccurrenceIndex(units)
    #expect(index.sample(of: 0..<2, most: 30).count == 20)
    let sample = index.sample(of: 0..<2, most: 5)
    #expect(sample.map { units[$0 + 2] } == [0x5000, 0x5004, 0x5009, 0x500E, 0x5013])
  }
}
