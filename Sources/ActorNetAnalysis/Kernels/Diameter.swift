/// The longest of the shortest paths of a graph.
enum Diameter {
  /// The largest distance between two vertices that have a path, in edges; 0 without edges.
  ///
  /// Breadth-first searches from few vertices bound the eccentricity of all others from both sides,
  /// until no vertex can have a larger one than was found; exact. After Takes & Kosters 2011,
  /// <https://doi.org/10.1145/2063576.2063748>.
  ///
  /// - Complexity: O(V E) at worst, some tens of searches as a rule.
  static func value(of lists: AdjacencyLists) -> Int {
    let count = lists.vertexCount
    let components = ConnectedComponents(of: lists)
    var longest = 0
    lists.withUncheckedLists { lists in
      let lower = UncheckedArray<Int32>(repeating: 0, count: count)
      let upper = UncheckedArray<Int32>(repeating: .max, count: count)
      let distance = UncheckedArray<Int32>(repeating: -1, count: count)
      let queue = UncheckedArray<UInt32>(repeating: 0, count: count)
      let larger = components.members.sorted { $1.count < $0.count }
      for members in larger where members.count - 1 > longest {
        var candidates = members
        var takesLargest = true
        while !candidates.isEmpty {
          let source =
            takesLargest
            ? candidates.max { (upper[$0], $1) < (upper[$1], $0) }
            : candidates.min { (lower[$0], $0) < (lower[$1], $1) }
          takesLargest.toggle()
          guard let source else { break }
          let eccentricity = search(from: source, in: lists, distance, queue)
          longest = max(longest, Int(eccentricity))
          lower[source] = eccentricity
          upper[source] = eccentricity
          for vertex in candidates {
            let far = distance[vertex]
            lower[vertex] = max(lower[vertex], eccentricity - far, far)
            upper[vertex] = min(upper[vertex], eccentricity + far)
            longest = max(longest, Int(lower[vertex]))
          }
          for vertex in members { distance[vertex] = -1 }
          candidates.removeAll { Int(upper[$0]) <= longest || lower[$0] == upper[$0] }
        }
      }
    }
    return longest
  }

  /// The distances from a vertex; returns the largest.
  private static func search(
    from source: Int, in lists: UncheckedLists, _ distance: borrowing UncheckedArray<Int32>,
    _ queue: borrowing UncheckedArray<UInt32>
  ) -> Int32 {
    queue[0] = UInt32(source)
    distance[source] = 0
    var (head, tail) = (0, 1)
    var last: Int32 = 0
    while head < tail {
      let vertex = Int(queue[head])
      head &+= 1
      last = distance[vertex]
      for place in lists.places(of: vertex) {
        let neighbour = Int(lists.targets[place])
        guard distance[neighbour] < 0 else { continue }
        distance[neighbour] = last &+ 1
        queue[tail] = UInt32(neighbour)
        tail &+= 1
      }
    }
    return last
  }
}
