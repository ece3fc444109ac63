import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeClosenessTests {
  @Test func `all are as near as can be in a path of two actors and one event`() throws {
    let graph = try ReferenceNetworks.path(nodes: 3).graph()
    #expect(TwoModeCloseness().values(of: graph) == TwoModeValues(actors: [1, 1], events: [1]))
  }

  @Test func `a node without a tie has nothing near`() throws {
    let values = TwoModeCloseness().values(of: try ReferenceNetworks.disconnected.graph())
    #expect(values.actors[3] == 0)
    #expect(values.events[4] == 0)
  }
}
