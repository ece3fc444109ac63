import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeHarmonicTests {
  @Test func `a path of two actors and two events`() throws {
    let values = TwoModeHarmonic().values(of: try ReferenceNetworks.path(nodes: 4).graph())
    #expect(values.actors[0].agrees(with: 11.0 / 15, to: 1e-14))
    #expect(values.actors[1].agrees(with: 1, to: 1e-14))
  }
}
