import ActorNetModel
import Foundation

/// Compares the graph of one document with its annotation, by the rules of the annotators' own
/// script: items marked optional count neither way, events match one to one, ties by group.
struct Scorer {
  let gold: GoldAnnotation
  let graph: ExtractedGraph

  /// What came of the comparison.
  struct Result {
    var scores = Scores()
    /// The annotation's actor for a node.
    var actors: [String: String] = [:]
    /// The annotation's event for a node.
    var events: [String: String] = [:]
  }

  private typealias Attributes = [String: String]

  private struct Candidate {
    let score: Double
    let node: String
    let event: String
  }

  func result() -> Result {
    var result = Result()
    result.actors = matchedActors()
    scoreOfficials(&result)
    let candidates = candidates(result.actors)
    let folded = matchEvents(candidates, &result)
    scoreEvents(&result)
    scoreLinks(folded, &result)
    return result
  }

  // MARK: The graph

  private func nodes(_ mode: String) -> [(id: String, values: Attributes)] {
    graph.nodes.filter { $0.values["mode"] == mode }
  }

  /// For each event's node the nodes of its people, in the order of the edges.
  private func ties() -> [String: [(person: String, role: String)]] {
    let people = Set(nodes("actor").map(\.id))
    let events = Set(nodes("event").map(\.id))
    var ties: [String: [(person: String, role: String)]] = [:]
    for edge in graph.edges {
      var (person, event) = (edge.source, edge.target)
      if events.contains(person), people.contains(event) { swap(&person, &event) }
      guard people.contains(person), events.contains(event) else { continue }
      let role = edge.values["role"] ?? ""
      if let known = ties[event]?.firstIndex(where: { $0.person == person }) {
        ties[event]?[known].role = role
      } else {
        ties[event, default: []].append((person, role))
      }
    }
    return ties
  }

  // MARK: Actors

  private func matchedActors() -> [String: String] {
    let nodes = nodes("actor").sorted { $0.id < $1.id }
    func names(_ values: Attributes) -> [String] {
      ([values["label"] ?? "", values["name"] ?? ""]
        + (values["aliases"] ?? "").components(separatedBy: " | "))
        .filter { !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty }
    }
    let full = gold.actors.map { Set($0.names.map(NameForms.normal)) }
    let forms = gold.actors.map { actor in
      actor.names.reduce(into: Set<[Unicode.Scalar]>()) { $0.formUnion(NameForms.parts($1)) }
    }
    var matched: [String: String] = [:]
    var taken: Set<Int> = []
    for isExact in [true, false] {
      for node in nodes where matched[node.id] == nil {
        let names = names(node.values)
        let own = Set(names.map(NameForms.normal))
        let parts = names.reduce(into: Set<[Unicode.Scalar]>()) {
          $0.formUnion(NameForms.parts($1))
        }
        var best: (actor: Int, shared: Int)?
        for index in gold.actors.indices where !taken.contains(index) {
          let isHit =
            isExact ? !own.isDisjoint(with: full[index]) : !parts.isDisjoint(with: forms[index])
          let shared = own.intersection(full[index]).count
          if isHit, shared > best?.shared ?? -1 { best = (index, shared) }
        }
        guard let best else { continue }
        matched[node.id] = gold.actors[best.actor].id
        taken.insert(best.actor)
      }
    }
    return matched
  }

  private func scoreOfficials(_ result: inout Result) {
    let actors = Dictionary(uniqueKeysWithValues: gold.actors.map { ($0.id, $0) })
    var found: Set<String> = []
    for node in nodes("actor") where node.values["kind"] == "official" {
      let actor = result.actors[node.id].flatMap { actors[$0] }
      if let actor { found.insert(actor.id) }
      if actor?.optional ?? false { continue }
      if actor?.kind == "official" {
        result.scores[.officials].right += 1
      } else {
        result.scores[.officials].wrong += 1
      }
    }
    result.scores[.officials].missed = gold.actors.count {
      $0.kind == "official" && !($0.optional ?? false) && !found.contains($0.id)
    }
  }

  // MARK: Events

  private func candidates(_ actors: [String: String]) -> [Candidate] {
    let ties = ties()
    var candidates: [Candidate] = []
    for node in nodes("event") {
      let quotes = (node.values["evidence"] ?? "").split(whereSeparator: { $0 == "\n" || $0 == "¶" }
      )
      .map { NameForms.normal(String($0)) }.filter { (1...500).contains($0.count) }
      let who = Set((ties[node.id] ?? []).map { actors[$0.person] ?? "?" + $0.person })
      for event in gold.events where Self.isBody(node.values["kind"]) == Self.isBody(event.kind) {
        let links = gold.links.filter { $0.event == event.id }
        // The last of several links of one actor decides whether it is optional.
        var isOptional: [String: Bool] = [:]
        for link in links { isOptional[link.actor] = link.optional ?? false }
        let must = Set(isOptional.filter { !$0.value }.map(\.key))
        let overlap = who.intersection(isOptional.keys).count
        let share = Double(overlap) / Double(max(1, who.union(must).count))
        let isQuoted = NameForms.quotesMatch(quotes, event.evidence.map(NameForms.normal))
        let isDated = Self.compatible(node.values["start"], event.start)
        guard
          isQuoted && (overlap > 0 || must.isEmpty || Self.isBody(event.kind))
            || overlap > 0 && share >= 0.5 && isDated
        else { continue }
        var score = share + (isQuoted ? 0.6 : 0) + (isDated ? 0.4 : -0.4)
        score += node.values["kind"] == event.kind ? 0.3 : 0
        if let start = node.values["start"], let wanted = event.start, !start.isEmpty,
          !wanted.isEmpty, start.hasPrefix(wanted)
        {
          score += 0.3
        }
        candidates.append(Candidate(score: score, node: node.id, event: event.id))
      }
    }
    return candidates.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.node, $0.event) < ($1.node, $1.event)
    }
  }

  private static func isBody(_ kind: String?) -> Bool { kind == "working_group" }

  static func compatible(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second, !first.isEmpty, !second.isEmpty else { return true }
    let count = min(first.count, second.count)
    if first.prefix(count) == second.prefix(count) { return true }
    guard first.count >= 10, second.count >= 10, let left = PartialDate(first),
      let right = PartialDate(second)
    else { return false }
    return abs(left.firstDay - right.firstDay) <= 3
  }

  /// Matches one to one; returns the group for nodes that tell an event again.
  private func matchEvents(
    _ candidates: [Candidate], _ result: inout Result
  ) -> [String: String] {
    var taken: Set<String> = []
    for candidate in candidates
    where result.events[candidate.node] == nil && !taken.contains(candidate.event) {
      result.events[candidate.node] = candidate.event
      taken.insert(candidate.event)
    }
    var folded: [String: String] = [:]
    for candidate in candidates
    where result.events[candidate.node] == nil && folded[candidate.node] == nil {
      folded[candidate.node] = gold.events.first { $0.id == candidate.event }?.group
    }
    return folded
  }

  private func scoreEvents(_ result: inout Result) {
    let events = Dictionary(uniqueKeysWithValues: gold.events.map { ($0.id, $0) })
    for node in nodes("event") {
      guard let event = result.events[node.id].flatMap({ events[$0] }) else {
        result.scores[.events].wrong += 1
        continue
      }
      if event.optional ?? false { continue }
      result.scores[.events].right += 1
      if let start = event.start, !start.isEmpty {
        result.scores.count(
          .start, isRight: (node.values["start"] ?? "").hasPrefix(start))
      }
      result.scores.count(.kind, isRight: node.values["kind"] == event.kind)
      result.scores.count(.status, isRight: node.values["status"] == event.status)
    }
    let found = Set(result.events.values)
    result.scores[.events].missed = gold.events.count {
      !($0.optional ?? false) && !found.contains($0.id)
    }
  }

  // MARK: Ties

  private struct Tie: Hashable {
    let actor: String
    let group: String
  }

  private func scoreLinks(_ folded: [String: String], _ result: inout Result) {
    let events = Dictionary(uniqueKeysWithValues: gold.events.map { ($0.id, $0) })
    let actors = Dictionary(uniqueKeysWithValues: gold.actors.map { ($0.id, $0) })
    var wanted: [Tie: String] = [:]
    var spare: Set<Tie> = []
    for link in gold.links {
      guard let event = events[link.event] else { continue }
      let tie = Tie(actor: link.actor, group: event.group)
      if link.optional ?? false || event.optional ?? false
        || actors[link.actor]?.optional ?? false
      {
        spare.insert(tie)
      } else {
        wanted[tie] = link.role
      }
    }
    let optionalGroups = Set(gold.events.filter { $0.optional ?? false }.map(\.group))
    let ties = ties()
    var found: [Tie: String] = [:]
    for node in nodes("event") {
      let group =
        result.events[node.id].flatMap { events[$0]?.group } ?? folded[node.id] ?? "?" + node.id
      for (person, role) in ties[node.id] ?? [] {
        let tie = Tie(actor: result.actors[person] ?? "?" + person, group: group)
        found[tie] = found[tie] ?? role
      }
    }
    for (tie, role) in found {
      if let want = wanted[tie] {
        result.scores[.links].right += 1
        let roles = role.components(separatedBy: ";").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        result.scores.count(.role, isRight: roles.contains(want))
      } else if !spare.contains(tie),
        !(optionalGroups.contains(tie.group) && actors[tie.actor] != nil)
      {
        result.scores[.links].wrong += 1
      }
    }
    result.scores[.links].missed = wanted.keys.count { found[$0] == nil }
    let (right, told) = (Self.pairs(wanted.keys), Self.pairs(found.keys))
    let tolerated = Self.pairs(Set(wanted.keys).union(spare))
    result.scores[.pairs] = Scores.Tally(
      right: told.intersection(right).count,
      wrong: told.subtracting(right).subtracting(tolerated).count,
      missed: right.subtracting(told).count)
  }

  /// Everyone with everyone of the same group.
  private static func pairs(_ ties: some Sequence<Tie>) -> Set<Set<String>> {
    var members: [String: Set<String>] = [:]
    for tie in ties { members[tie.group, default: []].insert(tie.actor) }
    var pairs: Set<Set<String>> = []
    for group in members.values {
      for first in group {
        for second in group where first < second { pairs.insert([first, second]) }
      }
    }
    return pairs
  }
}
