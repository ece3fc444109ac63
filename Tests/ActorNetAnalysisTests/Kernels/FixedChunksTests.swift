import Testing

@testable import ActorNetAnalysis

struct FixedChunksTests {
  @Test func `results come in order and cover everything once`() {
    let pieces = FixedChunks.map(count: 1_003, size: 10) { Array($0) }
    #expect(pieces.count == 101)
    #expect(pieces.flatMap(\.self) == Array(0..<1_003))
  }

  @Test func `nothing to do gives no result`() {
    #expect(FixedChunks.map(count: 0, size: 5) { $0.count }.isEmpty)
  }
}
