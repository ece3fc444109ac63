extension Measures {
  /// One line that warns of measures whose values do not compare between the parts of a graph.
  ///
  /// Nil where the graph has one part, nodes without a tie aside, or all of the measures compare.
  /// - Complexity: O(actors + events + ties).
  public static func componentCaution(
    _ measures: [any NodeMeasure], in graph: TwoModeGraph
  ) -> String? {
    let limits = measures.compactMap { measure in
      measure.limitAcrossComponents.map { "\(measure.name) \($0)" }
    }
    guard !limits.isEmpty else { return nil }
    let parts = ConnectedComponents(of: graph.lists).sizes.count { $0 > 1 }
    guard parts > 1 else { return nil }
    return "the network has \(parts) parts that nobody joins: " + limits.joined(separator: "; ")
  }
}
