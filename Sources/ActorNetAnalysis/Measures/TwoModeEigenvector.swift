/// How well tied a node is to well-tied nodes of the other mode.
///
/// The leading singular vectors of the n × m matrix B of ties (0 or 1): σ a = B e, σ e = Bᵀ a. Both
/// are non-negative and of Euclidean length 1 in their own mode, which is √2 times the eigenvector
/// centrality of the whole graph.
///
/// In a graph of several parts the values belong to the part with the largest σ, and all others
/// have 0. Parts whose σ is the same (to one in 10⁹) all have values: each part's vectors times
/// the sum of their elements, as a power iteration from a vector of ones would have it, and the
/// whole scaled to length 1 again. A graph without ties has only zeros. Nothing is random: the
/// start is a vector of ones.
///
/// In a star of one event and 4 actors the event has 1, each actor ½.
///
/// Source: Bonacich 1991, <https://doi.org/10.1016/0378-8733(91)90018-O>; Borgatti & Everett 1997,
/// <https://doi.org/10.1016/S0378-8733(96)00301-2>.
/// Complexity: O(ties) a step, some tens of steps.
public struct TwoModeEigenvector: NodeMeasure {
  /// `eigenvector`.
  public let name = "eigenvector"
  /// For `--help`.
  public let summary = "ties to well-tied nodes of the other mode (leading singular vectors)"
  /// Length 1 in each mode.
  public let normalization = "Euclidean length 1 within each mode, non-negative"

  /// The measure.
  public init() {}

  /// Singular vectors of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    var parts: [Part] = []
    var largest = 0.0
    for members in ConnectedComponents(of: graph.lists).members where members.count > 1 {
      let part = Part(members, of: graph, unlessSquareBelow: largest * (1 - 1e-9))
      guard let part else { continue }
      largest = max(largest, part.square)
      parts.append(part)
    }
    var values = [Double](repeating: 0, count: graph.lists.vertexCount)
    for part in parts where part.square >= largest * (1 - 1e-9) {
      let share = part.values.reduce(0, +)
      for (vertex, value) in zip(part.members, part.values) { values[vertex] = value * share }
    }
    let unscaled = TwoModeValues(vertices: values, of: graph)
    func factor(_ values: [Double]) -> Double {
      let square = values.reduce(0) { $0 + $1 * $1 }
      return square > 0 ? 1 / square.squareRoot() : 0
    }
    return TwoModeValues(
      vertices: values, of: graph, actorFactor: factor(unscaled.actors),
      eventFactor: factor(unscaled.events))
  }

  /// The singular vectors of one connected part.
  private struct Part {
    /// Vertices, ascending, so that actors come first.
    let members: [Int]
    /// One value a member; each mode of length 1.
    let values: [Double]
    /// σ².
    let square: Double

    /// Nil where the part's σ² cannot reach `limit`.
    init?(_ members: [Int], of graph: TwoModeGraph, unlessSquareBelow limit: Double) {
      let lists = graph.lists
      let actors = members.prefix { $0 < graph.actorCount }
      let events = members.dropFirst(actors.count)
      func largestDegree(_ vertices: ArraySlice<Int>) -> Int {
        vertices.lazy.map(lists.degree(of:)).max() ?? 0
      }
      guard Double(largestDegree(actors) * largestDegree(events)) >= limit else { return nil }

      var local = [UInt32](repeating: 0, count: 0)
      var offsets = [0]
      let placeOfEvent = Dictionary(uniqueKeysWithValues: zip(events, 0...))
      for actor in actors {
        for event in lists.neighbours(of: actor) {
          local.append(UInt32(placeOfEvent[Int(event)] ?? 0))
        }
        offsets.append(local.count)
      }
      func eventValues(_ actorValues: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: events.count)
        for row in actorValues.indices {
          for place in offsets[row]..<offsets[row + 1] {
            sums[Int(local[place])] += actorValues[row]
          }
        }
        return sums
      }
      let pair = LeadingEigenvector.pair(from: [Double](repeating: 1, count: actors.count)) {
        let sums = eventValues($0)
        return (0..<actors.count).map { row in
          local[offsets[row]..<offsets[row + 1]].reduce(0) { $0 + sums[Int($1)] }
        }
      }
      let actorValues = pair.vector.map(abs)
      let sigma = pair.value.squareRoot()
      self.members = members
      values = actorValues + eventValues(actorValues).map { $0 / sigma }
      square = pair.value
    }
  }
}
