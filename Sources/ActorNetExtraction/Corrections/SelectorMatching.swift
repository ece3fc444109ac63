internal import ActorNetModel

/// Finds the people and events of a network, or of one record, that a selector names.
///
/// Names, labels and quotes are compared without regard to script, width, dots, hyphens and spaces.
struct SelectorMatching {
  let folding: ScriptFolding

  /// A text as it is compared.
  func form(_ text: String) -> [UInt16] {
    folding.fold(text.lowercased()).filter {
      $0 != Mark.space && $0 != Mark.hyphen && $0 != Mark.middleDot && $0 != Mark.newline
    }
  }

  private func holds(_ text: String, _ part: String) -> Bool {
    let (whole, wanted) = (form(text), form(part))
    guard !wanted.isEmpty, wanted.count <= whole.count else { return wanted.isEmpty }
    return (0...(whole.count - wanted.count)).contains { whole[$0...].starts(with: wanted) }
  }

  private func fits(
    _ evidence: [Evidence], _ document: DocumentID?, _ quote: String?
  ) -> Bool {
    if document == nil, quote == nil { return true }
    return evidence.contains { piece in
      (document.map { piece.document == $0 } ?? true)
        && (quote.map { holds(piece.quote, $0) } ?? true)
    }
  }

  // MARK: People

  /// Whether the person bears the name.
  func isNamed(_ person: Person, _ name: String) -> Bool {
    let wanted = form(name)
    return (person.names + [person.name, person.latinName ?? ""]).contains { form($0) == wanted }
  }

  /// Whether a selector names the person.
  ///
  /// - Parameter country: the person's country where the person's own record does not tell it.
  func names(
    _ selector: Correction.PersonSelector, _ person: Person, country: String? = nil
  ) -> Bool {
    isNamed(person, selector.name)
      && (selector.country.map { ($0 == person.country ?? country) } ?? true)
      && (selector.title.map { title in person.titles.contains { holds($0.text, title) } } ?? true)
      && fits(person.evidence, selector.document, selector.quote)
  }

  // MARK: Events

  /// Whether a selector names the event.
  ///
  /// - Parameter people: those who take part.
  func names(
    _ selector: Correction.EventSelector, _ event: Event, people: [Person]
  ) -> Bool {
    if let kind = selector.kind, kind != event.kind { return false }
    if let label = selector.label {
      let wanted = form(label)
      let labels = [event.label] + event.merges.map(\.name)
      guard labels.contains(where: { form($0) == wanted }) else { return false }
    }
    if let date = selector.date {
      guard let start = event.start else { return false }
      let last = max(start.lastDay, event.end?.lastDay ?? start.lastDay)
      guard date.firstDay <= last, start.firstDay <= date.lastDay else { return false }
    }
    if let place = selector.place, !holds(event.place ?? "", place) { return false }
    return selector.people.allSatisfy { name in people.contains { isNamed($0, name) } }
      && fits(event.evidence, selector.document, selector.quote)
  }
}

extension AffiliationNetwork {
  /// Those whom a selector names.
  func people(
    _ selector: Correction.PersonSelector, _ matching: SelectorMatching
  ) -> [PersonID] {
    people.filter { matching.names(selector, $0) }.map(\.id)
  }

  /// The events that a selector names.
  func events(
    _ selector: Correction.EventSelector, _ matching: SelectorMatching
  ) -> [EventID] {
    let persons = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var taking: [EventID: [Person]] = [:]
    if !selector.people.isEmpty {
      for tie in participations {
        if let person = persons[tie.person] { taking[tie.event, default: []].append(person) }
      }
    }
    return events.filter { matching.names(selector, $0, people: taking[$0.id] ?? []) }.map(\.id)
  }
}
