public import ActorNetModel

/// The measures of two-mode networks, in the order in which lists show them.
public enum Measures {
  /// Every measure.
  public static let all: [any NodeMeasure] = [
    TwoModeTies(),
    TwoModeStrength(),
    TwoModeDegree(),
    TwoModeCloseness(),
    TwoModeHarmonic(),
    TwoModeBetweenness(),
    TwoModeEigenvector(),
    TwoModeHITS(),
    TwoModePageRank(),
    BiRank(),
    TwoModeCore(),
    LatapyClustering(),
    TwoModeCommunity(),
  ]

  /// The measure of that name.
  /// - Throws: ``Diagnostic`` `unknown-measure`, with the nearest name where one is near.
  public static func named(_ name: String) throws(Diagnostic) -> any NodeMeasure {
    guard let measure = all.first(where: { $0.name == name }) else {
      throw unknownName(name, kind: "measure", among: all.map(\.name))
    }
    return measure
  }
}
