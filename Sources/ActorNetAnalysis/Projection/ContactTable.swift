internal import ActorNetModel

/// Who attended which contact under a rule, and through which events.
///
/// For actors a contact is an event, or a group of events where the rule folds; for events it is
/// a person.
struct ContactTable {
  /// Nodes as actors, contacts as events; contacts that no node attended are not there.
  let graph: TwoModeGraph
  /// For each place in the nodes' lists of `graph`: what lies behind the attendance, ascending.
  ///
  /// Events for actors, the person for events.
  private let behind: [[Int]]

  /// - Throws: ``Diagnostic`` `dangling-participation` as ``TwoModeGraph`` does.
  init(
    _ network: AffiliationNetwork, mode: NodeScores.Mode, rule: ContactRule
  ) throws(Diagnostic) {
    let places = NodePlaces(of: network)
    var numbers: [String: Int] = [:]
    func number(_ contact: String) -> Int {
      if let known = numbers[contact] { return known }
      numbers[contact] = numbers.count
      return numbers.count - 1
    }
    var attendances: [Attendance] = []
    for participation in network.participations {
      let ends = try places.ends(of: participation)
      let event = network.events[ends.event]
      guard rule.admits(event), rule.admits(participation) else { continue }
      switch mode {
      case .actor:
        let contact = rule.foldsGroups ? event.group : event.id.rawValue
        attendances.append(
          Attendance(node: ends.actor, contact: number(contact), through: ends.event))
      case .event:
        attendances.append(
          Attendance(
            node: ends.event, contact: number(participation.person.rawValue), through: ends.actor)
        )
      }
    }
    attendances.sort()

    var ties: [TwoModeGraph.Tie] = []
    var behind: [[Int]] = []
    var last: Attendance?
    for attendance in attendances {
      if let last, last.node == attendance.node, last.contact == attendance.contact {
        if last.through != attendance.through {
          behind[behind.count - 1].append(attendance.through)
        }
      } else {
        ties.append(TwoModeGraph.Tie(actor: attendance.node, event: attendance.contact))
        behind.append([attendance.through])
      }
      last = attendance
    }
    let nodeCount = mode == .actor ? network.people.count : network.events.count
    graph = try TwoModeGraph(actorCount: nodeCount, eventCount: numbers.count, ties: ties)
    self.behind = behind
  }

  /// What lies behind the contacts that two nodes share, ascending.
  ///
  /// For each contact the events that both attended or, where there is none (a group whose events
  /// the two attended separately), those that either attended.
  /// - Complexity: O(contacts of both).
  func events(behind first: Int, _ second: Int) -> [Int] {
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
        let both = behind[left].filter(behind[right].contains)
        result += both.isEmpty ? behind[left] + behind[right] : both
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
  let contact: Int
  let through: Int

  static func < (left: Attendance, right: Attendance) -> Bool {
    (left.node, left.contact, left.through) < (right.node, right.contact, right.through)
  }
}
