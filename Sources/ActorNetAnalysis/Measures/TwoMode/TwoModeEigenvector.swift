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
  /// One part leads; the rest have nothing.
  public let limitAcrossComponents: String? = "is 0 outside the leading part"

  /// The measure.
  public init() {}

  /// Singular vectors of both modes.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    graph.leadingSingularVectors { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
  }
}

extension TwoModeGraph {
  /// The leading singular vectors of the ties, non-negative, each mode divided by its length.
  ///
  /// - Parameter length: of a mode's values; where it is 0 they stay as they are.
  /// - Complexity: O(ties) a step, some tens of steps.
  func leadingSingularVectors(dividedBy length: ([Double]) -> Double) -> TwoModeValues {
    let values = TwoModeValues(
      vertices: LeadingVectorOfParts.values(
        of: lists, weighted: false, firstModeCount: actorCount), of: self)
    func scaled(_ values: [Double]) -> [Double] {
      let length = length(values)
      return length > 0 ? values.map { $0 / length } : values
    }
    return TwoModeValues(actors: scaled(values.actors), events: scaled(values.events))
  }
}
