import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct BiRankTests {
  @Test func `of one tie both ends have one`() throws {
    let values = BiRank().values(of: try ReferenceNetworks.path(nodes: 2).graph())
    #expect(values.actors[0].agrees(with: 1, to: 1e-12))
    #expect(values.events[0].agrees(with: 1, to: 1e-12))
  }

  @Test func `a node without a tie has its share of the query vector`() throws {
    let values = BiRank().values(of: try ReferenceNetworks.disconnected.graph())
    #expect(values.actors[3].agrees(with: 0.15 / 6, to: 1e-14))
    #expect(values.events[4].agrees(with: 0.15 / 5, to: 1e-14))
  }
}
