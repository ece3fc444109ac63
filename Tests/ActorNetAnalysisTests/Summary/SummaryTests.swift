import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct SummaryTests {
  @Test func `a two-mode network's figures are the oracle's`() throws {
    var count = 0
    for row in try OracleTable("two-mode.tsv").rows where row[1] == "summary" {
      let summary = TwoModeSummary(of: try #require(ReferenceNetworks.byName[row[0]]).graph())
      let expected = row[3].split(separator: " ").compactMap { Double($0) }
      #expect(summary.density.agrees(with: expected[0], to: 1e-10), "\(row[0])")
      #expect(summary.clustering.agrees(with: expected[1], to: 1e-10), "\(row[0])")
      #expect(Double(summary.diameter) == expected[2], "\(row[0])")
      #expect(summary.assortativity.agrees(with: expected[3], to: 1e-10), "\(row[0])")
      #expect(summary.components.map { Double($0.actors + $0.events) } == Array(expected[4...]))
      count += 1
    }
    #expect(count == 205)
  }

  @Test func `a projection's figures are the oracle's`() throws {
    var count = 0
    for row in try OracleTable("one-mode.tsv").rows where row[1] == "summary" {
      let network = try #require(ReferenceNetworks.byName[row[0]]).network
      let summary = OneModeSummary(
        of: try OneModeGraph(Projection.project(network, contacts: .all)))
      let expected = row[2].split(separator: " ").compactMap { Double($0) }
      #expect(summary.density.agrees(with: expected[0], to: 1e-10), "\(row[0])")
      #expect(summary.transitivity.agrees(with: expected[1], to: 1e-10), "\(row[0])")
      #expect(Double(summary.diameter) == expected[2], "\(row[0])")
      #expect(summary.assortativity.agrees(with: expected[3], to: 1e-10), "\(row[0])")
      #expect(summary.externalInternal.agrees(with: expected[4], to: 1e-10), "\(row[0])")
      #expect(summary.expectedExternalInternal.agrees(with: expected[5], to: 1e-10), "\(row[0])")
      #expect(summary.components.map { Double($0) } == Array(expected[6...]), "\(row[0])")
      count += 1
    }
    #expect(count == 205)
  }

  @Test func `two actors at two events have all there is`() throws {
    let summary = TwoModeSummary(
      of: try ReferenceNetworks.completeBipartite(actors: 2, events: 2).graph())
    #expect(summary.density == 1)
    #expect(summary.clustering == 1)
    #expect(sizes(summary) == [[2, 2]])
    #expect(degrees(summary.actorDegrees) == [[2, 2]])
    #expect(summary.diameter == 2)
    #expect(summary.assortativity.isNaN)
    let path = TwoModeSummary(of: try ReferenceNetworks.path(nodes: 4).graph())
    #expect(path.diameter == 3)
    #expect(path.assortativity.agrees(with: -0.5, to: 1e-12))
  }

  private func sizes(_ summary: TwoModeSummary) -> [[Int]] {
    summary.components.map { [$0.actors, $0.events] }
  }

  private func degrees(_ counts: [DegreeCount]) -> [[Int]] {
    counts.map { [$0.degree, $0.nodes] }
  }

  @Test func `parts, isolates and degrees of a network in pieces`() throws {
    let summary = TwoModeSummary(of: try ReferenceNetworks.disconnected.graph())
    #expect(sizes(summary) == [[3, 3], [1, 1], [1, 0], [1, 0], [0, 1]])
    #expect(summary.isolatedActors == 2)
    #expect(summary.isolatedEvents == 1)
    #expect(degrees(summary.actorDegrees) == [[0, 2], [1, 2], [2, 1], [3, 1]])
    #expect(summary.meanActorDegree.agrees(with: 7.0 / 6, to: 1e-15))
    #expect(summary.meanEventDegree.agrees(with: 7.0 / 5, to: 1e-15))
  }

  @Test func `a triangle with a tail closes three paths of five`() throws {
    let summary = OneModeSummary(
      of: try oneModeGraph(nodes: 5, [(0, 1), (1, 2), (0, 2), (2, 3)]))
    #expect(summary.transitivity == 0.6)
    #expect(summary.density == 0.4)
    #expect(summary.components == [4, 1])
    #expect(summary.isolates == 1)
    #expect(summary.meanDegree == 1.6)
    #expect(summary.diameter == 2)
    #expect(summary.assortativity.agrees(with: -5.0 / 7, to: 1e-12))
    #expect(summary.degrees.map { [$0.degree, $0.nodes] } == [[0, 1], [1, 1], [2, 2], [3, 1]])
  }

  @Test func `nothing has figures of zero`() throws {
    let empty = TwoModeSummary(of: try TwoModeGraph(actorCount: 0, eventCount: 0, ties: []))
    #expect(empty.density == 0 && empty.clustering == 0 && empty.meanActorDegree == 0)
    #expect(empty.components.isEmpty && empty.eventDegrees.isEmpty)
    let nobody = OneModeSummary(of: try oneModeGraph(nodes: 0, []))
    #expect(nobody.density == 0 && nobody.transitivity == 0 && nobody.meanDegree == 0)
  }
}
