public import ActorNetModel

/// FollowTheMoney entities, one JSON object a line, for OpenAleph and the tools of investigation.
///
/// Documents become `Article`, people `Person`, meetings, visits, calls and forums `Event` (with
/// `involved` and, for a body's sessions, `organizer`), working groups `Organization`. A part in an
/// event becomes `UnknownLink` with the role, a part in a working group `Membership`; both name the
/// documents that prove them in `proof` and quote them in `description`. Values are those that
/// FollowTheMoney keeps: names of at most 380 characters and other texts of 1,000, countries of two letters only, a quarter as its year. Identifiers are ours;
/// a document's is `d` and a hash of its own, a tie's `t` and those of its ends.
/// Source: <https://followthemoney.tech/explorer/>, schema of 4.x.
public struct FollowTheMoney: NetworkExporter {
  /// The name is `ftm`.
  public let name = "ftm"
  /// Files end in `.ftm.jsonl`.
  public let fileExtension = "ftm.jsonl"
  /// Who reads it.
  public let readers = "FollowTheMoney: OpenAleph, Aleph, ftm command line"
  /// There is no room for figures.
  public let writesMeasures = false

  /// The format.
  public init() {}

  /// The two-mode network; a projection is not written.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let network = request.network
    let index = NetworkIndex(network)
    let included = index.included(isolates: request.includesIsolates)
    var lines = EntityLines()
    for document in network.documents { lines.write(document) }
    for (position, person) in network.people.enumerated() where included[position] {
      lines.write(person)
    }
    var ties = [[Participation]](repeating: [], count: network.events.count)
    for tie in index.ties { ties[tie.event].append(network.participations[tie.participation]) }
    let bodies = Set(network.events.filter { $0.kind == .workingGroup }.map(\.id))
    for (position, event) in network.events.enumerated() {
      lines.write(event, ties[position], bodies: bodies)
    }
    for (position, event) in network.events.enumerated() {
      for tie in ties[position] { lines.write(tie, in: event) }
    }
    return lines.json.bytes
  }
}

/// Writes entities; a property without a value is left out.
private struct EntityLines {
  /// The most characters of a name.
  private static let name = 380

  var json = JSONWriter()
  private var documents: Set<DocumentID> = []

  mutating func write(_ document: Document) {
    documents.insert(document.id)
    entity(Self.id(document.id), "Article") { entity in
      entity.property("title", [document.title])
      entity.property("fileName", [document.id.rawValue])
      entity.property("publisher", [document.publisher])
      entity.property("sourceUrl", [document.url.flatMap(HostileText.link)])
      entity.property("publishedAt", [document.published.map(Self.date)])
      entity.property(
        "language", [document.language?.hasPrefix("zh") == true ? "zho" : nil])
    }
  }

  mutating func write(_ person: Person) {
    let proof = proof(person.evidence)
    entity(person.id.rawValue, "Person") { entity in
      entity.property(
        "name", [person.name.isEmpty ? person.id.rawValue : person.name], limit: Self.name)
      entity.property(
        "alias", person.names.filter { $0 != person.name } + [person.latinName],
        limit: Self.name)
      entity.property("country", [Self.country(person.country)])
      entity.property("position", person.titles.map(\.text))
      entity.property("summary", person.evidence.quotes)
      entity.property("proof", proof)
    }
  }

  mutating func write(_ event: Event, _ ties: [Participation], bodies: Set<EventID>) {
    let isBody = event.kind == .workingGroup
    let proof = proof(event.evidence)
    entity(event.id.rawValue, isBody ? "Organization" : "Event") { entity in
      entity.property(
        "name", [event.label.isEmpty ? event.id.rawValue : event.label], limit: Self.name)
      entity.property("country", event.sides.map(Self.country))
      entity.property("keywords", [event.kind.rawValue] + event.topics)
      entity.property("description", event.evidence.quotes)
      entity.property("notes", event.unnamedParties)
      entity.property("proof", proof)
      if isBody {
        entity.property("status", [event.status.rawValue])
        entity.property("incorporationDate", [event.start.map(Self.date)])
        entity.property("dissolutionDate", [event.end.map(Self.date)])
        return
      }
      entity.property("important", ["status: " + event.status.rawValue])
      entity.property("startDate", [event.start.map(Self.date)])
      entity.property("endDate", [event.end.map(Self.date)])
      entity.property("location", [event.place], limit: 250)
      entity.property("involved", ties.map(\.person.rawValue))
      entity.property(
        "organizer", [event.series.flatMap { bodies.contains($0) ? $0.rawValue : nil }])
    }
  }

  mutating func write(_ tie: Participation, in event: Event) {
    let isMembership = event.kind == .workingGroup
    let proof = proof(tie.evidence)
    let id = "t_\(tie.person.rawValue)_\(tie.event.rawValue)"
    entity(id, isMembership ? "Membership" : "UnknownLink") { entity in
      entity.property(isMembership ? "member" : "subject", [tie.person.rawValue])
      entity.property(isMembership ? "organization" : "object", [tie.event.rawValue])
      entity.property("role", tie.roles.map(\.rawValue))
      entity.property("status", [event.status.rawValue])
      entity.property("startDate", [event.start.map(Self.date)])
      entity.property("endDate", [event.end.map(Self.date)])
      entity.property("summary", [tie.title])
      entity.property("description", tie.evidence.quotes)
      entity.property("proof", proof)
    }
  }

  private mutating func entity(
    _ id: String, _ schema: String, _ write: (inout EntityLines) -> Void
  ) {
    json.beginObject()
    json.member("id", id)
    json.member("schema", schema)
    json.key("properties")
    json.beginObject()
    write(&self)
    json.endObject()
    json.endObject()
    json.endText()
  }

  /// Values, each once, cut to the length that FollowTheMoney admits for the kind of property.
  private mutating func property(_ name: String, _ values: [String?], limit: Int = 1_000) {
    var seen: Set<String> = []
    json.member(
      name,
      values.compactMap { $0.map(HostileText.oneLine) }
        .map { $0.unicodeScalars.count > limit ? $0.prefix(limit - 1) + "…" : $0 }
        .filter { !$0.isEmpty && seen.insert($0).inserted })
  }

  /// The entities of the documents; those that the network does not list are added.
  private mutating func proof(_ evidence: [Evidence]) -> [String] {
    let named = Set(evidence.map(\.document)).sorted()
    for document in named where !documents.contains(document) { write(Document(id: document)) }
    return named.map(Self.id)
  }

  private static func id(_ document: DocumentID) -> String {
    var hash = StableHash()
    hash.add(document.rawValue)
    return "d" + hash.hexadecimal
  }

  private static func country(_ code: String?) -> String? {
    guard let code, code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      code != "UN"
    else { return nil }
    return code.lowercased()
  }

  /// As precise as told, but for quarters, which are no dates of ISO 8601.
  private static func date(_ date: PartialDate) -> String {
    date.quarter == nil ? date.description : PartialDate(year: date.year)?.description ?? ""
  }
}
