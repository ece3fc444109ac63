/// Sums over the distances from each vertex to all that it can reach.
///
/// 512 breadth-first searches run at once, a bit of a vector each, after Then et al., "The More the
/// Merrier: Efficient Multi-Source Graph Traversal", PVLDB 8(4), 2014,
/// <https://doi.org/10.14778/2735496.2735507>. Only vertices on a frontier are visited, so the
/// work never exceeds that of the single searches. The sums are taken where a search arrives: the
/// graph is undirected, so that is also the sum from there.
struct DistanceSums {
  /// How many other vertices can be reached.
  var reached: [Int]
  /// The sum of the distances to them.
  var total: [Int]
  /// The sum of the reciprocal distances to them.
  var reciprocal: [Double]

  /// How many searches run at once: the bits of eight words.
  private static let lanes = 512

  /// - Complexity: O(V E / 512) word operations at best, O(V E) at worst; memory O(V + E).
  init(of lists: AdjacencyLists) {
    let count = lists.vertexCount
    reached = [Int](repeating: 0, count: count)
    total = [Int](repeating: 0, count: count)
    reciprocal = [Double](repeating: 0, count: count)
    let batchesPerPart = max(1, (count / 32 + Self.lanes - 1) / Self.lanes)
    let parts = FixedChunks.map(count: count, size: batchesPerPart * Self.lanes) { sources in
      lists.withUncheckedLists { FrontierSearch(vertexCount: count).run(from: sources, in: $0) }
    }
    for part in parts {
      for vertex in 0..<count {
        reached[vertex] += part.reached[vertex]
        total[vertex] += part.total[vertex]
        reciprocal[vertex] += part.reciprocal[vertex]
      }
    }
  }

  private init(reached: [Int], total: [Int], reciprocal: [Double]) {
    self.reached = reached
    self.total = total
    self.reciprocal = reciprocal
  }

  /// The scratch memory of one run of up to 512 searches.
  private struct FrontierSearch: ~Copyable {
    private typealias Bits = SIMD8<UInt64>
    private let seen: UncheckedArray<Bits>
    private let current: UncheckedArray<Bits>
    private let next: UncheckedArray<Bits>
    private let frontier: UncheckedArray<UInt32>
    private let touched: UncheckedArray<UInt32>

    init(vertexCount: Int) {
      seen = UncheckedArray(repeating: .zero, count: vertexCount)
      current = UncheckedArray(repeating: .zero, count: vertexCount)
      next = UncheckedArray(repeating: .zero, count: vertexCount)
      frontier = UncheckedArray(repeating: 0, count: vertexCount)
      touched = UncheckedArray(repeating: 0, count: vertexCount)
    }

    func run(from sources: Range<Int>, in lists: UncheckedLists) -> DistanceSums {
      let count = lists.vertexCount
      let reached = UncheckedArray<Int>(repeating: 0, count: count)
      let total = UncheckedArray<Int>(repeating: 0, count: count)
      let reciprocal = UncheckedArray<Double>(repeating: 0, count: count)
      for first in stride(from: sources.lowerBound, to: sources.upperBound, by: DistanceSums.lanes)
      {
        var frontierCount = start(from: first..<min(first + DistanceSums.lanes, sources.upperBound))
        var distance = 0
        while frontierCount > 0 {
          distance += 1
          frontierCount = spread(frontierCount, in: lists)
          for place in 0..<frontierCount {
            let vertex = Int(frontier[place])
            let arrived = next[vertex]
            next[vertex] = .zero
            seen[vertex] |= arrived
            current[vertex] = arrived
            let searches = Int(arrived.nonzeroBitCount.wrappedSum())
            reached[vertex] += searches
            total[vertex] += searches * distance
            reciprocal[vertex] += Double(searches) / Double(distance)
          }
        }
      }
      return DistanceSums(
        reached: reached.elements, total: total.elements, reciprocal: reciprocal.elements)
    }

    /// Puts one search on each source, and returns how many there are.
    private func start(from sources: Range<Int>) -> Int {
      for vertex in 0..<seen.count { seen[vertex] = .zero }
      for (lane, source) in sources.enumerated() {
        var bit = Bits.zero
        bit[lane >> 6] = 1 << UInt64(lane & 63)
        seen[source] = bit
        current[source] = bit
        frontier[lane] = UInt32(source)
      }
      return sources.count
    }

    /// Takes every search one step further, and returns how many vertices are its new frontier.
    private func spread(_ frontierCount: Int, in lists: UncheckedLists) -> Int {
      var touchedCount = 0
      for place in 0..<frontierCount {
        let vertex = Int(frontier[place])
        let leaving = current[vertex]
        for place in lists.places(of: vertex) {
          let neighbour = Int(lists.targets[place])
          let arriving = leaving & ~seen[neighbour]
          guard arriving != .zero else { continue }
          let before = next[neighbour]
          if before == .zero {
            touched[touchedCount] = UInt32(neighbour)
            touchedCount &+= 1
          }
          next[neighbour] = before | arriving
        }
      }
      for place in 0..<frontierCount { current[Int(frontier[place])] = .zero }
      for place in 0..<touchedCount { frontier[place] = touched[place] }
      return touchedCount
    }
  }
}
