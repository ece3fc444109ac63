internal import ActorNetModel

/// Which rules fired for a person, event or tie of a record.
///
/// Every rule is there or not, so that a weight is all there is to know of it. The first is there
/// always: what is sure before anything else is known.
enum RecordReasons {
  /// From so many people on, an event is one of many.
  static let manyPeople = 5

  /// The rules for a person.
  /// - Parameter mentions: those of this person.
  static func rules(for person: RecognizedPerson, mentions: [PersonMention]) -> [String] {
    var rules = ["person"]
    let best = person.sightings.max { $0.score < $1.score }
    if let best {
      // The rule without the form of the name: `name.after-title`.
      rules.append(best.rule.split(separator: ".").prefix(2).joined(separator: "."))
      rules.append(
        best.score < 3.5
          ? "person.weak-name" : best.score < 5 ? "person.fair-name" : "person.strong-name")
    }
    let standings = Set(mentions.compactMap { $0.title?.standing })
    if standings.isEmpty {
      rules.append(person.hasOffice ? "person.government" : "person.untitled")
    } else if standings == [.official] {
      rules.append("person.office")
    } else if standings.contains(.official) {
      rules.append("person.mixed-titles")
    } else {
      rules.append(standings == [.unclear] ? "person.unclear-title" : "person.no-office")
    }
    if mentions.count == 1 { rules.append("person.once") }
    if mentions.count >= 4 { rules.append("person.often") }
    if person.latinName != nil { rules.append("person.glossed") }
    return rules
  }

  /// The rules for an event.
  /// - Parameter people: how many take part by name.
  static func rules(for draft: DraftEvent, people: Int) -> [String] {
    var rules = ["event", draft.rule]
    rules.append(draft.isDated ? "event.dated" : "event.undated")
    rules += told(draft.sentences.count, as: "event")
    if draft.isBrief { rules.append("event.brief") }
    switch people {
    case 0: rules.append("event.nameless")
    case 1: if draft.kind != .visit { rules.append("event.one-person") }
    case manyPeople...: rules.append("event.many")
    default: break
    }
    if !draft.parts.contains(where: { !$0.isCarried && !$0.isInferred }), people > 0 {
      rules.append("event.carried")
    }
    if ![.held, .established].contains(draft.status) { rules.append("event.not-held") }
    return rules
  }

  /// The rules for a tie.
  /// - Parameters:
  ///   - people: how many take part in the event by name.
  ///   - isTitled: whether the document gives the person a title anywhere.
  static func rules(
    for part: DraftEvent.Part, of draft: DraftEvent, people: Int, isTitled: Bool
  ) -> [String] {
    var rules = ["tie", part.rule]
    rules.append(
      part.isInferred ? "tie.inferred" : part.isCarried ? "tie.carried" : "tie.own-clause")
    if !draft.isDated { rules.append("tie.undated") }
    rules += told(part.sentences.count, as: "tie")
    if draft.isBrief { rules.append("tie.brief") }
    if people == 1, draft.kind != .visit { rules.append("tie.alone") }
    if people >= manyPeople { rules.append("tie.many") }
    if !isTitled { rules.append("tie.untitled") }
    if ![.held, .established].contains(draft.status) { rules.append("tie.not-held") }
    return rules
  }

  private static func told(_ sentences: Int, as thing: String) -> [String] {
    switch sentences {
    case ...1: []
    case 2: [thing + ".told-twice"]
    default: [thing + ".told-often"]
    }
  }
}
