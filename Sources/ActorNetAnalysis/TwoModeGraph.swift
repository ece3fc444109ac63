public import ActorNetModel

/// A two-mode network as integers: what the measures work on.
///
/// Actor `i` is `network.people[i]`, event `j` is `network.events[j]`. A tie joins an actor and an
/// event; there are no parallel ties. Checked once, when it is built.
///
/// It does not know names, dates, roles or documents, and leaves out nothing: filter the
/// ``AffiliationNetwork`` first.
public struct TwoModeGraph: Sendable, Hashable {
  /// A tie, given once.
  public struct Tie: Sendable, Hashable {
    /// Index of the actor, from 0.
    public let actor: Int
    /// Index of the event, from 0.
    public let event: Int
    /// Finite and above zero.
    public let weight: Double

    /// A tie.
    public init(actor: Int, event: Int, weight: Double = 1) {
      self.actor = actor
      self.event = event
      self.weight = weight
    }
  }

  /// How many actors there are, those without a tie included.
  public let actorCount: Int
  /// How many events there are, those without a tie included.
  public let eventCount: Int
  /// Vertices `0 ..< actorCount` are the actors, the events follow.
  let lists: AdjacencyLists

  /// How many ties there are.
  public var tieCount: Int { lists.edgeCount }

  /// A graph from an edge list.
  ///
  /// - Throws: ``Diagnostic`` `bad-tie` for an index out of range or a weight that is not finite
  ///   and above zero, `parallel-ties` where a pair is given twice.
  /// - Complexity: O(actors + events + ties).
  public init(actorCount: Int, eventCount: Int, ties: [Tie]) throws(Diagnostic) {
    self.actorCount = actorCount
    self.eventCount = eventCount
    let edges = try ties.enumerated().map { (place, tie) throws(Diagnostic) in
      guard 0..<actorCount ~= tie.actor, 0..<eventCount ~= tie.event else {
        throw Self.fault(
          "bad-tie",
          "tie \(place) joins actor \(tie.actor) and event \(tie.event), but there are "
            + "\(actorCount) actors and \(eventCount) events, counted from 0")
      }
      return AdjacencyLists.Edge(
        first: tie.actor, second: actorCount + tie.event, weight: tie.weight)
    }
    do {
      lists = try AdjacencyLists(vertexCount: actorCount + eventCount, edges: edges)
    } catch {
      switch error {
      case .parallelEdges(let first, let second):
        throw Self.fault(
          "parallel-ties",
          "actor \(first) and event \(second - actorCount) are tied twice; one tie a pair")
      case .badWeight(let edge):
        throw Self.fault(
          "bad-tie", "tie \(edge) weighs \(ties[edge].weight), not a number above zero")
      case .noSuchVertex(let edge), .loop(let edge):
        throw Self.fault("bad-tie", "tie \(edge) does not join an actor and an event")
      }
    }
  }

  /// A network's graph: every person, every event, every participation whatever its role.
  ///
  /// A tie weighs the number of documents that prove it, 1 where none is given, or what another
  /// tool's file says that it weighs.
  ///
  /// - Throws: ``Diagnostic`` `dangling-participation` where a participation names a person or an
  ///   event that the network does not hold, `parallel-ties` where a person and an event have two.
  /// - Complexity: O(people + events + participations).
  public init(_ network: AffiliationNetwork) throws(Diagnostic) {
    let places = NodePlaces(of: network)
    let ties = try network.participations.map { participation throws(Diagnostic) in
      let ends = try places.ends(of: participation)
      return Tie(
        actor: ends.actor, event: ends.event, weight: participation.weight)
    }
    try self.init(actorCount: network.people.count, eventCount: network.events.count, ties: ties)
  }

  /// The events of an actor, ascending.
  /// - Precondition: the actor exists.
  public func events(of actor: Int) -> [Int] {
    precondition(0..<actorCount ~= actor, "no such actor")
    return lists.neighbours(of: actor).map { Int($0) - actorCount }
  }

  /// The actors of an event, ascending.
  /// - Precondition: the event exists.
  public func actors(of event: Int) -> [Int] {
    precondition(0..<eventCount ~= event, "no such event")
    return lists.neighbours(of: actorCount + event).map { Int($0) }
  }

  /// The same ties with actors and events exchanged.
  /// - Complexity: O(actors + events + ties).
  var transposed: TwoModeGraph {
    let split = lists.offsets[actorCount]
    let actorOffsets = lists.offsets[..<actorCount].map { $0 + tieCount }
    let eventOffsets = lists.offsets[actorCount..<(actorCount + eventCount)].map { $0 - split }
    return TwoModeGraph(
      actorCount: eventCount, eventCount: actorCount,
      validated: AdjacencyLists(
        validOffsets: eventOffsets + actorOffsets + [tieCount * 2],
        targets: lists.targets[split...].map { $0 + UInt32(eventCount) }
          + lists.targets[..<split].map { $0 - UInt32(actorCount) },
        weights: Array(lists.weights[split...] + lists.weights[..<split])))
  }

  /// - Precondition: every edge of the lists joins an actor and an event.
  init(actorCount: Int, eventCount: Int, validated lists: AdjacencyLists) {
    self.actorCount = actorCount
    self.eventCount = eventCount
    self.lists = lists
  }

  /// The vertices of a mode.
  func vertices(of mode: NodeScores.Mode) -> Range<Int> {
    switch mode {
    case .actor: 0..<actorCount
    case .event: actorCount..<(actorCount + eventCount)
    }
  }

  private static func fault(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(severity: .error, id: id, message: message)
  }
}

/// Where people and events stand in a network's lists.
struct NodePlaces {
  private let actors: [PersonID: Int]
  private let events: [EventID: Int]

  /// Where an identifier stands twice, its first place counts.
  init(of network: AffiliationNetwork) {
    actors = Dictionary(
      zip(network.people.map(\.id), network.people.indices), uniquingKeysWith: { first, _ in first }
    )
    events = Dictionary(
      zip(network.events.map(\.id), network.events.indices), uniquingKeysWith: { first, _ in first }
    )
  }

  /// The indices of a participation's person and event.
  func ends(
    of participation: Participation
  ) throws(Diagnostic) -> (actor: Int, event: Int) {
    guard let actor = actors[participation.person], let event = events[participation.event] else {
      throw Diagnostic(
        severity: .error, id: "dangling-participation",
        message: "a participation joins \(participation.person) and \(participation.event), "
          + "which the network does not both hold")
    }
    return (actor, event)
  }
}
