import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct MeasuresTests {
  @Test func `every value is the oracle's`() throws {
    let iterative: Set = ["eigenvector", "hits"]
    var seen: Set<String> = []
    var graphs = 0
    for row in try OracleTable("two-mode.tsv").rows where row[1] != "summary" {
      let network = try #require(ReferenceNetworks.byName[row[0]])
      if row[1] == "graph" {
        // The graphs are made twice, here and by the oracle: they must be the same ones.
        let sizes = "\(network.actors.count),\(network.events.count)"
        #expect(row[2] == sizes, "\(row[0])")
        let ties = network.ties.map { "\($0.actor),\($0.event),\($0.documents)" }
        #expect(row[3] == ties.joined(separator: " "), "\(row[0])")
        graphs += 1
        continue
      }
      let mode = try #require(NodeScores.Mode(rawValue: row[2]))
      let scores = try Measures.named(row[1]).scores(of: network.graph(), mode: mode)
      let expected = row[3].split(separator: " ").compactMap { Double($0) }
      #expect(scores.values.count == expected.count)
      let tolerance = iterative.contains(row[1]) ? 1e-6 : 1e-10
      for (value, oracle) in zip(scores.values, expected) {
        #expect(value.agrees(with: oracle, to: tolerance), "\(row[0]) \(row[1]) \(row[2])")
      }
      seen.insert(row[1])
    }
    #expect(graphs == ReferenceNetworks.named.count + ReferenceNetworks.randomCount)
    #expect(seen == Set(Measures.all.filter { !$0.isCategory }.map(\.name)))
  }

  @Test func `numbering the nodes otherwise numbers the values otherwise`() throws {
    for (index, network) in ReferenceNetworks.random.prefix(80).enumerated() {
      var generator = SplitMix64(seed: UInt64(index))
      let actors = Array(0..<network.actors.count).shuffled(using: &generator)
      let events = Array(0..<network.events.count).shuffled(using: &generator)
      let graph = try network.graph()
      let other = try network.relabelled(actors: actors, events: events).graph()
      for measure in Measures.all where !measure.isCategory {
        let values = measure.values(of: graph)
        let otherValues = measure.values(of: other)
        for (old, new) in actors.enumerated() {
          #expect(values.actors[old].agrees(with: otherValues.actors[new], to: 1e-7))
        }
        for (old, new) in events.enumerated() {
          #expect(values.events[old].agrees(with: otherValues.events[new], to: 1e-7))
        }
      }
    }
  }

  @Test func `empty graphs and graphs of one mode have no values that are not finite`() throws {
    for (actors, events) in [(0, 0), (1, 0), (0, 1), (3, 0), (0, 3), (1, 1), (4, 2)] {
      let graph = try TwoModeGraph(actorCount: actors, eventCount: events, ties: [])
      for measure in Measures.all {
        let values = measure.values(of: graph)
        #expect(values.actors.count == actors)
        #expect(values.events.count == events)
        let finite = (values.actors + values.events).allSatisfy { $0.isFinite }
        #expect(finite, "\(measure.name)")
      }
    }
  }

  @Test func `measures that do not compare parts say so of a network that has several`() throws {
    let several = try ReferenceNetworks.disconnected.graph()
    let caution = try #require(Measures.componentCaution(Measures.all, in: several))
    #expect(
      caution == "the network has 2 parts that nobody joins: closeness compares nodes of one part "
        + "only (harmonic compares all); eigenvector is 0 outside the leading part; hits is 0 "
        + "outside the leading part")
    let comparing = Measures.all.filter(\.comparesAcrossComponents)
    #expect(comparing.contains { $0.name == "harmonic" })
    #expect(Measures.componentCaution(comparing, in: several) == nil)
    // Nodes without a tie are no part of their own: they have 0 by every measure.
    let single = try TwoModeGraph(actorCount: 3, eventCount: 2, ties: [.init(actor: 1, event: 0)])
    #expect(Measures.componentCaution(Measures.all, in: single) == nil)
  }

  @Test func `a measure is 0 outside the leading part if it says that`() throws {
    // Two stars; that of three actors leads.
    let ties = [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1)].map {
      TwoModeGraph.Tie(actor: $0, event: $1)
    }
    let graph = try TwoModeGraph(actorCount: 5, eventCount: 2, ties: ties)
    for measure in Measures.all {
      let isZero = measure.values(of: graph).actors[3] == 0
      let saysSo = measure.limitAcrossComponents == "is 0 outside the leading part"
      #expect(isZero == saysSo || measure.name == "betweenness" || measure.name == "clustering")
    }
  }

  @Test func `scores say what they are`() throws {
    let graph = try ReferenceNetworks.star(actors: 3).graph()
    for measure in Measures.all {
      let both = measure.scoresOfBothModes(of: graph)
      #expect(both.actor == measure.scores(of: graph, mode: .actor))
      #expect(both.event == measure.scores(of: graph, mode: .event))
      #expect(both.actor.measure == measure.name)
      #expect(both.event.mode == .event)
      #expect(both.actor.graph == "two-mode")
      #expect(!both.actor.normalization.isEmpty && !measure.summary.isEmpty)
    }
  }

  @Test func `names are unique and a near miss is answered with the name`() throws {
    #expect(Set(Measures.all.map(\.name)).count == Measures.all.count)
    #expect(try Measures.named("closeness").name == "closeness")
    let near = #expect(throws: Diagnostic.self) { try Measures.named("betweeness") }
    #expect(near?.message == "\"betweeness\" is no measure; did you mean \"betweenness\"?")
    let far = #expect(throws: Diagnostic.self) { try Measures.named("xyzzy") }
    #expect(far?.message.contains("choose from ties, ") == true)
  }
}
