import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct CoAttendanceRowsTests {
  private struct Row: Equatable {
    let first: Int
    let second: Int
    let shared: Int
    let sum: Double
  }

  private func rows(
    of graph: TwoModeGraph, _ contributions: [Double]?, groups: [UInt32]? = nil
  ) -> [Row] {
    var rows: [Row] = []
    let pairs = CoAttendanceRows(of: graph, contributions: contributions, groups: groups)
    pairs.forEach { rows.append(Row(first: $0, second: $1, shared: $2, sum: $3)) }
    #expect(pairs.pairCount == rows.count)
    return rows
  }

  /// Compares each pair's events; contributions are sums of powers of two, so that they are exact.
  private func naive(
    _ graph: TwoModeGraph, _ contributions: [Double]?, groups: [UInt32]? = nil
  ) -> [Row] {
    var attendees = [[Int]: [Int]]()
    for event in 0..<graph.eventCount {
      let actors = graph.actors(of: event)
      for first in actors {
        for second in actors where second > first {
          let known = attendees[[first, second], default: []]
          if let groups, known.contains(where: { groups[$0] == groups[event] }) { continue }
          attendees[[first, second], default: []].append(event)
        }
      }
    }
    return attendees.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, events in
      Row(
        first: pair[0], second: pair[1], shared: events.count,
        sum: events.reduce(0) { $0 + (contributions?[$1] ?? 1) })
    }
  }

  @Test func `rows hold what going through the events finds`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random.prefix(60) {
      let graph = try network.graph()
      let contributions = (0..<graph.eventCount).map { 1 / Double(1 << ($0 % 8)) }
      #expect(rows(of: graph, contributions) == naive(graph, contributions))
      #expect(rows(of: graph, nil) == naive(graph, nil))
      let groups = (0..<graph.eventCount).map { UInt32($0 / 3) }
      #expect(
        rows(of: graph, contributions, groups: groups)
          == naive(graph, contributions, groups: groups))
      #expect(rows(of: graph, nil, groups: groups) == naive(graph, nil, groups: groups))
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
    let contributions = (0..<60).map { 1 / Double(1 << ($0 % 8)) }
    #expect(rows(of: graph, contributions) == naive(graph, contributions))
    let groups = (0..<60).map { UInt32($0 / 7) }
    #expect(
      rows(of: graph, contributions, groups: groups) == naive(graph, contributions, groups: groups))
    #expect(rows(of: graph, nil, groups: groups) == naive(graph, nil, groups: groups))
  }

  @Test func `light pairs are left out while projecting, and what is not asked for is not kept`()
    throws
  {
    for network in ReferenceNetworks.random.prefix(30) {
      let graph = try network.graph()
      let contributions = (0..<graph.eventCount).map { 1 / Double(1 << ($0 % 8)) }
      var found: [Row] = []
      CoAttendanceRows(
        of: graph, contributions: contributions, minimumSum: 0.5, keepsShared: false
      ).forEach { found.append(Row(first: $0, second: $1, shared: $2, sum: $3)) }
      let expected = naive(graph, contributions).filter { $0.sum >= 0.5 }.map {
        Row(first: $0.first, second: $0.second, shared: 0, sum: $0.sum)
      }
      #expect(found == expected)
    }
  }
}
