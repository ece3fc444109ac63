import Testing

@testable import ActorNetAnalysis

struct DistanceSumsTests {
  private func check(_ lists: AdjacencyLists) {
    let sums = DistanceSums(of: lists)
    for (vertex, row) in allDistances(of: lists).enumerated() {
      let others = row.compactMap(\.self).filter { $0 > 0 }
      #expect(sums.reached[vertex] == others.count)
      #expect(sums.total[vertex] == others.reduce(0, +))
      let reciprocal = others.reduce(0.0) { $0 + 1 / Double($1) }
      #expect(sums.reciprocal[vertex].agrees(with: reciprocal, to: 1e-12))
    }
  }

  @Test(arguments: 0..<30)
  func `many searches at once find the distances of single ones`(seed: UInt64) throws {
    check(try randomLists(seed: seed, vertexCount: 30, edgeCount: 10 + Int(seed) * 4))
  }

  @Test func `more sources than bits run in batches`() throws {
    let chain = (1..<700).map { AdjacencyLists.Edge(first: $0 - 1, second: $0, weight: 1) }
    let lists = try AdjacencyLists(vertexCount: 702, edges: chain)
    let sums = DistanceSums(of: lists)
    for vertex in 0..<700 {
      let (left, right) = (vertex, 699 - vertex)
      #expect(sums.total[vertex] == left * (left + 1) / 2 + right * (right + 1) / 2)
      #expect(sums.reached[vertex] == 699)
    }
    #expect(sums.reached[700...] == [0, 0])
  }
}
