import Testing

@testable import ActorNetExport

struct ColumnSpacingTests {
  /// Isotonic regression by its max-min formula, O(n³).
  private func naive(_ wanted: [Double], _ distances: [Double]) -> [Double] {
    var offsets = [0.0]
    for distance in distances { offsets.append((offsets.last ?? 0) + distance) }
    let free = zip(wanted, offsets).map { $0 - $1 }
    var middles: [Double] = []
    for index in free.indices {
      var best = -Double.infinity
      for low in 0...index {
        var least = Double.infinity
        for high in index..<free.count {
          let mean: Double = free[low...high].reduce(0, +) / Double(high - low + 1)
          least = min(least, mean)
        }
        best = max(best, least)
      }
      middles.append(best + offsets[index])
    }
    return middles
  }

  @Test(arguments: 1...60)
  func `it agrees with the slow formula`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...30, using: &random)
    let wanted = (0..<count).map { _ in Double.random(in: 0...100, using: &random) }
    let distances = (1..<max(count, 2)).prefix(count - 1).map { _ in
      Double.random(in: 1...9, using: &random)
    }
    let found = ColumnSpacing.place(
      wanted: wanted, distances: distances, range: -10_000...10_000)
    for (left, right) in zip(found, naive(wanted, distances)) {
      #expect(abs(left - right) < 1e-6)
    }
  }

  @Test func `all stay within the range where there is room`() {
    let found = ColumnSpacing.place(wanted: [-50, 500, 500], distances: [10, 10], range: 0...100)
    #expect(found == [0, 90, 100])
  }

  @Test func `nothing has no place`() {
    #expect(ColumnSpacing.place(wanted: [], distances: [], range: 0...1).isEmpty)
  }
}

/// SplitMix64: the same numbers from the same seed everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
