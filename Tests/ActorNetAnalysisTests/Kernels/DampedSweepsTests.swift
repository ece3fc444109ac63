import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct DampedSweepsTests {
  /// The definition: one step of the walk after the other from the uniform distribution.
  private func naive(_ lists: AdjacencyLists) -> [Double] {
    let count = lists.vertexCount
    var values = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<400 {
      var next = [Double](repeating: 0.15 / Double(count), count: count)
      for vertex in 0..<count {
        let strength = lists.weights(of: vertex).reduce(0, +)
        if strength == 0 {
          for other in 0..<count { next[other] += 0.85 * values[vertex] / Double(count) }
        }
        for (other, weight) in zip(lists.neighbours(of: vertex), lists.weights(of: vertex)) {
          next[Int(other)] += 0.85 * values[vertex] * weight / strength
        }
      }
      values = next
    }
    return values
  }

  @Test(arguments: 0..<20)
  func `sweeps without restarts from dead ends give the walk's shares`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 20, edgeCount: 5 + Int(seed) * 3)
    for (value, expected) in zip(DampedSweeps.pageRank(of: lists, weighted: true), naive(lists)) {
      #expect(value.agrees(with: expected, to: 1e-12))
    }
  }

  @Test(arguments: 0..<20)
  func `one mode after the other, pendants and pairs give the walk's shares`(seed: UInt64) throws {
    // A star, a pair and a node alone beside a random part.
    var ties = [(0, 0), (0, 1), (0, 2), (1, 3)].map { TwoModeGraph.Tie(actor: $0.0, event: $0.1) }
    var generator = SplitMix64(seed: seed)
    for actor in 2..<12 {
      for event in 4..<16 where generator.below(5) == 0 {
        ties.append(TwoModeGraph.Tie(actor: actor, event: event))
      }
    }
    let graph = try TwoModeGraph(actorCount: 13, eventCount: 16, ties: ties)
    let values = DampedSweeps.pageRank(of: graph.lists, weighted: false, firstModeCount: 13)
    for (value, expected) in zip(values, naive(graph.lists)) {
      #expect(value.agrees(with: expected, to: 1e-12))
    }
  }
}
