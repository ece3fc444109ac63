/// Random numbers from a seed, the same on every machine.
///
/// Source: Steele, Lea, Flood 2014, <https://doi.org/10.1145/2714064.2660195>.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number in `0 ..< bound`, without division; `bound` is at least 1 and below 2³².
  @inline(__always) mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number in 0 ..< 1 of 53 random bits.
  @inline(__always) mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
