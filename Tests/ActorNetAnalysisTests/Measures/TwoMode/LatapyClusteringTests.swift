import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct LatapyClusteringTests {
  @Test func `A at two events and B at one of them`() throws {
    let graph = try TwoModeGraph(
      actorCount: 2, eventCount: 2,
      ties: [.init(actor: 0, event: 0), .init(actor: 0, event: 1), .init(actor: 1, event: 0)])
    let values = LatapyClustering().values(of: graph)
    #expect(values == TwoModeValues(actors: [0.5, 0.5], events: [0.5, 0.5]))
  }
}
