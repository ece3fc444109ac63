public import ActorNetModel

/// The weightings of projections, in the order in which lists show them.
public enum Weightings {
  /// Every weighting.
  public static let all: [any TieWeighting] = [
    CountWeighting(),
    NewmanWeighting(),
    FractionalWeighting(),
    JaccardWeighting(),
    CosineWeighting(),
    DiceWeighting(),
    LiftWeighting(),
    PMIWeighting(),
    NPMIWeighting(),
  ]

  /// The weighting of that name.
  /// - Throws: ``Diagnostic`` `unknown-weighting`, with the nearest name where one is near.
  public static func named(_ name: String) throws(Diagnostic) -> any TieWeighting {
    guard let weighting = all.first(where: { $0.name == name }) else {
      throw unknownName(name, kind: "weighting", among: all.map(\.name))
    }
    return weighting
  }
}
