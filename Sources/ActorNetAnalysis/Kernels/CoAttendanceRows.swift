/// Every pair of nodes that share a contact, by rows of the upper triangle of B Bᵀ.
struct CoAttendanceRows: Sendable {
  /// The smaller node of each pair; pairs ascend by first, then second node.
  private(set) var first: [UInt32] = []
  /// The larger node.
  private(set) var second: [UInt32] = []
  /// How many contacts the pair shares.
  private(set) var shared: [UInt32] = []
  /// The sum of what the shared contacts contribute.
  private(set) var sum: [Double] = []

  /// Gustavson's algorithm: a row at a time into a dense accumulator.
  ///
  /// - Parameters:
  ///   - graph: nodes as actors, contacts as events.
  ///   - contributions: what each contact adds to a pair's sum.
  /// - Complexity: O(Σ k²) over the contacts' attendances k, and sorting each row.
  init(of graph: TwoModeGraph, contributions: [Double]) {
    let count = graph.actorCount
    let parts = FixedChunks.map(count: count, size: max(256, (count + 63) / 64)) { rows in
      graph.lists.withUncheckedLists { lists in
        contributions.withUncheckedView { contributions in
          Self(rows, nodeCount: count, lists, contributions)
        }
      }
    }
    let total = parts.reduce(0) { $0 + $1.first.count }
    first.reserveCapacity(total)
    second.reserveCapacity(total)
    shared.reserveCapacity(total)
    sum.reserveCapacity(total)
    for part in parts {
      first += part.first
      second += part.second
      shared += part.shared
      sum += part.sum
    }
  }

  private init(
    _ rows: Range<Int>, nodeCount: Int, _ lists: UncheckedLists,
    _ contributions: UncheckedView<Double>
  ) {
    let counts = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    let sums = UncheckedArray<Double>(repeating: 0, count: nodeCount)
    // Rows ascend, and so do attendees: where a contact's larger attendees begin moves on only.
    let contactCount = lists.vertexCount - nodeCount
    let passed = UncheckedArray<Int>(repeating: 0, count: contactCount)
    for contact in 0..<contactCount {
      var place = lists.offsets[nodeCount + contact]
      while place < lists.offsets[nodeCount + contact + 1],
        Int(lists.targets[place]) < rows.lowerBound
      {
        place += 1
      }
      passed[contact] = place
    }
    var found: [UInt32] = []
    for row in rows {
      found.removeAll(keepingCapacity: true)
      for place in lists.places(of: row) {
        let vertex = Int(lists.targets[place])
        let contact = vertex &- nodeCount
        let begin = passed[contact] &+ 1
        passed[contact] = begin
        let contribution = contributions[contact]
        for place in begin..<lists.offsets[vertex &+ 1] {
          let node = lists.targets[place]
          let before = counts[Int(node)]
          if before == 0 { found.append(node) }
          counts[Int(node)] = before &+ 1
          sums[Int(node)] += contribution
        }
      }
      found.sort()
      for node in found {
        first.append(UInt32(row))
        second.append(node)
        shared.append(counts[Int(node)])
        sum.append(sums[Int(node)])
        counts[Int(node)] = 0
        sums[Int(node)] = 0
      }
    }
  }
}
