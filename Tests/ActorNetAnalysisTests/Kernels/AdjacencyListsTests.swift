import Testing

@testable import ActorNetAnalysis

struct AdjacencyListsTests {
  @Test func `neighbours ascend and carry their weights`() throws {
    let lists = try AdjacencyLists(
      vertexCount: 4,
      edges: [
        .init(first: 3, second: 0, weight: 5), .init(first: 0, second: 1, weight: 2),
        .init(first: 2, second: 0, weight: 7),
      ])
    #expect(lists.neighbours(of: 0) == [1, 2, 3])
    #expect(lists.weights(of: 0) == [2, 7, 5])
    #expect(lists.neighbours(of: 3) == [0])
    #expect(lists.weights(of: 3) == [5])
    #expect(lists.edgeCount == 3)
  }

  @Test func `what is no simple graph is refused`() {
    func fault(_ edges: [(Int, Int, Double)]) -> AdjacencyLists.Fault? {
      do {
        _ = try AdjacencyLists(
          vertexCount: 3,
          edges: edges.map { .init(first: $0.0, second: $0.1, weight: $0.2) })
        return nil
      } catch { return error }
    }
    #expect(fault([(0, 1, 1), (1, 3, 1)]) == .noSuchVertex(edge: 1))
    #expect(fault([(2, 2, 1)]) == .loop(edge: 0))
    #expect(fault([(0, 2, .infinity)]) == .badWeight(edge: 0))
    #expect(fault([(0, 2, -1)]) == .badWeight(edge: 0))
    #expect(fault([(0, 2, 1), (2, 0, 1)]) == .parallelEdges(first: 0, second: 2))
    #expect(fault([(0, 2, 1), (1, 2, 1)]) == nil)
  }
}
