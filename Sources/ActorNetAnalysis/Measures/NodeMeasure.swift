public import ActorNetModel

/// A measure of the nodes of a two-mode network.
///
/// A new measure is one file with one type, and one line in ``Measures``.
public protocol NodeMeasure: Sendable {
  /// The name on the command line: lower-case ASCII letters and hyphens.
  var name: String { get }
  /// What it says, in one line for `--help`.
  var summary: String { get }
  /// How values were scaled, for the reader of a file.
  var normalization: String { get }
  /// `none`, or `documents` where a tie counts as many times as documents prove it.
  var weighting: String { get }
  /// What keeps values of different parts of a network from being compared, in words that follow
  /// the measure's name; nil where they compare, and unless a measure says otherwise.
  var limitAcrossComponents: String? { get }
  /// Whether a value says which, as the number of a community does, not how much.
  var isCategory: Bool { get }
  /// The values of both modes.
  func values(of graph: TwoModeGraph) -> TwoModeValues
}

/// One value a node, for both modes of a graph.
public struct TwoModeValues: Sendable, Hashable {
  /// One value an actor.
  public let actors: [Double]
  /// One value an event.
  public let events: [Double]
  /// What is to be said beside the values, such as the quality of a partition.
  public var remark: String?

  /// Values.
  public init(actors: [Double], events: [Double]) {
    self.actors = actors
    self.events = events
  }

  /// Values of a graph's vertices, the actors first, each mode scaled by a factor.
  init(
    vertices values: [Double], of graph: TwoModeGraph, actorFactor: Double = 1,
    eventFactor: Double = 1
  ) {
    actors = values[graph.vertices(of: .actor)].map { $0 * actorFactor }
    events = values[graph.vertices(of: .event)].map { $0 * eventFactor }
  }

  /// The values of one mode.
  public subscript(mode: NodeScores.Mode) -> [Double] {
    switch mode {
    case .actor: actors
    case .event: events
    }
  }
}

extension NodeMeasure {
  /// Most measures ask only whether there is a tie.
  public var weighting: String { "none" }

  /// Most measures say how much.
  public var isCategory: Bool { false }

  /// Most measures compare nodes wherever they are.
  public var limitAcrossComponents: String? { nil }

  /// Whether values of nodes in different parts of a network can be compared.
  public var comparesAcrossComponents: Bool { limitAcrossComponents == nil }

  /// The values of one mode, labelled.
  public func scores(of graph: TwoModeGraph, mode: NodeScores.Mode) -> NodeScores {
    labelled(values(of: graph), mode)
  }

  /// The values of both modes, labelled, for the price of one.
  public func scoresOfBothModes(of graph: TwoModeGraph) -> (actor: NodeScores, event: NodeScores) {
    let values = values(of: graph)
    return (labelled(values, .actor), labelled(values, .event))
  }

  private func labelled(_ values: TwoModeValues, _ mode: NodeScores.Mode) -> NodeScores {
    NodeScores(
      measure: name, graph: "two-mode", mode: mode, normalization: normalization,
      weighting: weighting, values: values[mode], remark: values.remark)
  }
}
