internal import Foundation

extension Betweenness {
  /// Betweenness as estimated from some sources.
  struct Estimate {
    /// As ``Betweenness/unnormalized(of:instructions:)``, estimated.
    let values: [Double]
    /// With the confidence that was asked for, no value is off by more.
    let error: Double
  }

  /// Betweenness of every vertex from so many sources, drawn with repetition.
  ///
  /// What folding tells (``BetweennessReduction``) is exact; the rest is the mean over sources, each
  /// class drawn in proportion to the vertices that hang on it. Every draw of a vertex lies between
  /// 0 and a known largest value, so the error of all means together is bounded twice, and the
  /// smaller bound counts: by Hoeffding's inequality, R √(ln(4V/δ) / 2k), and from the draws'
  /// variance s² by Maurer and Pontil's empirical Bernstein inequality,
  /// √(2 s² ln(8V/δ) / k) + 7 R ln(8V/δ) / 3(k − 1), the largest of all vertices; each holds for all
  /// V vertices at once with probability 1 − δ/2, and R is the largest value that a draw can have.
  ///
  /// Sources: Brandes & Pich 2007, <https://doi.org/10.1142/S0218127407018403>; Hoeffding 1963,
  /// <https://doi.org/10.1080/01621459.1963.10500830>; Maurer & Pontil 2009, theorem 4,
  /// <https://arxiv.org/abs/0907.3740>.
  ///
  /// - Parameters:
  ///   - samples: k, at least 2.
  ///   - seed: where the random numbers begin; the same seed gives the same values.
  ///   - confidence: 1 − δ, above 0, below 1.
  /// - Complexity: O(k E); memory O(V + E), and 220 V bytes a thread.
  static func estimate(
    of lists: AdjacencyLists, samples: Int, seed: UInt64, confidence: Double = 0.95
  ) -> Estimate {
    precondition(samples >= 2 && confidence > 0 && confidence < 1)
    let reduction = BetweennessReduction(of: lists)
    let plan = BetweennessPlan(of: reduction)
    let count = plan.classes.count
    guard count > 0 else { return Estimate(values: reduction.expanded([]), error: 0) }
    let total = plan.weights.reduce(0, +)
    let batches = drawnBatches(of: plan, samples: samples, seed: seed, total: total)
    let parts = FixedChunks.map(
      count: batches.count, size: pieceSize(batches.count, of: plan, sumsPerVertex: 2)
    ) { numbers in
      var pass = SourcePass(plan, keepsSquares: true)
      for batch in batches[numbers] {
        let factors = [Double](repeating: 1, count: batch.sources.count)
        pass.add(batch.sources, factors, component: batch.component)
      }
      return (sums: pass.sums, squares: pass.squares)
    }
    var sums = [Double](repeating: 0, count: count)
    var squares = sums
    for part in parts {
      for vertex in 0..<count {
        sums[vertex] += part.sums[vertex]
        squares[vertex] += part.squares[vertex]
      }
    }

    let draws = Double(samples)
    var largestComponent = 0.0
    for component in plan.components {
      let vertices = component.first..<(component.first + component.count)
      largestComponent = max(largestComponent, plan.weights[vertices].reduce(0, +))
    }
    let failure = 1 - confidence
    let exponent = log(4 * Double(count) / failure)
    let hoeffding = largestComponent * (exponent / (2 * draws)).squareRoot()
    let term = log(8 * Double(count) / failure)
    var largestVariance = 0.0
    for vertex in 0..<count {
      let deviation = squares[vertex] - sums[vertex] * sums[vertex] / draws
      largestVariance = max(largestVariance, deviation / (draws - 1))
    }
    let spread = (2 * largestVariance * term / draws).squareRoot()
    let bernstein = spread + 7 * largestComponent * term / (3 * (draws - 1))

    var perClass = [Double](repeating: 0, count: count)
    for (vertex, number) in plan.classes.enumerated() {
      perClass[number] = sums[vertex] * total / draws
    }
    // Ordered pairs become unordered ones.
    return Estimate(
      values: reduction.expanded(perClass), error: min(hoeffding, bernstein) * total / 2)
  }

  private struct DrawnBatch: Sendable {
    let component: Int
    let sources: [UInt32]
  }

  /// The draws, eight of one side of one component together.
  private static func drawnBatches(
    of plan: BetweennessPlan, samples: Int, seed: UInt64, total: Double
  ) -> [DrawnBatch] {
    var generator = SeededGenerator(seed: seed)
    let draws = (0..<samples).map { _ in generator.unit() * total }.sorted()
    var batches: [DrawnBatch] = []
    var pending: [UInt32] = []
    var group = (component: -1, isSecond: false)
    func flush() {
      if !pending.isEmpty {
        batches.append(DrawnBatch(component: group.component, sources: pending))
      }
      pending = []
    }
    var reached = 0.0
    var next = 0
    for (number, batch) in plan.batches.enumerated() {
      let component = plan.components[batch.component]
      for place in batch.sources {
        let source = plan.sources[place]
        reached += plan.weights[component.first + Int(source)]
        // Rounding must not leave a draw behind.
        let isLast = number == plan.batches.count - 1 && place == batch.sources.upperBound - 1
        while next < draws.count, draws[next] < reached || isLast {
          let own = (component: batch.component, isSecond: Int(source) >= component.split)
          if own != group || pending.count == SourcePass.lanes { flush() }
          group = own
          pending.append(source)
          next += 1
        }
      }
    }
    flush()
    return batches
  }
}
