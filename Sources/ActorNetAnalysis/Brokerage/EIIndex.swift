/// How much a node's ties lead out of its country: (E − I) / (E + I).
///
/// E counts the ties to nodes of other countries, I those to the own. From −1, only the own
/// country, to 1, only others. Ties to nodes whose country is not known are left out; not a number
/// for a node whose country is not known or that has no other ties. In a path US – CN – CN the ends
/// have 1 and −1, the middle 0.
///
/// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>. Complexity: O(ties).
public struct EIIndex: OneModeMeasure {
  /// `ei-index`.
  public let name = "ei-index"
  /// For `--help`.
  public let summary = "ties to other countries less those to the own, by all (Krackhardt, Stern)"
  /// By the number of ties.
  public let normalization = "divided by the number of ties between known countries"
  /// False.
  public let isWeighted = false

  /// The measure.
  public init() {}

  /// E–I indices.
  public func values(of graph: OneModeGraph) -> [Double] {
    (0..<graph.nodeCount).map { node in
      let counts = Self.counts(of: node, in: graph)
      return Self.index(external: counts.external, internal: counts.internal)
    }
  }

  /// The index of all ties together; not a number where there is no tie between known countries.
  public static func ofWhole(_ graph: OneModeGraph) -> Double {
    var (external, `internal`) = (0, 0)
    for node in 0..<graph.nodeCount {
      let counts = counts(of: node, in: graph)
      external += counts.external
      `internal` += counts.internal
    }
    return index(external: external, internal: `internal`)
  }

  /// What chance gives: the index of all pairs of nodes of known countries, tied or not.
  public static func expected(_ graph: OneModeGraph) -> Double {
    var sizes: [Int: Int] = [:]
    for country in graph.countries { if let country { sizes[country, default: 0] += 1 } }
    let known = sizes.values.reduce(0, +)
    let inside = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return index(external: known * (known - 1) / 2 - inside, internal: inside)
  }

  private static func counts(
    of node: Int, in graph: OneModeGraph
  ) -> (external: Int, internal: Int) {
    guard let own = graph.countries[node] else { return (0, 0) }
    var (external, `internal`) = (0, 0)
    for neighbour in graph.lists.neighbours(of: node) {
      guard let other = graph.countries[Int(neighbour)] else { continue }
      if other == own { `internal` += 1 } else { external += 1 }
    }
    return (external, `internal`)
  }

  private static func index(external: Int, internal: Int) -> Double {
    let all = external + `internal`
    return all == 0 ? .nan : Double(external - `internal`) / Double(all)
  }
}
