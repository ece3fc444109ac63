import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct WeightingsTests {
  @Test func `three shared meetings count three`() {
    let pair = CoAttendance(sum: 3, shared: 3, firstTotal: 5, secondTotal: 3, contactCount: 9)
    #expect(CountWeighting().weight(of: pair) == 3)
    #expect(CountWeighting().contribution(ofContactAttendedBy: 7) == 1)
  }

  @Test func `alone at one meeting and with two others at another make one and a third`() throws {
    let graph = try TwoModeGraph(
      actorCount: 4, eventCount: 2,
      ties: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (3, 1)].map { .init(actor: $0, event: $1) })
    let pairs = Projection.pairs(of: graph, weighting: NewmanWeighting())
    #expect(pairs[0].weight == 1 + 1.0 / 3)
  }

  @Test func `Newman's weights sum to the events that a node did not attend alone`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random {
      let graph = try network.graph()
      var sums = [Double](repeating: 0, count: graph.actorCount)
      for pair in Projection.pairs(of: graph, weighting: NewmanWeighting()) {
        sums[pair.first] += pair.weight
        sums[pair.second] += pair.weight
      }
      for actor in 0..<graph.actorCount {
        let shared = graph.events(of: actor).count { graph.actors(of: $0).count > 1 }
        #expect(sums[actor].agrees(with: Double(shared), to: 1e-12))
      }
    }
  }

  @Test func `names are unique and a near miss is answered with the name`() throws {
    #expect(Set(Weightings.all.map(\.name)).count == Weightings.all.count)
    #expect(try Weightings.named("newman").name == "newman")
    let near = #expect(throws: Diagnostic.self) { try Weightings.named("Newmann") }
    #expect(near?.message.contains("did you mean \"newman\"?") == true)
    #expect(near?.id == "unknown-weighting")
  }
}
