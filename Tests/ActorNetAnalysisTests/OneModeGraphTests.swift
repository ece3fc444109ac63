import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct OneModeGraphTests {
  @Test func `a projection's ties are the graph's`() throws {
    let network = try Projection.project(ReferenceNetworks.davis.network, contacts: .all)
    let graph = try OneModeGraph(network)
    #expect(graph.nodeCount == 18)
    #expect(graph.tieCount == network.ties.count)
  }

  @Test func `faults are named`() {
    func fault(_ ties: [(first: Int, second: Int, weight: Double)]) -> String? {
      let graph = Result { () throws(Diagnostic) in
        try OneModeGraph(projection(countries: [nil, "CN"], ties: ties))
      }
      if case .failure(let fault) = graph { return fault.id }
      return nil
    }
    #expect(fault([(0, 1, 1)]) == nil)
    #expect(fault([(0, 2, 1)]) == "bad-tie")
    #expect(fault([(1, 1, 1)]) == "bad-tie")
    #expect(fault([(0, 1, 0)]) == "bad-tie")
    #expect(fault([(0, 1, 1), (1, 0, 1)]) == "parallel-ties")
  }
}
