/// The connected components of a graph, numbered by their smallest vertex.
struct ConnectedComponents {
  /// The component of each vertex.
  let component: [Int]
  /// How many vertices each component has.
  let sizes: [Int]

  /// - Complexity: O(vertices + edges).
  init(of lists: AdjacencyLists) {
    var component = [Int](repeating: -1, count: lists.vertexCount)
    var sizes: [Int] = []
    var pending: [Int] = []
    for start in 0..<lists.vertexCount where component[start] < 0 {
      component[start] = sizes.count
      pending.append(start)
      var size = 0
      while let vertex = pending.popLast() {
        size += 1
        for neighbour in lists.neighbours(of: vertex) where component[Int(neighbour)] < 0 {
          component[Int(neighbour)] = sizes.count
          pending.append(Int(neighbour))
        }
      }
      sizes.append(size)
    }
    self.component = component
    self.sizes = sizes
  }

  /// The vertices of each component, ascending.
  var members: [[Int]] {
    var members = sizes.map { size -> [Int] in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for (vertex, number) in component.enumerated() { members[number].append(vertex) }
    return members
  }
}
