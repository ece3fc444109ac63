import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeHITSTests {
  @Test func `in a star of four actors each has a quarter`() throws {
    let values = TwoModeHITS().values(of: try ReferenceNetworks.star(actors: 4).graph())
    for value in values.actors { #expect(value.agrees(with: 0.25, to: 1e-12)) }
    #expect(values.events == [1])
  }

  @Test func `no ties give zeros`() throws {
    let graph = try TwoModeGraph(actorCount: 2, eventCount: 1, ties: [])
    #expect(TwoModeHITS().values(of: graph) == TwoModeValues(actors: [0, 0], events: [0]))
  }
}
