/// The leading eigenvector of a graph's matrix, also where the graph has several parts.
///
/// In a connected graph it is unique and positive. In a graph of several parts it belongs to the
/// parts with the largest eigenvalue (to one in 10⁹), others have 0; where there are several, each
/// part's vector of length 1 is multiplied by the sum of its elements. That is the limit of a power
/// iteration from a vector of ones, whatever the vertices' numbers.
enum LeadingVectorOfParts {
  private static let tie = 1 - 1e-9

  /// One value a vertex, not negative, on an arbitrary scale; all 0 in a graph without edges.
  ///
  /// - Complexity: O(edges) a step of ``LeadingEigenvector`` in each part that can lead.
  static func values(of lists: AdjacencyLists, weighted: Bool) -> [Double] {
    let parts = ConnectedComponents(of: lists).members.filter { $0.count > 1 }
      .map { members in (members: members, bound: largestRow(members, lists, weighted)) }
      .sorted { ($1.bound, $0.members[0]) < ($0.bound, $1.members[0]) }
    var localIndex = [Int](repeating: 0, count: lists.vertexCount)
    var found: [(members: [Int], pair: LeadingEigenvector.Pair)] = []
    var largest = 0.0
    for (members, bound) in parts {
      // No eigenvalue exceeds the largest row sum: the rest cannot lead.
      if bound < largest * tie { break }
      for (index, vertex) in members.enumerated() { localIndex[vertex] = index }
      let pair = LeadingEigenvector.pair(from: [Double](repeating: 1, count: members.count)) {
        vector in
        members.map { vertex in
          var sum = 0.0
          for place in lists.offsets[vertex]..<lists.offsets[vertex + 1] {
            let value = vector[localIndex[Int(lists.targets[place])]]
            sum += weighted ? lists.weights[place] * value : value
          }
          return sum
        }
      }
      largest = max(largest, pair.value)
      found.append((members, pair))
    }
    var values = [Double](repeating: 0, count: lists.vertexCount)
    for (members, pair) in found where pair.value >= largest * tie {
      let positive = pair.vector.map(abs)
      let share = positive.reduce(0, +)
      for (vertex, value) in zip(members, positive) { values[vertex] = value * share }
    }
    return values
  }

  private static func largestRow(
    _ members: [Int], _ lists: AdjacencyLists, _ weighted: Bool
  ) -> Double {
    members.lazy.map { vertex in
      weighted ? lists.weights(of: vertex).reduce(0, +) : Double(lists.degree(of: vertex))
    }.max() ?? 0
  }
}
