import Testing

@testable import ActorNetAnalysis

struct CoreNumbersTests {
  /// The definition: remove what has fewer than k neighbours until nothing changes.
  private func naive(_ lists: AdjacencyLists) -> [Int] {
    var values = [Int](repeating: 0, count: lists.vertexCount)
    for k in 1..<max(2, lists.vertexCount) {
      var remaining = Set(0..<lists.vertexCount)
      while let leaving = remaining.first(where: { vertex in
        lists.neighbours(of: vertex).count { remaining.contains(Int($0)) } < k
      }) {
        remaining.remove(leaving)
      }
      for vertex in remaining { values[vertex] = k }
    }
    return values
  }

  @Test(arguments: 0..<30)
  func `buckets find what removal finds`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 22, edgeCount: 6 + Int(seed) * 5)
    #expect(CoreNumbers.values(of: lists) == naive(lists))
  }
}
