internal import Foundation

/// How often a node lies between two others.
///
/// The sum over the unordered pairs of other nodes, of both modes, of the share of their shortest
/// paths that run through the node, divided by the largest value that a node of its mode can have
/// among n actors and m events: for an actor ½[m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)] with
/// s = (n−1) div m and t = (n−1) mod m; n and m change places for an event. Between 0 and 1. Pairs
/// in different parts of a graph count for nothing; where the largest possible value is 0 (one
/// actor leaves events with nothing between), the value is 0.
///
/// In the path A – X – B – Y of two actors and two events, X and B each lie between two pairs of
/// the at most two: X and B have 1, A and Y 0.
///
/// Source: Freeman 1977, <https://doi.org/10.2307/3033543>; Borgatti & Halgin 2011 for the
/// divisor, <https://doi.org/10.4135/9781446294413.n28>.
/// Complexity: that of ``Betweenness``: O(V E) at worst; from k samples O(k E).
public struct TwoModeBetweenness: NodeMeasure {
  /// `betweenness`.
  public let name = "betweenness"
  /// For `--help`.
  public let summary = "share of shortest paths between others that run through the node"
  /// Borgatti and Everett's.
  public let normalization =
    "Borgatti–Everett: divided by the largest value possible in a two-mode network of this size"

  /// From how many sources the values are estimated; exact where nil, or where there are no more
  /// nodes.
  public let samples: Int?
  /// Where the random numbers of the samples begin; the same seed gives the same values.
  public let seed: UInt64

  /// The measure.
  ///
  /// - Parameter samples: for networks that are too large for exact values, at least 2; the
  ///   values' remark states the error that they stay within with a probability of 95 per cent, see
  ///   ``Betweenness/estimate(of:samples:seed:confidence:)``.
  public init(samples: Int? = nil, seed: UInt64 = 1) {
    self.samples = samples.map { max(2, $0) }
    self.seed = seed
  }

  /// Betweenness of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    func factor(own: Int, other: Int) -> Double {
      let largest = Self.largestValue(own: own, other: other)
      return largest > 0 ? 1 / largest : 0
    }
    let actorFactor = factor(own: graph.actorCount, other: graph.eventCount)
    let eventFactor = factor(own: graph.eventCount, other: graph.actorCount)
    func scaled(_ values: [Double]) -> TwoModeValues {
      TwoModeValues(
        vertices: values, of: graph, actorFactor: actorFactor, eventFactor: eventFactor)
    }
    guard let samples, samples < graph.lists.vertexCount else {
      return scaled(Betweenness.unnormalized(of: graph.lists))
    }
    let estimate = Betweenness.estimate(of: graph.lists, samples: samples, seed: seed)
    var values = scaled(estimate.values)
    let error = Self.roundedUp(estimate.error * max(actorFactor, eventFactor))
    values.remark =
      "estimated from \(samples) sources drawn at random (seed \(seed)); with a probability of 95 % "
      + "no value is off by more than \(error)"
    return values
  }

  /// Two digits, never less than the number.
  private static func roundedUp(_ number: Double) -> String {
    guard number > 0, number.isFinite else { return "\(number)" }
    let unit = pow(10, floor(log10(number)) - 1)
    return String(format: "%.2g", (number / unit).rounded(.up) * unit)
  }

  /// The largest betweenness, unordered pairs, that a node can have among `own` nodes of its mode
  /// and `other` of the other; 0 where either is 0.
  static func largestValue(own: Int, other: Int) -> Double {
    guard own > 0, other > 0 else { return 0 }
    let (s, t) = (own - 1).quotientAndRemainder(dividingBy: other)
    let square = other * other * (s + 1) * (s + 1)
    let mixed = other * (s + 1) * (2 * t - s - 1)
    let rest = t * (2 * s - t + 3)
    return Double(square + mixed - rest) / 2
  }
}
