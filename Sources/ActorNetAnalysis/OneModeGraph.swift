public import ActorNetModel

/// A projection as integers: what the one-mode measures work on.
///
/// Vertex `i` is `projection.nodes[i]`. Ties have weights and no direction. Checked once, when it is
/// built.
public struct OneModeGraph: Sendable, Hashable {
  let lists: AdjacencyLists
  /// Each node's country as a number, nil where it is not known.
  let countries: [Int?]

  /// How many nodes there are, those without a tie included.
  public var nodeCount: Int { lists.vertexCount }

  /// How many ties there are.
  public var tieCount: Int { lists.edgeCount }

  /// A projection's graph.
  ///
  /// - Throws: ``Diagnostic`` `bad-tie` where a tie joins no two nodes of the projection or its
  ///   weight is not finite and above zero, `parallel-ties` where two ties join the same nodes.
  /// - Complexity: O(nodes + ties).
  public init(_ projection: OneModeNetwork) throws(Diagnostic) {
    var numbers: [String: Int] = [:]
    countries = projection.nodes.map { node in
      guard let country = node.country else { return nil }
      if let known = numbers[country] { return known }
      numbers[country] = numbers.count
      return numbers.count - 1
    }
    do {
      lists = try AdjacencyLists(
        vertexCount: projection.nodes.count,
        edges: projection.ties.map {
          AdjacencyLists.Edge(first: $0.first, second: $0.second, weight: $0.weight)
        })
    } catch {
      throw Self.diagnostic(for: error, in: projection)
    }
  }

  private static func diagnostic(
    for fault: AdjacencyLists.Fault, in projection: OneModeNetwork
  ) -> Diagnostic {
    switch fault {
    case .parallelEdges(let first, let second):
      Diagnostic(
        severity: .error, id: "parallel-ties",
        message: "nodes \(first) and \(second) are tied twice; one tie a pair")
    case .noSuchVertex(let edge), .loop(let edge):
      Diagnostic(
        severity: .error, id: "bad-tie",
        message: "tie \(edge) joins nodes \(projection.ties[edge].first) and "
          + "\(projection.ties[edge].second), not two of \(projection.nodes.count) from 0")
    case .badWeight(let edge):
      Diagnostic(
        severity: .error, id: "bad-tie",
        message: "tie \(edge) weighs \(projection.ties[edge].weight), not a number above zero")
    }
  }
}
