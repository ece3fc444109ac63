import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct IgraphTests {
  private func values(
    _ figure: String, two: TwoModeGraph, one: OneModeGraph
  ) -> [Double]? {
    func inOrder(_ values: TwoModeValues) -> [Double] { values.actors + values.events }
    switch figure {
    case "two-betweenness": return Betweenness.unnormalized(of: two.lists)
    case "two-pagerank": return inOrder(TwoModePageRank().values(of: two))
    case "two-coreness": return inOrder(TwoModeCore().values(of: two))
    case "two-diameter": return [Double(TwoModeSummary(of: two).diameter)]
    case "one-strength": return OneModeStrength().values(of: one)
    case "one-betweenness": return Betweenness.unnormalized(of: one.lists)
    case "one-pagerank": return OneModePageRank().values(of: one)
    case "one-coreness": return OneModeCore().values(of: one)
    case "one-constraint": return BurtConstraint().values(of: one)
    case "one-diameter": return [Double(OneModeSummary(of: one).diameter)]
    case "one-assortativity": return [OneModeSummary(of: one).assortativity]
    default: return nil
    }
  }

  @Test func `every figure is igraph's`() throws {
    var graphs: [String: (TwoModeGraph, OneModeGraph)] = [:]
    var seen: [String: Int] = [:]
    for row in try OracleTable("igraph.tsv").rows {
      let network = try #require(ReferenceNetworks.byName[row[0]])
      let (two, one) =
        try graphs[row[0]]
        ?? (
          network.graph(),
          OneModeGraph(
            Projection.project(
              network.network, weighting: NewmanWeighting(), contacts: .all))
        )
      graphs[row[0]] = (two, one)
      guard let found = values(row[1], two: two, one: one) else { continue }
      let expected = row[2].split(separator: " ").compactMap { Double($0) }
      try #require(found.count == expected.count, "\(row[0]) \(row[1])")
      for (value, oracle) in zip(found, expected) {
        #expect(value.agrees(with: oracle, to: 1e-10), "\(row[0]) \(row[1])")
      }
      seen[row[1], default: 0] += 1
    }
    #expect(seen.count == 11)
    #expect(seen.values.allSatisfy { $0 == 205 })
  }
}
