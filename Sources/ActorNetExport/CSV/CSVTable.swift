public import ActorNetModel

/// One of the tables that a network falls into; `csv` is the table of ties.
///
/// `people.csv` and `events.csv` start with `id,name,kind,country`; the first two columns of
/// `participations.csv` and `cooccurrence.csv` are identifiers, so that R's
/// `graph_from_data_frame` takes them as edges. Several values in a cell are joined by ` | `, codes
/// and roles by `; `: the `country` of an event holds those of its participants, `CN; US`.
/// Source: RFC 4180, but for the line ends, which are line feeds.
public struct CSVTable: NetworkExporter {
  /// Which table.
  public enum Content: String, Sendable, Hashable, CaseIterable {
    /// Mode 1, one person a record.
    case people
    /// Mode 2, one event a record.
    case events
    /// The ties, one person and event a record.
    case participations
    /// The ties of a projection; the request must hold one.
    case cooccurrence
  }

  /// The table.
  public let content: Content
  /// `csv` for the ties, else `csv-people`, `csv-events`, `csv-cooccurrence`.
  public var name: String { content == .participations ? "csv" : "csv-" + content.rawValue }
  /// `people.csv` and so on.
  public var fileExtension: String { content.rawValue + ".csv" }
  /// Who reads it.
  public let readers = "spreadsheets, R data frames, pandas, Gephi, sort and awk"

  /// People and events have measures, ties have none.
  public var writesMeasures: Bool { content == .people || content == .events }

  /// A table.
  public init(_ content: Content) { self.content = content }

  /// The table as UTF-8, with a byte order mark for Excel only.
  /// - Throws: ``Diagnostic`` where co-occurrences are asked for without a projection.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let index = NetworkIndex(request.network)
    var table = CSVWriter(cells: request.cells)
    switch content {
    case .people: Self.writePeople(request, index, &table)
    case .events: Self.writeEvents(request, index, &table)
    case .participations: Self.writeTies(request, index, &table)
    case .cooccurrence:
      guard let projection = request.projection else { throw Self.noProjection(name) }
      Self.write(projection, of: request, &table)
    }
    return table.bytes
  }

  static func noProjection(_ name: String) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "no-projection",
      message: "\(name) shows a projection, and there is none; project the network first")
  }

  private static let reserved: Set<String> = [
    "id", "name", "kind", "country", "branch", "title", "aliases", "latin_name", "ties",
    "documents", "confidence", "start", "end", "place", "status", "series", "group", "parties",
    "date_words", "reports",
  ]

  private static func writePeople(
    _ request: ExportRequest, _ index: NetworkIndex, _ table: inout CSVWriter
  ) {
    let scores = ScoreColumns(request.scores.filter { $0.mode == .actor }, reserved: reserved)
    let included = index.included(isolates: request.includesIsolates)
    table.record(
      ["id", "name", "kind", "country", "branch", "title", "latin_name", "aliases", "ties"]
        + ["documents", "confidence"] + scores.columns.map(\.name))
    for (position, person) in request.network.people.enumerated() where included[position] {
      table.cell(person.id.rawValue)
      table.cell(person.name)
      table.cell(person.kind.rawValue)
      table.cell(person.country)
      table.cell(person.branch?.rawValue)
      table.cell(index.title(ofPerson: position))
      table.cell(person.latinName)
      table.cell(person.names.filter { $0 != person.name }.joined(separator: " | "))
      table.cell(index.personDegrees[position])
      table.cell(person.evidence.documentIDs.joined(separator: " | "))
      table.cell(person.confidence)
      for column in scores.columns { table.cell(column.value(ofPerson: position)) }
      table.endRecord()
    }
  }

  private static func writeEvents(
    _ request: ExportRequest, _ index: NetworkIndex, _ table: inout CSVWriter
  ) {
    let scores = ScoreColumns(request.scores.filter { $0.mode == .event }, reserved: reserved)
    table.record(
      ["id", "name", "kind", "country", "start", "end", "place", "status", "series", "group"]
        + ["parties", "date_words", "ties", "documents", "reports", "confidence"]
        + scores.columns.map(\.name))
    let countries = request.network.eventCountries
    for (position, event) in request.network.events.enumerated() {
      table.cell(event.id.rawValue)
      table.cell(event.label)
      table.cell(event.kind.rawValue)
      table.cell(countries[position].joined(separator: "; "))
      table.cell(event.start?.description)
      table.cell(event.end?.description)
      table.cell(event.place)
      table.cell(event.status.rawValue)
      table.cell(event.series?.rawValue)
      table.cell(event.group)
      table.cell(event.unnamedParties.joined(separator: " | "))
      table.cell(event.dateWords.joined(separator: " | "))
      table.cell(index.eventDegrees[position])
      table.cell(event.evidence.documentIDs.joined(separator: " | "))
      table.cell(event.reports)
      table.cell(event.confidence)
      for column in scores.columns { table.cell(column.value(ofEvent: position)) }
      table.endRecord()
    }
  }

  private static func writeTies(
    _ request: ExportRequest, _ index: NetworkIndex, _ table: inout CSVWriter
  ) {
    table.record(
      ["person", "event", "person_name", "event_name", "kind", "start", "status", "role", "title"]
        + ["inferred", "weight", "reports", "confidence", "asserters", "documents", "evidence"])
    for tie in index.ties {
      let participation = request.network.participations[tie.participation]
      let event = request.network.events[tie.event]
      table.cell(participation.person.rawValue)
      table.cell(participation.event.rawValue)
      table.cell(request.network.people[tie.person].name)
      table.cell(event.label)
      table.cell(event.kind.rawValue)
      table.cell(event.start?.description)
      table.cell(event.status.rawValue)
      table.cell(participation.roles.map(\.rawValue).joined(separator: "; "))
      table.cell(participation.title)
      table.cell(String(participation.inferred))
      table.cell(weight: participation.weight)
      table.cell(participation.reports)
      table.cell(participation.confidence)
      table.cell(participation.evidence.asserters.joined(separator: " | "))
      table.cell(participation.evidence.documentIDs.joined(separator: " | "))
      table.cell(participation.evidence.quotes.joined(separator: " ¶ "))
      table.endRecord()
    }
  }

  private static func write(
    _ projection: OneModeNetwork, of request: ExportRequest, _ table: inout CSVWriter
  ) {
    let names = AttributedGraph.throughNames(request.network)
    table.record(
      ["first", "second", "first_name", "second_name", "weight", "weighting", "shared"]
        + ["shared_ids", "contacts"]
        + (projection.backbone == nil ? [] : ["p_value", "p_corrected", "backbone"]))
    for tie in projection.ties {
      let first = projection.nodes[tie.first]
      let second = projection.nodes[tie.second]
      table.cell(first.id)
      table.cell(second.id)
      table.cell(first.name)
      table.cell(second.name)
      table.cell(tie.weight)
      table.cell(projection.weighting)
      table.cell(tie.through.map { names[$0] ?? $0 }.joined(separator: " | "))
      table.cell(tie.through.joined(separator: " | "))
      table.cell(projection.contacts)
      if let backbone = projection.backbone {
        table.cell(tie.pValue ?? .nan)
        table.cell(tie.correctedPValue ?? .nan)
        table.cell(backbone)
      }
      table.endRecord()
    }
  }
}
