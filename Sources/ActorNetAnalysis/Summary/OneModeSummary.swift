/// The figures that describe a projection as a whole.
public struct OneModeSummary: Sendable, Hashable, Codable {
  /// How many nodes there are.
  public let nodeCount: Int
  /// How many ties there are.
  public let tieCount: Int
  /// The share of the possible ties that there are: 2 ties / (n (n − 1)), 0 for one node.
  public let density: Double
  /// The numbers of nodes of the connected parts, the largest first, single nodes included.
  public let components: [Int]
  /// Nodes without a tie.
  public let isolates: Int
  /// The mean number of ties of a node, 0 where there is none.
  public let meanDegree: Double
  /// The share of the paths of two ties whose ends are tied, 0 where there is no such path.
  ///
  /// High in every projection, since each event ties all its people to one another:
  /// ``TwoModeSummary/clustering`` does not have that fault. Source: Newman, Watts & Strogatz 2002,
  /// <https://doi.org/10.1073/pnas.012582999>.
  public let transitivity: Double
  /// Nodes by number of ties, ascending.
  public let degrees: [DegreeCount]
  /// The largest number of ties between two nodes that have a path; 0 without ties.
  public let diameter: Int
  /// The correlation of the numbers of ties of the two ends of a tie.
  ///
  /// Not a number where all nodes with ties have as many. Source: Newman 2002,
  /// <https://doi.org/10.1103/PhysRevLett.89.208701>.
  public let assortativity: Double
  /// The E–I index of all ties by country; see ``EIIndex``.
  public let externalInternal: Double
  /// The E–I index of all pairs, tied or not: what chance gives.
  public let expectedExternalInternal: Double

  /// The figures of a graph.
  ///
  /// A triangle with a tail of one node and one node apart: 4 ties of 10 possible, 3 closed paths
  /// of 5 in all, diameter 2, assortativity −5/7.
  ///
  /// - Complexity: O(Σ d²) over the degrees d.
  public init(of graph: OneModeGraph) {
    let lists = graph.lists
    nodeCount = graph.nodeCount
    tieCount = graph.tieCount
    let possible = nodeCount * (nodeCount - 1) / 2
    density = possible == 0 ? 0 : Double(tieCount) / Double(possible)
    components = ConnectedComponents(of: lists).sizes.sorted(by: >)
    isolates = (0..<nodeCount).count { lists.degree(of: $0) == 0 }
    meanDegree = nodeCount == 0 ? 0 : Double(2 * tieCount) / Double(nodeCount)
    let degrees = (0..<nodeCount).map(lists.degree(of:))
    let paths = degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let closed = EgoTriangles.values(of: lists) { node, ego in
      let ties = lists.neighbours(of: node).reduce(0) { sum, neighbour in
        sum + lists.neighbours(of: Int(neighbour)).count { $0 > neighbour && ego[Int($0)] > 0 }
      }
      return Double(ties)
    }
    let closedPaths = closed.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
    transitivity = paths == 0 ? 0 : closedPaths / Double(paths)
    self.degrees = DegreeCount.distribution(of: degrees)
    diameter = Diameter.value(of: lists)
    var correlation = Correlation()
    for node in 0..<nodeCount {
      for neighbour in lists.neighbours(of: node) {
        correlation.add(degrees[node], degrees[Int(neighbour)])
      }
    }
    assortativity = correlation.value
    externalInternal = EIIndex.ofWhole(graph)
    expectedExternalInternal = EIIndex.expected(graph)
  }
}
