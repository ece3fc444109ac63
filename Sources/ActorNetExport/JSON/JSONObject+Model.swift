internal import ActorNetModel

extension Document {
  /// Reads what ``JSONWriter`` writes.
  init(_ object: JSONObject) throws(Diagnostic) {
    self.init(
      id: DocumentID(rawValue: try object.string("id")),
      title: try object.optionalString("title"),
      publisher: try object.optionalString("publisher"),
      url: try object.optionalString("url"),
      published: try object.date("published"),
      publishedFrom: try object.optionalWord("published_from", DateOrigin.self),
      language: try object.optionalString("language"),
      sha256: try object.optionalString("sha256"),
      textSHA256: try object.optionalString("text_sha256"),
      duplicateOf: try object.optionalString("duplicate_of").map(DocumentID.init(rawValue:)))
  }
}

extension Person {
  /// Reads what ``JSONWriter`` writes; without `names`, `name` is the only one.
  init(_ object: JSONObject) throws(Diagnostic) {
    let name = try object.optionalString("name") ?? ""
    let names = try object.strings("names")
    self.init(
      id: PersonID(rawValue: try object.string("id")),
      name: name,
      names: names.isEmpty && !name.isEmpty ? [name] : names,
      latinName: try object.optionalString("latin_name"),
      kind: try object.word("kind", Kind.self),
      country: try object.optionalString("country"),
      branch: try object.optionalWord("branch", Branch.self),
      titles: try object.list("titles") { (title) throws(Diagnostic) in
        Title(text: try title.optionalString("text") ?? "", seen: try title.date("seen"))
      },
      evidence: try object.list("evidence") { (piece) throws(Diagnostic) in
        try Evidence(piece)
      },
      confidence: try object.probability("confidence"), reasons: try object.reasons(),
      merges: try object.merges())
  }
}

extension Event {
  /// Reads what ``JSONWriter`` writes; without `group`, the event is a group of its own.
  init(_ object: JSONObject) throws(Diagnostic) {
    self.init(
      id: EventID(rawValue: try object.string("id")),
      kind: try object.word("kind", Kind.self),
      label: try object.optionalString("label") ?? "",
      start: try object.date("start"),
      end: try object.date("end"),
      dateWords: try object.strings("date_words"),
      dateBasis: try object.optionalWord("date_basis", DateBasis.self) ?? .told,
      place: try object.optionalString("place"),
      status: try object.word("status", Status.self),
      statusHistory: try object.list("status_history") { (report) throws(Diagnostic) in
        StatusReport(
          status: try report.word("status", Status.self), asOf: try report.date("as_of"),
          document: DocumentID(rawValue: try report.string("document")))
      },
      unnamedParties: try object.strings("unnamed_parties"),
      sides: try object.strings("sides"),
      topics: try object.strings("topics"),
      ordinal: object.node("ordinal") == nil ? nil : try object.integer("ordinal"),
      series: try object.optionalString("series").map(EventID.init(rawValue:)),
      group: try object.optionalString("group"),
      reports: try object.reports(),
      evidence: try object.list("evidence") { (piece) throws(Diagnostic) in
        try Evidence(piece)
      },
      confidence: try object.probability("confidence"), reasons: try object.reasons(),
      merges: try object.merges())
  }
}

extension Participation {
  /// Reads what ``JSONWriter`` writes.
  init(_ object: JSONObject) throws(Diagnostic) {
    var roles: [Role] = []
    for word in try object.strings("roles") {
      guard let role = Role(rawValue: word) else {
        throw object.fault("\"roles\" cannot hold \"\(word.prefix(40))\"")
      }
      if !roles.contains(role) { roles.append(role) }
    }
    guard !roles.isEmpty else { throw object.fault("\"roles\" names no role") }
    self.init(
      person: PersonID(rawValue: try object.string("person")),
      event: EventID(rawValue: try object.string("event")),
      roles: Role.allCases.filter(roles.contains),
      title: try object.optionalString("title"),
      inferred: try object.flag("inferred"),
      confidence: try object.probability("confidence"), reasons: try object.reasons(),
      reports: try object.reports(),
      evidence: try object.list("evidence") { (piece) throws(Diagnostic) in
        try Evidence(piece)
      },
      givenWeight: try object.weight())
  }
}

extension JSONObject {
  /// A number above zero; nil where absent.
  fileprivate func weight() throws(Diagnostic) -> Double? {
    guard let node = node("weight") else { return nil }
    guard case .number(let weight) = node.value, weight > 0, weight.isFinite else {
      throw fault("\"weight\" should be a number above zero", line: node.line)
    }
    return weight
  }

  /// The rules that make up a confidence; none where absent.
  fileprivate func reasons() throws(Diagnostic) -> [Reason] {
    guard let node = node("reasons") else { return [] }
    var reasons: [Reason] = []
    for (rule, value) in try JSONObject(node, place: place + ".reasons", path: path).pairs {
      guard case .number(let logOdds) = value.value else {
        throw fault("\"reasons\" should hold numbers: \"\(rule.prefix(40))\"", line: value.line)
      }
      reasons.append(Reason(rule: rule, logOdds: logOdds))
    }
    return reasons
  }

  fileprivate func merges() throws(Diagnostic) -> [Merge] {
    try list("merges") { (merge) throws(Diagnostic) in
      Merge(
        document: DocumentID(rawValue: try merge.string("document")),
        name: try merge.optionalString("name") ?? "", because: try merge.strings("because"))
    }
  }

  /// The number of reports; 1 where absent.
  fileprivate func reports() throws(Diagnostic) -> Int {
    guard node("reports") != nil else { return 1 }
    let reports = try integer("reports")
    guard reports >= 1 else { throw fault("\"reports\" should be 1 or more") }
    return reports
  }
}

extension MergeSuggestion {
  /// Reads what ``JSONWriter`` writes.
  init(_ object: JSONObject) throws(Diagnostic) {
    let isOfPeople = object.node("people") != nil
    let ends = try object.strings(isOfPeople ? "people" : "events")
    guard ends.count == 2, ends[0] != ends[1] else {
      throw object.fault("a suggestion names two people or two events")
    }
    self.init(
      subject: isOfPeople ? .person : .event, first: ends[0], second: ends[1],
      reasons: try object.strings("reasons"))
  }
}

extension Evidence {
  /// Reads what ``JSONWriter`` writes.
  init(_ object: JSONObject) throws(Diagnostic) {
    let written = try object.optionalString("asserter") ?? "document"
    guard let asserter = Asserter(written) else {
      throw object.fault(
        "\"asserter\" is \"\(written.prefix(40))\"; say document, unnamed source, source: NAME, "
          + "readout: NAME or medium: NAME")
    }
    let quote = try object.optionalString("quote") ?? ""
    var marks: [TextSpan] = []
    for node in try object.nodes("marks") {
      let mark = try object.span(node, "marks")
      guard mark.lower >= marks.last?.upper ?? 0, mark.upper <= quote.utf8.count else {
        throw object.fault("\"marks\" should ascend within the quote", line: node.line)
      }
      marks.append(mark)
    }
    self.init(
      document: DocumentID(rawValue: try object.string("document")),
      span: try object.span("span"),
      quote: quote,
      asserter: asserter,
      rule: try object.optionalString("rule") ?? "",
      marks: marks)
  }
}

extension DocumentRecord {
  /// Reads what ``JSONWriter`` writes and checks it like a network.
  init(_ object: JSONObject) throws(Diagnostic) {
    guard let node = object.node("document") else {
      throw object.fault("\"document\" is missing")
    }
    let inner = object.place == "." ? ".document" : "\(object.place).document"
    var seen = NetworkCheck()
    let head = try JSONObject(node, place: inner, path: object.path)
    let document = try seen.admit(document: try Document(head), head)
    let people = try object.list("people") { (item) throws(Diagnostic) in
      try seen.admit(person: try Person(item), item)
    }
    let events = try object.list("events") { (item) throws(Diagnostic) in
      try seen.admit(event: try Event(item), item)
    }
    let participations = try object.list("participations") { (item) throws(Diagnostic) in
      try seen.admit(participation: try Participation(item), item)
    }
    self.init(
      document: document, people: people.sorted { $0.id < $1.id },
      events: events.sorted { $0.id < $1.id },
      participations: participations.sorted { ($0.event, $0.person) < ($1.event, $1.person) })
  }
}
