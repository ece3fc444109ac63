public import ActorNetModel

/// The projection of a two-mode network onto one of its modes.
public enum Projection {
  /// People tied by the contacts that they share, or events tied by the people whom they share.
  ///
  /// *Actors.* Two people are tied where both attended the same event, one that the rule admits,
  /// in roles that it admits. Where the rule folds groups, the events of one group that a pair
  /// shares count once for that pair; a group ties nobody who shares none of its events. What a
  /// group contributes (to `newman`, `fractional`) is what the smallest of those events does: the
  /// one that fewest attended. Weightings that compare numbers of contacts count groups: a and b
  /// those of which a person attended an event, m those of which anybody did. A tie lists the
  /// admitted events that both attended, and no others.
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
  ///   - backbone: which ties are kept as above chance, all where nil; judged before the light ones
  ///     are left out.
  /// - Throws: ``Diagnostic`` `dangling-participation` where a participation names a person or an
  ///   event that the network does not hold; what ``Backbone`` throws.
  /// - Complexity: O(Σ k²) over the contacts' attendances k, and the size of the result.
  ///
  /// Source: Breiger 1974, <https://doi.org/10.2307/2576011>.
  public static func project(
    _ network: AffiliationNetwork, mode: NodeScores.Mode = .actor,
    weighting: any TieWeighting = CountWeighting(), contacts: ContactRule = .met,
    minimumWeight: Double = 0, backbone: Backbone? = nil
  ) throws(Diagnostic) -> OneModeNetwork {
    let table = try ContactTable(network, mode: mode, rule: contacts)
    var pairs = pairs(
      of: table.graph, groups: table.groups, weighting: weighting,
      minimumWeight: backbone == nil ? minimumWeight : 0)
    let kept = try backbone?.kept(of: pairs, in: table)
    if let kept { pairs = kept.ties.map { pairs[$0.place] } }
    let significance = kept?.ties
    let sentence = backbone.flatMap { backbone in
      kept.map { backbone.sentence(kept: $0, mode: mode) }
    }
    let names =
      switch mode {
      case .actor: network.events.map(\.id.rawValue)
      case .event: network.people.map(\.id.rawValue)
      }
    return OneModeNetwork(
      mode: mode, weighting: weighting.name, contacts: contacts.spelling,
      contactSentence: Self.sentence(of: contacts, mode: mode), backbone: sentence,
      nodes: nodes(of: network, mode: mode),
      ties: pairs.enumerated().compactMap { place, pair in
        guard pair.weight >= minimumWeight else { return nil }
        return OneModeNetwork.Tie(
          first: pair.first, second: pair.second, weight: pair.weight,
          through: table.origins(sharedBy: pair.first, pair.second).map { names[$0] },
          pValue: significance?[place].pValue,
          correctedPValue: significance?[place].correctedPValue)
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
    pairs(of: graph, groups: nil, weighting: weighting, minimumWeight: minimumWeight)
  }

  /// - Parameter groups: as ``ContactTable/groups``.
  static func pairs(
    of graph: TwoModeGraph, groups: [UInt32]?, weighting: any TieWeighting, minimumWeight: Double
  ) -> [Pair] {
    let rows = ProjectedRows(
      of: graph, groups: groups, weighting: weighting, minimumWeight: minimumWeight)
    var pairs: [Pair] = []
    rows.forEach { first, second, weight in
      pairs.append(Pair(first: first, second: second, weight: weight))
    }
    return pairs
  }

  /// How many contacts each node has, those of one group counted once.
  static func totals(of graph: TwoModeGraph, groups: [UInt32]?) -> [Int] {
    (0..<graph.actorCount).map { node in
      guard let groups else { return graph.lists.degree(of: node) }
      var total = 0
      var last: UInt32?
      for contact in graph.lists.neighbours(of: node) {
        let group = groups[Int(contact) - graph.actorCount]
        if group != last { total += 1 }
        last = group
      }
      return total
    }
  }

  /// How many contacts there are with at least one node, those of one group counted once.
  static func contactCount(_ attendances: [Int], groups: [UInt32]?) -> Int {
    guard let groups else { return attendances.count { $0 > 0 } }
    var count = 0
    var last: UInt32?
    for (group, attendance) in zip(groups, attendances) where attendance > 0 {
      if group != last { count += 1 }
      last = group
    }
    return count
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
