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

  private static let maximumSweeps = 1_000
  /// Sweeps end when all values together change by less than this share of their sum.
  private static let tolerance = 1e-15

  /// - Complexity: O(vertices + edges) a sweep; about 100 sweeps at a damping of 0.85.
  func solution(on lists: AdjacencyLists, weighted: Bool) -> [Double] {
    let count = lists.vertexCount
    let values = UncheckedArray<Double>(repeating: 0, count: count)
    let sent = UncheckedArray<Double>(repeating: 0, count: count)
    for vertex in 0..<count {
      values[vertex] = base[vertex]
      sent[vertex] = base[vertex] * sending[vertex]
    }
    return lists.withUncheckedLists { lists in
      for _ in 0..<Self.maximumSweeps {
        var change = 0.0
        var total = 0.0
        for vertex in 0..<count {
          var sum = 0.0
          if weighted {
            for place in lists.places(of: vertex) {
              sum += lists.weights[place] * sent[Int(lists.targets[place])]
            }
          } else {
            for place in lists.places(of: vertex) { sum += sent[Int(lists.targets[place])] }
          }
          let value = base[vertex] + damping * receiving[vertex] * sum
          change += abs(value - values[vertex])
          total += value
          values[vertex] = value
          sent[vertex] = value * sending[vertex]
        }
        if change <= Self.tolerance * total { break }
      }
      return values.elements
    }
  }

  /// PageRank of every vertex; they sum to 1.
  ///
  /// A walker goes along a tie, in proportion to its weight where `weighted`, or with probability
  /// 1 − damping, and always from a vertex without ties, to any vertex. That last rule only scales
  /// what the sweeps without it give.
  static func pageRank(
    of lists: AdjacencyLists, weighted: Bool, damping: Double = 0.85
  ) -> [Double] {
    let count = lists.vertexCount
    let sending = (0..<count).map { vertex -> Double in
      let strength =
        weighted ? lists.weights(of: vertex).reduce(0, +) : Double(lists.degree(of: vertex))
      return strength > 0 ? 1 / strength : 0
    }
    let sweeps = DampedSweeps(
      base: [Double](repeating: 1, count: count), damping: damping, sending: sending,
      receiving: [Double](repeating: 1, count: count))
    let values = sweeps.solution(on: lists, weighted: weighted)
    let total = values.reduce(0, +)
    return values.map { $0 / total }
  }
}
