internal import ActorNetModel

/// Compares the network of one document with its annotation.
///
/// Items marked optional count neither way. People match by name, whole names before family names;
/// events match one to one, by kind of thing, quotes, people and dates; ties are compared by the
/// group of the event, so that a visit and the meeting in it count once.
struct Scorer {
  let gold: GoldAnnotation
  let network: ComparedNetwork

  private typealias Scalars = [Unicode.Scalar]

  init(gold: GoldAnnotation, network: ComparedNetwork) {
    self.gold = gold
    self.network = network
  }

  func evaluation() -> DocumentEvaluation {
    var result = DocumentEvaluation()
    let actors = matchedActors()
    let candidates = EventMatching(gold: gold, network: network, actors: actors)
    for (index, actor) in actors { result.actors[person(index).id] = gold.actors[actor].id }
    for (index, event) in candidates.matched {
      result.events[network.happenings[index].event.id] = gold.events[event].id
    }
    scoreOfficials(actors, &result)
    scoreEvents(candidates, actors, &result)
    TieScorer(gold: gold, network: network, actors: actors, events: candidates).score(&result)
    return result
  }

  private func person(_ index: Int) -> Person { network.actors[index].person }

  // MARK: Actors

  /// The annotation's actor for each of the network's, as indices.
  private func matchedActors() -> [Int: Int] {
    let full = gold.actors.map { Set($0.names.map(NameForms.normal)) }
    let parts = gold.actors.map { actor in
      actor.names.reduce(into: Set<Scalars>()) { $0.formUnion(NameForms.parts($1)) }
    }
    var matched: [Int: Int] = [:]
    var taken: Set<Int> = []
    for isExact in [true, false] {
      for (index, actor) in network.actors.enumerated() where matched[index] == nil {
        var best: (actor: Int, shared: Int)?
        for candidate in gold.actors.indices where !taken.contains(candidate) {
          let isHit =
            isExact
            ? !actor.full.isDisjoint(with: full[candidate])
            : !actor.parts.isDisjoint(with: parts[candidate])
          let shared = actor.full.intersection(full[candidate]).count
          if isHit, shared > best?.shared ?? -1 { best = (candidate, shared) }
        }
        guard let best else { continue }
        matched[index] = best.actor
        taken.insert(best.actor)
      }
    }
    return matched
  }

  private func scoreOfficials(_ actors: [Int: Int], _ result: inout DocumentEvaluation) {
    var found: Set<Int> = []
    for (index, candidate) in network.actors.enumerated() {
      let person = candidate.person
      let actor = actors[index].map { gold.actors[$0] }
      judge(person, actor, &result)
      guard person.kind == .official else { continue }
      if let place = actors[index] { found.insert(place) }
      if actor?.optional ?? false { continue }
      if actor?.kind == .official {
        result.scores[.officials].right += 1
      } else {
        result.scores[.officials].wrong += 1
        result.note(
          .extraOfficial, person.name, actor == nil ? "not one in gold" : "gold says other",
          actor == nil ? .nobodyOfThatName : .annotatedAsOther)
      }
    }
    let named = Set(actors.values)
    for (index, actor) in gold.actors.enumerated()
    where actor.kind == .official && !(actor.optional ?? false) && !found.contains(index) {
      let isNamed = named.contains(index)
      result.scores[.officials].missed += 1
      result.note(
        .missedOfficial, actor.names.joined(separator: "/"),
        isNamed ? "found, but not as official" : "missed",
        isNamed ? .foundAsOther : .personNotFound)
    }
  }

  /// Of somebody who is no official the annotation need not know.
  private func judge(
    _ person: Person, _ actor: GoldAnnotation.Actor?, _ result: inout DocumentEvaluation
  ) {
    if actor?.optional == true || actor == nil && person.kind == .other { return }
    result.judgements.append(
      Judgement(
        thing: .person, name: person.name, isRight: actor?.kind == person.kind,
        confidence: person.confidence, reasons: person.reasons))
  }

  // MARK: Events

  private func scoreEvents(
    _ matching: EventMatching, _ actors: [Int: Int], _ result: inout DocumentEvaluation
  ) {
    for (index, happening) in network.happenings.enumerated() {
      let found = happening.event
      let gold = matching.matched[index].map { self.gold.events[$0] }
      if !(gold?.optional ?? false) {
        result.judgements.append(
          Judgement(
            thing: .event, name: found.label, isRight: gold != nil, confidence: found.confidence,
            reasons: found.reasons))
      }
      guard let gold else {
        result.scores[.events].wrong += 1
        result.note(
          .extraEvent, found.label, "\(found.kind.rawValue) \(happening.start ?? "")",
          matching.folded[index] == nil ? .noSuchEvent : .toldAgain)
        continue
      }
      if gold.optional ?? false { continue }
      result.scores[.events].right += 1
      scoreStart(happening, gold, &result)
      let kindIsRight = found.kind == gold.kind
      result.scores.count(.kind, isRight: kindIsRight)
      if !kindIsRight {
        result.note(
          .kind, found.label, "\(found.kind.rawValue) for \(gold.kind.rawValue)", .otherKind)
      }
      let statusIsRight = found.status == gold.status
      result.scores.count(.status, isRight: statusIsRight)
      if !statusIsRight {
        result.note(
          .status, found.label, "\(found.status.rawValue) for \(gold.status.rawValue)",
          .otherStatus)
      }
    }
    let found = Set(matching.matched.values)
    for (index, event) in gold.events.enumerated()
    where !(event.optional ?? false) && !found.contains(index) {
      result.scores[.events].missed += 1
      result.note(
        .missedEvent, event.label, "\(event.kind.rawValue) \(event.start ?? "")",
        causeOfMiss(index, matching, actors))
    }
  }

  private func causeOfMiss(
    _ event: Int, _ matching: EventMatching, _ actors: [Int: Int]
  ) -> Difference.Cause {
    if matching.candidates.contains(where: { $0.event == event }) { return .mergedAway }
    let known = Set(actors.values.map { gold.actors[$0].id })
    let taking = gold.links.filter {
      $0.event == gold.events[event].id && !($0.optional ?? false)
    }.map(\.actor)
    return !taking.isEmpty && known.isDisjoint(with: taking) ? .participantsMissed : .eventNotFound
  }

  private func scoreStart(
    _ happening: ComparedNetwork.Happening, _ gold: GoldAnnotation.Event,
    _ result: inout DocumentEvaluation
  ) {
    guard let wanted = gold.start, !wanted.isEmpty else { return }
    let start = happening.start ?? ""
    let isRight = start.hasPrefix(wanted)
    result.scores.count(.start, isRight: isRight)
    guard !isRight else { return }
    result.note(
      .start, happening.event.label, "\(happening.start ?? "-") for \(wanted)",
      start.isEmpty ? .noDate : wanted.hasPrefix(start) ? .lessPrecise : .otherDate)
  }
}
