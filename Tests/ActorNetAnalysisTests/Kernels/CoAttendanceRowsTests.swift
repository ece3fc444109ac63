import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct CoAttendanceRowsTests {
  private func check(_ graph: TwoModeGraph) {
    let contributions = (0..<graph.eventCount).map { 1 / Double($0 + 1) }
    let rows = CoAttendanceRows(of: graph, contributions: contributions)
    var next = 0
    for first in 0..<graph.actorCount {
      for second in (first + 1)..<max(graph.actorCount, first + 1) {
        let both = graph.events(of: first).filter(graph.events(of: second).contains)
        guard !both.isEmpty else { continue }
        #expect(rows.first[next] == UInt32(first))
        #expect(rows.second[next] == UInt32(second))
        #expect(rows.shared[next] == UInt32(both.count))
        let sum = both.reduce(0.0) { $0 + contributions[$1] }
        #expect(rows.sum[next].agrees(with: sum, to: 1e-13))
        next += 1
      }
    }
    #expect(rows.first.count == next)
  }

  @Test func `rows hold what comparing each pair's events finds`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random.prefix(60) {
      check(try network.graph())
    }
  }

  @Test func `several pieces of rows give what one gives`() throws {
    var generator = SplitMix64(seed: 3)
    var ties: [TwoModeGraph.Tie] = []
    for actor in 0..<600 {
      for event in 0..<40 where generator.below(20) == 0 {
        ties.append(.init(actor: actor, event: event))
      }
    }
    check(try TwoModeGraph(actorCount: 600, eventCount: 40, ties: ties))
  }
}
