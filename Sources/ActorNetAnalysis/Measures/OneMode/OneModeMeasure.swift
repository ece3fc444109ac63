public import ActorNetModel

/// A measure of the nodes of a projection.
///
/// A new measure is one file with one type, and one line in ``OneModeMeasures``.
public protocol OneModeMeasure: Sendable {
  /// The name on the command line: lower-case ASCII letters and hyphens.
  var name: String { get }
  /// What it says, in one line for `--help`.
  var summary: String { get }
  /// How values were scaled, for the reader of a file.
  var normalization: String { get }
  /// Whether the weights of ties count; else only whether there is a tie.
  var isWeighted: Bool { get }
  /// Whether a value says which, as the number of a community does, not how much.
  var isCategory: Bool { get }
  /// One value a node; not a number where the measure is not defined for a node.
  func values(of graph: OneModeGraph) -> [Double]
  /// The same, with what is to be said beside the values, such as the quality of a partition.
  func remarkedValues(of graph: OneModeGraph) -> (values: [Double], remark: String?)
}

extension OneModeMeasure {
  /// Most measures say how much.
  public var isCategory: Bool { false }

  /// Most values need no remark.
  public func remarkedValues(of graph: OneModeGraph) -> (values: [Double], remark: String?) {
    (values(of: graph), nil)
  }

  /// The values of a projection's nodes, labelled.
  ///
  /// - Throws: as ``OneModeGraph/init(_:)`` does.
  public func scores(of projection: OneModeNetwork) throws(Diagnostic) -> NodeScores {
    scores(of: try OneModeGraph(projection), from: projection)
  }

  /// The values of a projection's nodes, labelled, where the graph is there already.
  public func scores(of graph: OneModeGraph, from projection: OneModeNetwork) -> NodeScores {
    let found = remarkedValues(of: graph)
    return NodeScores(
      measure: name, graph: "projection", mode: projection.mode, normalization: normalization,
      weighting: isWeighted ? projection.weighting : "none", values: found.values,
      remark: found.remark)
  }
}
