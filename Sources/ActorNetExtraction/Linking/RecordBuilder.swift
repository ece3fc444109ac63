internal import ActorNetModel

/// Writes a document's record from what was recognised and read.
struct RecordBuilder {
  let text: AnnotatedText
  let people: RecognizedPeople
  let pack: LanguagePack

  private var document: Document { text.document }
  private static let longestQuote = 500

  func record(_ drafts: [DraftEvent]) -> DocumentRecord {
    let dating = EventDating(text: text)
    var merged = DraftMerger(people: people, text: text, lexicon: pack.lexicon)
      .merged(dating.withLikelyDates(drafts))
    let groups = ContactGrouping(people: people).groups(merged)
    dating.settle(&merged, groups: groups)
    let kinds = kinds(with: merged)
    let names = people.people.indices.map(shownName)
    let persons = people.people.indices.map { person($0, kind: kinds[$0], name: names[$0]) }
    let labels = LabelWriter(
      words: pack.displayWords, isTraditional: document.language == "zh-Hant")
    var used: [String: Int] = [:]
    var events: [Event] = []
    var participations: [Participation] = []
    // Bodies come before their sessions in `ids`, whatever their order in the text.
    let ids = merged.map { draft in
      identifier(draft, persons: persons, used: &used)
    }
    for (index, draft) in merged.enumerated() {
      let taking = draft.parts.filter { kinds[$0.person] == .official || isPresent($0) }
      let event = event(
        draft, taking, id: ids[index], group: ids[groups[index]].rawValue,
        series: draft.series.map { ids[$0] },
        label: label(draft, in: merged, taking.map { names[$0.person] }, labels))
      events.append(event)
      for part in taking {
        participations.append(
          participation(
            part, of: draft, id: ids[index], person: persons[part.person], people: taking.count))
      }
    }
    return DocumentRecord(
      document: document, people: persons.sorted { $0.id < $1.id },
      events: events.sorted { $0.id < $1.id },
      participations: participations.sorted { ($0.event, $0.person) < ($1.event, $1.person) })
  }

  /// Someone who is no official is at the event only where the clause itself says so.
  private func isPresent(_ part: DraftEvent.Part) -> Bool { !part.isInferred && !part.isCarried }

  /// Kinds, where those without any title follow the company they keep.
  private func kinds(with drafts: [DraftEvent]) -> [Person.Kind] {
    people.people.indices.map { index in
      let person = people.people[index]
      let hasTitle =
        person.sightings.contains { $0.title != nil }
        || people.mentions.contains { $0.person == index && $0.title != nil }
      if person.kind == .official || hasTitle { return person.kind }
      let meetsOfficials = drafts.contains { draft in
        draft.people.contains(index) && draft.status != .proposed
          && (draft.kind == .visit
            || draft.people.contains { $0 != index && people.people[$0].hasOffice })
      }
      return meetsOfficials ? .official : person.kind
    }
  }

  // MARK: People

  /// The form that the document uses most, the fuller one where two are used alike.
  private func shownName(_ index: Int) -> String {
    var counts: [String: (count: Int, length: Int, first: Int)] = [:]
    for mention in people.mentions where mention.person == index {
      let form = shown(mention.range)
      let known = counts[form] ?? (0, mention.range.count, mention.range.lowerBound)
      counts[form] = (known.count + 1, known.length, known.first)
    }
    let best = counts.max { first, second in
      (first.value.count, first.value.length, -first.value.first)
        < (second.value.count, second.value.length, -second.value.first)
    }
    return best?.key ?? people.people[index].latinName ?? ""
  }

  /// A name with the middle dot between its parts, whatever mark the text has there.
  private func shown(_ range: Range<Int>) -> String {
    guard FoldedText.isHan(text.units[range.lowerBound]) else { return text.string(range) }
    return text.string(range).split(separator: "-").joined(separator: "·")
  }

  private func person(_ index: Int, kind: Person.Kind, name: String) -> Person {
    let source = people.people[index]
    let mentions = people.mentions.filter { $0.person == index }
    var forms = Set(mentions.map { text.string($0.range) })
    forms.insert(name)
    if let latin = source.latinName { forms.insert(latin) }
    var titles: [Person.Title] = []
    for title in mentions.compactMap(\.title) {
      let words = Person.Title(text: text.string(title.extent), seen: document.published)
      if !titles.contains(words) { titles.append(words) }
    }
    var hash = StableHash()
    hash.add(pack.folding.fold(name).map(String.init).joined(separator: " "))
    hash.add(source.country ?? "")
    let evidence = mentions.prefix(3).map { mention in
      let sentence = sentence(around: mention.range)
      return quote(
        around(mention.range.lowerBound, sentence), rule: rule(for: mention, of: source),
        marks: [mention.range])
    }
    let reasons = pack.confidence.reasons(
      RecordReasons.rules(for: source, mentions: mentions), for: .person)
    return Person(
      id: PersonID(rawValue: "p" + hash.hexadecimal), name: name, names: forms.sorted(),
      latinName: source.latinName, kind: kind, country: source.country,
      branch: mentions.compactMap { $0.title?.branch }.first, titles: titles.sorted(),
      evidence: Array(evidence), confidence: Confidence.probability(of: reasons),
      reasons: reasons)
  }

  private func rule(for mention: PersonMention, of person: RecognizedPerson) -> String {
    person.sightings.first { $0.range == mention.range }?.rule ?? "name.known"
  }

  private func sentence(around range: Range<Int>) -> Range<Int> {
    text.segmentation.sentences.first { $0.range.contains(range.lowerBound) }?.range ?? range
  }

  /// The words of a sentence as evidence, cut to the length that a quote may have.
  private func quote(
    _ range: Range<Int>, asserter: Evidence.Asserter = .document, rule: String,
    marks: [Range<Int>]
  ) -> Evidence {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text.units[lower] <= Mark.space { lower += 1 }
    while upper > lower, text.units[upper - 1] <= Mark.space { upper -= 1 }
    upper = min(upper, lower + Self.longestQuote)
    let words = text.string(lower..<upper).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return Evidence(
      document: document.id, span: text.span(lower..<upper), quote: words, asserter: asserter,
      rule: rule, marks: spans(of: marks, in: lower..<upper))
  }

  /// Where stretches of a quote stand in it, in bytes, those that overlap as one.
  private func spans(of marks: [Range<Int>], in quote: Range<Int>) -> [TextSpan] {
    // A line end within a quote becomes one space, whatever its length: then nothing is marked.
    guard !quote.contains(where: { text.units[$0] == Mark.newline }) else { return [] }
    var spans: [TextSpan] = []
    var end = quote.lowerBound
    for mark in marks.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    )
    where quote.contains(mark.lowerBound) && mark.upperBound <= quote.upperBound {
      let lower = max(mark.lowerBound, end)
      guard lower < mark.upperBound else { continue }
      let start = text.string(quote.lowerBound..<lower).utf8.count
      let length = text.string(lower..<mark.upperBound).utf8.count
      spans.append(TextSpan(lower: start, upper: start + length))
      end = mark.upperBound
    }
    return spans
  }

  /// Where some people are named.
  private func names(of people: Set<Int>) -> [Range<Int>] {
    self.people.mentions.filter { people.contains($0.person) }.map(\.range)
  }

  // MARK: Events

  private func identifier(
    _ draft: DraftEvent, persons: [Person], used: inout [String: Int]
  ) -> EventID {
    var hash = StableHash()
    hash.add(draft.kind.rawValue)
    for id in draft.people.map({ persons[$0].id }).sorted() { hash.add(id.rawValue) }
    hash.add(draft.when?.start.description ?? "")
    if draft.people.isEmpty || draft.kind == .workingGroup || draft.kind == .forum {
      hash.add(draft.name.map { text.folded.string($0) } ?? "")
      hash.add(draft.topics.joined(separator: ","))
      hash.add(String(draft.part))
      for words in draft.unnamed { hash.add(text.folded.string(words)) }
    }
    if draft.kind == .visit { hash.add(draft.placeCountry ?? "") }
    let digits = hash.hexadecimal
    let count = used[digits, default: 0]
    used[digits] = count + 1
    return EventID(rawValue: "e" + digits + (count == 0 ? "" : "_\(count + 1)"))
  }

  private func event(
    _ draft: DraftEvent, _ taking: [DraftEvent.Part], id: EventID, group: String,
    series: EventID?, label: String
  ) -> Event {
    let reasons = pack.confidence.reasons(
      RecordReasons.rules(for: draft, people: taking.count), for: .event)
    let marks =
      draft.tellings.map(\.words) + names(of: Set(taking.map(\.person)))
      + [draft.when?.words].compactMap(\.self)
    return Event(
      id: id, kind: draft.kind, label: label, start: draft.when?.start,
      end: draft.kind == .workingGroup ? nil : draft.when?.end,
      dateWords: draft.when?.words.map { [text.string($0)] } ?? [],
      dateBasis: draft.when?.published ?? .told,
      place: place(of: draft), status: draft.status,
      statusHistory: [
        Event.StatusReport(
          status: draft.status, asOf: document.published, document: document.id)
      ], unnamedParties: draft.unnamed.map { text.string($0) }, sides: draft.sides,
      topics: draft.topics, ordinal: draft.ordinal, series: series, group: group,
      evidence: draft.sentences.sorted { $0.lowerBound < $1.lowerBound }
        .map {
          quote(
            around(draft.position, $0), asserter: asserter(of: draft, in: $0), rule: draft.rule,
            marks: marks)
        },
      confidence: Confidence.probability(of: reasons), reasons: reasons)
  }

  /// A sentence, or of one that is too long for a quote the part around a place in it.
  private func around(_ position: Int, _ sentence: Range<Int>) -> Range<Int> {
    guard sentence.count > Self.longestQuote, sentence.contains(position) else { return sentence }
    let lower = max(
      sentence.lowerBound,
      min(position - Self.longestQuote / 2, sentence.upperBound - Self.longestQuote))
    return lower..<min(sentence.upperBound, lower + Self.longestQuote)
  }

  private func label(
    _ draft: DraftEvent, in merged: [DraftEvent], _ names: [String], _ labels: LabelWriter
  ) -> String {
    if let name = draft.name {
      let body = draft.series.flatMap { merged[$0].name }
      let session = labels.cleaned(text.string(name))
      if let head = draft.head { return session + text.string(head) }
      // 会议 alone says nothing: the body's name before it.
      if draft.kind == .meeting, let body, body.upperBound <= name.lowerBound || name.count <= 6,
        !name.overlaps(body), !session.contains(labels.cleaned(text.string(body)))
      {
        return labels.cleaned(text.string(body)) + session
      }
      return session
    }
    let hosts = draft.kind == .visit ? Set(hostNames(draft)) : []
    let shown = names.filter { !hosts.contains($0) }
    // One by himself meets those without a name.
    let parties = draft.unnamed.map { text.string($0) }
    let met = draft.kind == .visit && !shown.isEmpty ? [] : parties.prefix(2)
    return labels.label(
      draft.kind, people: shown.count > 1 ? shown : shown + met,
      place: draft.place.map { text.string($0) })
  }

  /// The words for the place; for 访华 the country's name as the document writes it.
  private func place(of draft: DraftEvent) -> String? {
    guard let range = draft.place else { return nil }
    guard range.count == 1, let code = draft.placeCountry else { return text.string(range) }
    for position in text.units.indices {
      if let match = text.matches.match(.country, at: position), match.length > 1,
        pack.lexicon.countries[match.row].code == code,
        pack.lexicon.countries[match.row].kind == .name
      {
        return text.string(position..<position + match.length)
      }
    }
    return pack.lexicon.countryNames[code] ?? text.string(range)
  }

  private func hostNames(_ draft: DraftEvent) -> [String] {
    draft.parts.filter { $0.roles == [.host] }.map { shownName($0.person) }
  }

  /// Who says what one of the sentences that tell an event tells.
  private func asserter(of draft: DraftEvent, in sentence: Range<Int>) -> Evidence.Asserter {
    (draft.tellings.first { sentence.contains($0.words.lowerBound) } ?? draft.tellings.first)?
      .asserter ?? .document
  }

  /// The title beside a person's name where the event is told, else the first of the document.
  private func title(of part: DraftEvent.Part) -> String? {
    let titled = people.mentions.filter { $0.person == part.person && $0.title != nil }
    let told = titled.first { mention in
      part.sentences.contains { $0.contains(mention.range.lowerBound) }
    }
    return (told ?? titled.first)?.title.map { text.string($0.extent) }
  }

  private func participation(
    _ part: DraftEvent.Part, of draft: DraftEvent, id: EventID, person: Person, people: Int
  ) -> Participation {
    let reasons = pack.confidence.reasons(
      RecordReasons.rules(for: part, of: draft, people: people, isTitled: !person.titles.isEmpty),
      for: .tie)
    let roles = Participation.Role.allCases.filter(part.roles.contains)
    let marks = draft.tellings.map(\.words) + names(of: [part.person])
    return Participation(
      person: person.id, event: id, roles: roles, title: title(of: part),
      inferred: part.isInferred, confidence: Confidence.probability(of: reasons),
      reasons: reasons,
      evidence: part.sentences.sorted { $0.lowerBound < $1.lowerBound }
        .map {
          quote(
            around(draft.position, $0), asserter: asserter(of: draft, in: $0), rule: part.rule,
            marks: marks)
        })
  }
}
