/// Every pair of nodes that share a contact, by rows of the upper triangle of B Bᵀ.
struct CoAttendanceRows: Sendable {
  /// Some rows that follow one another.
  struct Part: Sendable {
    /// The node of the first row.
    let firstRow: Int
    /// Where each row ends.
    let rowEnds: [Int]
    /// The larger node of each pair, ascending within a row.
    let second: FilledList<UInt32>
    /// How many contacts the pair shares; a group counts once.
    ///
    /// Empty where it was not asked for.
    let shared: FilledList<UInt32>
    /// The sum of what the shared contacts contribute; empty where all contribute 1.
    let sum: FilledList<Double>
  }

  private let parts: [Part]

  /// How many pairs there are.
  var pairCount: Int { parts.reduce(0) { $0 + $1.second.count } }

  /// Gustavson's algorithm: a row at a time into a dense accumulator.
  ///
  /// - Parameters:
  ///   - graph: nodes as actors, contacts as events.
  ///   - contributions: what each contact adds to a pair's sum; nil where that is 1.
  ///   - groups: the group of each contact, from 0, not decreasing, where a pair counts one contact
  ///     of a group only: the first that it shares. Nil where each contact counts.
  ///   - minimumSum: pairs whose sum is less are not kept.
  ///   - keepsShared: whether, beside a sum of contributions, the number of contacts is kept.
  /// - Complexity: O(Σ k²) over the contacts' attendances k, and O(nodes / 4096) a row.
  init(
    of graph: TwoModeGraph, contributions: [Double]?, groups: [UInt32]? = nil,
    minimumSum: Double = 0, keepsShared: Bool = true
  ) {
    let count = graph.actorCount
    parts = FixedChunks.map(count: count, size: max(256, (count + 63) / 64)) { rows in
      graph.lists.withUncheckedLists { lists in
        let accumulator = RowAccumulator(
          nodeCount: count, folds: groups != nil, minimumSum: minimumSum,
          keepsShared: keepsShared || contributions == nil)
        return (groups ?? []).withUncheckedView { group in
          (contributions ?? []).withUncheckedView { contribution in
            switch (contributions != nil, groups != nil) {
            case (false, false): accumulator.counts(of: rows, in: lists)
            case (true, false): accumulator.sums(of: rows, in: lists, contribution)
            case (false, true): accumulator.foldedCounts(of: rows, in: lists, group)
            case (true, true): accumulator.foldedSums(of: rows, in: lists, contribution, group)
            }
          }
        }
      }
    }
  }

  /// Goes through the pairs by first, then second node; `shared` is 0 where it was not kept.
  func forEach(_ body: (_ first: Int, _ second: Int, _ shared: Int, _ sum: Double) -> Void) {
    for part in parts {
      var place = 0
      for (row, end) in part.rowEnds.enumerated() {
        while place < end {
          let shared = part.shared.isEmpty ? 0 : Int(part.shared[place])
          body(
            part.firstRow + row, Int(part.second[place]), shared,
            part.sum.isEmpty ? Double(shared) : part.sum[place])
          place += 1
        }
      }
    }
  }
}

/// The scratch memory of one run over several rows.
///
/// Nodes found are marked in a set of bits with a summary, a bit for 64 words, so that a row comes
/// out in order without sorting.
private struct RowAccumulator: ~Copyable {
  private let nodeCount: Int
  private let counts: UncheckedArray<UInt32>
  private let sums: UncheckedArray<Double>
  /// The group, plus 1, in which the row last shared a contact with each node.
  private let lastGroups: UncheckedArray<UInt32>
  private let words: UncheckedArray<UInt64>
  private let summary: UncheckedArray<UInt64>
  private let folds: Bool
  private let minimumSum: Double
  private let keepsShared: Bool

  init(nodeCount: Int, folds: Bool, minimumSum: Double, keepsShared: Bool) {
    self.nodeCount = nodeCount
    self.folds = folds
    self.minimumSum = minimumSum
    self.keepsShared = keepsShared
    counts = UncheckedArray(repeating: 0, count: nodeCount)
    sums = UncheckedArray(repeating: 0, count: nodeCount)
    lastGroups = UncheckedArray(repeating: 0, count: folds ? nodeCount : 0)
    words = UncheckedArray(repeating: 0, count: nodeCount / 64 + 1)
    summary = UncheckedArray(repeating: 0, count: nodeCount / 4096 + 1)
  }

  private var memory: RowMemory {
    RowMemory(
      counts: counts.view, sums: sums.view, lastGroups: lastGroups.view, words: words.view,
      summary: summary.view)
  }

  /// Rows whose contacts all count 1.
  func counts(of rows: Range<Int>, in lists: UncheckedLists) -> CoAttendanceRows.Part {
    let memory = memory
    return part(of: rows, in: lists, keepsSums: false) { _, attendees in
      for place in attendees { memory.count(Int(lists.targets[place])) }
    }
  }

  /// Rows whose contacts contribute different amounts.
  func sums(
    of rows: Range<Int>, in lists: UncheckedLists, _ contributions: UncheckedView<Double>
  ) -> CoAttendanceRows.Part {
    let memory = memory
    return part(of: rows, in: lists, keepsSums: true) { contact, attendees in
      let contribution = contributions[contact]
      for place in attendees {
        let node = Int(lists.targets[place])
        memory.sums[node] += contribution
        memory.count(node)
      }
    }
  }

  /// Rows whose groups of contacts all count 1.
  func foldedCounts(
    of rows: Range<Int>, in lists: UncheckedLists, _ groups: UncheckedView<UInt32>
  ) -> CoAttendanceRows.Part {
    let memory = memory
    return part(of: rows, in: lists, keepsSums: false) { contact, attendees in
      let group = groups[contact] &+ 1
      for place in attendees {
        let node = Int(lists.targets[place])
        guard memory.lastGroups[node] != group else { continue }
        memory.lastGroups[node] = group
        memory.count(node)
      }
    }
  }

  /// Rows whose groups contribute what the first contact does that a pair shares.
  func foldedSums(
    of rows: Range<Int>, in lists: UncheckedLists, _ contributions: UncheckedView<Double>,
    _ groups: UncheckedView<UInt32>
  ) -> CoAttendanceRows.Part {
    let memory = memory
    return part(of: rows, in: lists, keepsSums: true) { contact, attendees in
      let group = groups[contact] &+ 1
      let contribution = contributions[contact]
      for place in attendees {
        let node = Int(lists.targets[place])
        guard memory.lastGroups[node] != group else { continue }
        memory.lastGroups[node] = group
        memory.sums[node] += contribution
        memory.count(node)
      }
    }
  }

  /// Goes through the rows and their contacts, which ascend.
  ///
  /// - Parameter visit: adds a contact to those of its attendees whose places are given.
  @inline(__always) private func part(
    of rows: Range<Int>, in lists: UncheckedLists, keepsSums: Bool,
    _ visit: (_ contact: Int, _ attendees: Range<Int>) -> Void
  ) -> CoAttendanceRows.Part {
    let passedPlaces = passedPlaces(before: rows.lowerBound, in: lists)
    let passed = passedPlaces.view
    let memory = memory
    let (nodeCount, keepsShared, folds, minimumSum) = (nodeCount, keepsShared, folds, minimumSum)
    var second = UncheckedList<UInt32>()
    var shared = UncheckedList<UInt32>()
    var sum = UncheckedList<Double>()
    let most = mostPairs(of: rows, in: lists)
    second.makeRoom(for: most)
    if keepsShared { shared.makeRoom(for: most) }
    if keepsSums { sum.makeRoom(for: most) }
    let rowEnds = rows.map { row in
      for place in lists.places(of: row) {
        let vertex = Int(lists.targets[place])
        let contact = vertex &- nodeCount
        let begin = passed[contact] &+ 1
        passed[contact] = begin
        visit(contact, begin..<lists.offsets[vertex &+ 1])
      }
      memory.forEachMarked(after: row) { node in
        let number = memory.counts[node]
        let total = keepsSums ? memory.sums[node] : Double(number)
        memory.counts[node] = 0
        if keepsSums { memory.sums[node] = 0 }
        if folds { memory.lastGroups[node] = 0 }
        guard total >= minimumSum else { return }
        second.append(UInt32(truncatingIfNeeded: node))
        if keepsShared { shared.append(number) }
        if keepsSums { sum.append(total) }
      }
      return second.count
    }
    return CoAttendanceRows.Part(
      firstRow: rows.lowerBound, rowEnds: rowEnds, second: second.takeElements(),
      shared: shared.takeElements(), sum: sum.takeElements())
  }

  /// No fewer pairs than the rows have.
  private func mostPairs(of rows: Range<Int>, in lists: UncheckedLists) -> Int {
    var most = 0
    for row in rows {
      var meetings = 0
      for place in lists.places(of: row) {
        meetings &+= lists.places(of: Int(lists.targets[place])).count &- 1
      }
      most &+= min(meetings, nodeCount &- row &- 1)
    }
    return most
  }

  /// For each contact the place of the row that it was last met from.
  ///
  /// Rows ascend, and so do attendees: where a contact's larger attendees begin only moves on.
  private func passedPlaces(before row: Int, in lists: UncheckedLists) -> UncheckedArray<Int> {
    let contactCount = lists.vertexCount - nodeCount
    let passed = UncheckedArray<Int>(repeating: 0, count: contactCount)
    for contact in 0..<contactCount {
      var place = lists.offsets[nodeCount + contact]
      let end = lists.offsets[nodeCount + contact + 1]
      while place < end, Int(lists.targets[place]) < row { place += 1 }
      passed[contact] = place
    }
    return passed
  }
}

/// The memory of a ``RowAccumulator`` as a value.
private struct RowMemory {
  let counts: UncheckedMutableView<UInt32>
  let sums: UncheckedMutableView<Double>
  let lastGroups: UncheckedMutableView<UInt32>
  let words: UncheckedMutableView<UInt64>
  let summary: UncheckedMutableView<UInt64>

  /// Counts a contact for a node, and marks the node at the row's first with it.
  @inline(__always) func count(_ node: Int) {
    let before = counts[node]
    counts[node] = before &+ 1
    if before == 0 { mark(node) }
  }

  @inline(__always) private func mark(_ node: Int) {
    words[node >> 6] |= 1 &<< UInt64(truncatingIfNeeded: node & 63)
    summary[node >> 12] |= 1 &<< UInt64(truncatingIfNeeded: (node >> 6) & 63)
  }

  /// Goes through the marked nodes in order and unmarks them; all are larger than the row's.
  @inline(__always) func forEachMarked(after row: Int, _ body: (Int) -> Void) {
    for block in (row >> 12)..<summary.count {
      var wordBits = summary[block]
      guard wordBits != 0 else { continue }
      summary[block] = 0
      while wordBits != 0 {
        let word = block << 6 | wordBits.trailingZeroBitCount
        wordBits &= wordBits &- 1
        var nodeBits = words[word]
        words[word] = 0
        while nodeBits != 0 {
          body(word << 6 | nodeBits.trailingZeroBitCount)
          nodeBits &= nodeBits &- 1
        }
      }
    }
  }
}
