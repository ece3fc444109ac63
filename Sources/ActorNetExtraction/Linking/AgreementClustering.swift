/// Makes clusters of members of several records from scored pairs.
///
/// The best pairs come first; two clusters become one where every member of one agrees with every
/// member of the other. “Agrees” is not transitive, so the result depends on the set of members,
/// which is why networks keep their records and are linked anew.
struct AgreementClustering {
  /// Two members that may be one.
  struct Pair: Hashable, Sendable {
    let first: Int
    let second: Int
    /// The larger, the surer.
    let score: Int

    init(_ first: Int, _ second: Int, score: Int) {
      self.first = min(first, second)
      self.second = max(first, second)
      self.score = score
    }
  }

  /// How many members there are.
  let count: Int
  /// Members that are one whatever else speaks against it.
  var united: [(Int, Int)] = []
  /// Members that are never one.
  var parted: [(Int, Int)] = []
  /// A member's other pairs count as equally good down to so much below its best.
  var tolerance = 0

  /// The clusters, each member with its cluster's smallest member, and the pairs left undecided.
  struct Outcome {
    var roots: [Int]
    /// Pairs of members that have several equally good partners which exclude each other.
    var undecided: [Pair]
  }

  /// Makes the clusters.
  ///
  /// - Parameter agrees: whether two members may be one; symmetric.
  /// - Complexity: O(pairs · log pairs) and one question for each two members of a cluster.
  func clusters(_ pairs: [Pair], agrees: (Int, Int) -> Bool) -> Outcome {
    var sets = DisjointSets(count: count)
    var contents = (0..<count).map { [$0] }
    func unite(_ left: Int, _ right: Int) {
      sets.unite(left, right)
      let root = min(left, right)
      let other = max(left, right)
      contents[root] += contents[other]
      contents[other] = []
    }
    for (first, second) in united {
      let (left, right) = (sets.root(of: first), sets.root(of: second))
      if left != right { unite(left, right) }
    }
    var apart: Set<Two> = []
    for (first, second) in parted { apart.insert(Two(first, second)) }
    func mayBeOne(_ first: Int, _ second: Int) -> Bool {
      agrees(first, second) && (apart.isEmpty || !apart.contains(Two(first, second)))
    }
    let (clear, undecided) = sorted(pairs, mayBeOne)
    for pair in clear {
      let (left, right) = (sets.root(of: pair.first), sets.root(of: pair.second))
      guard left != right else { continue }
      let isAgreed = contents[left].allSatisfy { first in
        contents[right].allSatisfy { mayBeOne(first, $0) }
      }
      if isAgreed { unite(left, right) }
    }
    return Outcome(roots: (0..<count).map { sets.root(of: $0) }, undecided: undecided)
  }

  private struct Two: Hashable {
    let low: Int
    let high: Int

    init(_ first: Int, _ second: Int) {
      low = min(first, second)
      high = max(first, second)
    }
  }

  /// Pairs from the best down, those set aside whose member has partners that exclude each other.
  private func sorted(
    _ pairs: [Pair], _ mayBeOne: (Int, Int) -> Bool
  ) -> (clear: [Pair], undecided: [Pair]) {
    let settled = Set(united.flatMap { [$0.0, $0.1] })
    var partners: [Int: [Pair]] = [:]
    for pair in pairs {
      partners[pair.first, default: []].append(pair)
      partners[pair.second, default: []].append(pair)
    }
    var undecided: Set<Pair> = []
    for (member, list) in partners where list.count > 1 && !settled.contains(member) {
      let best = list.map(\.score).max() ?? 0
      let near = list.filter { $0.score >= best - tolerance }
      guard near.count > 1 else { continue }
      let others = near.map { $0.first == member ? $0.second : $0.first }
      let excludes = others.indices.contains { one in
        others[(one + 1)...].contains { !mayBeOne(others[one], $0) }
      }
      if excludes { undecided.formUnion(near) }
    }
    func precedes(_ left: Pair, _ right: Pair) -> Bool {
      (right.score, left.first, left.second) < (left.score, right.first, right.second)
    }
    return (
      pairs.filter { !undecided.contains($0) }.sorted(by: precedes),
      undecided.sorted(by: precedes)
    )
  }
}
