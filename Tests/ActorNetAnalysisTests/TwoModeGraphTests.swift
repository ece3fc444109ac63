import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct TwoModeGraphTests {
  @Test func `a network's indices are the places of its people and events`() throws {
    let network = ReferenceNetworks.disconnected.network
    let graph = try TwoModeGraph(network)
    #expect(graph == (try ReferenceNetworks.disconnected.graph()))
    #expect(graph.actorCount == 6)
    #expect(graph.eventCount == 5)
    #expect(graph.tieCount == 7)
    #expect(graph.events(of: 1) == [0, 1, 2])
    #expect(graph.actors(of: 2) == [1, 4])
    #expect(graph.actors(of: 4) == [])
  }

  @Test func `the order of an edge list changes nothing`() throws {
    let ties = try #require(ReferenceNetworks.byName["davis"]).ties.map {
      TwoModeGraph.Tie(actor: $0.actor, event: $0.event)
    }
    let straight = try TwoModeGraph(actorCount: 18, eventCount: 14, ties: ties)
    let reversed = try TwoModeGraph(actorCount: 18, eventCount: 14, ties: ties.reversed())
    #expect(straight == reversed)
  }

  @Test func `a tie that no document proves weighs as one`() throws {
    var network = ReferenceNetworks.star(actors: 2).network
    for index in network.participations.indices { network.participations[index].evidence = [] }
    #expect(try TwoModeGraph(network) == ReferenceNetworks.star(actors: 2).graph())
  }

  @Test func `faults are named`() {
    func fault(_ ties: [TwoModeGraph.Tie]) -> String? {
      let graph = Result { () throws(Diagnostic) in
        try TwoModeGraph(actorCount: 2, eventCount: 2, ties: ties)
      }
      if case .failure(let fault) = graph { return fault.id }
      return nil
    }
    #expect(fault([.init(actor: 2, event: 0)]) == "bad-tie")
    #expect(fault([.init(actor: 0, event: -1)]) == "bad-tie")
    #expect(fault([.init(actor: 0, event: 0, weight: 0)]) == "bad-tie")
    #expect(fault([.init(actor: 0, event: 0, weight: .nan)]) == "bad-tie")
    #expect(fault([.init(actor: 0, event: 1), .init(actor: 0, event: 1)]) == "parallel-ties")
    #expect(fault([.init(actor: 0, event: 1), .init(actor: 1, event: 0)]) == nil)
  }

  @Test func `a participation of nobody is a fault`() {
    var network = ReferenceNetworks.star(actors: 2).network
    network.people.removeLast()
    #expect(throws: Diagnostic.self) { try TwoModeGraph(network) }
  }
}
