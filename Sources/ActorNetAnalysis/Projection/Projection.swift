public import ActorNetModel

/// The projection of a two-mode network onto one of its modes.
public enum Projection {
  /// People tied by the contacts that they share, or events tied by the people whom they share.
  ///
  /// *Actors.* A contact is an event that the rule admits or, where the rule folds groups, all
  /// admitted events of one group together, attended by everybody who attended one of them. Only
  /// attendance in a role that the rule admits counts. A tie lists the events behind it: those of
  /// the shared contacts that both attended or, where two people attended different events of one
  /// group only, those that either attended.
  ///
  /// *Events.* Two events are tied by people who attended both in an admitted role; events that the
  /// rule does not admit have no ties. Groups are not folded, since the nodes are single events. A
  /// tie lists the people behind it.
  ///
  /// Every person or event of the network is a node, in the network's order, also without a tie;
  /// an empty network has an empty projection.
  ///
  /// If A and B attend two meetings of one group and one of another, their tie under `met` weighs 2
  /// by `count` and lists three events.
  ///
  /// - Parameters:
  ///   - mode: the mode whose nodes remain.
  ///   - weighting: what a tie weighs.
  ///   - contacts: which events count.
  ///   - minimumWeight: ties that weigh less are left out; those that weigh 0 or less always are.
  /// - Throws: ``Diagnostic`` `dangling-participation` where a participation names a person or an
  ///   event that the network does not hold.
  /// - Complexity: O(Σ k²) over the contacts' attendances k, and the size of the result.
  ///
  /// Source: Breiger 1974, <https://doi.org/10.2307/2576011>.
  public static func project(
    _ network: AffiliationNetwork, mode: NodeScores.Mode = .actor,
    weighting: any TieWeighting = CountWeighting(), contacts: ContactRule = .met,
    minimumWeight: Double = 0
  ) throws(Diagnostic) -> OneModeNetwork {
    let table = try ContactTable(network, mode: mode, rule: contacts)
    let pairs = pairs(of: table.graph, weighting: weighting, minimumWeight: minimumWeight)
    let names =
      switch mode {
      case .actor: network.events.map(\.id.rawValue)
      case .event: network.people.map(\.id.rawValue)
      }
    return OneModeNetwork(
      mode: mode, weighting: weighting.name, contacts: contacts.spelling,
      contactSentence: sentence(of: contacts, mode: mode), nodes: nodes(of: network, mode: mode),
      ties: pairs.map { pair in
        OneModeNetwork.Tie(
          first: pair.first, second: pair.second, weight: pair.weight,
          through: table.events(behind: pair.first, pair.second).map { names[$0] })
      })
  }

  /// Two nodes and the weight of their tie.
  public struct Pair: Sendable, Hashable {
    /// Index of a node, smaller than `second`.
    public var first: Int { Int(smaller) }
    /// Index of a node.
    public var second: Int { Int(larger) }
    /// Above zero.
    public let weight: Double

    private let smaller: UInt32
    private let larger: UInt32

    init(first: Int, second: Int, weight: Double) {
      smaller = UInt32(first)
      larger = UInt32(second)
      self.weight = weight
    }
  }

  /// The projection of a graph onto its actors, every event a contact, as integers.
  ///
  /// - Returns: pairs by first, then second node.
  /// - Complexity: O(Σ k²) over the events' attendances k.
  public static func pairs(
    of graph: TwoModeGraph, weighting: any TieWeighting = CountWeighting(),
    minimumWeight: Double = 0
  ) -> [Pair] {
    let attendances = (0..<graph.eventCount).map {
      graph.lists.degree(of: graph.actorCount + $0)
    }
    let contactCount = attendances.count { $0 > 0 }
    let contributions = attendances.map {
      $0 < 2 ? 1 : weighting.contribution(ofContactAttendedBy: $0)
    }
    let isPlain = contributions.allSatisfy { $0 == 1 }
    let rows = CoAttendanceRows(of: graph, contributions: isPlain ? nil : contributions)
    var pairs: [Pair] = []
    pairs.reserveCapacity(rows.pairCount)
    rows.forEach { first, second, shared, sum in
      let weight = weighting.weight(
        of: CoAttendance(
          sum: sum, shared: shared, firstTotal: graph.lists.degree(of: first),
          secondTotal: graph.lists.degree(of: second), contactCount: contactCount))
      guard weight > 0, weight >= minimumWeight else { return }
      pairs.append(Pair(first: first, second: second, weight: weight))
    }
    return pairs
  }

  private static func nodes(
    of network: AffiliationNetwork, mode: NodeScores.Mode
  ) -> [OneModeNetwork.Node] {
    switch mode {
    case .actor:
      network.people.map {
        OneModeNetwork.Node(
          id: $0.id.rawValue, name: $0.name, kind: $0.kind.rawValue, country: $0.country)
      }
    case .event:
      network.events.map {
        OneModeNetwork.Node(id: $0.id.rawValue, name: $0.label, kind: $0.kind.rawValue)
      }
    }
  }

  /// The rule's own sentence speaks of people who share events.
  private static func sentence(of rule: ContactRule, mode: NodeScores.Mode) -> String {
    switch mode {
    case .actor: rule.sentence
    case .event:
      "A tie counts people who took part in both events, under the rule "
        + ContactRule(
          statuses: rule.statuses, kinds: rule.kinds, roles: rule.roles, foldsGroups: false
        ).fullSpelling + "."
    }
  }
}
