public import ActorNetModel

extension Projection {
  /// People tied to the working groups that they have to do with.
  ///
  /// A tie's weight is the number of events behind it, and it lists them: the sessions of the
  /// working group that the person attended, those that the rule admits as it admits any event in
  /// its status and role, of whatever kind the rule has, and the working group itself where the
  /// person has a part in it that the documents tell, whatever the role and status. Sessions of one
  /// group of events count once where the rule folds groups.
  ///
  /// Nodes are all people, then all working groups, in the network's order; ``OneModeNetwork/actorCount``
  /// tells where these begin.
  ///
  /// Who chairs a working group and attended two of its sessions has a tie of weight 3.
  ///
  /// - Throws: ``Diagnostic`` `dangling-participation` as ``project(_:mode:weighting:contacts:minimumWeight:backbone:)``.
  /// - Complexity: O(people + events + participations · log).
  public static func workingGroups(
    _ network: AffiliationNetwork, contacts: ContactRule = .met, minimumWeight: Double = 0
  ) throws(Diagnostic) -> OneModeNetwork {
    let places = NodePlaces(of: network)
    let bodies = network.events.filter { $0.kind == .workingGroup }
    let bodyPlace = Dictionary(
      bodies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var behind: [[Int]: [Event]] = [:]
    for participation in network.participations {
      let ends = try places.ends(of: participation)
      let event = network.events[ends.event]
      if let body = bodyPlace[event.id] {
        behind[[ends.actor, body], default: []].append(event)
      } else if let series = event.series, let body = bodyPlace[series],
        contacts.admits(event), contacts.admits(participation)
      {
        behind[[ends.actor, body], default: []].append(event)
      }
    }
    let people = network.people.map {
      OneModeNetwork.Node(
        id: $0.id.rawValue, name: $0.name, kind: $0.kind.rawValue, country: $0.country)
    }
    let nodes =
      people
      + bodies.map {
        OneModeNetwork.Node(id: $0.id.rawValue, name: $0.label, kind: $0.kind.rawValue)
      }
    var ties: [OneModeNetwork.Tie] = []
    for (ends, events) in behind.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let contactsCounted =
        contacts.foldsGroups ? Set(events.map(\.group)).count : Set(events.map(\.id)).count
      guard Double(contactsCounted) >= minimumWeight else { continue }
      ties.append(
        OneModeNetwork.Tie(
          first: ends[0], second: people.count + ends[1], weight: Double(contactsCounted),
          through: Set(events.map(\.id.rawValue)).sorted()))
    }
    return OneModeNetwork(
      mode: .actor, weighting: CountWeighting().name, contacts: contacts.spelling,
      contactSentence:
        "A tie counts the sessions of the working group that the person attended, under the rule "
        + contacts.fullSpelling + ", and one for a part in the working group itself.",
      actorCount: people.count, nodes: nodes, ties: ties)
  }
}
