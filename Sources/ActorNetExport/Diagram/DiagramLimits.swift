internal import ActorNetModel

/// How much is drawn: beyond these numbers nobody can read a picture, or it takes too long.
enum DiagramLimits {
  /// Boxes of a layout.
  static func boxes(_ layout: DiagramLayout) -> Int {
    switch layout {
    case .briefing, .ego, .timeline: 1500
    case .network, .cooccurrence: 5000
    case .matrix: 300
    }
  }
  /// More boxes than this, and the engine for large graphs places them.
  static let largeGraph = 1000
  /// Up to so many lines are routed around boxes; more take minutes.
  static let routedLines = 150

  /// Refuses what cannot be read.
  /// - Throws: ``Diagnostic`` `too-large-to-draw` that says what to do.
  static func check(_ count: Int, _ layout: DiagramLayout, _ options: DiagramOptions)
    throws(Diagnostic)
  {
    let limit = options.limit ?? boxes(layout)
    guard count > limit else { return }
    throw Diagnostic(
      severity: .error, id: "too-large-to-draw",
      message: "the \(layout.rawValue) would have \(count) boxes, and beyond \(limit) nobody can "
        + "read it: draw the best tied with --top 60, narrow the network with \"actornet filter\", "
        + "or tie people directly with \"actornet cooccur\"; --limit raises the bound")
  }
}
