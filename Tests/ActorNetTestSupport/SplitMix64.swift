/// A small random number generator whose sequence is the same on every machine and in
/// `scripts/oracle/graphs.py`.
///
/// Source: Steele, Lea, Flood 2014, <https://doi.org/10.1145/2714064.2660195>.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number in `0 ..< bound`, by remainder: the slight bias is no matter to a test.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
