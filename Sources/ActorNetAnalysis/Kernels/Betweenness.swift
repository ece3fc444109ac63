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
    let size = pieceSize(batchCount, of: plan, sumsPerVertex: 1)
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

  /// How many passes run in one piece.
  ///
  /// So many that a thread is worth its while, in at most 64 pieces, and fewer where the sums that
  /// each piece leaves behind would take more than half a gigabyte.
  static func pieceSize(_ batchCount: Int, of plan: BetweennessPlan, sumsPerVertex: Int) -> Int {
    let pieces = min(64, max(4, (1 << 26) / max(1, plan.classes.count * sumsPerVertex)))
    return max((batchCount + pieces - 1) / pieces, 1 + 200_000 / max(1, plan.targets.count))
  }
}
