import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct BetweennessTests {
  /// The definition: for each pair the share of its shortest paths through each other vertex.
  private func naive(_ lists: AdjacencyLists) -> [Double] {
    let count = lists.vertexCount
    let distances = allDistances(of: lists)
    var paths = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for source in 0..<count {
      paths[source][source] = 1
      let reached = (0..<count).filter { (distances[source][$0] ?? 0) > 0 }
        .sorted { (distances[source][$0] ?? 0) < (distances[source][$1] ?? 0) }
      for vertex in reached {
        for neighbour in lists.neighbours(of: vertex) {
          guard let before = distances[source][Int(neighbour)],
            before + 1 == distances[source][vertex]
          else { continue }
          paths[source][vertex] += paths[source][Int(neighbour)]
        }
      }
    }
    var result = [Double](repeating: 0, count: count)
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        guard let whole = distances[first][second] else { continue }
        for vertex in 0..<count where vertex != first && vertex != second {
          guard let left = distances[first][vertex], let right = distances[vertex][second],
            left + right == whole
          else { continue }
          result[vertex] += paths[first][vertex] * paths[vertex][second] / paths[first][second]
        }
      }
    }
    return result
  }

  @Test(arguments: 0..<60)
  func `folding and classes change no value`(seed: UInt64) throws {
    let density = [20, 34, 45, 90, 200][Int(seed) % 5]
    let lists = try randomLists(seed: seed, vertexCount: 34, edgeCount: density)
    let values = Betweenness.unnormalized(of: lists)
    for (value, expected) in zip(values, naive(lists)) {
      #expect(value.agrees(with: expected, to: 1e-10))
    }
  }

  @Test func `several pieces of sources give what one gives`() throws {
    // Above 64 classes the sources run in pieces.
    let lists = try randomLists(seed: 7, vertexCount: 150, edgeCount: 400)
    let reduction = BetweennessReduction(of: lists)
    #expect(reduction.lists.vertexCount > 128)
    for (value, expected) in zip(Betweenness.unnormalized(of: lists), naive(lists)) {
      #expect(value.agrees(with: expected, to: 1e-10))
    }
  }

  @Test func `a tree folds to nothing and a complete bipartite graph to one tie`() throws {
    let tree = try ReferenceNetworks.path(nodes: 9).graph()
    #expect(BetweennessReduction(of: tree.lists).lists.vertexCount == 0)
    #expect(Betweenness.unnormalized(of: tree.lists) == naive(tree.lists))
    let complete = try ReferenceNetworks.completeBipartite(actors: 4, events: 5).graph()
    #expect(BetweennessReduction(of: complete.lists).lists.vertexCount == 2)
  }

  @Test func `an empty graph has no values`() throws {
    #expect(Betweenness.unnormalized(of: try AdjacencyLists(vertexCount: 0, edges: [])) == [])
  }
}
