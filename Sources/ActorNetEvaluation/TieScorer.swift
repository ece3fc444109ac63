internal import ActorNetModel

/// Compares ties, and the pairs of people who share an event.
struct TieScorer {
  let gold: GoldAnnotation
  let network: ComparedNetwork
  let actors: [Int: Int]
  let events: EventMatching

  /// Somebody's part in the events of one group.
  private struct Tie: Hashable {
    let actor: String
    let group: String
  }

  /// A dictionary that remembers the order in which its keys came.
  private struct Ordered<Value> {
    var keys: [Tie] = []
    var values: [Tie: Value] = [:]

    subscript(key: Tie) -> Value? {
      get { values[key] }
      set {
        if values[key] == nil { keys.append(key) }
        values[key] = newValue
      }
    }
  }

  func score(_ result: inout DocumentEvaluation) {
    let eventOf = Dictionary(
      gold.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let actorOf = Dictionary(
      gold.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var wanted = Ordered<GoldAnnotation.Link>()
    var spare: Set<Tie> = []
    for link in gold.links {
      guard let event = eventOf[link.event] else { continue }
      let tie = Tie(actor: link.actor, group: event.group)
      if link.optional ?? false || event.optional ?? false
        || actorOf[link.actor]?.optional ?? false
      {
        spare.insert(tie)
      } else {
        wanted[tie] = link
      }
    }
    let optionalGroups = Set(gold.events.filter { $0.optional ?? false }.map(\.group))
    func isSpare(_ tie: Tie) -> Bool {
      spare.contains(tie) || optionalGroups.contains(tie.group) && actorOf[tie.actor] != nil
    }
    var found = Ordered<(happening: Int, actor: Int, tie: Participation)>()
    for (index, happening) in network.happenings.enumerated() {
      for (actor, tie) in happening.ties {
        let key = self.key(actor, happening: index)
        if found[key] == nil { found[key] = (index, actor, tie) }
        if wanted[key] != nil || !isSpare(key) {
          result.judgements.append(
            Judgement(
              thing: .tie,
              name: network.actors[actor].person.name + " – " + happening.event.label,
              isRight: wanted[key] != nil, confidence: tie.confidence, reasons: tie.reasons))
        }
      }
    }
    for key in found.keys {
      guard let (happening, actor, tie) = found[key] else { continue }
      let names = (network.actors[actor].person.name, network.happenings[happening].event.label)
      if let link = wanted[key] {
        result.scores[.links].right += 1
        let isRight = tie.roles.contains(link.role)
        result.scores.count(.role, isRight: isRight)
        if !isRight {
          let roles = tie.roles.map(\.rawValue).joined(separator: "; ")
          result.note(
            .role, names.0, "\(roles) for \(link.role.rawValue), \(names.1)", .otherRole)
        }
      } else if !isSpare(key) {
        result.scores[.links].wrong += 1
        result.note(
          .extraLink, names.0, names.1,
          key.group.hasPrefix("?")
            ? .eventIsExtra : actorOf[key.actor] == nil ? .personIsExtra : .wasNotThere)
      }
    }
    let knownActors = Set(actors.values.map { gold.actors[$0].id })
    let knownGroups = Set(events.matched.values.map { gold.events[$0].group })
    for key in wanted.keys where found[key] == nil {
      guard let link = wanted[key] else { continue }
      result.scores[.links].missed += 1
      result.note(
        .missedLink, actorOf[key.actor]?.names.joined(separator: "/") ?? key.actor,
        eventOf[link.event]?.label ?? link.event,
        !knownGroups.contains(key.group)
          ? .tieOfMissedEvent : !knownActors.contains(key.actor) ? .tieOfMissedPerson : .notTied)
    }
    let right = Self.pairs(wanted.keys)
    let told = Self.pairs(found.keys)
    let tolerated = Self.pairs(Set(wanted.keys).union(spare))
    result.scores[.pairs] = Scores.Tally(
      right: told.intersection(right).count,
      wrong: told.subtracting(right).subtracting(tolerated).count,
      missed: right.subtracting(told).count)
  }

  private func key(_ actor: Int, happening: Int) -> Tie {
    let event = network.happenings[happening].event
    return Tie(
      actor: actors[actor].map { gold.actors[$0].id }
        ?? "?" + network.actors[actor].person.id.rawValue,
      group: events.matched[happening].map { gold.events[$0].group } ?? events.folded[happening]
        ?? "?" + event.id.rawValue)
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
