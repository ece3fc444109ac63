import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct DiameterTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `it is the largest of all distances`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 30, edgeCount: 5 + Int(seed))
    let largest = allDistances(of: lists).flatMap(\.self).compactMap(\.self).max()
    #expect(Diameter.value(of: lists) == largest)
  }

  @Test func `a path is as long as it has ties, nothing is 0`() throws {
    #expect(Diameter.value(of: try ReferenceNetworks.path(nodes: 40).graph().lists) == 39)
    #expect(Diameter.value(of: try AdjacencyLists(vertexCount: 0, edges: [])) == 0)
    #expect(Diameter.value(of: try AdjacencyLists(vertexCount: 3, edges: [])) == 0)
  }
}
