/// Shortest paths where a tie is as long as the reciprocal of its weight.
///
/// Lengths that differ by less than one in 10¹² are the same: 1/2 + 1/6 is 2/3, whatever the
/// rounding.
enum WeightedShortestPaths {
  /// The sums over the distances from a node to all that it can reach.
  struct Sums {
    var reached: [Int]
    var total: [Double]
  }

  /// Dijkstra's algorithm from every node.
  /// - Complexity: O(V (V + E) log V).
  static func sums(of lists: AdjacencyLists) -> Sums {
    let count = lists.vertexCount
    let parts = FixedChunks.map(count: count, size: max(16, (count + 63) / 64)) { sources in
      lists.withUncheckedLists { lists in
        let search = WeightedSearch(vertexCount: count)
        return sources.map { source -> (Int, Double) in
          let found = search.run(from: source, in: lists)
          var total = 0.0
          for place in 0..<found { total += search.distance[Int(search.order[place])] }
          search.reset(found)
          return (found - 1, total)
        }
      }
    }
    let all = parts.flatMap(\.self)
    return Sums(reached: all.map(\.0), total: all.map(\.1))
  }

  /// Betweenness of every vertex, each unordered pair once, ends not counted, not normalised.
  ///
  /// Source: Brandes 2001, <https://doi.org/10.1080/0022250X.2001.9990249>.
  /// - Complexity: O(V (V + E) log V).
  static func betweenness(of lists: AdjacencyLists) -> [Double] {
    let count = lists.vertexCount
    let parts = FixedChunks.map(count: count, size: max(16, (count + 63) / 64)) { sources in
      lists.withUncheckedLists { lists in
        let search = WeightedSearch(vertexCount: count)
        let sums = UncheckedArray<Double>(repeating: 0, count: count)
        for source in sources {
          let found = search.run(from: source, in: lists)
          search.accumulate(found, in: lists, into: sums)
          search.reset(found)
        }
        return sums.elements
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for part in parts { for vertex in 0..<count { sums[vertex] += part[vertex] } }
    return sums.map { $0 / 2 }
  }
}

/// The scratch memory of several searches, one after another.
private struct WeightedSearch: ~Copyable {
  /// Infinite where the current search has not been.
  let distance: UncheckedArray<Double>
  /// The vertices found, in order of distance.
  let order: UncheckedArray<UInt32>
  private let paths: UncheckedArray<Double>
  private let share: UncheckedArray<Double>
  private let isSettled: UncheckedArray<Bool>

  init(vertexCount: Int) {
    distance = UncheckedArray(repeating: .infinity, count: vertexCount)
    order = UncheckedArray(repeating: 0, count: vertexCount)
    paths = UncheckedArray(repeating: 0, count: vertexCount)
    share = UncheckedArray(repeating: 0, count: vertexCount)
    isSettled = UncheckedArray(repeating: false, count: vertexCount)
  }

  /// How a path compares with the shortest known: shorter, as long, or longer.
  @inline(__always) private func compare(_ length: Double, _ known: Double) -> Int {
    if known == .infinity { return -1 }
    let slack = 1e-12 * known
    return length < known - slack ? -1 : length <= known + slack ? 0 : 1
  }

  /// Returns how many vertices it found, the source included.
  func run(from source: Int, in lists: UncheckedLists) -> Int {
    var heap = DistanceHeap()
    distance[source] = 0
    paths[source] = 1
    heap.insert(0, UInt32(source))
    var found = 0
    while let nearest = heap.removeLeast() {
      let vertex = Int(nearest)
      if isSettled[vertex] { continue }
      isSettled[vertex] = true
      order[found] = nearest
      found += 1
      for place in lists.places(of: vertex) {
        let neighbour = Int(lists.targets[place])
        if isSettled[neighbour] { continue }
        let length = distance[vertex] + 1 / lists.weights[place]
        switch compare(length, distance[neighbour]) {
        case -1:
          distance[neighbour] = length
          paths[neighbour] = paths[vertex]
          heap.insert(length, UInt32(neighbour))
        case 0: paths[neighbour] += paths[vertex]
        default: break
        }
      }
    }
    return found
  }

  /// Goes back from the farthest vertex.
  func accumulate(
    _ found: Int, in lists: UncheckedLists, into sums: borrowing UncheckedArray<Double>
  ) {
    for place in stride(from: found - 1, to: 0, by: -1) {
      let vertex = Int(order[place])
      let dependency = share[vertex]
      sums[vertex] += dependency
      for place in lists.places(of: vertex) {
        let before = Int(lists.targets[place])
        let length = distance[before] + 1 / lists.weights[place]
        guard distance[before] < distance[vertex], compare(length, distance[vertex]) == 0 else {
          continue
        }
        share[before] += paths[before] / paths[vertex] * (1 + dependency)
      }
    }
  }

  /// Leaves everything as it was before the search.
  func reset(_ found: Int) {
    for place in 0..<found {
      let vertex = Int(order[place])
      distance[vertex] = .infinity
      paths[vertex] = 0
      share[vertex] = 0
      isSettled[vertex] = false
    }
  }
}

/// A binary heap of vertices by distance; a vertex may stand in it several times.
private struct DistanceHeap: ~Copyable {
  private var entries: [(distance: Double, vertex: UInt32)] = []

  mutating func insert(_ distance: Double, _ vertex: UInt32) {
    var place = entries.count
    entries.append((distance, vertex))
    while place > 0 {
      let parent = (place - 1) / 2
      guard entries[parent].distance > distance else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = (distance, vertex)
  }

  mutating func removeLeast() -> UInt32? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    let count = entries.count
    guard count > 0 else { return least.vertex }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < count else { break }
      if child + 1 < count, entries[child + 1].distance < entries[child].distance { child += 1 }
      guard entries[child].distance < last.distance else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = last
    return least.vertex
  }
}
