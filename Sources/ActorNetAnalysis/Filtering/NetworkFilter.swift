public import ActorNetModel

/// A part of a network: some events, some people, the neighbourhood of some, a connected part.
///
/// Conditions are joined by “and”, the values of one by “or”. They are applied in the order in which
/// the properties stand: what is asked of events, then of people, then of the graph that is left. An
/// event goes with its last person where a condition on people took that person away; events in which
/// nobody is named stay as long as only events are asked about. People who are left without an event
/// go, unless nothing was asked.
///
/// Three meetings, of A and B in May, B and C in June, C and D in July: from June on, B, C and D are
/// left with two meetings; the neighbourhood of A at depth 1 is A and B with one meeting, at depth 2 A,
/// B and C with two.
public struct NetworkFilter: Sendable, Hashable {
  /// What is less sure goes; see ``AffiliationNetwork/filtered(minimumConfidence:)``.
  public var minimumConfidence = 0.0
  /// Events that were over before the first day of this date go, and those without a date.
  public var from: PartialDate?
  /// Events that began after the last day of this date go, and those without a date.
  public var to: PartialDate?
  /// Kinds that stay; all where empty.
  public var kinds: Set<Event.Kind> = []
  /// Statuses that stay; all where empty.
  public var statuses: Set<Event.Status> = []
  /// Events at a place whose name holds one of these stay; all where empty.
  public var places: [String] = []
  /// People of these countries stay, by code; all where empty.
  public var countries: Set<String> = []
  /// Events in which all of these take part stay, with everyone who takes part in them.
  public var people: [String] = []
  /// The neighbourhood of these stays.
  public var egos: [String] = []
  /// How far a neighbourhood reaches: at 1 the events of a person and who else takes part in them, at 2
  /// their events and people too; at least 1.
  public var depth = 1
  /// People with fewer events, of those that are left, go.
  public var minimumDegree = 0
  /// The connected part that stays: 1 is that with the most nodes, of equal ones that with the first
  /// person; all where nil.
  public var component: Int?

  /// A filter that keeps everything.
  public init() {}

  /// The part of the network, in its order; its records are gone, for linking them anew would bring
  /// back what the filter took away.
  ///
  /// - Throws: ``Diagnostic`` `unknown-person` for a name that nobody has, `no-such-part` where there
  ///   are fewer connected parts.
  /// - Complexity: O(people + events + participations · log).
  public func applied(to network: AffiliationNetwork) throws(Diagnostic) -> AffiliationNetwork {
    guard self != NetworkFilter() else { return network }
    var part = network.filtered(minimumConfidence: minimumConfidence)
    part.records = []
    part.events.removeAll { !admits($0) }
    part.dropDanglingTies()
    if !countries.isEmpty {
      let involved = Set(part.participations.map(\.event))
      part.people.removeAll { !countries.contains($0.country ?? "") }
      part.dropDanglingTies()
      part.dropEventsLeftBy(involved)
    }
    if !people.isEmpty { try keepEvents(of: people, in: &part, from: network) }
    if !egos.isEmpty { try keepNeighbourhood(in: &part, from: network) }
    if minimumDegree > 0 {
      let involved = Set(part.participations.map(\.event))
      var degrees: [PersonID: Int] = [:]
      for tie in part.participations { degrees[tie.person, default: 0] += 1 }
      part.people.removeAll { degrees[$0.id, default: 0] < minimumDegree }
      part.dropDanglingTies()
      part.dropEventsLeftBy(involved)
    }
    if let component { try keepComponent(component, in: &part) }
    let tied = Set(part.participations.map(\.person))
    part.people.removeAll { !tied.contains($0.id) }
    let events = Set(part.events.map(\.id))
    for index in part.events.indices {
      if let series = part.events[index].series, !events.contains(series) {
        part.events[index].series = nil
      }
    }
    return part
  }

  /// Whether an event stays by itself.
  private func admits(_ event: Event) -> Bool {
    guard kinds.isEmpty || kinds.contains(event.kind) else { return false }
    guard statuses.isEmpty || statuses.contains(event.status) else { return false }
    if !places.isEmpty {
      guard let place = event.place, places.contains(where: { place.contains($0) }) else {
        return false
      }
    }
    guard from != nil || to != nil else { return true }
    guard let start = event.start else { return false }
    if let to, start.firstDay > to.lastDay { return false }
    // A body without an end goes on.
    guard let from, let last = event.end ?? (event.kind == .workingGroup ? nil : start) else {
      return true
    }
    return last.lastDay >= from.firstDay
  }

  private func keepEvents(
    of names: [String], in part: inout AffiliationNetwork, from network: AffiliationNetwork
  ) throws(Diagnostic) {
    var kept = Set(part.events.map(\.id))
    for name in names {
      let called = Set(try network.people(called: name).map(\.id))
      kept.formIntersection(
        part.participations.filter { called.contains($0.person) }.map(\.event))
    }
    part.events.removeAll { !kept.contains($0.id) }
    part.dropDanglingTies()
  }

  private func keepNeighbourhood(
    in part: inout AffiliationNetwork, from network: AffiliationNetwork
  ) throws(Diagnostic) {
    var people: Set<PersonID> = []
    for name in egos { people.formUnion(try network.people(called: name).map(\.id)) }
    var events: Set<EventID> = []
    for _ in 0..<max(1, depth) {
      events = Set(part.participations.filter { people.contains($0.person) }.map(\.event))
      people.formUnion(part.participations.filter { events.contains($0.event) }.map(\.person))
    }
    part.events.removeAll { !events.contains($0.id) }
    part.dropDanglingTies()
  }

  private func keepComponent(
    _ number: Int, in part: inout AffiliationNetwork
  ) throws(Diagnostic) {
    let graph = try TwoModeGraph(part)
    let components = ConnectedComponents(of: graph.lists)
    let order = components.sizes.indices.filter { components.sizes[$0] > 1 }
      .sorted { (components.sizes[$1], $0) < (components.sizes[$0], $1) }
    guard order.indices.contains(number - 1) else {
      throw Diagnostic(
        severity: .error, id: "no-such-part",
        message: "there is no part \(number) here; the network has \(order.count) connected parts")
    }
    let kept = order[number - 1]
    let events = Set(
      part.events.indices.filter { components.component[graph.actorCount + $0] == kept }
        .map { part.events[$0].id })
    part.events.removeAll { !events.contains($0.id) }
    part.dropDanglingTies()
  }
}

extension AffiliationNetwork {
  /// Ties go whose person or event has gone.
  fileprivate mutating func dropDanglingTies() {
    let people = Set(people.map(\.id))
    let events = Set(events.map(\.id))
    participations.removeAll { !people.contains($0.person) || !events.contains($0.event) }
  }

  /// Events go that had people and have none any more.
  fileprivate mutating func dropEventsLeftBy(_ involved: Set<EventID>) {
    let left = Set(participations.map(\.event))
    events.removeAll { involved.contains($0.id) && !left.contains($0.id) }
  }
}
