import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct TwoModeEdgeListTests {
  @Test func `lines become the graph that their ties make`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random.prefix(40) {
      // Every actor and event with a tie, by first appearance.
      var actors: [Int: Int] = [:]
      var events: [Int: Int] = [:]
      var lines = "# a comment\n"
      var ties: [TwoModeGraph.Tie] = []
      for tie in network.ties.shuffled(seed: 4) {
        let actor = actors[tie.actor] ?? actors.count
        actors[tie.actor] = actor
        let event = events[tie.event] ?? events.count
        events[tie.event] = event
        lines += "actor number \(tie.actor)\te\(tie.event)\t\(tie.documents)\r\n"
        ties.append(.init(actor: actor, event: event, weight: Double(tie.documents)))
      }
      let list = try TwoModeEdgeList(Array(lines.utf8))
      let expected = try TwoModeGraph(
        actorCount: actors.count, eventCount: events.count, ties: ties)
      #expect(list.graph == expected)
      for (old, new) in actors { #expect(list.name(ofActor: new) == "actor number \(old)") }
      for (old, new) in events { #expect(list.name(ofEvent: new) == "e\(old)") }
    }
  }

  @Test func `an actor and an event may share a name, and a last line needs no end`() throws {
    let list = try TwoModeEdgeList(Array("\u{FEFF}1\t1\n\n2\t1".utf8))
    #expect(list.graph.actorCount == 2)
    #expect(list.graph.eventCount == 1)
    #expect(list.name(ofActor: 0) == "1")
    #expect(list.graph.actors(of: 0) == [0, 1])
    #expect(try TwoModeEdgeList([]).graph.tieCount == 0)
  }

  @Test(arguments: [
    ("a\te\nb", 2), ("a\t\n", 1), ("\te\n", 1), ("a\te\t1\t2\n", 1), ("a\te\t0\n", 1),
    ("a\te\n\na\tf\tmuch\n", 3), ("a\te\tinf\n", 1),
  ])
  func `a bad line is named`(text: String, line: Int) throws {
    let fault = #expect(throws: Diagnostic.self) { try TwoModeEdgeList(Array(text.utf8)) }
    #expect(fault?.id == "bad-edge-list")
    #expect(fault?.line == line)
  }

  @Test func `a pair that comes up twice is named`() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try TwoModeEdgeList(Array("a\te\nb\te\na\te\n".utf8))
    }
    #expect(fault?.id == "parallel-ties")
    #expect(fault?.message.contains("\"a\" and \"e\"") == true)
  }
}

extension Array {
  fileprivate func shuffled(seed: UInt64) -> [Element] {
    var generator = SplitMix64(seed: seed)
    var elements = self
    for place in indices.dropFirst().reversed() {
      elements.swapAt(place, generator.below(place + 1))
    }
    return elements
  }
}
