import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct CoAttendanceRowsTests {
  private func check(_ graph: TwoModeGraph) {
    let contributions = (0..<graph.eventCount).map { 1 / Double($0 + 1) }
    let rows = CoAttendanceRows(of: graph, contributions: contributions)
    for first in 0..<graph.actorCount {
      var expected: [UInt32] = []
      for second in (first + 1)..<max(graph.actorCount, first + 1) {
        let both = graph.events(of: first).filter(graph.events(of: second).contains)
        guard !both.isEmpty else { continue }
        let place = rows.offsets[first] + expected.count
        expected.append(UInt32(second))
        #expect(rows.shared[place] == UInt32(both.count))
        let sum = both.reduce(0.0) { $0 + contributions[$1] }
        #expect(rows.sum[place].agrees(with: sum, to: 1e-13))
      }
      #expect(Array(rows.second[rows.places(of: first)]) == expected)
    }
    let plain = CoAttendanceRows(of: graph, contributions: nil)
    #expect(plain.offsets == rows.offsets)
    #expect(plain.second == rows.second)
    #expect(plain.shared == rows.shared)
    #expect(plain.sum.isEmpty)
  }

  @Test func `rows hold what comparing each pair's events finds`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random.prefix(60) {
      check(try network.graph())
    }
  }

  @Test func `several pieces of rows and several blocks of bits give what one gives`() throws {
    var generator = SplitMix64(seed: 3)
    var ties: Set<TwoModeGraph.Tie> = []
    for event in 0..<60 {
      for _ in 0..<8 { ties.insert(.init(actor: generator.below(9_000), event: event)) }
      for _ in 0..<2 { ties.insert(.init(actor: generator.below(200), event: event)) }
    }
    let order = ties.sorted { ($0.actor, $0.event) < ($1.actor, $1.event) }
    let graph = try TwoModeGraph(actorCount: 9_000, eventCount: 60, ties: order)
    let rows = CoAttendanceRows(of: graph, contributions: nil)
    var expected: [[Int]: UInt32] = [:]
    for event in 0..<60 {
      let actors = graph.actors(of: event)
      for first in actors {
        for second in actors where second > first { expected[[first, second], default: 0] += 1 }
      }
    }
    #expect(rows.second.count == expected.count)
    for first in 0..<9_000 {
      for place in rows.places(of: first) {
        #expect(expected[[first, Int(rows.second[place])]] == rows.shared[place])
      }
      let row = rows.second[rows.places(of: first)]
      #expect(Array(row) == row.sorted())
    }
  }
}
