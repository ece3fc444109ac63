import Testing

@testable import ActorNetAnalysis

struct ConnectedComponentsTests {
  @Test(arguments: 0..<20)
  func `two vertices are in one component where there is a path`(seed: UInt64) throws {
    let lists = try randomLists(seed: seed, vertexCount: 25, edgeCount: 5 + Int(seed))
    let components = ConnectedComponents(of: lists)
    for (first, row) in allDistances(of: lists).enumerated() {
      for (second, distance) in row.enumerated() {
        let together = components.component[first] == components.component[second]
        #expect(together == (distance != nil))
      }
    }
    #expect(components.sizes.reduce(0, +) == 25)
    #expect(components.members.map(\.count) == components.sizes)
    #expect(components.members.compactMap(\.first) == components.members.compactMap { $0.min() })
  }
}
