/// An undirected graph on integers: every vertex's neighbours, sorted, in one array.
///
/// Invariants, held by the initializer: `offsets.count == vertexCount + 1`, offsets do not
/// decrease and end at `targets.count`; every target is a vertex; no loops; no parallel edges;
/// an edge stands in both its ends' lists with the same weight.
struct AdjacencyLists: Sendable, Hashable {
  /// An edge between two different vertices, given once, in either direction.
  struct Edge {
    let first: Int
    let second: Int
    let weight: Double
  }

  /// Why edges are no simple graph; the place counts edges from 0.
  enum Fault: Error, Hashable {
    case noSuchVertex(edge: Int)
    case loop(edge: Int)
    case badWeight(edge: Int)
    case parallelEdges(first: Int, second: Int)
  }

  /// Where each vertex's neighbours begin, and one more for the end.
  let offsets: [Int]
  /// Neighbours, ascending within a vertex.
  let targets: [UInt32]
  /// The weight of the edge to the neighbour at the same place; finite, above zero.
  let weights: [Double]

  /// Builds the lists by two counting sorts.
  /// - Complexity: O(vertices + edges).
  init(vertexCount: Int, edges: [Edge]) throws(Fault) {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for (place, edge) in edges.enumerated() {
      guard 0..<vertexCount ~= edge.first, 0..<vertexCount ~= edge.second else {
        throw .noSuchVertex(edge: place)
      }
      guard edge.first != edge.second else { throw .loop(edge: place) }
      guard edge.weight.isFinite, edge.weight > 0 else { throw .badWeight(edge: place) }
      offsets[edge.first + 1] += 1
      offsets[edge.second + 1] += 1
    }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }

    // Neighbours in input order, then transposed: going through the vertices in order fills every
    // list in ascending order.
    var ends = offsets
    var unsortedTargets = [UInt32](repeating: 0, count: edges.count * 2)
    var unsortedWeights = [Double](repeating: 0, count: edges.count * 2)
    for edge in edges {
      unsortedTargets[ends[edge.first]] = UInt32(edge.second)
      unsortedWeights[ends[edge.first]] = edge.weight
      ends[edge.first] += 1
      unsortedTargets[ends[edge.second]] = UInt32(edge.first)
      unsortedWeights[ends[edge.second]] = edge.weight
      ends[edge.second] += 1
    }
    var targets = unsortedTargets
    var weights = unsortedWeights
    ends = offsets
    for vertex in 0..<vertexCount {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let neighbour = Int(unsortedTargets[place])
        let end = ends[neighbour]
        if end > offsets[neighbour], targets[end - 1] == UInt32(vertex) {
          throw .parallelEdges(first: min(vertex, neighbour), second: max(vertex, neighbour))
        }
        targets[end] = UInt32(vertex)
        weights[end] = unsortedWeights[place]
        ends[neighbour] = end + 1
      }
    }
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  /// Lists that hold the invariants by construction.
  init(validOffsets offsets: [Int], targets: [UInt32], weights: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  var vertexCount: Int { offsets.count - 1 }

  var edgeCount: Int { targets.count / 2 }

  func degree(of vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }

  func neighbours(of vertex: Int) -> ArraySlice<UInt32> {
    targets[offsets[vertex]..<offsets[vertex + 1]]
  }

  func weights(of vertex: Int) -> ArraySlice<Double> {
    weights[offsets[vertex]..<offsets[vertex + 1]]
  }
}
