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

  @Test func `alone at one meeting and with two others at another make a half and a quarter`() {
    let weighting = FractionalWeighting()
    let sum = [2, 4].map(weighting.contribution(ofContactAttendedBy:)).reduce(0, +)
    #expect(sum == 0.75)
  }

  struct Overlap: Sendable {
    let name: String
    let shared: Int
    let first: Int
    let second: Int
    let all: Int
    let weight: Double

    init(_ name: String, _ shared: Int, _ first: Int, _ second: Int, of all: Int, _ weight: Double)
    {
      self.name = name
      self.shared = shared
      self.first = first
      self.second = second
      self.all = all
      self.weight = weight
    }
  }

  @Test(arguments: [
    Overlap("jaccard", 2, 4, 3, of: 9, 0.4), Overlap("cosine", 3, 4, 9, of: 20, 0.5),
    Overlap("dice", 2, 4, 2, of: 9, 2.0 / 3), Overlap("lift", 1, 2, 3, of: 12, 2),
    Overlap("pmi", 1, 2, 3, of: 12, 1), Overlap("npmi", 2, 2, 2, of: 8, 1),
    Overlap("npmi", 5, 5, 5, of: 5, 1),
  ])
  func `overlap by the numbers of contacts`(overlap: Overlap) throws {
    let pair = CoAttendance(
      sum: Double(overlap.shared), shared: overlap.shared, firstTotal: overlap.first,
      secondTotal: overlap.second, contactCount: overlap.all)
    let value = try Weightings.named(overlap.name).weight(of: pair)
    #expect(value.agrees(with: overlap.weight, to: 1e-15))
  }

  @Test func `a pair that chance explains has no tie by mutual information`() throws {
    // Both at all three meetings: lift 1. One contact without anybody there changes nothing.
    let graph = try ReferenceNetworks.completeBipartite(actors: 2, events: 3).graph()
    #expect(Projection.pairs(of: graph, weighting: PMIWeighting()) == [])
    #expect(Projection.pairs(of: graph, weighting: LiftWeighting()).map(\.weight) == [1])
    #expect(Projection.pairs(of: graph, weighting: NPMIWeighting()).map(\.weight) == [1])
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
