import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeCoreTests {
  @Test func `a complete graph of three and three is its own core`() throws {
    let graph = try ReferenceNetworks.completeBipartite(actors: 3, events: 3).graph()
    let values = TwoModeCore().values(of: graph)
    #expect(values == TwoModeValues(actors: [3, 3, 3], events: [3, 3, 3]))
  }

  @Test func `a path has no core but itself`() throws {
    let values = TwoModeCore().values(of: try ReferenceNetworks.path(nodes: 5).graph())
    #expect(values == TwoModeValues(actors: [1, 1, 1], events: [1, 1]))
  }
}
