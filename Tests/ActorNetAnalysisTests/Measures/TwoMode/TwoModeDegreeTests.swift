import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeDegreeTests {
  @Test func `A at both events and B at one of them`() throws {
    let graph = try TwoModeGraph(
      actorCount: 2, eventCount: 2,
      ties: [.init(actor: 0, event: 0), .init(actor: 0, event: 1), .init(actor: 1, event: 0)])
    #expect(
      TwoModeDegree().values(of: graph) == TwoModeValues(actors: [1, 0.5], events: [1, 0.5]))
  }

  @Test func `both modes' degrees sum to the number of ties`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random {
      let graph = try network.graph()
      let values = TwoModeDegree().values(of: graph)
      let actors = values.actors.reduce(0, +) * Double(graph.eventCount)
      let events = values.events.reduce(0, +) * Double(graph.actorCount)
      #expect(actors.agrees(with: Double(graph.tieCount), to: 1e-12))
      #expect(events.agrees(with: Double(graph.tieCount), to: 1e-12))
    }
  }
}
