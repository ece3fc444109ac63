/// How communities are looked for.
public struct CommunitySearch: Sendable, Hashable {
  /// 1 as published; larger for more and smaller communities, above 0.
  public var resolution: Double
  /// Where the random numbers begin; the same seed gives the same communities.
  public var seed: UInt64
  /// How many searches are made, each from other random numbers; the best counts.
  ///
  /// Nil makes as many as keep the work near two million visits of ties, between 1 and 50.
  public var runs: Int?

  /// A search; one of resolution 1 from seed 1 unless said otherwise.
  public init(resolution: Double = 1, seed: UInt64 = 1, runs: Int? = nil) {
    self.resolution = resolution
    self.seed = seed
    self.runs = runs
  }

  /// The number of searches on a graph of so many ties.
  func runs(onTies tieCount: Int) -> Int {
    max(1, runs ?? min(50, 200_000 / max(1, tieCount)))
  }
}

/// Groups of nodes that are tied more among themselves than chance would tie them.
public struct Communities: Sendable, Hashable {
  /// The community of each node: from 1, the largest first, equal ones by their first node; 0 for
  /// a node without a tie.
  ///
  /// In a two-mode graph the actors come first.
  public let numbers: [Int]
  /// How many communities there are.
  public let count: Int
  /// How good they are; see ``Modularity``.
  public let modularity: Double
  /// The resolution that was asked for.
  public let resolution: Double
  /// The seed of the search.
  public let seed: UInt64
  /// How many searches were made; the best of them is this.
  public let runs: Int

  /// The sizes of the communities, of the first to the last.
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for number in numbers where number > 0 { sizes[number - 1] += 1 }
    return sizes
  }

  /// The best of several searches.
  ///
  /// - Parameter isTied: whether a node has a tie.
  init(
    of graph: CommunityGraph, search: CommunitySearch, tieCount: Int, scale: Double,
    isTied: (Int) -> Bool
  ) {
    let runs = search.runs(onTies: tieCount)
    let found = FixedChunks.map(count: runs, size: 1) { run in
      let number = run.lowerBound
      return Leiden.search(
        graph, seed: search.seed &+ UInt64(number) &* 0x5851_f42d_4c95_7f2d,
        beginsAnywhere: !number.isMultiple(of: 2))
    }
    var best = found.first ?? (labels: [], quality: 0)
    for one in found.dropFirst() where one.quality > best.quality + 1e-12 * abs(best.quality) {
      best = one
    }
    numbers = Self.number(best.labels, isTied: isTied)
    count = numbers.max() ?? 0
    modularity = scale == 0 ? 0 : best.quality / scale
    resolution = search.resolution
    seed = search.seed
    self.runs = runs
  }

  /// Labels as numbers from 1 by size, then by the first node.
  private static func number(_ labels: [UInt32], isTied: (Int) -> Bool) -> [Int] {
    let labelCount = (labels.max().map { Int($0) } ?? -1) + 1
    var sizes = [Int](repeating: 0, count: labelCount)
    var firsts = [Int](repeating: Int.max, count: labelCount)
    for (node, label) in labels.enumerated() where isTied(node) {
      sizes[Int(label)] += 1
      firsts[Int(label)] = min(firsts[Int(label)], node)
    }
    let order = (0..<labelCount).filter { sizes[$0] > 0 }
      .sorted { (sizes[$1], firsts[$0]) < (sizes[$0], firsts[$1]) }
    var numbers = [Int](repeating: 0, count: labelCount)
    for (place, label) in order.enumerated() { numbers[label] = place + 1 }
    return labels.enumerated().map { isTied($0.offset) ? numbers[Int($0.element)] : 0 }
  }
}

extension Communities {
  /// One line for the reader of a table.
  var remark: String {
    let made = runs == 1 ? "one search" : "best of \(runs) searches"
    return "\(count) communities; modularity \(modularity) at resolution \(resolution); "
      + "\(made) from seed \(seed)"
  }

  /// The communities of a projection's nodes, by Leiden on the weights of its ties.
  ///
  /// Maximises Newman and Girvan's ``Modularity``. Moves single nodes from a queue, refines each
  /// community so that it stays connected, merges what was refined into nodes and begins again with
  /// these, until nothing changes; the whole is repeated from the result while it improves. Every
  /// community is connected. No search finds the best for certain.
  ///
  /// Two triangles that one tie joins are two communities: modularity 5/14.
  ///
  /// - Complexity: O(ties) a round, about ten rounds a search.
  ///
  /// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
  public static func leiden(
    of graph: OneModeGraph, search: CommunitySearch = .init()
  ) -> Communities {
    let lists = graph.lists
    let total = lists.weights.reduce(0, +) / 2
    let strengths = (0..<lists.vertexCount).map { lists.weights(of: $0).reduce(0, +) }
    let communityGraph = CommunityGraph(
      offsets: lists.offsets, targets: lists.targets, weights: lists.weights,
      null: strengths.map { SIMD2($0, $0) }, rate: total > 0 ? search.resolution / (4 * total) : 0)
    return Communities(
      of: communityGraph, search: search, tieCount: graph.tieCount, scale: total
    ) { lists.degree(of: $0) > 0 }
  }

  /// The communities of people and events together, by Barber's bipartite modularity.
  ///
  /// Maximises Barber's ``Modularity/ofTwoModes(_:communities:resolution:)`` with the moves of
  /// Leiden, which take the two modes' null model as well as one mode's: ties, not their weights. A
  /// community holds people and events, and is connected. Finds what BRIM or label propagation
  /// find or better; no search finds the best for certain.
  ///
  /// Two squares of 2 people and 2 events, apart: two communities, modularity ½.
  ///
  /// - Complexity: O(ties) a round, about ten rounds a search.
  ///
  /// Source: Barber 2007, <https://doi.org/10.1103/PhysRevE.76.066102>; Traag, Waltman & van Eck
  /// 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
  public static func ofTwoModes(
    _ graph: TwoModeGraph, search: CommunitySearch = .init()
  ) -> Communities {
    let lists = graph.lists
    let total = Double(graph.tieCount)
    let communityGraph = CommunityGraph(
      offsets: lists.offsets, targets: lists.targets,
      weights: [Double](repeating: 1, count: lists.targets.count),
      null: (0..<lists.vertexCount).map { vertex in
        let degree = Double(lists.degree(of: vertex))
        return vertex < graph.actorCount ? SIMD2(degree, 0) : SIMD2(0, degree)
      }, rate: total > 0 ? search.resolution / total : 0)
    return Communities(
      of: communityGraph, search: search, tieCount: graph.tieCount, scale: total
    ) { lists.degree(of: $0) > 0 }
  }
}
