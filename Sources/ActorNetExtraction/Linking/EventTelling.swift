internal import ActorNetModel

/// One record's telling of an event, with what other records' tellings are compared by.
struct EventTelling: Sendable {
  let reference: RecordReference<EventID>
  let event: Event
  /// Clusters of those who take part and are not only hosts.
  let travellers: Set<Int>
  /// Clusters of everyone who takes part.
  let participants: Set<Int>
  let published: PartialDate?
  /// The country of the place.
  let placeCountry: String?
  /// The body whose session it is, and the countries around it.
  let series: (event: Event, countries: Set<String>)?
  /// For bodies: the countries that its name, its people and its quotes tell.
  let countries: Set<String>

  /// The first day by which it is compared: none where it is no more than an estimate.
  var start: PartialDate? { event.dateBasis == .estimated ? nil : event.start }

  /// The days that the event may be of, or that of its telling where it has no date.
  var days: ClosedRange<Int>? {
    if let start {
      return start.firstDay...max(start.lastDay, event.end?.lastDay ?? start.lastDay)
    }
    return published.map { $0.firstDay...$0.lastDay }
  }

  /// Whether it is told as done before the other begins, or as to come when the other is over.
  func isSeparated(from other: EventTelling) -> Bool {
    guard let published else { return false }
    switch event.status {
    case .held:
      return other.start.map { published.lastDay + 1 < $0.firstDay } ?? false
    case .planned, .proposed:
      guard start == nil, other.event.status == .held, let start = other.start
      else { return false }
      return max(start.lastDay, other.event.end?.lastDay ?? start.lastDay) + 1 < published.firstDay
    case .cancelled, .established, .suspended: return false
    }
  }
}

/// Reads tellings from records.
struct EventTellingReader {
  let people: [RecordReference<PersonID>: Int]
  let lexicon: Lexicon

  func tellings(of record: DocumentRecord, at index: Int) -> [EventTelling] {
    let ties = Dictionary(grouping: record.participations, by: \.event)
    let byID = Dictionary(record.events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let bodies = record.events.filter { $0.kind == .workingGroup }
    var countries: [EventID: Set<String>] = [:]
    if !bodies.isEmpty {
      let all = self.countries(of: record)
      for body in bodies {
        let found = self.countries(around: body, in: record, ties)
        countries[body.id] = found.count < 2 ? found.union(all) : found
      }
    }
    return record.events.map { event in
      let own = ties[event.id] ?? []
      func clusters(_ ties: [Participation]) -> Set<Int> {
        Set(ties.compactMap { people[RecordReference(record: index, id: $0.person)] })
      }
      return EventTelling(
        reference: RecordReference(record: index, id: event.id), event: event,
        travellers: clusters(own.filter { $0.roles != [.host] }), participants: clusters(own),
        published: record.document.published, placeCountry: country(of: event.place),
        series: event.series.flatMap { series in
          byID[series].map { ($0, countries[series] ?? []) }
        }, countries: countries[event.id] ?? [])
    }
  }

  /// The country of the longest beginning of a place's name that is known.
  private func country(of place: String?) -> String? {
    guard let place else { return nil }
    let units = lexicon.folding.fold(place)
    for length in stride(from: units.count, to: 0, by: -1) {
      if let code = lexicon.placeCodes[Array(units[..<length])] { return code }
    }
    return nil
  }

  // MARK: Sides of a body

  /// The sides in the body's name; else its people's countries and those that its quotes name.
  private func countries(
    around body: Event, in record: DocumentRecord, _ ties: [EventID: [Participation]]
  ) -> Set<String> {
    if body.sides.count >= 2 { return Set(body.sides) }
    let events = [body] + record.events.filter { $0.series == body.id }
    let tied = Set(events.flatMap { ties[$0.id] ?? [] }.map(\.person))
    var found = Set(body.sides)
    found.formUnion(record.people.filter { tied.contains($0.id) }.compactMap(\.country))
    for quote in events.flatMap(\.evidence).map(\.quote) { found.formUnion(countries(in: quote)) }
    return found
  }

  /// The countries that a text names; names of one character count in pairs.
  private func countries(in text: String) -> Set<String> {
    let units = lexicon.folding.fold(text)
    func match(_ position: Int) -> (length: Int, row: Int)? {
      var longest: (length: Int, row: Int)?
      lexicon.trie.forEachMatch(in: units, at: position) { length, entry in
        if entry.table == LexiconTable.country.rawValue { longest = (length, Int(entry.row)) }
      }
      return longest
    }
    var found: Set<String> = []
    var position = 0
    while position < units.count {
      guard let name = match(position) else {
        position += 1
        continue
      }
      if name.length > 1 {
        found.insert(lexicon.countries[name.row].code)
      } else if position + 1 < units.count, let next = match(position + 1), next.length == 1 {
        found.insert(lexicon.countries[name.row].code)
        found.insert(lexicon.countries[next.row].code)
        position += 1
      }
      position += name.length
    }
    return found
  }

  /// The two countries of most officials of a record; none where a third has as many.
  private func countries(of record: DocumentRecord) -> Set<String> {
    var counts: [String: Int] = [:]
    for person in record.people where person.kind == .official {
      if let country = person.country { counts[country, default: 0] += 1 }
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard order.count >= 2, order.count == 2 || order[2].value < order[1].value else { return [] }
    return [order[0].key, order[1].key]
  }
}
