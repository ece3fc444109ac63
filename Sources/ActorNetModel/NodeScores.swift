/// The values of one measure on one mode of a network.
public struct NodeScores: Sendable, Hashable, Codable {
  /// Which nodes were measured.
  public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
    /// People.
    case actor
    /// Events.
    case event
  }

  /// The measure's name on the command line, such as `degree`.
  public let measure: String
  /// The graph that was measured: `two-mode`, `projection`.
  public let graph: String
  /// The nodes that were measured.
  public let mode: Mode
  /// How values were scaled, in words, such as `Borgatti–Everett`.
  public let normalization: String
  /// The weighting of the ties that was used, such as `none` or `count`.
  public let weighting: String
  /// One value a node, in the order of `people` or `events` of the network; not a number where
  /// the measure is not defined for the node.
  public let values: [Double]
  /// What is to be said beside the values, such as the quality of a partition.
  public let remark: String?

  /// Scores.
  public init(
    measure: String, graph: String, mode: Mode, normalization: String, weighting: String,
    values: [Double], remark: String? = nil
  ) {
    self.measure = measure
    self.graph = graph
    self.mode = mode
    self.normalization = normalization
    self.weighting = weighting
    self.values = values
    self.remark = remark
  }
}
