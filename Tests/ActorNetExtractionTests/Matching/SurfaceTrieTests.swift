@testable import ActorNetExtraction
internal import Testing

@Suite struct SurfaceTrieTests {
  private struct Found: Hashable {
    let length: Int
    let entry: SurfaceTrie.Entry
  }

  private func found(_ trie: SurfaceTrie, _ units: [UInt16], at index: Int) -> [Found] {
    var found: [Found] = []
    trie.forEachMatch(in: units, at: index) { found.append(Found(length: $0, entry: $1)) }
    return found
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a walk finds what comparing every surface finds`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func units(_ lengths: ClosedRange<Int>) -> [UInt16] {
      (0..<Int.random(in: lengths, using: &numbers)).map { _ in
        UInt16.random(in: 0...6, using: &numbers) * 0x1249
      }
    }
    var trie = SurfaceTrie()
    var surfaces: [([UInt16], SurfaceTrie.Entry)] = []
    // Enough surfaces to make the table grow.
    for row in 0..<6_000 {
      let surface = units(0...7)
      let entry = SurfaceTrie.Entry(table: UInt8(row % 5), row: Int32(row))
      trie.insert(surface, entry)
      surfaces.append((surface, entry))
    }
    var total = 0
    for _ in 0..<20 {
      let text = units(20...30)
      for index in 0...text.count {
        let rest = text[index...]
        let expected = surfaces.filter { !$0.0.isEmpty && rest.starts(with: $0.0) }
          .map { Found(length: $0.0.count, entry: $0.1) }
        // The shortest first; among equals in the order of insertion.
        let ordered = (1...7).flatMap { length in expected.filter { $0.length == length } }
        #expect(found(trie, text, at: index) == ordered)
        total += ordered.count
      }
    }
    #expect(total > 1_000)
  }

  @Test func `an empty trie and an empty surface match nothing`() {
    var trie = SurfaceTrie()
    #expect(found(trie, [1, 2], at: 0).isEmpty)
    trie.insert([], SurfaceTrie.Entry(table: 0, row: 0))
    #expect(found(trie, [1, 2], at: 0).isEmpty)
    #expect(found(trie, [], at: 0).isEmpty)
  }

  @Test func `units at both ends of the plane are told apart`() {
    var trie = SurfaceTrie()
    trie.insert([0x0000], SurfaceTrie.Entry(table: 0, row: 1))
    trie.insert([0xFFFF], SurfaceTrie.Entry(table: 0, row: 2))
    trie.insert([0xFFFF, 0x0000], SurfaceTrie.Entry(table: 0, row: 3))
    #expect(found(trie, [0x0000], at: 0).map(\.entry.row) == [1])
    #expect(found(trie, [0xFFFF, 0x0000], at: 0).map(\.entry.row) == [2, 3])
  }
}
