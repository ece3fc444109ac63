public import ActorNetModel

extension JSONWriter {
  /// A document.
  public mutating func write(_ document: Document) {
    beginObject()
    member("id", document.id.rawValue)
    member("title", document.title)
    member("publisher", document.publisher)
    member("url", document.url)
    member("published", document.published?.description)
    member("published_from", document.publishedFrom?.rawValue)
    member("language", document.language)
    member("sha256", document.sha256)
    member("text_sha256", document.textSHA256)
    member("duplicate_of", document.duplicateOf?.rawValue)
    endObject()
  }

  /// A person.
  public mutating func write(_ person: Person) {
    beginObject()
    member("id", person.id.rawValue)
    member("name", person.name)
    member("names", person.names)
    member("latin_name", person.latinName)
    member("kind", person.kind.rawValue)
    member("country", person.country)
    member("branch", person.branch?.rawValue)
    if !person.titles.isEmpty {
      key("titles")
      beginArray()
      for title in person.titles {
        beginObject()
        member("text", title.text)
        member("seen", title.seen?.description)
        endObject()
      }
      endArray()
    }
    member("confidence", person.confidence)
    write(person.reasons)
    write(person.merges)
    write(person.evidence)
    endObject()
  }

  /// An event.
  public mutating func write(_ event: Event) {
    beginObject()
    member("id", event.id.rawValue)
    member("kind", event.kind.rawValue)
    member("label", event.label)
    member("start", event.start?.description)
    member("end", event.end?.description)
    member("date_words", event.dateWords)
    if event.dateBasis != .told { member("date_basis", event.dateBasis.rawValue) }
    member("place", event.place)
    member("status", event.status.rawValue)
    if !event.statusHistory.isEmpty {
      key("status_history")
      beginArray()
      for report in event.statusHistory {
        beginObject()
        member("status", report.status.rawValue)
        member("as_of", report.asOf?.description)
        member("document", report.document.rawValue)
        endObject()
      }
      endArray()
    }
    member("unnamed_parties", event.unnamedParties)
    member("sides", event.sides)
    member("topics", event.topics)
    if let ordinal = event.ordinal {
      key("ordinal")
      value(ordinal)
    }
    member("series", event.series?.rawValue)
    member("group", event.group)
    write(reports: event.reports)
    member("confidence", event.confidence)
    write(event.reasons)
    write(event.merges)
    write(event.evidence)
    endObject()
  }

  /// A participation.
  public mutating func write(_ participation: Participation) {
    beginObject()
    member("person", participation.person.rawValue)
    member("event", participation.event.rawValue)
    member("roles", participation.roles.map(\.rawValue))
    member("title", participation.title)
    key("inferred")
    value(participation.inferred)
    if let weight = participation.givenWeight { member("weight", weight) }
    write(reports: participation.reports)
    member("confidence", participation.confidence)
    write(participation.reasons)
    write(participation.evidence)
    endObject()
  }

  /// A suggestion: `people` or `events` holds the two identifiers.
  mutating func write(_ suggestion: MergeSuggestion) {
    beginObject()
    member(
      suggestion.subject == .person ? "people" : "events", [suggestion.first, suggestion.second])
    member("reasons", suggestion.reasons)
    endObject()
  }

  /// A record.
  mutating func write(_ record: DocumentRecord) {
    beginObject()
    key("document")
    write(record.document)
    key("people")
    beginArray()
    for person in record.people { write(person) }
    endArray()
    key("events")
    beginArray()
    for event in record.events { write(event) }
    endArray()
    key("participations")
    beginArray()
    for participation in record.participations { write(participation) }
    endArray()
    endObject()
  }

  private mutating func write(_ span: TextSpan) {
    beginArray()
    value(span.lower)
    value(span.upper)
    endArray()
  }

  /// Left out where there is one, as most things have.
  private mutating func write(reports: Int) {
    guard reports > 1 else { return }
    key("reports")
    value(reports)
  }

  /// An object, the rules as keys and their log-odds as values.
  private mutating func write(_ reasons: [Reason]) {
    guard !reasons.isEmpty else { return }
    key("reasons")
    beginObject()
    for reason in reasons { member(reason.rule, reason.logOdds) }
    endObject()
  }

  private mutating func write(_ merges: [Merge]) {
    guard !merges.isEmpty else { return }
    key("merges")
    beginArray()
    for merge in merges {
      beginObject()
      member("document", merge.document.rawValue)
      member("name", merge.name)
      member("because", merge.because)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ evidence: [Evidence]) {
    guard !evidence.isEmpty else { return }
    key("evidence")
    beginArray()
    for piece in evidence {
      beginObject()
      member("document", piece.document.rawValue)
      key("span")
      write(piece.span)
      member("quote", piece.quote)
      member("asserter", piece.asserter.description)
      member("rule", piece.rule)
      if !piece.marks.isEmpty {
        key("marks")
        beginArray()
        for mark in piece.marks { write(mark) }
        endArray()
      }
      endObject()
    }
    endArray()
  }
}
