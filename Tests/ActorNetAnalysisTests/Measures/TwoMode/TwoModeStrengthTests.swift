import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct TwoModeStrengthTests {
  @Test func `three documents, two of them for one tie`() throws {
    let graph = try TwoModeGraph(
      actorCount: 1, eventCount: 2,
      ties: [.init(actor: 0, event: 0, weight: 2), .init(actor: 0, event: 1)])
    #expect(TwoModeStrength().values(of: graph) == TwoModeValues(actors: [3], events: [2, 1]))
    #expect(TwoModeStrength().scores(of: graph, mode: .event).weighting == "documents")
  }
}
