import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModePageRankTests {
  @Test func `one tie gives its ends a half each`() throws {
    let values = TwoModePageRank().values(of: try ReferenceNetworks.path(nodes: 2).graph())
    #expect(values.actors[0].agrees(with: 0.5, to: 1e-14))
    #expect(values.events[0].agrees(with: 0.5, to: 1e-14))
  }

  @Test func `both modes together sum to one`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random {
      let values = TwoModePageRank().values(of: try network.graph())
      let sum = values.actors.reduce(0, +) + values.events.reduce(0, +)
      #expect(sum.agrees(with: 1, to: 1e-13))
    }
  }
}
