internal import ActorNetAnalysis
public import ActorNetModel

/// A network with the figures of its nodes and the ties between its people.
public struct MeasuredNetwork: Sendable {
  /// The whole network, people who take part in nothing included.
  public let network: AffiliationNetwork
  /// The part that was measured and that is shown; see
  /// ``PipelineConfiguration/includesIsolates``.
  public let shown: AffiliationNetwork
  /// Each measure for people, then for events, in the order of `shown`.
  public let scores: [NodeScores]
  /// The people of `shown`, tied by their contacts.
  public let contacts: OneModeNetwork
  /// What was decided.
  public let configuration: PipelineConfiguration

  /// Measures a network as a configuration asks for.
  ///
  /// - Throws: `Diagnostic` where a measure or weighting is unknown or the network is not sound.
  public init(
    _ network: AffiliationNetwork, _ configuration: PipelineConfiguration
  ) throws(Diagnostic) {
    self.network = network
    self.configuration = configuration
    shown = network.keepingIsolates(configuration.includesIsolates)
    let graph = try TwoModeGraph(shown)
    var scores: [NodeScores] = []
    for name in configuration.measures {
      let both = try Measures.named(name).scoresOfBothModes(of: graph)
      scores += [both.actor, both.event]
    }
    self.scores = scores
    contacts = try Projection.project(
      shown, mode: .actor, weighting: try Weightings.named(configuration.weighting),
      contacts: configuration.contacts)
  }
}
