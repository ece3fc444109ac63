internal import ActorNetModel

/// Makes a network of the nodes and edges of a GraphML file.
struct GraphMLNetworkBuilder {
  private let table: GraphMLTable
  private let columns: GraphMLColumns
  private let modes: GraphMLModes
  private let path: String?
  private var documentIDs: Set<DocumentID> = []
  private var badDates: (count: Int, first: Int)?
  private var lostQuotes: (count: Int, first: Int)?
  private var parallelEdges: (count: Int, first: Int)?
  private var warnings: [Diagnostic] = []

  /// A builder.
  init(_ table: GraphMLTable, modes: GraphMLModes, path: String?) {
    self.table = table
    columns = GraphMLColumns(table)
    self.modes = modes
    self.path = path
  }

  /// Adds a warning.
  mutating func warn(_ id: String, _ message: String, line: Int?) {
    warnings.append(
      Diagnostic(severity: .warning, id: id, message: message, path: path, line: line))
  }

  /// The documents that attributes named.
  func documents() -> [Document] { documentIDs.sorted().map { Document(id: $0) } }

  /// What is worth knowing, gathered while the network was made.
  var diagnostics: [Diagnostic] {
    var all = warnings
    func add(_ id: String, _ found: (count: Int, first: Int)?, _ message: (Int) -> String) {
      guard let found else { return }
      all.append(
        Diagnostic(
          severity: .warning, id: id, message: message(found.count), path: path, line: found.first))
    }
    if modes.attribute == nil, table.nodeCount > 0 {
      all.append(
        Diagnostic(
          severity: .warning, id: "graphml-modes",
          message: "no attribute mode, bipartite or type tells people from events for every node; "
            + "they were told apart by the ties, the ends at which edges begin being people",
          path: path))
    }
    add("graphml-dates", badDates) {
      "\($0) dates are not written as 2023, 2023-Q3, 2023-07 or 2023-07-31 and were left out"
    }
    add("graphml-quotes", lostQuotes) {
      "\($0) nodes and edges have quotes of several documents, and nothing tells which quote is "
        + "whose; those quotes were left out"
    }
    add("graphml-parallel", parallelEdges) {
      "\($0) edges repeat another between the same two nodes; their weights were added up"
    }
    return all
  }

  /// The network, sorted as all networks are; without documents and parameters.
  /// - Throws: ``Diagnostic`` with the line of a weight or probability that is none.
  mutating func network() throws(Diagnostic) -> AffiliationNetwork {
    let ids = identifiers()
    let order = (0..<table.nodeCount).sorted { ids[$0] < ids[$1] }
    var rank = [UInt64](repeating: 0, count: table.nodeCount)
    for (place, node) in order.enumerated() { rank[node] = UInt64(place) }
    var network = AffiliationNetwork()
    for node in order {
      if modes.isEvent[node] {
        network.events.append(try event(node, ids))
      } else {
        network.people.append(try person(node, ids[node]))
      }
    }
    network.participations = try participations(ids, rank)
    return network
  }

  /// The nodes' own identifiers, or those that igraph keeps in an attribute, where they can stand
  /// in every format; else a hash of them.
  private func identifiers() -> [String] {
    let keys = columns.nodes.id
    let kept = keys.isEmpty ? [] : (0..<table.nodeCount).map { table.value(ofNode: $0, keys) }
    let hasKept =
      !kept.isEmpty && Set(kept).count == kept.count
      && kept.allSatisfy { $0.map(NetworkCheck.isIdentifier) == true }
    var taken: Set<String> = []
    return (0..<table.nodeCount).map { node in
      let id = hasKept ? kept[node] ?? "" : table.id(ofNode: node)
      var unique = id
      if !NetworkCheck.isIdentifier(id) {
        var hash = StableHash()
        hash.add(id)
        unique = (modes.isEvent[node] ? "e" : "p") + hash.hexadecimal
      }
      while !taken.insert(unique).inserted { unique += "_" }
      return unique
    }
  }

  private func text(_ node: Int, _ keys: [Int]) -> String? { table.value(ofNode: node, keys) }

  private func label(_ node: Int) -> String {
    text(node, columns.nodes.label) ?? text(node, columns.nodes.name) ?? table.value(
      ofNode: node, columns.nodes.drawings)
      ?? table.id(ofNode: node)
  }

  private mutating func person(_ node: Int, _ id: String) throws(Diagnostic) -> Person {
    let name = label(node)
    return Person(
      id: PersonID(rawValue: id), name: name,
      names: GraphMLRemarks.names(name, aliases: Self.parts(text(node, columns.nodes.aliases))),
      kind: text(node, columns.nodes.kind).flatMap(Person.Kind.init) ?? .other,
      country: text(node, columns.nodes.country),
      titles: text(node, columns.nodes.title).map { [Person.Title(text: $0)] } ?? [],
      evidence: evidence(
        text(node, columns.nodes.documents), text(node, columns.nodes.evidence), nil,
        line: table.line(ofNode: node)),
      confidence: try probability(
        text(node, columns.nodes.confidence), line: table.line(ofNode: node)))
  }

  private mutating func event(_ node: Int, _ ids: [String]) throws(Diagnostic) -> Event {
    let kind = text(node, columns.nodes.kind).flatMap(Event.Kind.init) ?? .meeting
    let line = table.line(ofNode: node)
    return Event(
      id: EventID(rawValue: ids[node]), kind: kind, label: label(node),
      start: date(text(node, columns.nodes.start), line),
      end: date(text(node, columns.nodes.end), line),
      dateWords: Self.parts(text(node, columns.nodes.dateWords)),
      place: text(node, columns.nodes.place),
      status: text(node, columns.nodes.status).flatMap(Event.Status.init)
        ?? (kind == .workingGroup ? .established : .held),
      unnamedParties: Self.parts(text(node, columns.nodes.parties)),
      series: text(node, columns.nodes.series).flatMap {
        NetworkCheck.isIdentifier($0) ? EventID(rawValue: $0) : nil
      },
      group: text(node, columns.nodes.group),
      reports: text(node, columns.nodes.reports).flatMap(Self.whole) ?? 1,
      evidence: evidence(
        text(node, columns.nodes.documents), text(node, columns.nodes.evidence), nil, line: line),
      confidence: try probability(text(node, columns.nodes.confidence), line: line))
  }

  private mutating func participations(
    _ ids: [String], _ rank: [UInt64]
  ) throws(Diagnostic) -> [Participation] {
    var places: [(ends: UInt64, edge: Int)] = []
    places.reserveCapacity(table.edgeCount)
    for edge in 0..<table.edgeCount {
      let (person, event) = personAndEvent(ofEdge: edge)
      places.append((rank[event] << 32 | rank[person], edge))
    }
    places.sort { ($0.ends, $0.edge) < ($1.ends, $1.edge) }
    var merged: [Participation] = []
    merged.reserveCapacity(places.count)
    var before: UInt64?
    for (ends, edge) in places {
      let tie = try participation(edge, ids)
      guard ends == before, let last = merged.last else {
        merged.append(tie)
        before = ends
        continue
      }
      let line = table.line(ofEdge: edge)
      parallelEdges = ((parallelEdges?.count ?? 0) + 1, min(parallelEdges?.first ?? line, line))
      merged[merged.count - 1] = Self.sum(last, tie)
    }
    return merged
  }

  private func personAndEvent(ofEdge edge: Int) -> (person: Int, event: Int) {
    let (source, target) = table.ends(ofEdge: edge)
    return modes.isEvent[source] ? (target, source) : (source, target)
  }

  private static func sum(_ one: Participation, _ other: Participation) -> Participation {
    var sum = one
    sum.roles = Participation.Role.allCases.filter {
      one.roles.contains($0) || other.roles.contains($0)
    }
    sum.title = one.title ?? other.title
    sum.inferred = one.inferred && other.inferred
    sum.confidence = max(one.confidence, other.confidence)
    sum.evidence = one.evidence + other.evidence.filter { !one.evidence.contains($0) }
    sum.givenWeight = one.weight + other.weight
    return sum
  }

  private mutating func participation(
    _ edge: Int, _ ids: [String]
  ) throws(Diagnostic) -> Participation {
    let line = table.line(ofEdge: edge)
    let (person, event) = personAndEvent(ofEdge: edge)
    let keys = columns.edges
    func text(_ keys: [Int]) -> String? { table.value(ofEdge: edge, keys) }
    let roles = Self.parts(text(keys.role), by: "; ").compactMap(Participation.Role.init)
    var tie = Participation(
      person: PersonID(rawValue: ids[person]), event: EventID(rawValue: ids[event]),
      roles: roles.isEmpty ? [.participant] : Participation.Role.allCases.filter(roles.contains),
      title: text(keys.title),
      inferred: text(keys.inferred).flatMap(GraphMLModes.mode(of:)) ?? false,
      confidence: try probability(text(keys.confidence), line: line),
      reports: text(keys.reports).flatMap(Self.whole) ?? 1,
      evidence: evidence(
        text(keys.documents), text(keys.evidence), text(keys.asserters), line: line))
    if let written = text(keys.weight) {
      guard let weight = Double(written), weight > 0, weight.isFinite else {
        throw fault("the weight \"\(written.prefix(40))\" is no number above zero", line)
      }
      if weight != tie.weight { tie.givenWeight = weight }
    }
    return tie
  }

  private func fault(_ message: String, _ line: Int) -> Diagnostic {
    Diagnostic(severity: .error, id: "bad-graphml", message: message, path: path, line: line)
  }

  private func probability(_ text: String?, line: Int) throws(Diagnostic) -> Double {
    guard let text else { return 1 }
    guard let number = Double(text), (0...1).contains(number) else {
      throw fault("the confidence \"\(text.prefix(40))\" is no number from 0 to 1", line)
    }
    return number
  }

  private mutating func date(_ text: String?, _ line: Int) -> PartialDate? {
    guard let text else { return nil }
    if let date = PartialDate(text) { return date }
    badDates = ((badDates?.count ?? 0) + 1, badDates?.first ?? line)
    return nil
  }

  private static func parts(_ text: String?, by separator: String = " | ") -> [String] {
    text.map { $0.split(separator: separator).map(String.init) } ?? []
  }

  /// A number above zero; igraph writes whole ones as `2.0`.
  private static func whole(_ text: String) -> Int? {
    Double(text).flatMap { Int(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// One piece a quote where one document has them all, else one without a quote a document.
  private mutating func evidence(
    _ documents: String?, _ quotes: String?, _ asserters: String?, line: Int
  ) -> [Evidence] {
    let documents = Self.parts(documents).map(DocumentID.init(rawValue:))
    guard let first = documents.first else { return [] }
    documentIDs.formUnion(documents)
    var texts = Self.parts(quotes, by: " ¶ ")
    if documents.count > 1 {
      if !texts.isEmpty { lostQuotes = ((lostQuotes?.count ?? 0) + 1, lostQuotes?.first ?? line) }
      texts = []
    }
    let nowhere = TextSpan(lower: 0, upper: 0)
    let asserter = asserters.flatMap { Evidence.Asserter($0) } ?? .document
    if documents.count == 1, !texts.isEmpty {
      return texts.map {
        Evidence(document: first, span: nowhere, quote: $0, asserter: asserter, rule: "graphml")
      }
    }
    return documents.map {
      Evidence(document: $0, span: nowhere, quote: "", asserter: asserter, rule: "graphml")
    }
  }
}
