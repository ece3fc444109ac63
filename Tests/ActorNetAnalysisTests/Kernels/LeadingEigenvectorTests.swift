import Foundation
import Testing

@testable import ActorNetAnalysis

struct LeadingEigenvectorTests {
  @Test(arguments: [2, 3, 10, 250])
  func `a chain's vector is a sine`(count: Int) {
    // The path's adjacency matrix: value 2 cos(π / (n + 1)), vector sin(π k / (n + 1)). A power
    // iteration needs tens of thousands of steps for the longest.
    let pair = LeadingEigenvector.pair(from: [Double](repeating: 1, count: count)) { vector in
      vector.indices.map {
        ($0 > 0 ? vector[$0 - 1] : 0) + ($0 + 1 < vector.count ? vector[$0 + 1] : 0)
      }
    }
    let angle = Double.pi / Double(count + 1)
    #expect(pair.value.agrees(with: 2 * cos(angle), to: 1e-13))
    let scale = (2 / Double(count + 1)).squareRoot()
    for (place, value) in pair.vector.enumerated() {
      #expect(value.agrees(with: scale * sin(angle * Double(place + 1)), to: 1e-6))
    }
  }

  @Test func `an operator that maps everything to zero ends`() {
    let pair = LeadingEigenvector.pair(from: [1, 1]) { $0.map { _ in 0 } }
    #expect(pair.value == 0)
    #expect(pair.vector.map { $0 * $0 }.reduce(0, +).agrees(with: 1, to: 1e-12))
  }
}
