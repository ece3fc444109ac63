/// The search of Leiden for a partition of high quality.
enum Leiden {
  /// The whole is repeated from its own result until it no longer improves, at most so often.
  private static let maximumRepeats = 10

  /// One search: a label a node, from 0 and below the number of nodes, and the quality.
  ///
  /// - Parameter beginsAnywhere: whether nodes begin in a few communities drawn by chance, which
  ///   leads to other local optima than beginning alone.
  /// - Complexity: O(ties) a round.
  static func search(
    _ graph: CommunityGraph, seed: UInt64, beginsAnywhere: Bool = false
  ) -> (labels: [UInt32], quality: Double) {
    var generator = SeededGenerator(seed: seed)
    let labels = UncheckedArray<UInt32>(repeating: 0, count: graph.nodeCount)
    let root = Int(Double(graph.nodeCount).squareRoot())
    let drawn = beginsAnywhere ? min(graph.nodeCount, 2 + generator.below(2 * root + 1)) : 0
    for node in 0..<graph.nodeCount {
      labels[node] = UInt32(
        truncatingIfNeeded: beginsAnywhere ? generator.below(drawn) : node)
    }
    var quality = graph.quality(of: labels)
    for _ in 0..<maximumRepeats {
      improve(labels, of: graph, with: &generator)
      let improved = graph.quality(of: labels)
      let gain = improved - quality
      quality = improved
      if gain <= 1e-9 * abs(improved) { break }
    }
    return (labels.elements, quality)
  }

  /// Moves, refines and merges until single merged nodes are the communities.
  private static func improve(
    _ labels: borrowing UncheckedArray<UInt32>, of graph: CommunityGraph,
    with generator: inout SeededGenerator
  ) {
    // The node of the current graph in which each node of the first one is.
    let place = UncheckedArray<UInt32>(repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount { place[node] = UInt32(truncatingIfNeeded: node) }
    var current = graph
    var level = LeidenLevel(nodeCount: graph.nodeCount)
    for node in 0..<graph.nodeCount { level.labels[node] = labels[node] }
    while true {
      level.moveNodes(of: current, with: &generator)
      let communityCount = level.compactLabels()
      for node in 0..<graph.nodeCount { labels[node] = level.labels[Int(place[node])] }
      if communityCount == current.nodeCount { return }
      let refined = level.refine(current, communityCount: communityCount, with: &generator)
      if refined.count == current.nodeCount { return }
      let next = LeidenLevel(nodeCount: refined.count)
      for node in 0..<current.nodeCount {
        next.labels[Int(refined.labels[node])] = level.labels[node]
      }
      for node in 0..<graph.nodeCount { place[node] = refined.labels[Int(place[node])] }
      current = current.merged(refined.labels, count: refined.count)
      level = next
    }
  }
}
