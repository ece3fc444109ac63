public import ActorNetModel

/// A SQLite database: tables with keys, and views for the usual questions.
///
/// Tables: `parameters`, `documents`, `people`, `person_names`, `person_titles`, `events`,
/// `event_status_history`, `event_parties`, `event_sides`, `event_topics`, `participations`,
/// `participation_roles`, `evidence`, `scores`. Views: `who_took_part`, `contacts` (who met whom,
/// under the rule `met`), `country_contacts`, `active_people`, `quotes`, `sessions`. People who take
/// part in nothing are kept. A document that only evidence names gets a row of its identifier.
/// Source: <https://www.sqlite.org/fileformat2.html>.
public struct SQLiteExport: NetworkExporter {
  /// The name is `sqlite`.
  public let name = "sqlite"
  /// Files end in `.sqlite`.
  public let fileExtension = "sqlite"
  /// Who reads it.
  public let readers = "sqlite3, Datasette, DBeaver, R DBI, pandas; tables with keys, views"

  /// The format.
  public init() {}

  /// The database; a projection is not written, the view `contacts` makes it.
  /// - Throws: ``Diagnostic`` where the network does not hold together or does not fit into memory.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let network = request.network
    let database = try SQLiteDatabase()
    try database.run("PRAGMA foreign_keys = ON; BEGIN; PRAGMA defer_foreign_keys = ON;")
    try database.run(SQLiteSchema.tables)
    try Self.writeDocuments(network, database)
    try Self.writePeople(network, database)
    try Self.writeEvents(network, database)
    try Self.writeTies(network, database)
    try Self.writeEvidence(network, database)
    try Self.writeScores(request, database)
    try database.run(SQLiteSchema.views)
    try database.run("COMMIT;")
    return try database.bytes()
  }

  private typealias Value = SQLiteDatabase.Value

  private static func text(_ id: some TypedIdentifier) -> Value { .text(id.rawValue) }

  private static func writeDocuments(
    _ network: AffiliationNetwork, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    try database.insert(
      "parameters", columns: 2,
      network.parameters.sorted { $0.key < $1.key }.map { [.text($0.key), .text($0.value)] })
    let known = Set(network.documents.map(\.id))
    var named: Set<DocumentID> = []
    for person in network.people { named.formUnion(person.evidence.map(\.document)) }
    for event in network.events {
      named.formUnion(event.evidence.map(\.document) + event.statusHistory.map(\.document))
    }
    for tie in network.participations { named.formUnion(tie.evidence.map(\.document)) }
    let documents = network.documents + named.subtracting(known).map { Document(id: $0) }
    try database.insert(
      "documents", columns: 8,
      documents.sorted { $0.id < $1.id }.map { document in
        [
          text(document.id), Value(document.title), Value(document.publisher),
          Value(document.url), Value(document.published?.description),
          Value(document.publishedFrom?.rawValue), Value(document.language),
          Value(document.sha256),
        ]
      })
  }

  private static func writePeople(
    _ network: AffiliationNetwork, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    try database.insert(
      "people", columns: 7,
      network.people.map { person in
        [
          text(person.id), .text(person.name), Value(person.latinName),
          .text(person.kind.rawValue), Value(person.country), Value(person.branch?.rawValue),
          .number(person.confidence),
        ]
      })
    try database.insert(
      "person_names", columns: 2,
      network.people.flatMap { person in
        distinct(person.names).map { [text(person.id), .text($0)] }
      })
    try database.insert(
      "person_titles", columns: 4,
      network.people.flatMap { person in
        person.titles.enumerated().map { number, title in
          [
            text(person.id), .whole(number + 1), .text(title.text),
            Value(title.seen?.description),
          ]
        }
      })
  }

  /// By bytes: SQLite does not know that two spellings of é are equal, Swift does.
  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert(Array($0.utf8)).inserted }
  }

  private static func writeEvents(
    _ network: AffiliationNetwork, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    let known = Set(network.events.map(\.id))
    try database.insert(
      "events", columns: 15,
      network.events.map { event in
        let spell = DaySpell.of(event)
        let series = event.series.flatMap { known.contains($0) ? $0.rawValue : nil }
        return [
          text(event.id), .text(event.kind.rawValue), .text(event.label),
          Value(event.start?.description), Value(event.end?.description),
          Value(spell?.firstDate), Value(spell?.lastDate),
          Value(event.dateWords.isEmpty ? nil : event.dateWords.joined(separator: " | ")),
          Value(event.place), .text(event.status.rawValue), Value(event.ordinal), Value(series),
          .text(event.group), .whole(event.reports), .number(event.confidence),
        ]
      })
    try database.insert(
      "event_status_history", columns: 5,
      network.events.flatMap { event in
        event.statusHistory.enumerated().map { number, report in
          [
            text(event.id), .whole(number + 1), .text(report.status.rawValue),
            Value(report.asOf?.description), text(report.document),
          ]
        }
      })
    try database.insert(
      "event_parties", columns: 3,
      network.events.flatMap { event in
        event.unnamedParties.enumerated().map { number, party in
          [text(event.id), .whole(number + 1), .text(party)]
        }
      })
    try database.insert(
      "event_sides", columns: 2,
      network.events.flatMap { event in
        distinct(event.sides).map { [text(event.id), .text($0)] }
      })
    try database.insert(
      "event_topics", columns: 2,
      network.events.flatMap { event in
        distinct(event.topics).map { [text(event.id), .text($0)] }
      })
  }

  private static func writeTies(
    _ network: AffiliationNetwork, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    try database.insert(
      "participations", columns: 7,
      network.participations.map { tie in
        [
          text(tie.person), text(tie.event), Value(tie.title), .truth(tie.inferred),
          .number(tie.weight), .whole(tie.reports), .number(tie.confidence),
        ]
      })
    try database.insert(
      "participation_roles", columns: 3,
      network.participations.flatMap { tie in
        tie.roles.map { [text(tie.person), text(tie.event), .text($0.rawValue)] }
      })
  }

  private static func writeEvidence(
    _ network: AffiliationNetwork, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    var rows: [[Value]] = []
    func add(_ person: PersonID?, _ event: EventID?, _ evidence: [Evidence]) {
      for piece in evidence {
        rows.append([
          .whole(rows.count + 1), Value(person?.rawValue), Value(event?.rawValue),
          text(piece.document), .whole(piece.span.lower), .whole(piece.span.upper),
          .text(piece.quote), .text(piece.asserter.description), .text(piece.rule),
        ])
      }
    }
    for person in network.people { add(person.id, nil, person.evidence) }
    for event in network.events { add(nil, event.id, event.evidence) }
    for tie in network.participations { add(tie.person, tie.event, tie.evidence) }
    try database.insert("evidence", columns: 9, rows)
  }

  private static func writeScores(
    _ request: ExportRequest, _ database: SQLiteDatabase
  ) throws(Diagnostic) {
    for score in request.scores {
      let nodes =
        score.mode == .actor
        ? request.network.people.map(\.id.rawValue) : request.network.events.map(\.id.rawValue)
      try database.insert(
        "scores", columns: 7,
        zip(nodes, score.values).map { node, value in
          [
            .text(node), .text(score.mode.rawValue), .text(score.measure), .text(score.graph),
            .text(score.normalization), .text(score.weighting),
            value.isFinite ? .number(value) : .null,
          ]
        })
    }
  }
}
