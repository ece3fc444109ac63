import Testing

@testable import ActorNetAnalysis

struct ExactTailsTests {
  /// n choose k, exact in Double for small n.
  private func choose(_ n: Int, _ k: Int) -> Double {
    guard k >= 0, k <= n else { return 0 }
    return (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  @Test func `two and three of twelve share at least one with probability 5/11`() {
    let value = ExactTails.hypergeometric(atLeast: 1, of: 12, first: 2, second: 3)
    #expect(value.agrees(with: 5.0 / 11, to: 1e-14))
  }

  @Test func `the hypergeometric tail is the sum of the terms`() {
    for m in [1, 2, 5, 9, 30] {
      for a in 0...m {
        for b in stride(from: 0, through: m, by: max(1, m / 6)) {
          for c in 0...(min(a, b) + 1) {
            let terms = (c...(m + 1)).map {
              choose(a, $0) * choose(m - a, b - $0) / choose(m, b)
            }
            let value = ExactTails.hypergeometric(atLeast: c, of: m, first: a, second: b)
            #expect(
              value.agrees(with: min(1, terms.reduce(0, +)), to: 1e-12), "\(m) \(a) \(b) \(c)")
          }
        }
      }
    }
  }

  @Test func `tiny probabilities are exact too`() {
    // 1 / C(1000, 50): both have the same 50 of 1,000.
    let value = ExactTails.hypergeometric(atLeast: 50, of: 1_000, first: 50, second: 50)
    #expect(abs(value * choose(1_000, 50) - 1) < 1e-11)
    let some = ExactTails.binomial(30, of: 200, probability: 0.01)
    var product = choose(200, 30)
    for _ in 0..<30 { product *= 0.01 }
    for _ in 0..<170 { product *= 0.99 }
    #expect(abs(some / product - 1) < 1e-12)
  }

  @Test func `binomial tails are sums of terms`() {
    for n in [1, 3, 17, 60] {
      for p in [0.0, 1e-9, 0.03, 0.5, 0.97, 1] {
        let terms = (0...n).map { ExactTails.binomial($0, of: n, probability: p) }
        #expect(terms.reduce(0, +).agrees(with: 1, to: 1e-13))
        for most in [0, 1, 4, 70] {
          let tails = ExactTails.binomialTails(upTo: most, of: n, probability: p)
          #expect(tails.count == most + 1)
          for (least, tail) in tails.enumerated() {
            let sum = least <= n ? terms[least...].reduce(0, +) : 0
            #expect(abs(tail - min(1, sum)) <= 1e-12 * sum, "\(n) \(p) \(least)")
          }
        }
      }
    }
  }
}
