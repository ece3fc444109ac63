/// What Leiden works on: ties with weights, and the null model that they are compared with.
///
/// Chance puts `rate` · (aᵤ bᵥ + bᵤ aᵥ) between two nodes, where `null` is (a, b). With a = b =
/// strength and rate γ / 4m that is Newman and Girvan's null model; with a an actor's degree, b an
/// event's and rate γ / E it is Barber's. A community's share of the quality is L − rate · A B, the
/// weight within it less the product of its sums.
///
/// Merged nodes have their inner weight nowhere: it is the same whatever the nodes do.
struct CommunityGraph: Sendable {
  var offsets: [Int]
  var targets: [UInt32]
  var weights: [Double]
  var null: [SIMD2<Double>]
  var rate: Double

  var nodeCount: Int { null.count }

  /// Σ of L − rate · A B over the communities of a partition.
  func quality(of labels: borrowing UncheckedArray<UInt32>) -> Double {
    var sums = [SIMD2<Double>](repeating: .zero, count: nodeCount)
    var inside = 0.0
    for node in 0..<nodeCount {
      let label = labels[node]
      sums[Int(label)] += null[node]
      for place in offsets[node]..<offsets[node + 1] where labels[Int(targets[place])] == label {
        inside += weights[place]
      }
    }
    return inside / 2 - sums.reduce(0) { $0 + rate * $1.x * $1.y }
  }

  /// Runs a kernel on the graph without copying it.
  func withUncheckedLists<Result>(
    _ kernel: (UncheckedLists, UncheckedView<SIMD2<Double>>) -> Result
  ) -> Result {
    offsets.withUncheckedView { offsets in
      targets.withUncheckedView { targets in
        weights.withUncheckedView { weights in
          null.withUncheckedView { null in
            kernel(UncheckedLists(offsets: offsets, targets: targets, weights: weights), null)
          }
        }
      }
    }
  }

  /// The graph whose nodes are the labels; ties of one label are gone.
  ///
  /// - Parameter count: how many labels there are, from 0.
  func merged(_ labels: borrowing UncheckedArray<UInt32>, count: Int) -> CommunityGraph {
    let order = MembersByLabel(labels, nodeCount: nodeCount, labelCount: count)
    var null = [SIMD2<Double>](repeating: .zero, count: count)
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var targets = UncheckedList<UInt32>()
    var weights = UncheckedList<Double>()
    let sums = UncheckedArray<Double>(repeating: 0, count: count)
    let touched = UncheckedArray<UInt32>(repeating: 0, count: count)
    withUncheckedLists { lists, nodeNull in
      for label in 0..<count {
        var touchedCount = 0
        var sum = SIMD2<Double>.zero
        for member in order.range(of: label) {
          let node = Int(order.members[member])
          sum += nodeNull[node]
          for place in lists.places(of: node) {
            let other = Int(labels[Int(lists.targets[place])])
            if other == label { continue }
            if sums[other] == 0 {
              touched[touchedCount] = UInt32(truncatingIfNeeded: other)
              touchedCount &+= 1
            }
            sums[other] += lists.weights[place]
          }
        }
        null[label] = sum
        targets.makeRoom(for: touchedCount)
        weights.makeRoom(for: touchedCount)
        for index in 0..<touchedCount {
          let other = touched[index]
          targets.append(other)
          weights.append(sums[Int(other)])
          sums[Int(other)] = 0
        }
        offsets.append(targets.count)
      }
    }
    return CommunityGraph(
      offsets: offsets, targets: targets.elements, weights: weights.elements, null: null,
      rate: rate)
  }
}

/// Nodes sorted by their labels, those of one label ascending.
struct MembersByLabel: ~Copyable {
  let members: UncheckedArray<UInt32>
  private let ends: UncheckedArray<Int>

  /// - Complexity: O(nodes + labels).
  init(_ labels: borrowing UncheckedArray<UInt32>, nodeCount: Int, labelCount: Int) {
    members = UncheckedArray(repeating: 0, count: nodeCount)
    ends = UncheckedArray(repeating: 0, count: labelCount + 1)
    for node in 0..<nodeCount { ends[Int(labels[node]) &+ 1] += 1 }
    for label in 0..<labelCount { ends[label &+ 1] += ends[label] }
    let next = UncheckedArray<Int>(repeating: 0, count: labelCount)
    for label in 0..<labelCount { next[label] = ends[label] }
    for node in 0..<nodeCount {
      let label = Int(labels[node])
      members[next[label]] = UInt32(truncatingIfNeeded: node)
      next[label] &+= 1
    }
  }

  func range(of label: Int) -> Range<Int> { ends[label]..<ends[label &+ 1] }
}
