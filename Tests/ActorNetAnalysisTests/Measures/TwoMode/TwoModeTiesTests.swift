import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeTiesTests {
  @Test func `a star of four actors`() throws {
    let values = TwoModeTies().values(of: try ReferenceNetworks.star(actors: 4).graph())
    #expect(values == TwoModeValues(actors: [1, 1, 1, 1], events: [4]))
  }
}
