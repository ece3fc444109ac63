internal import ActorNetModel

/// Applies corrections to the people, events and ties of a linked network.
struct NetworkCorrection {
  private(set) var network: AffiliationNetwork
  let matching: SelectorMatching
  let labels: LabelWriter
  /// The network without corrections, and for each of its nodes the one that it has become.
  let plain: AffiliationNetwork
  let personNow: [PersonID: PersonID]
  let eventNow: [EventID: EventID]

  /// The rule that evidence and reasons of corrections name.
  static let rule = "correction"
  /// The rule of people who were declared different from others of their name.
  static let differentRule = "correction.different"
  /// What a person's word counts for, in log-odds.
  private static let certainty = 10.0

  init(
    _ network: AffiliationNetwork, matching: SelectorMatching, labels: LabelWriter,
    plain: AffiliationNetwork, personNow: [PersonID: PersonID], eventNow: [EventID: EventID]
  ) {
    self.network = network
    self.matching = matching
    self.labels = labels
    self.plain = plain
    self.personNow = personNow
    self.eventNow = eventNow
  }

  /// Why an entry cannot be applied.
  struct Hindrance: Error {
    let message: String
  }

  /// Applies an entry.
  mutating func apply(_ correction: Correction) throws(Hindrance) {
    switch correction.content {
    case .same, .different, .undecided: break
    case .rename(.person(let selector), let name):
      let index = try person(selector)
      network.people[index].name = name
      network.people[index].names = Set(network.people[index].names + [name]).sorted()
    case .rename(.event(let selector), let name): network.events[try event(selector)].label = name
    case .rename(.tie, _): break
    case .notAnOfficial(let selector): network.people[try person(selector)].kind = .other
    case .drop(.person(let selector)): drop(network.people[try person(selector)].id)
    case .drop(.event(let selector)): drop(network.events[try event(selector)].id)
    case .drop(.tie(let who, let what)): network.participations.remove(at: try tie(who, what))
    case .addEvent(let event, let source): try add(event, source, correction)
    case .addTie(let who, let what, let role, let title, let source):
      try addTie(who, what, role, title, source, correction)
    case .fix(let target, let changes): try fix(target, changes)
    case .confirm(.person(let selector)):
      let index = try person(selector)
      network.people[index].reasons.append(Self.reason)
      network.people[index].confidence = Confidence.probability(
        of: network.people[index].reasons)
    case .confirm(.event(let selector)):
      let index = try event(selector)
      network.events[index].reasons.append(Self.reason)
      network.events[index].confidence = Confidence.probability(of: network.events[index].reasons)
    case .confirm(.tie(let who, let what)):
      let index = try tie(who, what)
      network.participations[index].reasons.append(Self.reason)
      network.participations[index].confidence = Confidence.probability(
        of: network.participations[index].reasons)
    }
  }

  private static var reason: Reason { Reason(rule: rule, logOdds: certainty) }

  // MARK: Finding

  /// The one place that identifiers stand for; they name nodes as they are, else as they were.
  private func one<ID: TypedIdentifier>(
    _ now: [ID], _ before: [ID], _ selector: String, _ names: (ID) -> String?,
    _ place: (ID) -> Int?
  ) throws(Hindrance) -> Int {
    let found = now.isEmpty ? Set(before).sorted() : now
    let places = found.compactMap(place)
    guard let first = places.first else {
      throw Hindrance(message: "nothing is there that is \"\(selector)\"")
    }
    guard places.count == 1 else {
      let told = found.prefix(3).compactMap(names).joined(separator: "; ")
      throw Hindrance(
        message: "\"\(selector)\" names \(places.count): \(told); say which by a country, a date, "
          + "a document or a quote")
    }
    return first
  }

  private func person(_ selector: Correction.PersonSelector) throws(Hindrance) -> Int {
    try one(
      network.people(selector, matching),
      plain.people(selector, matching).compactMap { personNow[$0] }, "\(selector)",
      { id in
        network.people.first { $0.id == id }
          .map { $0.name + ($0.country.map { " (\($0))" } ?? "") }
      }, { id in network.people.firstIndex { $0.id == id } })
  }

  private func event(_ selector: Correction.EventSelector) throws(Hindrance) -> Int {
    try one(
      network.events(selector, matching),
      plain.events(selector, matching).compactMap { eventNow[$0] }, "\(selector)",
      { id in
        network.events.first { $0.id == id }
          .map { $0.label + ($0.start.map { " (\($0))" } ?? "") }
      }, { id in network.events.firstIndex { $0.id == id } })
  }

  private func tie(
    _ who: Correction.PersonSelector, _ what: Correction.EventSelector
  ) throws(Hindrance) -> Int {
    let person = network.people[try person(who)].id
    let event = network.events[try event(what)]
    guard
      let index = network.participations.firstIndex(where: {
        $0.person == person && $0.event == event.id
      })
    else { throw Hindrance(message: "\"\(who)\" takes no part in \"\(event.label)\"") }
    return index
  }

  // MARK: Dropping

  private mutating func drop(_ id: PersonID) {
    network.people.removeAll { $0.id == id }
    network.participations.removeAll { $0.person == id }
    forget(id.rawValue)
  }

  private mutating func drop(_ id: EventID) {
    network.events.removeAll { $0.id == id }
    network.participations.removeAll { $0.event == id }
    for index in network.events.indices where network.events[index].series == id {
      network.events[index].series = nil
    }
    // A group is called after one of its events.
    let left = network.events.indices.filter { network.events[$0].group == id.rawValue }
    if let first = left.first {
      let name = network.events[first].id.rawValue
      for index in left { network.events[index].group = name }
    }
    forget(id.rawValue)
  }

  private mutating func forget(_ id: String) {
    network.suggestions.removeAll { $0.first == id || $0.second == id }
  }

  // MARK: Fixing

  private mutating func fix(
    _ target: Correction.Target, _ changes: Correction.Changes
  ) throws(Hindrance) {
    switch target {
    case .person(let selector):
      network.people[try person(selector)].country = changes.country
    case .event(let selector):
      let index = try event(selector)
      if let dates = changes.dates {
        network.events[index].start = dates.lowerBound
        network.events[index].end =
          network.events[index].kind == .workingGroup ? nil : dates.upperBound
      }
      if let status = changes.status { network.events[index].status = status }
      if let place = changes.place { network.events[index].place = place }
      if let kind = changes.kind { network.events[index].kind = kind }
    case .tie(let who, let what):
      let index = try tie(who, what)
      if let role = changes.role { network.participations[index].roles = [role] }
      if let title = changes.title { network.participations[index].title = title }
    }
  }

  // MARK: Adding

  /// The document that tells what is added: one of the network, or a new one.
  private mutating func document(_ source: Correction.Source) throws(Hindrance) -> Document {
    if let id = source.document {
      guard let known = network.documents.first(where: { $0.id == id }) else {
        let ids = network.documents.map(\.id.rawValue)
        let advice = NearestWord.to(id.rawValue, among: ids).map { "; did you mean \"\($0)\"?" }
        throw Hindrance(message: "there is no document \"\(id)\"" + (advice ?? ""))
      }
      return known
    }
    let id = DocumentID(rawValue: source.url ?? source.title ?? "")
    if let known = network.documents.first(where: { $0.id == id }) { return known }
    let document = Document(
      id: id, title: source.title, publisher: source.publisher, url: source.url,
      published: source.published, publishedFrom: source.published.map { _ in .option })
    network.documents.append(document)
    network.documents.sort { $0.id < $1.id }
    return document
  }

  private func evidence(_ source: Correction.Source, _ document: Document) -> Evidence {
    Evidence(
      document: document.id, span: TextSpan(lower: 0, upper: 0), quote: source.quote,
      rule: Self.rule)
  }

  private mutating func add(
    _ event: Correction.NewEvent, _ source: Correction.Source, _ correction: Correction
  ) throws(Hindrance) {
    let known = Correction.EventSelector(
      kind: event.kind, people: event.people.map(\.person.name), date: event.start)
    if event.start != nil, !event.people.isEmpty,
      let told = network.events(known, matching).first
    {
      throw Hindrance(
        message: "the documents tell of this event by now: "
          + (network.events.first { $0.id == told }?.label ?? ""))
    }
    let document = try document(source)
    let proof = evidence(source, document)
    var people: [(Person, Correction.Participant)] = []
    for part in event.people {
      people.append((try personToAdd(part.person, proof, document), part))
    }
    var hash = StableHash()
    hash.add(Self.rule)
    hash.add(event.kind.rawValue)
    for id in people.map(\.0.id).sorted() { hash.add(id.rawValue) }
    hash.add(event.start?.description ?? "")
    hash.add(event.label ?? "")
    let id = EventID(rawValue: "e" + hash.hexadecimal)
    guard !network.events.contains(where: { $0.id == id }) else {
      throw Hindrance(message: "this event was added before")
    }
    let label =
      event.label ?? labels.label(event.kind, people: people.map(\.0.name), place: event.place)
    let reasons = [Self.reason]
    network.events.append(
      Event(
        id: id, kind: event.kind, label: label, start: event.start,
        end: event.kind == .workingGroup ? nil : event.end, place: event.place,
        status: event.status,
        statusHistory: [
          Event.StatusReport(
            status: event.status, asOf: document.published, document: document.id)
        ], evidence: [proof], confidence: Confidence.probability(of: reasons), reasons: reasons))
    network.events.sort { $0.id < $1.id }
    for (person, part) in people {
      insert(person.id, id, part.role, title: part.person.title, proof)
    }
  }

  /// The person of the network, else a new one, an official.
  private mutating func personToAdd(
    _ selector: Correction.PersonSelector, _ proof: Evidence, _ document: Document
  ) throws(Hindrance) -> Person {
    // The title is that of the time, and need not be one that a document tells.
    let known = Correction.PersonSelector(name: selector.name, country: selector.country)
    let found = network.people.filter { matching.names(known, $0) }
    if found.count > 1 {
      throw Hindrance(message: "\"\(known)\" names \(found.count) people; say the country")
    }
    if let found = found.first { return found }
    var hash = StableHash()
    hash.add(matching.folding.fold(selector.name).map(String.init).joined(separator: " "))
    hash.add(selector.country ?? "")
    var id = "p" + hash.hexadecimal
    while network.people.contains(where: { $0.id.rawValue == id }) { id += "_" }
    let reasons = [Self.reason]
    let person = Person(
      id: PersonID(rawValue: id), name: selector.name, names: [selector.name], kind: .official,
      country: selector.country,
      titles: selector.title.map { [Person.Title(text: $0, seen: document.published)] } ?? [],
      evidence: [proof], confidence: Confidence.probability(of: reasons), reasons: reasons)
    network.people.append(person)
    network.people.sort { $0.id < $1.id }
    return person
  }

  private mutating func addTie(
    _ who: Correction.PersonSelector, _ what: Correction.EventSelector,
    _ role: Participation.Role, _ title: String?, _ source: Correction.Source,
    _ correction: Correction
  ) throws(Hindrance) {
    let event = network.events[try event(what)]
    let document = try document(source)
    let proof = evidence(source, document)
    let person = try personToAdd(who, proof, document)
    let isThere = network.participations.contains { tie in
      tie.person == person.id && tie.event == event.id && tie.roles.contains(role)
    }
    guard !isThere else {
      throw Hindrance(
        message: "the documents tell of this tie by now: \(person.name), \(event.label)")
    }
    insert(person.id, event.id, role, title: title ?? who.title, proof)
  }

  private mutating func insert(
    _ person: PersonID, _ event: EventID, _ role: Participation.Role, title: String?,
    _ proof: Evidence
  ) {
    let known = network.participations.firstIndex { $0.person == person && $0.event == event }
    if let known {
      let told = Set(network.participations[known].roles + [role])
      network.participations[known].roles = Participation.Role.allCases.filter(told.contains)
      network.participations[known].evidence.append(proof)
      network.participations[known].evidence.sort()
      return
    }
    let reasons = [Self.reason]
    network.participations.append(
      Participation(
        person: person, event: event, roles: [role], title: title,
        confidence: Confidence.probability(of: reasons), reasons: reasons, evidence: [proof]))
    network.participations.sort { ($0.event, $0.person) < ($1.event, $1.person) }
  }
}
