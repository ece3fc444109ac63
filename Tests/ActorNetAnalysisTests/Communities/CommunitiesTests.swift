import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct CommunitiesTests {
  private func newman(_ name: String) throws -> OneModeGraph {
    try OneModeGraph(
      Projection.project(
        try #require(ReferenceNetworks.byName[name]).network, weighting: NewmanWeighting(),
        contacts: .all))
  }

  @Test func `two triangles that a tie joins are two communities`() throws {
    let graph = try oneModeGraph(
      nodes: 7, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    let found = Communities.leiden(of: graph)
    #expect(found.numbers == [1, 1, 1, 2, 2, 2, 0])
    #expect(found.count == 2)
    #expect(found.sizes == [3, 3])
    #expect(found.modularity.agrees(with: 5.0 / 14, to: 1e-14))
    #expect(
      Modularity.ofOneMode(graph, communities: found.numbers).agrees(with: 5.0 / 14, to: 1e-14))
  }

  @Test func `two squares apart are two communities of modularity one half`() throws {
    let graph = try TwoModeGraph(
      actorCount: 4, eventCount: 4,
      ties: [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)].map {
        .init(actor: $0, event: $1)
      })
    let found = Communities.ofTwoModes(graph)
    #expect(found.numbers == [1, 1, 2, 2, 1, 1, 2, 2])
    #expect(found.modularity.agrees(with: 0.5, to: 1e-14))
    let values = TwoModeCommunity().values(of: graph)
    #expect(values.actors == [1, 1, 2, 2])
    #expect(values.remark?.contains("2 communities; modularity 0.5 at resolution 1") == true)
  }

  @Test func `no communities of a projection are better, by igraph's search through all`() throws {
    var count = 0
    for row in try OracleTable("igraph.tsv").rows where row[1] == "one-optimum" {
      let graph = try newman(row[0])
      let found = Communities.leiden(of: graph)
      let optimum = try #require(Double(row[2]))
      #expect(found.modularity.agrees(with: optimum, to: 1e-10), "\(row[0]): \(found)")
      count += 1
    }
    #expect(count > 140)
  }

  @Test func `modularity is igraph's, and what a search reports is its communities'`() throws {
    for row in try OracleTable("igraph.tsv").rows where row[1] == "one-modularity" {
      let graph = try newman(row[0])
      let groups = (0..<graph.nodeCount).map { $0 % 3 + 1 }
      let expected = try #require(Double(row[2]))
      #expect(Modularity.ofOneMode(graph, communities: groups).agrees(with: expected, to: 1e-10))
      for resolution in [0.5, 1, 2] {
        let found = Communities.leiden(of: graph, search: .init(resolution: resolution, runs: 2))
        let again = Modularity.ofOneMode(
          graph, communities: found.numbers, resolution: resolution)
        #expect(found.modularity.agrees(with: again, to: 1e-12))
      }
    }
  }

  /// Barber's formula, pair by pair.
  private func barber(_ graph: TwoModeGraph, _ labels: [Int], _ resolution: Double) -> Double {
    let ties = Double(graph.tieCount)
    guard ties > 0 else { return 0 }
    var sum = 0.0
    for actor in 0..<graph.actorCount {
      for event in 0..<graph.eventCount
      where labels[actor] == labels[graph.actorCount + event] && labels[actor] > 0 {
        let events = graph.events(of: actor)
        let expected = Double(events.count * graph.actors(of: event).count) / ties
        sum += (events.contains(event) ? 1 : 0) - resolution * expected
      }
    }
    return sum / ties
  }

  @Test func `Barber's modularity is the sum over all pairs`() throws {
    for (index, network) in (ReferenceNetworks.named + ReferenceNetworks.random).enumerated() {
      var generator = SplitMix64(seed: UInt64(index))
      let graph = try network.graph()
      let labels = (0..<graph.lists.vertexCount).map { _ in generator.below(4) }
      for resolution in [1, 1.7] {
        let value = Modularity.ofTwoModes(graph, communities: labels, resolution: resolution)
        #expect(value.agrees(with: barber(graph, labels, resolution), to: 1e-12), "\(network)")
        let found = Communities.ofTwoModes(
          graph, search: .init(resolution: resolution, runs: 2))
        #expect(found.modularity.agrees(with: barber(graph, found.numbers, resolution), to: 1e-12))
      }
    }
  }

  /// Every way to put nodes into communities, as numbers that begin in order.
  private func allPartitions(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return allPartitions(count - 1).flatMap { start in
      (1...((start.max() ?? 0) + 1)).map { start + [$0] }
    }
  }

  @Test func `no communities of a small two-mode graph are better, going through all`() throws {
    var count = 0
    for network in ReferenceNetworks.random {
      let graph = try network.graph()
      guard graph.lists.vertexCount <= 8, graph.tieCount > 2 else { continue }
      let best =
        allPartitions(graph.lists.vertexCount)
        .map { Modularity.ofTwoModes(graph, communities: $0) }.max() ?? 0
      #expect(Communities.ofTwoModes(graph).modularity.agrees(with: best, to: 1e-12), "\(network)")
      count += 1
    }
    #expect(count > 20)
  }

  @Test func `Davis' women fall into the communities that are known as the best`() throws {
    // 0.34554: the largest that is published for them, by label propagation (Beckett 2016).
    let found = Communities.ofTwoModes(try ReferenceNetworks.davis.graph())
    #expect(found.modularity > 0.3455)
    #expect(found.count == 4)
  }

  @Test func `communities are connected, and none gains by giving one node away`() throws {
    for seed in 0..<20 as Range<UInt64> {
      let lists = try randomLists(seed: seed, vertexCount: 60, edgeCount: 110)
      var ties: [(first: Int, second: Int, weight: Double)] = []
      for node in 0..<60 {
        for (other, weight) in zip(lists.neighbours(of: node), lists.weights(of: node))
        where other > node { ties.append((node, Int(other), weight)) }
      }
      let graph = try OneModeGraph(
        projection(countries: [String?](repeating: nil, count: 60), ties: ties))
      let found = Communities.leiden(of: graph, search: .init(seed: seed, runs: 1))
      for number in 1...found.count {
        let members = (0..<60).filter { found.numbers[$0] == number }
        var reached: Set<Int> = [members[0]]
        var pending = [members[0]]
        while let node = pending.popLast() {
          for next in lists.neighbours(of: node).map({ Int($0) })
          where found.numbers[next] == number && reached.insert(next).inserted {
            pending.append(next)
          }
        }
        #expect(reached.count == members.count)
      }
      for node in 0..<60 where lists.degree(of: node) > 0 {
        for number in 1...(found.count + 1) {
          var other = found.numbers
          other[node] = number
          let value = Modularity.ofOneMode(graph, communities: other)
          #expect(value <= found.modularity + 1e-9)
        }
      }
    }
  }

  @Test func `the same seed gives the same communities, a higher resolution more of them`() throws {
    let graph = try ReferenceNetworks.davis.graph()
    let search = CommunitySearch(seed: 7, runs: 3)
    #expect(
      Communities.ofTwoModes(graph, search: search)
        == Communities.ofTwoModes(graph, search: search))
    let fine = Communities.ofTwoModes(graph, search: .init(resolution: 2))
    let coarse = Communities.ofTwoModes(graph, search: .init(resolution: 0.5))
    #expect(fine.count > coarse.count)
  }

  @Test func `a node without a tie is in no community`() throws {
    let graph = try ReferenceNetworks.disconnected.graph()
    let found = Communities.ofTwoModes(graph)
    for vertex in 0..<11 {
      #expect((found.numbers[vertex] == 0) == (graph.lists.degree(of: vertex) == 0))
    }
    #expect(Communities.leiden(of: try oneModeGraph(nodes: 3, [])).numbers == [0, 0, 0])
    #expect(Communities.leiden(of: try oneModeGraph(nodes: 0, [])).count == 0)
  }
}
