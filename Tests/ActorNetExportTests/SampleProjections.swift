import ActorNetModel
import ActorNetTestSupport

/// Projections of samples, by the slow way.
enum SampleProjections {
  /// Who met whom in ``SampleNetworks/summit``.
  static let summit = project(SampleNetworks.summit)

  /// Nobody.
  static let empty = project(SampleNetworks.empty)

  /// Counts groups of shared events under the rule `met`.
  static func project(_ network: AffiliationNetwork) -> OneModeNetwork {
    let rule = ContactRule.met
    var ties: [OneModeNetwork.Tie] = []
    func events(_ person: Person) -> [Event] {
      network.events.filter { event in
        rule.admits(event)
          && network.participations.contains {
            $0.person == person.id && $0.event == event.id && rule.admits($0)
          }
      }
    }
    for (first, left) in network.people.enumerated() {
      for (second, right) in network.people.enumerated() where first < second {
        let shared = Set(events(left)).intersection(events(right))
        if shared.isEmpty { continue }
        ties.append(
          OneModeNetwork.Tie(
            first: first, second: second, weight: Double(Set(shared.map(\.group)).count),
            through: shared.map(\.id.rawValue).sorted()))
      }
    }
    return OneModeNetwork(
      mode: .actor, weighting: "count", contacts: rule.spelling, contactSentence: rule.sentence,
      nodes: network.people.map {
        OneModeNetwork.Node(
          id: $0.id.rawValue, name: $0.name, kind: $0.kind.rawValue, country: $0.country)
      }, ties: ties)
  }
}
