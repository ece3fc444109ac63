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

  /// As a two-mode graph, so that all that is found at one distance is on one side.
  @Test(arguments: 0..<60)
  func `two sides change no value`(seed: UInt64) throws {
    let network = ReferenceNetworks.random(seed: seed)
    let lists = try network.graph().lists
    for (value, expected) in zip(Betweenness.unnormalized(of: lists), naive(lists)) {
      #expect(value.agrees(with: expected, to: 1e-10))
    }
  }

  @Test(arguments: [150, 400, 900])
  func `many sources, found by sending and by fetching, give what the definition gives`(
    edgeCount: Int
  ) throws {
    let lists = try randomLists(seed: 7, vertexCount: 150, edgeCount: edgeCount)
    let reduction = BetweennessReduction(of: lists)
    #expect(BetweennessPlan(of: reduction).batches.count > 4)
    for (value, expected) in zip(Betweenness.unnormalized(of: lists), naive(lists)) {
      #expect(value.agrees(with: expected, to: 1e-10))
    }
  }

  @Test func `every instruction set gives the same bits`() throws {
    let lists = try randomLists(seed: 11, vertexCount: 300, edgeCount: 900)
    let plain = Betweenness.unnormalized(of: lists, instructions: SourcePass.available[0])
    for instructions in SourcePass.available.dropFirst() {
      #expect(Betweenness.unnormalized(of: lists, instructions: instructions) == plain)
    }
    #expect(plain.contains { $0 != $0.rounded() })
  }

  @Test func `every class is a source once, in batches of one side and one component`() throws {
    for seed in UInt64(0)..<20 {
      let lists = try randomLists(seed: seed, vertexCount: 120, edgeCount: 130)
      let plan = BetweennessPlan(of: BetweennessReduction(of: lists))
      var seen: [Int] = []
      for batch in plan.batches {
        let component = plan.components[batch.component]
        let sources = plan.sources[batch.sources].map { Int($0) }
        #expect(Set(sources.map { $0 < component.split }).count == 1)
        #expect(sources.count <= SourcePass.lanes)
        seen += sources.map { $0 + component.first }
      }
      #expect(seen.sorted() == Array(0..<plan.classes.count))
      for component in plan.components where component.split < component.count {
        for vertex in 0..<component.count {
          let places =
            plan.offsets[component.first + vertex]..<plan.offsets[component.first + vertex + 1]
          for place in places {
            #expect((Int(plan.targets[place]) < component.split) != (vertex < component.split))
          }
        }
      }
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
