import Testing

@testable import ActorNetAnalysis

struct WeightedShortestPathsTests {
  /// Lengths and numbers of shortest paths by going through all, in sixtieths: exact.
  private func naive(_ lists: AdjacencyLists) -> (distance: [[Int]], paths: [[Double]]) {
    let count = lists.vertexCount
    let far = Int.max / 4
    var distance = [[Int]](repeating: [Int](repeating: far, count: count), count: count)
    for vertex in 0..<count {
      distance[vertex][vertex] = 0
      for (other, weight) in zip(lists.neighbours(of: vertex), lists.weights(of: vertex)) {
        distance[vertex][Int(other)] = 60 / Int(weight)
      }
    }
    let edges = distance
    for k in 0..<count {
      for i in 0..<count {
        for j in 0..<count where distance[i][k] + distance[k][j] < distance[i][j] {
          distance[i][j] = distance[i][k] + distance[k][j]
        }
      }
    }
    var paths = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for source in 0..<count {
      paths[source][source] = 1
      let order = (0..<count).filter { distance[source][$0] < far && $0 != source }
        .sorted { distance[source][$0] < distance[source][$1] }
      for vertex in order {
        for before in 0..<count
        where before != vertex && edges[before][vertex] < far
          && distance[source][before] + edges[before][vertex] == distance[source][vertex]
        {
          paths[source][vertex] += paths[source][before]
        }
      }
    }
    return (distance, paths)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `distances and betweenness are those of all pairs`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 14, edgeCount: 10 + Int(seed))
    let (distance, paths) = naive(lists)
    let sums = WeightedShortestPaths.sums(of: lists)
    let betweenness = WeightedShortestPaths.betweenness(of: lists)
    for vertex in 0..<14 {
      let reached = distance[vertex].filter { $0 < Int.max / 4 }
      #expect(sums.reached[vertex] == reached.count - 1)
      #expect(sums.total[vertex].agrees(with: Double(reached.reduce(0, +)) / 60, to: 1e-12))
      var expected = 0.0
      for first in 0..<14 {
        for second in 0..<first
        where first != vertex && second != vertex && paths[first][second] > 0
          && distance[first][vertex] + distance[vertex][second] == distance[first][second]
        {
          expected += paths[first][vertex] * paths[vertex][second] / paths[first][second]
        }
      }
      #expect(betweenness[vertex].agrees(with: expected, to: 1e-12))
    }
  }

  @Test func `ways of the same length are equal whatever the rounding`() throws {
    // 1/2 + 1/6 and 2/3 by way of a tie of weight 3/2.
    let lists = try AdjacencyLists(
      vertexCount: 4,
      edges: [
        .init(first: 0, second: 1, weight: 2), .init(first: 1, second: 2, weight: 6),
        .init(first: 0, second: 2, weight: 1.5), .init(first: 2, second: 3, weight: 7),
      ])
    #expect(WeightedShortestPaths.betweenness(of: lists) == [0, 1, 2, 0])
  }
}
