internal import ActorNetModel

/// Who attended which contact under a rule.
///
/// For actors a contact is an event that the rule admits; for events it is a person.
struct ContactTable {
  /// Nodes as actors, contacts as events.
  ///
  /// The contacts of one group follow one another, those that fewer attended first. What the rule
  /// does not admit is there without attendance.
  let graph: TwoModeGraph
  /// The group of each contact, from 0, not decreasing; nil where each contact counts by itself.
  let groups: [UInt32]?
  /// What each contact is: the index of an event for actors, of a person for events.
  private let origins: [Int]

  /// - Throws: ``Diagnostic`` `dangling-participation` as ``TwoModeGraph`` does.
  init(
    _ network: AffiliationNetwork, mode: NodeScores.Mode, rule: ContactRule
  ) throws(Diagnostic) {
    let places = NodePlaces(of: network)
    let originCount = mode == .actor ? network.events.count : network.people.count
    var attendances: [Attendance] = []
    for participation in network.participations {
      let ends = try places.ends(of: participation)
      guard rule.admits(network.events[ends.event]), rule.admits(participation) else { continue }
      attendances.append(
        mode == .actor
          ? Attendance(node: ends.actor, origin: ends.event)
          : Attendance(node: ends.event, origin: ends.actor))
    }
    attendances.sort()
    var unique: [Attendance] = []
    for attendance in attendances where attendance != unique.last { unique.append(attendance) }

    var origins = Array(0..<originCount)
    groups =
      mode == .actor && rule.foldsGroups
      ? Self.group(network.events, attendances: unique, order: &origins) : nil
    self.origins = origins
    var contacts = [Int](repeating: 0, count: originCount)
    for (contact, origin) in origins.enumerated() { contacts[origin] = contact }
    let nodeCount = mode == .actor ? network.people.count : network.events.count
    graph = try TwoModeGraph(
      actorCount: nodeCount, eventCount: originCount,
      ties: unique.map { TwoModeGraph.Tie(actor: $0.node, event: contacts[$0.origin]) })
  }

  /// Sorts events by group, the groups in the order of their first events, then by attendance.
  ///
  /// - Returns: the group of each event in the new order.
  private static func group(
    _ events: [Event], attendances: [Attendance], order: inout [Int]
  ) -> [UInt32] {
    var numbers: [String: UInt32] = [:]
    let groups = events.map { event in
      if let known = numbers[event.group] { return known }
      let number = UInt32(numbers.count)
      numbers[event.group] = number
      return number
    }
    var sizes = [Int](repeating: 0, count: events.count)
    for attendance in attendances { sizes[attendance.origin] += 1 }
    order.sort { (groups[$0], sizes[$0], $0) < (groups[$1], sizes[$1], $1) }
    return order.map { groups[$0] }
  }

  /// The events, or people, that two nodes share, ascending.
  /// - Complexity: O(s log s) in the contacts of both.
  func origins(sharedBy first: Int, _ second: Int) -> [Int] {
    let lists = graph.lists
    var result: [Int] = []
    var left = lists.offsets[first]
    var right = lists.offsets[second]
    while left < lists.offsets[first + 1], right < lists.offsets[second + 1] {
      if lists.targets[left] < lists.targets[right] {
        left += 1
      } else if lists.targets[left] > lists.targets[right] {
        right += 1
      } else {
        result.append(origins[Int(lists.targets[left]) - graph.actorCount])
        left += 1
        right += 1
      }
    }
    return result.sorted()
  }
}

/// One participation that counts.
private struct Attendance: Comparable {
  let node: Int
  let origin: Int

  static func < (left: Attendance, right: Attendance) -> Bool {
    (left.node, left.origin) < (right.node, right.origin)
  }
}
