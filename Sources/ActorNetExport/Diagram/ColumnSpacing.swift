/// Places things above each other in a given order, each as near as can be to where it wants
/// to be, none overlapping.
enum ColumnSpacing {
  /// The middles that minimise the sum of squared distances from `wanted`, at least
  /// `distances[i]` between the i-th and the next, all within `range` where they fit.
  ///
  /// Isotonic regression by pooling adjacent violators: Barlow, Bartholomew, Bremner, Brunk,
  /// Statistical Inference under Order Restrictions, 1972.
  /// - Parameter distances: one fewer than `wanted`.
  /// - Complexity: O(n).
  static func place(
    wanted: [Double], distances: [Double], range: ClosedRange<Double>
  ) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    var offsets = [0.0]
    for distance in distances.prefix(wanted.count - 1) {
      offsets.append((offsets.last ?? 0) + distance)
    }
    var pools: [(sum: Double, count: Int)] = []
    for (position, offset) in zip(wanted, offsets) {
      var pool = (sum: position - offset, count: 1)
      while let last = pools.last,
        last.sum / Double(last.count) >= pool.sum / Double(pool.count)
      {
        pool = (pool.sum + last.sum, pool.count + last.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lowest = range.lowerBound
    let highest = max(range.upperBound - (offsets.last ?? 0), lowest)
    var middles: [Double] = []
    for pool in pools {
      let value = min(max(pool.sum / Double(pool.count), lowest), highest)
      for _ in 0..<pool.count { middles.append(value + offsets[middles.count]) }
    }
    return middles
  }
}
