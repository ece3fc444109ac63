/// How much more of the ties lies within communities than chance would put there.
public enum Modularity {
  /// Newman and Girvan's modularity of a projection.
  ///
  /// Σ over the communities of L / m − γ (K / 2m)², where m sums the weights of all ties, L those
  /// within the community, K the strengths of its nodes, and γ is the resolution. Between −½ and 1; 0
  /// where all are in one community at resolution 1, and for a graph without ties. Nodes of number 0
  /// are in no community.
  ///
  /// Two triangles that one tie joins, each a community: 6/7 − ½ = 5/14.
  ///
  /// - Precondition: one number a node.
  /// - Complexity: O(nodes + ties).
  ///
  /// Source: Newman & Girvan 2004, <https://doi.org/10.1103/PhysRevE.69.026113>; Reichardt &
  /// Bornholdt 2006 for the resolution, <https://doi.org/10.1103/PhysRevE.74.016110>.
  public static func ofOneMode(
    _ graph: OneModeGraph, communities: [Int], resolution: Double = 1
  ) -> Double {
    let lists = graph.lists
    precondition(communities.count == lists.vertexCount, "one community a node")
    var inside = 0.0
    var total = 0.0
    var strengths: [Int: Double] = [:]
    for node in 0..<lists.vertexCount {
      for (neighbour, weight) in zip(lists.neighbours(of: node), lists.weights(of: node)) {
        total += weight
        strengths[communities[node], default: 0] += weight
        if communities[node] > 0, communities[node] == communities[Int(neighbour)] {
          inside += weight
        }
      }
    }
    guard total > 0 else { return 0 }
    let expected = strengths.sorted { $0.key < $1.key }.reduce(0) { sum, community in
      community.key > 0 ? sum + community.value / total * (community.value / total) : sum
    }
    return inside / total - resolution * expected
  }

  /// Barber's modularity of a two-mode graph.
  ///
  /// Σ over the communities of L / E − γ K D / E², where E is the number of all ties, L those within
  /// the community, K sums the degrees of its actors and D of its events. At most 1; 0 where all
  /// are in one community at resolution 1, and for a graph without ties.
  ///
  /// - Parameter communities: one number a node, the actors first; 0 is no community.
  /// - Complexity: O(nodes + ties).
  ///
  /// Source: Barber 2007, <https://doi.org/10.1103/PhysRevE.76.066102>.
  public static func ofTwoModes(
    _ graph: TwoModeGraph, communities: [Int], resolution: Double = 1
  ) -> Double {
    let lists = graph.lists
    precondition(communities.count == lists.vertexCount, "one community a node")
    guard graph.tieCount > 0 else { return 0 }
    var inside = 0
    var sides: [Int: (actors: Int, events: Int)] = [:]
    for node in 0..<lists.vertexCount where communities[node] > 0 {
      let degree = lists.degree(of: node)
      if node < graph.actorCount {
        sides[communities[node], default: (0, 0)].actors += degree
        inside += lists.neighbours(of: node).count { communities[Int($0)] == communities[node] }
      } else {
        sides[communities[node], default: (0, 0)].events += degree
      }
    }
    let ties = Double(graph.tieCount)
    let expected = sides.sorted { $0.key < $1.key }.reduce(0) { sum, side in
      sum + Double(side.value.actors) / ties * (Double(side.value.events) / ties)
    }
    return Double(inside) / ties - resolution * expected
  }
}
