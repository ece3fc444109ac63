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

  @Test func `a lonely pair exceeds the rest, as in networkx, but not by harmonic closeness`()
    throws
  {
    // Six actors, five events: (5 + 2 × 5) / 1 × 1 / 10.
    let graph = try ReferenceNetworks.disconnected.graph()
    let closeness = TwoModeCloseness().values(of: graph).actors
    #expect(closeness[2] == 1.5)
    #expect(closeness.max() == closeness[2])
    let harmonic = TwoModeHarmonic().values(of: graph).actors
    #expect(harmonic.max() == harmonic[1])
    #expect(harmonic[2] < harmonic[0])
  }
}
