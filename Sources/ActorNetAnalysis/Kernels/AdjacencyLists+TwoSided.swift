extension AdjacencyLists {
  /// Lists of edges that each join a vertex of a first side, `0 ..< firstCount`, and one of a
  /// second, which follows.
  ///
  /// For edge `i` `first[i]` and `second[i]` count from 0 on their sides; what is too large is a
  /// defect of the caller.
  ///
  /// - Parameter weights: one an edge; empty where all weigh 1.
  /// - Throws: `parallelEdges`.
  /// - Complexity: O(vertices + edges); three quarters of the memory of the general initializer.
  init(
    firstCount: Int, secondCount: Int, first: [UInt32], second: [UInt32], weights: [Double]
  ) throws(Fault) {
    precondition(first.count == second.count && (weights.isEmpty || weights.count == first.count))
    let vertexCount = firstCount + secondCount
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for vertex in first { offsets[Int(vertex) + 1] += 1 }
    for vertex in second { offsets[firstCount + Int(vertex) + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    precondition(offsets[firstCount] == first.count)

    // By second vertex; then through the first vertices in order into the lists of the second
    // ones, and back: every list ends up in ascending order.
    let edgeCount = first.count
    let isWeighted = !weights.isEmpty
    let targets = UncheckedArray<UInt32>(repeating: 0, count: edgeCount * 2)
    let values = UncheckedArray<Double>(repeating: 1, count: edgeCount * 2)
    let ends = UncheckedArray<Int>(repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount { ends[vertex] = offsets[vertex] }
    first.withUncheckedView { first in
      second.withUncheckedView { second in
        weights.withUncheckedView { weights in
          for edge in 0..<edgeCount {
            let vertex = Int(first[edge])
            let place = ends[vertex]
            targets[place] = second[edge] &+ UInt32(truncatingIfNeeded: firstCount)
            if isWeighted { values[place] = weights[edge] }
            ends[vertex] = place &+ 1
          }
        }
      }
    }
    func move(_ vertices: Range<Int>) {
      offsets.withUncheckedView { offsets in
        for vertex in vertices {
          for place in offsets[vertex]..<offsets[vertex &+ 1] {
            let neighbour = Int(targets[place])
            let end = ends[neighbour]
            targets[end] = UInt32(truncatingIfNeeded: vertex)
            if isWeighted { values[end] = values[place] }
            ends[neighbour] = end &+ 1
          }
        }
      }
    }
    move(0..<firstCount)
    for vertex in 0..<firstCount { ends[vertex] = offsets[vertex] }
    move(firstCount..<vertexCount)
    for vertex in 0..<firstCount {
      for place in offsets[vertex]..<offsets[vertex + 1]
      where place > offsets[vertex] && targets[place] == targets[place - 1] {
        throw .parallelEdges(first: vertex, second: Int(targets[place]))
      }
    }
    self.init(validOffsets: offsets, targets: targets.elements, weights: values.elements)
  }
}
