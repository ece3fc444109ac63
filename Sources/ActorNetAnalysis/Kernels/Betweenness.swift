/// Exact betweenness: the number of pairs whose shortest paths run through a vertex.
enum Betweenness {
  /// Betweenness of every vertex, each unordered pair once, ends not counted, not normalised.
  ///
  /// Brandes' algorithm on the reduced graph (``BetweennessReduction``).
  /// Source: Brandes 2001, <https://doi.org/10.1080/0022250X.2001.9990249>.
  /// - Complexity: O(V E) of the reduced graph; memory O(32 V + E).
  static func unnormalized(of lists: AdjacencyLists) -> [Double] {
    let reduction = BetweennessReduction(of: lists)
    let count = reduction.lists.vertexCount
    let partialSums = FixedChunks.map(count: count, size: max(64, (count + 31) / 32)) { sources in
      reduction.lists.withUncheckedLists { lists in
        BrandesPass(vertexCount: count).sums(over: sources, in: lists, of: reduction)
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for partial in partialSums {
      for vertex in 0..<count { sums[vertex] += partial[vertex] }
    }
    return reduction.expanded(sums)
  }
}

/// The scratch memory of one run over several sources.
private struct BrandesPass: ~Copyable {
  /// -1 outside the current search.
  private let distance: UncheckedArray<Int32>
  /// Shortest paths from the source to one copy of the class.
  private let paths: UncheckedArray<Double>
  /// What a class hands to each of its predecessors, a path.
  private let share: UncheckedArray<Double>
  /// The classes found, in order of distance.
  private let order: UncheckedArray<UInt32>

  init(vertexCount: Int) {
    distance = UncheckedArray(repeating: -1, count: vertexCount)
    paths = UncheckedArray(repeating: 0, count: vertexCount)
    share = UncheckedArray(repeating: 0, count: vertexCount)
    order = UncheckedArray(repeating: 0, count: vertexCount)
  }

  /// The sum over the sources, each times its weight, of every class's dependency.
  func sums(
    over sources: Range<Int>, in lists: UncheckedLists, of reduction: BetweennessReduction
  ) -> [Double] {
    let sums = UncheckedArray<Double>(repeating: 0, count: lists.vertexCount)
    reduction.copies.withUncheckedView { copies in
      reduction.weight.withUncheckedView { weight in
        for source in sources {
          let found = search(from: source, in: lists, copies: copies)
          accumulate(found, from: source, in: lists, copies, weight, into: sums)
        }
      }
    }
    return sums.elements
  }

  /// Breadth-first search; returns how many classes it found.
  private func search(
    from source: Int, in lists: UncheckedLists, copies: UncheckedView<Double>
  ) -> Int {
    order[0] = UInt32(source)
    distance[source] = 0
    paths[source] = 1
    var head = 0
    var tail = 1
    while head < tail {
      let vertex = Int(order[head])
      let nextDistance = distance[vertex] &+ 1
      // One copy is the source; every copy of another class passes its paths on.
      let arriving = head == 0 ? 1 : paths[vertex] * copies[vertex]
      head &+= 1
      for place in lists.places(of: vertex) {
        let neighbour = Int(lists.targets[place])
        let known = distance[neighbour]
        if known < 0 {
          distance[neighbour] = nextDistance
          paths[neighbour] = arriving
          order[tail] = UInt32(neighbour)
          tail &+= 1
        } else if known == nextDistance {
          paths[neighbour] += arriving
        }
      }
    }
    return tail
  }

  /// Goes back from the farthest class, and leaves `distance` as it was before the search.
  private func accumulate(
    _ found: Int, from source: Int, in lists: UncheckedLists, _ copies: UncheckedView<Double>,
    _ weight: UncheckedView<Double>, into sums: borrowing UncheckedArray<Double>
  ) {
    let sourceWeight = weight[source]
    var place = found &- 1
    while place > 0 {
      let vertex = Int(order[place])
      let nextDistance = distance[vertex] &+ 1
      var shares = 0.0
      for place in lists.places(of: vertex) {
        let neighbour = Int(lists.targets[place])
        if distance[neighbour] == nextDistance { shares += share[neighbour] }
      }
      let dependency = paths[vertex] * shares
      sums[vertex] += sourceWeight * dependency
      share[vertex] = (weight[vertex] + copies[vertex] * dependency) / paths[vertex]
      place &-= 1
    }
    for place in 0..<found { distance[Int(order[place])] = -1 }
  }
}
