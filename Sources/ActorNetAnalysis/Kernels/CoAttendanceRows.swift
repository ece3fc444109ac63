/// Every pair of nodes that share a contact, by rows of the upper triangle of B Bᵀ.
struct CoAttendanceRows: Sendable {
  /// Some rows that follow one another.
  struct Part: Sendable {
    /// The node of the first row.
    let firstRow: Int
    /// Where each row ends.
    let rowEnds: [Int]
    /// The larger node of each pair, ascending within a row.
    let second: [UInt32]
    /// How many contacts the pair shares; a group counts once.
    let shared: [UInt32]
    /// The sum of what the shared contacts contribute; empty where all contribute 1.
    let sum: [Double]
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
  /// - Complexity: O(Σ k²) over the contacts' attendances k, and O(nodes / 4096) a row.
  init(of graph: TwoModeGraph, contributions: [Double]?, groups: [UInt32]? = nil) {
    let count = graph.actorCount
    parts = FixedChunks.map(count: count, size: max(256, (count + 63) / 64)) { rows in
      graph.lists.withUncheckedLists { lists in
        let accumulator = RowAccumulator(nodeCount: count, folds: groups != nil)
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

  /// Goes through the pairs by first, then second node.
  func forEach(_ body: (_ first: Int, _ second: Int, _ shared: Int, _ sum: Double) -> Void) {
    for part in parts {
      var place = 0
      for (row, end) in part.rowEnds.enumerated() {
        while place < end {
          let shared = Int(part.shared[place])
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

  init(nodeCount: Int, folds: Bool) {
    self.nodeCount = nodeCount
    self.folds = folds
    counts = UncheckedArray(repeating: 0, count: nodeCount)
    sums = UncheckedArray(repeating: 0, count: nodeCount)
    lastGroups = UncheckedArray(repeating: 0, count: folds ? nodeCount : 0)
    words = UncheckedArray(repeating: 0, count: nodeCount / 64 + 1)
    summary = UncheckedArray(repeating: 0, count: nodeCount / 4096 + 1)
  }

  /// Rows whose contacts all count 1.
  func counts(of rows: Range<Int>, in lists: UncheckedLists) -> CoAttendanceRows.Part {
    part(of: rows, in: lists, keepsSums: false) { _, attendees in
      var found = 0
      for place in attendees { found &+= count(Int(lists.targets[place])) }
      return found
    }
  }

  /// Rows whose contacts contribute different amounts.
  func sums(
    of rows: Range<Int>, in lists: UncheckedLists, _ contributions: UncheckedView<Double>
  ) -> CoAttendanceRows.Part {
    part(of: rows, in: lists, keepsSums: true) { contact, attendees in
      let contribution = contributions[contact]
      var found = 0
      for place in attendees {
        let node = Int(lists.targets[place])
        sums[node] += contribution
        found &+= count(node)
      }
      return found
    }
  }

  /// Rows whose groups of contacts all count 1.
  func foldedCounts(
    of rows: Range<Int>, in lists: UncheckedLists, _ groups: UncheckedView<UInt32>
  ) -> CoAttendanceRows.Part {
    part(of: rows, in: lists, keepsSums: false) { contact, attendees in
      let group = groups[contact] &+ 1
      var found = 0
      for place in attendees {
        let node = Int(lists.targets[place])
        guard lastGroups[node] != group else { continue }
        lastGroups[node] = group
        found &+= count(node)
      }
      return found
    }
  }

  /// Rows whose groups contribute what the first contact does that a pair shares.
  func foldedSums(
    of rows: Range<Int>, in lists: UncheckedLists, _ contributions: UncheckedView<Double>,
    _ groups: UncheckedView<UInt32>
  ) -> CoAttendanceRows.Part {
    part(of: rows, in: lists, keepsSums: true) { contact, attendees in
      let group = groups[contact] &+ 1
      let contribution = contributions[contact]
      var found = 0
      for place in attendees {
        let node = Int(lists.targets[place])
        guard lastGroups[node] != group else { continue }
        lastGroups[node] = group
        sums[node] += contribution
        found &+= count(node)
      }
      return found
    }
  }

  /// Goes through the rows and their contacts, which ascend.
  ///
  /// - Parameter visit: adds a contact to those of its attendees whose places are given, and says
  ///   how many of them the row meets for the first time.
  @inline(__always) private func part(
    of rows: Range<Int>, in lists: UncheckedLists, keepsSums: Bool,
    _ visit: (_ contact: Int, _ attendees: Range<Int>) -> Int
  ) -> CoAttendanceRows.Part {
    let passed = passedPlaces(before: rows.lowerBound, in: lists)
    var second = UncheckedList<UInt32>()
    var shared = UncheckedList<UInt32>()
    var sum = UncheckedList<Double>()
    let rowEnds = rows.map { row in
      var found = 0
      for place in lists.places(of: row) {
        let vertex = Int(lists.targets[place])
        let contact = vertex &- nodeCount
        let begin = passed[contact] &+ 1
        passed[contact] = begin
        found &+= visit(contact, begin..<lists.offsets[vertex &+ 1])
      }
      second.makeRoom(for: found)
      shared.makeRoom(for: found)
      if keepsSums { sum.makeRoom(for: found) }
      forEachMarked(after: row) { node in
        second.append(UInt32(truncatingIfNeeded: node))
        shared.append(counts[node])
        counts[node] = 0
        if keepsSums {
          sum.append(sums[node])
          sums[node] = 0
        }
        if folds { lastGroups[node] = 0 }
      }
      return second.count
    }
    return CoAttendanceRows.Part(
      firstRow: rows.lowerBound, rowEnds: rowEnds, second: second.elements,
      shared: shared.elements, sum: sum.elements)
  }

  /// Counts a contact for a node; 1 where it is the row's first with it, else 0.
  @inline(__always) private func count(_ node: Int) -> Int {
    let before = counts[node]
    counts[node] = before &+ 1
    guard before == 0 else { return 0 }
    mark(node)
    return 1
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

  @inline(__always) private func mark(_ node: Int) {
    words[node >> 6] |= 1 &<< UInt64(truncatingIfNeeded: node & 63)
    summary[node >> 12] |= 1 &<< UInt64(truncatingIfNeeded: (node >> 6) & 63)
  }

  /// Goes through the marked nodes in order and unmarks them; all are larger than the row's.
  @inline(__always) private func forEachMarked(after row: Int, _ body: (Int) -> Void) {
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
