import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct TwoModeBetweennessTests {
  @Test func `the inner nodes of a path of four have all there is`() throws {
    let graph = try ReferenceNetworks.path(nodes: 4).graph()
    let values = TwoModeBetweenness().values(of: graph)
    #expect(values == TwoModeValues(actors: [0, 1], events: [1, 0]))
  }

  @Test func `the centre of a star reaches the largest value`() throws {
    let graph = try ReferenceNetworks.star(actors: 6).graph()
    let values = TwoModeBetweenness().values(of: graph)
    #expect(values.events == [1])
    #expect(values.actors == [Double](repeating: 0, count: 6))
  }

  @Test func `an actor without a tie changes no one's unnormalized betweenness`() throws {
    for network in ReferenceNetworks.random.prefix(50) {
      let graph = try network.graph()
      let larger = try TwoModeGraph(
        actorCount: graph.actorCount + 1, eventCount: graph.eventCount,
        ties: network.ties.map { .init(actor: $0.actor, event: $0.event) })
      let before = Betweenness.unnormalized(of: graph.lists)
      let after = Betweenness.unnormalized(of: larger.lists)
      #expect(after[graph.actorCount] == 0)
      #expect(Array(after[..<graph.actorCount]) == Array(before[..<graph.actorCount]))
      #expect(Array(after[(graph.actorCount + 1)...]) == Array(before[graph.actorCount...]))
    }
  }
}
