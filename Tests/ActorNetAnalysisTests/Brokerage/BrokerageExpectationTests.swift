import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct BrokerageExpectationTests {
  @Test func `the middle of three countries is a liaison above chance by the root of two`() throws {
    let graph = try OneModeGraph(
      projection(countries: ["US", "CN", "RU"], ties: [(0, 1, 1), (1, 2, 1)]))
    let expected = BrokerageMeasure(role: .liaison, figure: .expected).values(of: graph)
    let z = BrokerageMeasure(role: .liaison, figure: .z).values(of: graph)
    for value in expected { #expect(value.agrees(with: 1.0 / 3, to: 1e-14)) }
    #expect(z[1].agrees(with: 2.0.squareRoot(), to: 1e-14))
    #expect(BrokerageMeasure(role: .coordinator, figure: .z).values(of: graph)[0].isNaN)
  }

  /// Every graph of so many nodes and ties, one after another.
  private func allGraphs(nodes: Int, ties: Int) -> [[(Int, Int)]] {
    let dyads = (0..<nodes).flatMap { first in
      ((first + 1)..<max(nodes, first + 1)).map { (first, $0) }
    }
    return (0..<(1 << dyads.count)).filter { $0.nonzeroBitCount == ties }.map { bits in
      dyads.indices.filter { bits >> $0 & 1 == 1 }.map { dyads[$0] }
    }
  }

  @Test(arguments: [(4, 3), (5, 4), (5, 7), (5, 9), (5, 10)])
  func `mean and variance are those of all graphs`(nodes: Int, ties: Int) throws {
    for countries in [
      ["CN", "CN", "US", "US", "RU"], ["CN", "CN", "CN", "US", nil],
      ["CN", "US", "RU", "FR", "DE"],
      ["CN", "CN", "CN", "CN", "CN"], ["CN", "US", "US", "US", "RU"],
    ] {
      let countries = Array(countries[..<nodes])
      func graph(_ ties: [(Int, Int)]) throws -> OneModeGraph {
        try OneModeGraph(projection(countries: countries, ties: ties.map { ($0, $1, 1) }))
      }
      let all = allGraphs(nodes: nodes, ties: ties)
      for role in BrokerageRole.allCases {
        let counts = try all.map { BrokerageMeasure(role: role).values(of: try graph($0)) }
        let first = try graph(all[0])
        let moments = BrokerageExpectation(of: first).moments(role, of: first.countries)
        for node in 0..<nodes {
          let mean = counts.reduce(0) { $0 + $1[node] } / Double(all.count)
          let square = counts.reduce(0) { $0 + $1[node] * $1[node] } / Double(all.count)
          #expect(moments[node].mean.agrees(with: mean, to: 1e-12), "\(role) \(countries)")
          #expect(moments[node].variance.agrees(with: square - mean * mean, to: 1e-12), "\(role)")
        }
      }
    }
  }
}
