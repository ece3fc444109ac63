import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct OneModeMeasuresTests {
  @Test func `every value is the oracle's`() throws {
    var projections: [String: OneModeNetwork] = [:]
    var seen: Set<String> = []
    for row in try OracleTable("one-mode.tsv").rows where row[1] != "summary" {
      let network = try #require(ReferenceNetworks.byName[row[0]]).network
      let projection =
        try projections[row[0]]
        ?? Projection.project(network, weighting: NewmanWeighting(), contacts: .all)
      projections[row[0]] = projection
      let measure = try OneModeMeasures.named(row[1])
      let scores = try measure.scores(of: projection)
      let expected = row[2].split(separator: " ").compactMap { Double($0) }
      try #require(scores.values.count == expected.count)
      let tolerance = row[1] == "eigenvector" ? 1e-6 : 1e-10
      for (value, oracle) in zip(scores.values, expected) {
        #expect(value.agrees(with: oracle, to: tolerance), "\(row[0]) \(row[1])")
      }
      #expect(scores.graph == "projection")
      #expect(scores.weighting == (measure.isWeighted ? "newman" : "none"))
      seen.insert(row[1])
    }
    #expect(seen == Set(OneModeMeasures.all.filter { !$0.isCategory }.map(\.name)))
    #expect(projections.count == 205)
  }

  @Test func `few nodes and no ties give no infinite values`() throws {
    for nodes in 0..<4 {
      let graph = try oneModeGraph(nodes: nodes, [])
      for measure in OneModeMeasures.all {
        let values = measure.values(of: graph)
        #expect(values.count == nodes)
        let isolatesUndefined =
          ["constraint", "effective-size", "ei-index"].contains(measure.name)
          || measure.name.hasSuffix("-z")
        let undefined = values.allSatisfy { $0.isNaN }
        let finite = values.allSatisfy { $0.isFinite }
        #expect(isolatesUndefined ? undefined : finite, "\(measure.name)")
      }
    }
  }

  @Test func `paths and triangles as the documentation has them`() throws {
    let path = try oneModeGraph(nodes: 3, [(0, 1), (1, 2)])
    let half = 0.5.squareRoot()
    for (measure, values) in [
      (OneModeDegree(), [0.5, 1, 0.5]), (OneModeCloseness(), [2.0 / 3, 1, 2.0 / 3]),
      (OneModeHarmonic(), [0.75, 1, 0.75]), (OneModeBetweenness(), [0, 1, 0]),
      (OneModeEigenvector(), [0.5, half, 0.5]), (BurtConstraint(), [1, 0.5, 1]),
      (EffectiveSize(), [1, 2, 1]),
    ] as [(any OneModeMeasure, [Double])] {
      for (value, expected) in zip(measure.values(of: path), values) {
        #expect(value.agrees(with: expected, to: 1e-12), "\(measure.name)")
      }
    }
    let triangle = try oneModeGraph(nodes: 3, [(0, 1), (1, 2), (0, 2)])
    #expect(EffectiveSize().values(of: triangle) == [1, 1, 1])
    for value in OneModePageRank().values(of: triangle) {
      #expect(value.agrees(with: 1.0 / 3, to: 1e-14))
    }
    let tail = try oneModeGraph(nodes: 4, [(0, 1), (1, 2), (0, 2), (2, 3)])
    #expect(OneModeCore().values(of: tail) == [2, 2, 2, 1])
    let weighted = try OneModeGraph(
      projection(countries: [nil, nil, nil], ties: [(0, 1, 2), (0, 2, 3)]))
    #expect(OneModeStrength().values(of: weighted) == [5, 2, 3])
    let uneven = try OneModeGraph(
      projection(countries: [nil, nil, nil], ties: [(0, 1, 2), (1, 2, 1)]))
    #expect(WeightedCloseness().values(of: uneven) == [1, 4.0 / 3, 0.8])
    let detour = try OneModeGraph(
      projection(countries: [nil, nil, nil], ties: [(0, 1, 2), (1, 2, 2), (0, 2, 0.5)]))
    #expect(WeightedBetweenness().values(of: detour) == [0, 1, 0])
    let sides = try OneModeGraph(
      projection(countries: ["US", "CN", "CN"], ties: [(0, 1, 1), (1, 2, 1)]))
    #expect(EIIndex().values(of: sides) == [1, 0, -1])
  }

  @Test func `numbering the nodes otherwise numbers the values otherwise`() throws {
    let countries = ["CN", "US", "RU", nil]
    for seed in 0..<30 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let lists = try randomLists(seed: seed, vertexCount: 11, edgeCount: 20)
      let order = Array(0..<11).shuffled(using: &generator)
      var ties: [(first: Int, second: Int, weight: Double)] = []
      for node in 0..<11 {
        for (other, weight) in zip(lists.neighbours(of: node), lists.weights(of: node))
        where other > node { ties.append((node, Int(other), weight)) }
      }
      let named = (0..<11).map { countries[$0 % 4] }
      var moved = named
      for node in 0..<11 { moved[order[node]] = named[node] }
      let graph = try OneModeGraph(projection(countries: named, ties: ties))
      let other = try OneModeGraph(
        projection(
          countries: moved,
          ties: ties.map {
            (
              min(order[$0.first], order[$0.second]), max(order[$0.first], order[$0.second]),
              $0.weight
            )
          }))
      for measure in OneModeMeasures.all where !measure.isCategory {
        let (here, there) = (measure.values(of: graph), measure.values(of: other))
        for node in 0..<11 {
          #expect(here[node].agrees(with: there[order[node]], to: 1e-7), "\(measure.name)")
        }
      }
    }
  }

  @Test func `names are unique and a near miss is answered with the name`() {
    #expect(Set(OneModeMeasures.all.map(\.name)).count == OneModeMeasures.all.count)
    let near = #expect(throws: Diagnostic.self) { try OneModeMeasures.named("broker-liason") }
    #expect(near?.message.contains("did you mean \"broker-liaison\"?") == true)
  }
}
