/// Values of nodes that depend on the ties between a node's neighbours.
enum EgoTriangles {
  /// One value a node, not a number for a node without a tie.
  ///
  /// - Parameter value: gets a node and, for each vertex, the weight of its tie to the node, 0 where
  ///   there is none.
  /// - Complexity: O(vertices + edges) and what `value` does.
  static func values(
    of lists: AdjacencyLists, value: (_ node: Int, _ ego: [Double]) -> Double
  ) -> [Double] {
    var ego = [Double](repeating: 0, count: lists.vertexCount)
    return (0..<lists.vertexCount).map { node in
      guard lists.degree(of: node) > 0 else { return .nan }
      for (neighbour, weight) in zip(lists.neighbours(of: node), lists.weights(of: node)) {
        ego[Int(neighbour)] = weight
      }
      let result = value(node, ego)
      for neighbour in lists.neighbours(of: node) { ego[Int(neighbour)] = 0 }
      return result
    }
  }
}
