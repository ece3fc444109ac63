import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct SeededGeneratorTests {
  @Test func `the sequence is that of SplitMix64`() {
    var (ours, theirs) = (SeededGenerator(seed: 42), SplitMix64(seed: 42))
    for _ in 0..<100 { #expect(ours.next() == theirs.next()) }
  }

  @Test func `numbers below a bound are all there, about as often`() {
    var generator = SeededGenerator(seed: 1)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7_000 { counts[generator.below(7)] += 1 }
    for count in counts { #expect((850...1_150).contains(count)) }
    var sum = 0.0
    for _ in 0..<1_000 {
      let unit = generator.unit()
      #expect(unit >= 0 && unit < 1)
      sum += unit
    }
    #expect((450.0...550).contains(sum))
  }
}
