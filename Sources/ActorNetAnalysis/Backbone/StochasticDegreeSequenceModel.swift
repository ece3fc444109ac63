internal import ActorNetModel
internal import Foundation

/// Shared contacts against the bipartite configuration model.
///
/// Both attend contact e with the probability p(i, e) p(j, e); a group of contacts, at least one of
/// it, with 1 − Π (1 − p(i, e) p(j, e)). What a pair shares is the sum of independent trials, one a
/// contact or group: Poisson-binomial. Its upper tail is summed from positive terms alone, so that
/// tiny p-values are exact too. Pairs of the same degrees that share as much have the same p-value,
/// and contacts (groups) of the same attendances the same probability.
struct StochasticDegreeSequenceModel {
  private let model: ConfigurationModel
  /// The different contacts or groups: the classes of their contacts, and how many there are.
  private let kinds: [(columnClasses: [Int], count: Int)]

  /// - Throws: ``Diagnostic`` `null-model` where the configuration model is not found.
  init(_ table: ContactTable) throws(Diagnostic) {
    let graph = table.graph
    model = try ConfigurationModel(
      rowDegrees: (0..<graph.actorCount).map(graph.lists.degree(of:)),
      columnDegrees: (0..<graph.eventCount).map {
        graph.lists.degree(of: graph.actorCount + $0)
      })
    var counts: [[Int]: Int] = [:]
    var contact = 0
    while contact < graph.eventCount {
      var end = contact + 1
      if let groups = table.groups {
        while end < graph.eventCount, groups[end] == groups[contact] { end += 1 }
      }
      counts[model.columnClasses[contact..<end].sorted(), default: 0] += 1
      contact = end
    }
    kinds = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (columnClasses: $0.key, count: $0.value) }
  }

  /// P(X ≥ c) of each pair, whose weight is c.
  func pValues(of shared: [Projection.Pair]) -> [Double] {
    var known: [SIMD3<Int32>: Double] = [:]
    return shared.map { pair in
      let first = Int32(model.rowClasses[pair.first])
      let second = Int32(model.rowClasses[pair.second])
      let key = SIMD3(min(first, second), max(first, second), Int32(pair.weight))
      if let value = known[key] { return value }
      let value = tail(Int(key.x), Int(key.y), atLeast: Int(key.z))
      known[key] = value
      return value
    }
  }

  /// - Complexity: O(kinds · c²).
  private func tail(_ first: Int, _ second: Int, atLeast c: Int) -> Double {
    // The probability that so many are shared so far; the last place holds c and more.
    var state = [Double](repeating: 0, count: c + 1)
    state[0] = 1
    for kind in kinds {
      let probability = probability(first, second, kind.columnClasses)
      guard probability > 0 else { continue }
      let tails = ExactTails.binomialTails(upTo: c, of: kind.count, probability: probability)
      let terms = (0..<c).map {
        ExactTails.binomial($0, of: kind.count, probability: probability)
      }
      for shared in (0..<c).reversed() {
        state[c] += state[shared] * tails[c - shared]
        var sum = 0.0
        for added in 0...shared { sum += state[shared - added] * terms[added] }
        // Smaller places are still as they were before this kind.
        state[shared] = sum
      }
    }
    return min(1, state[c])
  }

  private func probability(_ first: Int, _ second: Int, _ columns: [Int]) -> Double {
    func both(_ column: Int) -> Double {
      model.probability(rowClass: first, columnClass: column)
        * model.probability(rowClass: second, columnClass: column)
    }
    guard columns.count > 1 else { return columns.first.map(both) ?? 0 }
    return -expm1(columns.reduce(0) { $0 + log1p(-both($1)) })
  }
}
