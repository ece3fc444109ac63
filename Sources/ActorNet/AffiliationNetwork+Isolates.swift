public import ActorNetModel

extension AffiliationNetwork {
  /// The network with or without the people who take part in nothing; events always stay.
  ///
  /// - Complexity: O(people + participations).
  public func keepingIsolates(_ keeps: Bool) -> AffiliationNetwork {
    guard !keeps else { return self }
    var network = self
    let tied = Set(participations.map(\.person))
    network.people.removeAll { !tied.contains($0.id) }
    return network
  }
}
