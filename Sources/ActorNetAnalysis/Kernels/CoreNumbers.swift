/// The largest k for which each vertex is in the k-core, where all have at least k neighbours.
///
/// Vertices are removed in order of remaining degree, kept sorted in buckets.
/// Source: Batagelj & Zaveršnik 2003, <https://arxiv.org/abs/cs/0310049>.
enum CoreNumbers {
  /// - Complexity: O(vertices + edges).
  static func values(of lists: AdjacencyLists) -> [Int] {
    let count = lists.vertexCount
    var degree = (0..<count).map(lists.degree(of:))
    // Where the vertices of each degree begin in `order`.
    var begin = [Int](repeating: 0, count: (degree.max() ?? 0) + 2)
    for value in degree { begin[value + 1] += 1 }
    for value in begin.indices.dropFirst() { begin[value] += begin[value - 1] }
    var order = [Int](repeating: 0, count: count)
    var placeOf = [Int](repeating: 0, count: count)
    var next = begin
    for vertex in 0..<count {
      placeOf[vertex] = next[degree[vertex]]
      order[placeOf[vertex]] = vertex
      next[degree[vertex]] += 1
    }
    for place in 0..<count {
      let vertex = order[place]
      for neighbour in lists.neighbours(of: vertex).lazy.map({ Int($0) })
      where degree[neighbour] > degree[vertex] {
        // To the front of its bucket, which then begins one place later.
        let front = begin[degree[neighbour]]
        let other = order[front]
        order[placeOf[neighbour]] = other
        placeOf[other] = placeOf[neighbour]
        order[front] = neighbour
        placeOf[neighbour] = front
        begin[degree[neighbour]] += 1
        degree[neighbour] -= 1
      }
    }
    return degree
  }
}
