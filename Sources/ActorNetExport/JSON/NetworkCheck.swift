internal import ActorNetModel

/// Holds what a file has named so far, and refuses what contradicts it.
struct NetworkCheck {
  private var documents: Set<DocumentID> = []
  private var people: Set<PersonID> = []
  private var events: Set<EventID> = []
  private var ties: Set<Tie> = []

  private struct Tie: Hashable {
    let person: PersonID
    let event: EventID
  }

  /// Nothing seen.
  init() {}

  /// Whether an identifier can stand in every format: `[A-Za-z][A-Za-z0-9_]*`.
  static func isIdentifier(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  /// Whether there is a person or an event of that identifier.
  func holds(_ id: String, _ subject: MergeSuggestion.Subject) -> Bool {
    switch subject {
    case .person: people.contains(PersonID(rawValue: id))
    case .event: events.contains(EventID(rawValue: id))
    }
  }

  private func check(_ id: String, _ object: JSONObject) throws(Diagnostic) {
    guard Self.isIdentifier(id) else {
      throw object.fault(
        "the id \"\(id.prefix(60))\" should be ASCII letters, digits and _, a letter first")
    }
    if people.contains(PersonID(rawValue: id)) || events.contains(EventID(rawValue: id)) {
      throw object.fault("the id \"\(id)\" is in use already")
    }
  }

  /// A document that is not there yet.
  mutating func admit(document: Document, _ object: JSONObject) throws(Diagnostic) -> Document {
    guard !document.id.rawValue.isEmpty else { throw object.fault("the id is empty") }
    guard documents.insert(document.id).inserted else {
      throw object.fault("the id \"\(document.id.rawValue.prefix(60))\" is in use already")
    }
    return document
  }

  /// A person that is not there yet.
  mutating func admit(person: Person, _ object: JSONObject) throws(Diagnostic) -> Person {
    try check(person.id.rawValue, object)
    people.insert(person.id)
    return person
  }

  /// An event that is not there yet.
  mutating func admit(event: Event, _ object: JSONObject) throws(Diagnostic) -> Event {
    try check(event.id.rawValue, object)
    events.insert(event.id)
    return event
  }

  /// A tie between a person and an event that are there, the first between the two.
  mutating func admit(
    participation: Participation, _ object: JSONObject
  ) throws(Diagnostic) -> Participation {
    guard people.contains(participation.person) else {
      throw object.fault("there is no person \"\(participation.person.rawValue.prefix(60))\"")
    }
    guard events.contains(participation.event) else {
      throw object.fault("there is no event \"\(participation.event.rawValue.prefix(60))\"")
    }
    guard ties.insert(Tie(person: participation.person, event: participation.event)).inserted
    else {
      throw object.fault(
        "a second tie between \(participation.person) and \(participation.event)")
    }
    return participation
  }
}
