extension TwoModeGraph {
  /// The connected component of each actor, then of each event, numbered from 0 by the first node.
  ///
  /// A node without a tie is a component of its own.
  /// - Complexity: O(actors + events + ties).
  public var componentNumbers: [Int] { ConnectedComponents(of: lists).component }
}
