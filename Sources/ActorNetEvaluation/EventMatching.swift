internal import ActorNetModel

/// Which event of the annotation each event of a network is, one to one.
struct EventMatching {
  /// A pair that may be one event.
  struct Candidate {
    let score: Double
    let happening: Int
    let event: Int
  }

  /// The likeliest first.
  let candidates: [Candidate]
  /// The annotation's event for each of the network's, as indices.
  let matched: [Int: Int]
  /// For events that tell a matched one again, the group of the annotation.
  let folded: [Int: String]

  /// Matches greedily from the likeliest pair on.
  /// - Complexity: O(events of the one × events of the other × quotes).
  init(gold: GoldAnnotation, network: ComparedNetwork, actors: [Int: Int]) {
    var candidates: [Candidate] = []
    let quotes = gold.events.map { $0.evidence.map(NameForms.normal) }
    for (index, happening) in network.happenings.enumerated() {
      let who = Set(
        happening.ties.map { tie in
          actors[tie.actor].map { gold.actors[$0].id }
            ?? "?" + network.actors[tie.actor].person.id.rawValue
        })
      for (place, event) in gold.events.enumerated() {
        guard
          let score = Self.score(
            happening, who, event, quotes[place], gold.links.filter { $0.event == event.id })
        else { continue }
        candidates.append(Candidate(score: score, happening: index, event: place))
      }
    }
    let ids = network.happenings.map(\.event.id.rawValue)
    candidates.sort { left, right in
      left.score != right.score
        ? left.score > right.score
        : (ids[left.happening], gold.events[left.event].id)
          < (ids[right.happening], gold.events[right.event].id)
    }
    var matched: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates
    where matched[candidate.happening] == nil && !taken.contains(candidate.event) {
      matched[candidate.happening] = candidate.event
      taken.insert(candidate.event)
    }
    var folded: [Int: String] = [:]
    for candidate in candidates
    where matched[candidate.happening] == nil && folded[candidate.happening] == nil {
      folded[candidate.happening] = gold.events[candidate.event].group
    }
    self.candidates = candidates
    self.matched = matched
    self.folded = folded
  }

  /// How well two fit; nil where they cannot be one event.
  private static func score(
    _ happening: ComparedNetwork.Happening, _ who: Set<String>, _ event: GoldAnnotation.Event,
    _ quotes: [[Unicode.Scalar]], _ links: [GoldAnnotation.Link]
  ) -> Double? {
    let isBody = event.kind == .workingGroup
    guard (happening.event.kind == .workingGroup) == isBody else { return nil }
    // The last of several links of one actor decides whether it is optional.
    var isOptional: [String: Bool] = [:]
    for link in links { isOptional[link.actor] = link.optional ?? false }
    let must = Set(isOptional.filter { !$0.value }.map(\.key))
    let overlap = who.intersection(isOptional.keys).count
    let share = Double(overlap) / Double(max(1, who.union(must).count))
    let isQuoted = NameForms.quotesMatch(happening.quotes, quotes)
    let isDated = compatible(happening.start, event.start)
    guard
      isQuoted && (overlap > 0 || must.isEmpty || isBody)
        || overlap > 0 && share >= 0.5 && isDated
    else { return nil }
    var score = share + (isQuoted ? 0.6 : 0) + (isDated ? 0.4 : -0.4)
    score += happening.event.kind == event.kind ? 0.3 : 0
    if let start = happening.start, let wanted = event.start, !wanted.isEmpty,
      start.hasPrefix(wanted)
    {
      score += 0.3
    }
    return score
  }

  /// Whether two dates may be one: unknown, one within the other, or days at most three apart.
  static func compatible(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second, !first.isEmpty, !second.isEmpty else { return true }
    let count = min(first.count, second.count)
    if first.prefix(count) == second.prefix(count) { return true }
    guard first.count >= 10, second.count >= 10, let left = PartialDate(first),
      let right = PartialDate(second)
    else { return false }
    return abs(left.firstDay - right.firstDay) <= 3
  }
}
