/// The solution of x = base + damping · R A S x, for PageRank and its relatives.
///
/// A is the graph's matrix, R and S are diagonal. Each sweep uses the new values at once (Gauss and
/// Seidel), which in a two-mode graph, whose modes follow one another, halves the steps.
struct DampedSweeps {
  /// What every vertex has by itself, above zero.
  var base: [Double]
  /// Below 1.
  var damping: Double
  /// What a vertex's value is multiplied by before it goes to the neighbours.
  var sending: [Double]
  /// What a vertex multiplies the sum by that it gets.
  var receiving: [Double]
  /// How many vertices are of the first mode, where the graph has two; else 0.
  var firstModeCount = 0

  private static let maximumSweeps = 1_000
  /// Sweeps end when all values together change by less than this share of their sum.
  ///
  /// What is still missing then is less than three times as much at a damping of 0.85. To the last
  /// digit where that costs nothing.
  private static func tolerance(vertexCount: Int) -> Double {
    vertexCount < 100_000 ? 1e-15 : 1e-12
  }

  /// The solution, one value a vertex.
  ///
  /// A vertex with one neighbour is eliminated: its equation is put into its neighbour's, and its
  /// value follows from the neighbour's.
  ///
  /// - Complexity: O(vertices + edges) a sweep; about 100 sweeps at a damping of 0.85.
  func solution(on lists: AdjacencyLists, weighted: Bool) -> [Double] {
    let system = SweptSystem(self, on: lists, weighted: weighted)
    let tolerance = Self.tolerance(vertexCount: lists.vertexCount)
    let count = system.order.count
    let memory = UncheckedArray<Double>(repeating: 0, count: count)
    let sentMemory = UncheckedArray<Double>(repeating: 0, count: count)
    let (values, sent) = (memory.view, sentMemory.view)
    for (row, vertex) in system.order.enumerated() {
      values[row] = base[vertex]
      sent[row] = base[vertex] * sending[vertex]
    }
    system.withUncheckedRows { lists, constants, factors, sending in
      for _ in 0..<Self.maximumSweeps {
        var change = 0.0
        var total = 0.0
        for row in 0..<count {
          let places = lists.places(of: row)
          let sum =
            weighted
            ? lists.weightedSum(of: sent, at: places) : lists.sum(of: sent, at: places)
          let value = constants[row] + factors[row] * sum
          change += abs(value - values[row])
          total += value
          values[row] = value
          sent[row] = value * sending[row]
        }
        if change <= tolerance * total { break }
      }
    }
    return system.expanded(memory.elements, self, on: lists, weighted: weighted)
  }

  /// PageRank of every vertex; they sum to 1.
  ///
  /// A walker goes along a tie, in proportion to its weight where `weighted`, or with probability
  /// 1 − damping, and always from a vertex without ties, to any vertex. That last rule only scales
  /// what the sweeps without it give.
  static func pageRank(
    of lists: AdjacencyLists, weighted: Bool, damping: Double = 0.85, firstModeCount: Int = 0
  ) -> [Double] {
    let count = lists.vertexCount
    let sending = (0..<count).map { vertex -> Double in
      let strength =
        weighted ? lists.weights(of: vertex).reduce(0, +) : Double(lists.degree(of: vertex))
      return strength > 0 ? 1 / strength : 0
    }
    let sweeps = DampedSweeps(
      base: [Double](repeating: 1, count: count), damping: damping, sending: sending,
      receiving: [Double](repeating: 1, count: count), firstModeCount: firstModeCount)
    let values = sweeps.solution(on: lists, weighted: weighted)
    let total = values.reduce(0, +)
    return values.map { $0 / total }
  }
}

/// The equations of ``DampedSweeps`` without those of vertices with one neighbour, in the order in
/// which they are swept.
private struct SweptSystem {
  /// The vertex of each row: those with more neighbours first, so that loops over neighbours end
  /// as often as the processor expects; in a two-mode graph one mode after the other.
  private(set) var order: [Int]
  /// The neighbours of each row, as rows.
  private(set) var lists: AdjacencyLists
  private(set) var constant: [Double]
  private(set) var factor: [Double]
  private(set) var sending: [Double]

  init(_ sweeps: DampedSweeps, on whole: AdjacencyLists, weighted: Bool) {
    let count = whole.vertexCount
    func weight(_ place: Int) -> Double { weighted ? whole.weights[place] : 1 }
    let byDegree = CountingSort.order(
      count: count, of: (0..<count).filter { !Self.isEliminated($0, whole) },
      by: { count - whole.degree(of: $0) })
    order = CountingSort.order(count: 1, of: byDegree, by: { $0 < sweeps.firstModeCount ? 0 : 1 })
    var rows = [UInt32](repeating: 0, count: count)
    for (row, vertex) in order.enumerated() { rows[vertex] = UInt32(row) }
    var offsets = [0]
    var targets: [UInt32] = []
    var weights: [Double] = []
    targets.reserveCapacity(whole.targets.count)
    constant = []
    factor = []
    for vertex in order {
      var received = 0.0
      var returned = 0.0
      for place in whole.offsets[vertex]..<whole.offsets[vertex + 1] {
        let neighbour = Int(whole.targets[place])
        if Self.isEliminated(neighbour, whole) {
          let sent = weight(place) * sweeps.sending[neighbour]
          received += sent * sweeps.base[neighbour]
          returned += sent * weight(place) * sweeps.receiving[neighbour]
        } else {
          targets.append(rows[neighbour])
          if weighted { weights.append(whole.weights[place]) }
        }
      }
      offsets.append(targets.count)
      let own = sweeps.damping * sweeps.receiving[vertex]
      let divisor = 1 - own * sweeps.damping * sweeps.sending[vertex] * returned
      constant.append((sweeps.base[vertex] + own * received) / divisor)
      factor.append(own / divisor)
    }
    lists = AdjacencyLists(validOffsets: offsets, targets: targets, weights: weights)
    sending = order.map { sweeps.sending[$0] }
  }

  func withUncheckedRows(
    _ body: (
      UncheckedLists, UncheckedView<Double>, UncheckedView<Double>, UncheckedView<Double>
    ) -> Void
  ) {
    lists.withUncheckedLists { lists in
      constant.withUncheckedView { constants in
        factor.withUncheckedView { factors in
          sending.withUncheckedView { body(lists, constants, factors, $0) }
        }
      }
    }
  }

  /// Whether the vertex has one neighbour; of two that have only each other, the larger.
  private static func isEliminated(_ vertex: Int, _ lists: AdjacencyLists) -> Bool {
    guard lists.degree(of: vertex) == 1 else { return false }
    let neighbour = Int(lists.targets[lists.offsets[vertex]])
    return lists.degree(of: neighbour) > 1 || neighbour < vertex
  }

  /// The values of all vertices from those of the rows.
  func expanded(
    _ values: [Double], _ sweeps: DampedSweeps, on whole: AdjacencyLists, weighted: Bool
  ) -> [Double] {
    var all = [Double](repeating: 0, count: whole.vertexCount)
    for (row, vertex) in order.enumerated() { all[vertex] = values[row] }
    for vertex in 0..<whole.vertexCount where Self.isEliminated(vertex, whole) {
      let place = whole.offsets[vertex]
      let neighbour = Int(whole.targets[place])
      let received =
        (weighted ? whole.weights[place] : 1) * all[neighbour] * sweeps.sending[neighbour]
      all[vertex] = sweeps.base[vertex] + sweeps.damping * sweeps.receiving[vertex] * received
    }
    return all
  }
}

extension UncheckedLists {
  @inline(__always) fileprivate func sum(
    of values: UncheckedMutableView<Double>, at places: Range<Int>
  ) -> Double {
    var (even, odd) = (0.0, 0.0)
    var place = places.lowerBound
    while place &+ 1 < places.upperBound {
      even += values[Int(targets[place])]
      odd += values[Int(targets[place &+ 1])]
      place &+= 2
    }
    if place < places.upperBound { even += values[Int(targets[place])] }
    return even + odd
  }

  @inline(__always) fileprivate func weightedSum(
    of values: UncheckedMutableView<Double>, at places: Range<Int>
  ) -> Double {
    var sum = 0.0
    for place in places { sum += weights[place] * values[Int(targets[place])] }
    return sum
  }
}
