import Foundation
import Testing

@testable import ActorNetAnalysis

struct LeadingEigenvectorTests {
  @Test(arguments: [1, 2, 3, 10, 500])
  func `a chain's vector is a sine`(count: Int) {
    // The path's adjacency matrix: value 2 cos(π / (n + 1)), vector sin(π k / (n + 1)). A power
    // iteration needs hundreds of thousands of steps for the longest.
    let pair = LeadingEigenvector.pair(dimension: count) { vector, image in
      for place in 0..<count {
        image[place] =
          (place > 0 ? vector[place - 1] : 0) + (place + 1 < count ? vector[place + 1] : 0)
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
    let pair = LeadingEigenvector.pair(dimension: 2) { _, image in
      image[0] = 0
      image[1] = 0
    }
    #expect(pair.value == 0)
    #expect(pair.vector.map { $0 * $0 }.reduce(0, +).agrees(with: 1, to: 1e-12))
  }
}
