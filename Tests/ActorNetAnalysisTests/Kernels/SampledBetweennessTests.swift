import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct SampledBetweennessTests {
  @Test(arguments: 0..<12)
  func `estimates are within the bound that they state`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 200, edgeCount: 200 + Int(seed) * 20)
    let exact = Betweenness.unnormalized(of: lists)
    for samples in [2, 50, 2_000] {
      let found = Betweenness.estimate(of: lists, samples: samples, seed: seed)
      for (value, expected) in zip(found.values, exact) {
        #expect(abs(value - expected) <= found.error)
      }
    }
  }

  @Test func `more samples come nearer, in the values and in the bound`() throws {
    let lists = try randomLists(seed: 3, vertexCount: 300, edgeCount: 700)
    let exact = Betweenness.unnormalized(of: lists)
    func farthest(_ samples: Int) -> (value: Double, bound: Double) {
      let found = Betweenness.estimate(of: lists, samples: samples, seed: 1)
      return (zip(found.values, exact).map { abs($0 - $1) }.max() ?? 0, found.error)
    }
    let (few, many) = (farthest(100), farthest(20_000))
    #expect(many.value < few.value / 4)
    #expect(many.bound < few.bound / 4)
    let largest = try #require(exact.max())
    #expect(many.value < largest * 0.05)
  }

  /// Many means of few draws come to the exact value: nothing is counted twice or left out.
  @Test func `the mean over seeds is the exact value`() throws {
    let graph = try ReferenceNetworks.random(seed: 8).graph()
    let exact = Betweenness.unnormalized(of: graph.lists)
    var sums = [Double](repeating: 0, count: exact.count)
    for seed in UInt64(0)..<400 {
      let found = Betweenness.estimate(of: graph.lists, samples: 40, seed: seed)
      for (vertex, value) in found.values.enumerated() { sums[vertex] += value / 400 }
    }
    let largest = try #require(exact.max())
    for (value, expected) in zip(sums, exact) {
      #expect(abs(value - expected) < max(0.01 * largest, 0.05 * expected))
    }
  }

  @Test func `a seed gives the same values, another seed others`() throws {
    let lists = try randomLists(seed: 3, vertexCount: 200, edgeCount: 400)
    let found = Betweenness.estimate(of: lists, samples: 30, seed: 5)
    #expect(Betweenness.estimate(of: lists, samples: 30, seed: 5).values == found.values)
    #expect(Betweenness.estimate(of: lists, samples: 30, seed: 6).values != found.values)
  }

  @Test func `a tree is known without a sample, and so is nothing`() throws {
    let tree = try ReferenceNetworks.path(nodes: 9).graph()
    let found = Betweenness.estimate(of: tree.lists, samples: 2, seed: 1)
    #expect(found.values == Betweenness.unnormalized(of: tree.lists))
    #expect(found.error == 0)
  }

  @Test func `a sample as large as the network is the network`() throws {
    let graph = try ReferenceNetworks.davis.graph()
    let measure = TwoModeBetweenness(samples: graph.actorCount + graph.eventCount)
    #expect(measure.values(of: graph) == TwoModeBetweenness().values(of: graph))
    let fewer = TwoModeBetweenness(samples: 10, seed: 7).values(of: graph)
    #expect(fewer.remark?.contains("10 sources") == true)
    #expect(fewer.remark?.contains("seed 7") == true)
  }
}
