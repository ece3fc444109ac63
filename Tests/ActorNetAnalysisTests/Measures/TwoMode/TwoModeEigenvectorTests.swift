import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct TwoModeEigenvectorTests {
  private func values(_ actors: Int, _ events: Int, _ ties: [(Int, Int)]) throws -> TwoModeValues {
    TwoModeEigenvector().values(
      of: try TwoModeGraph(
        actorCount: actors, eventCount: events, ties: ties.map { .init(actor: $0, event: $1) }))
  }

  @Test func `in a star of four actors each has a half`() throws {
    let values = TwoModeEigenvector().values(of: try ReferenceNetworks.star(actors: 4).graph())
    #expect(values.events[0].agrees(with: 1, to: 1e-12))
    for value in values.actors { #expect(value.agrees(with: 0.5, to: 1e-12)) }
  }

  @Test func `the part with the larger singular value takes all`() throws {
    let values = try values(4, 2, [(0, 0), (1, 1), (2, 1)])
    #expect(values.actors[0] == 0)
    #expect(values.actors[3] == 0)
    #expect(values.events[0] == 0)
    #expect(values.actors[1].agrees(with: 0.5.squareRoot(), to: 1e-12))
  }

  @Test func `equal parts share equally`() throws {
    let values = try values(2, 2, [(0, 0), (1, 1)])
    for value in values.actors + values.events {
      #expect(value.agrees(with: 0.5.squareRoot(), to: 1e-12))
    }
  }

  @Test func `no ties give zeros`() throws {
    #expect(try values(2, 1, []) == TwoModeValues(actors: [0, 0], events: [0]))
  }
}
