/// Pearson's correlation of pairs of whole numbers, summed exactly.
struct Correlation {
  private var count = 0
  private var sums = (first: 0, second: 0)
  private var squares = (first: 0.0, second: 0.0)
  private var product = 0.0

  /// Adds a pair.
  mutating func add(_ first: Int, _ second: Int) {
    count += 1
    sums.first += first
    sums.second += second
    squares.first += Double(first * first)
    squares.second += Double(second * second)
    product += Double(first * second)
  }

  /// Between −1 and 1; not a number where one of the two never changes.
  var value: Double {
    let (n, x, y) = (Double(count), Double(sums.first), Double(sums.second))
    let spread = (n * squares.first - x * x, n * squares.second - y * y)
    guard spread.0 > 0, spread.1 > 0 else { return .nan }
    return (n * product - x * y) / (spread.0.squareRoot() * spread.1.squareRoot())
  }
}
