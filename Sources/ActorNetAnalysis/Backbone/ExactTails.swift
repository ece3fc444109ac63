internal import Foundation

/// Probabilities of whole numbers, to full precision also where they are tiny.
///
/// Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities; as R has them.
enum ExactTails {
  /// The probability that m contacts, of which one node has a and the other b, share at least c.
  ///
  /// With 2 and 3 of 12 contacts, at least 1 shared: 1 − C(9, 2) / C(12, 2) = 5/11.
  ///
  /// - Complexity: O(min(a, b) − c), less where the terms vanish.
  static func hypergeometric(atLeast c: Int, of m: Int, first a: Int, second b: Int) -> Double {
    let most = min(a, b)
    guard c <= most else { return 0 }
    guard c > max(0, a + b - m) else { return 1 }
    let share = Double(b) / Double(m)
    var term =
      binomial(c, of: a, probability: share) * binomial(b - c, of: m - a, probability: share)
      / binomial(b, of: m, probability: share)
    var sum = 0.0
    for shared in c...most {
      sum += term
      if term < sum * 1e-17 { break }
      let (free, other) = (a - shared, b - shared)
      term *= Double(free) * Double(other)
      term /= Double(shared + 1) * Double(m - a - b + shared + 1)
    }
    return min(1, sum)
  }

  /// The probabilities that of n tries, each of the probability, at least 0 … `most` succeed.
  static func binomialTails(upTo most: Int, of n: Int, probability: Double) -> [Double] {
    let last = min(most, n)
    var terms = (0...last).map { binomial($0, of: n, probability: probability) }
    // What lies beyond the last, until it vanishes.
    var beyond = 0.0
    if last < n, probability < 1 {
      var term = terms[last]
      let odds = probability / (1 - probability)
      for successes in last..<n {
        term *= Double(n - successes) / Double(successes + 1) * odds
        beyond += term
        if term < beyond * 1e-17 && Double(successes) > Double(n) * probability { break }
      }
    } else if last < n {
      beyond = 1
    }
    for place in terms.indices.reversed() {
      beyond += terms[place]
      terms[place] = min(1, beyond)
    }
    return terms + [Double](repeating: 0, count: most - last)
  }

  /// The probability of exactly k of n.
  static func binomial(_ k: Int, of n: Int, probability p: Double) -> Double {
    if p <= 0 { return k == 0 ? 1 : 0 }
    if p >= 1 { return k == n ? 1 : 0 }
    let q = 1 - p
    if k == 0 { return exp(Double(n) * log1p(-p)) }
    if k == n { return exp(Double(n) * log(p)) }
    guard 0..<n ~= k else { return 0 }
    let (successes, failures, tries) = (Double(k), Double(n - k), Double(n))
    let exponent =
      stirlingError(n) - stirlingError(k) - stirlingError(n - k)
      - deviance(successes, tries * p) - deviance(failures, tries * q)
    return exp(exponent) * (tries / (2 * Double.pi * successes * failures)).squareRoot()
  }

  /// log n! less Stirling's formula for it.
  private static func stirlingError(_ n: Int) -> Double {
    if n < smallErrors.count { return smallErrors[n] }
    let x = Double(n)
    let square = x * x
    let inner = 1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square
    return (1.0 / 12 - inner / square) / x
  }

  /// Of 0 to 15, from log n! itself.
  private static let smallErrors: [Double] = (0...15).map { n in
    guard n > 0 else { return 0 }
    let logFactorial = (1...n).reduce(0.0) { $0 + log(Double($1)) }
    let x = Double(n)
    return logFactorial - ((x + 0.5) * log(x) - x + 0.5 * log(2 * Double.pi))
  }

  /// x log(x / mean) + mean − x, without cancelling where both are near.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var power = 2 * x * v
    var divisor = 3.0
    while true {
      power *= v * v
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }
}
