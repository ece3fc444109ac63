import ActorNetEvaluation
import ActorNetTestSupport
import Testing

struct ReliabilityTableTests {
  @Test func `rows hold what lies between their bounds`() {
    let table = ReliabilityTable([
      (0.2, false), (0.5, true), (0.59, false), (0.9, true), (0.94, false), (0.95, true), (1, true),
    ])
    #expect(table.rows.map(\.count) == [1, 2, 0, 0, 0, 2, 2])
    #expect(table.rows[1].observed == 0.5)
    #expect(abs(table.rows[1].predicted - 0.545) < 1e-12)
    #expect(table.rows[2].observed.isNaN)
    #expect(table.atLeast(0.9).count == 4)
    #expect(table.atLeast(0.9).observed == 0.75)
  }

  @Test func `the Brier score is that of its definition`() {
    var generator = SplitMix64(seed: 7)
    let judged = (0..<200).map { _ in
      (Double(generator.next() % 1_001) / 1_000, generator.next() % 2 == 0)
    }
    var sum = 0.0
    for (confidence, isRight) in judged {
      sum += isRight ? (1 - confidence) * (1 - confidence) : confidence * confidence
    }
    let table = ReliabilityTable(judged.map { (confidence: $0.0, isRight: $0.1) })
    #expect(abs(table.brierScore - sum / 200) < 1e-12)
    #expect(table.rows.reduce(0) { $0 + $1.count } == 200)
    #expect(ReliabilityTable([]).brierScore.isNaN)
  }
}
