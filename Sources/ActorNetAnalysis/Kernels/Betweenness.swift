/// Exact betweenness: the number of pairs whose shortest paths run through a vertex.
enum Betweenness {
  /// Betweenness of every vertex, each unordered pair once, ends not counted, not normalised.
  ///
  /// Brandes' algorithm on the reduced graph (``BetweennessReduction``), eight sources at a time
  /// (``SourcePass``).
  /// Source: Brandes 2001, <https://doi.org/10.1080/0022250X.2001.9990249>.
  /// - Complexity: O(V E) of the reduced graph; memory O(V + E), and 220 V bytes a thread.
  static func unnormalized(
    of lists: AdjacencyLists, instructions: SourcePass.Instructions? = nil
  ) -> [Double] {
    let reduction = BetweennessReduction(of: lists)
    let plan = BetweennessPlan(of: reduction)
    let batchCount = plan.batches.count
    // Fewer pieces than batches, and none so small that a thread is not worth its while.
    let size = max((batchCount + 63) / 64, 1 + 200_000 / max(1, plan.targets.count))
    let partialSums = FixedChunks.map(count: batchCount, size: size) { batches in
      var pass = SourcePass(plan, instructions: instructions ?? SourcePass.best)
      for batch in plan.batches[batches] {
        let sources = Array(plan.sources[batch.sources])
        let first = plan.components[batch.component].first
        pass.add(
          sources, sources.map { plan.weights[first + Int($0)] }, component: batch.component)
      }
      return pass.sums
    }
    var sums = [Double](repeating: 0, count: plan.classes.count)
    for partial in partialSums {
      for (vertex, number) in plan.classes.enumerated() { sums[number] += partial[vertex] }
    }
    return reduction.expanded(sums)
  }
}
