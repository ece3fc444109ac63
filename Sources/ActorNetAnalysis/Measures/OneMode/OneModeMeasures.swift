public import ActorNetModel

/// The measures of projections, in the order in which lists show them.
public enum OneModeMeasures {
  /// Every measure.
  public static let all: [any OneModeMeasure] =
    [
      OneModeDegree(),
      OneModeStrength(),
      OneModeCloseness(),
      OneModeHarmonic(),
      OneModeBetweenness(),
      WeightedCloseness(),
      WeightedBetweenness(),
      OneModeEigenvector(),
      OneModePageRank(),
      OneModeCore(),
      EffectiveSize(),
      BurtConstraint(),
      OneModeCommunity(),
      EIIndex(),
    ] + brokerage

  /// The five roles of Gould and Fernandez: pairs, expectation and z of each.
  public static let brokerage: [any OneModeMeasure] = BrokerageRole.allCases.flatMap { role in
    BrokerageFigure.allCases.map { BrokerageMeasure(role: role, figure: $0) }
  }

  /// The measure of that name.
  /// - Throws: ``Diagnostic`` `unknown-measure`, with the nearest name where one is near.
  public static func named(_ name: String) throws(Diagnostic) -> any OneModeMeasure {
    guard let measure = all.first(where: { $0.name == name }) else {
      throw unknownName(name, kind: "measure", among: all.map(\.name))
    }
    return measure
  }
}
