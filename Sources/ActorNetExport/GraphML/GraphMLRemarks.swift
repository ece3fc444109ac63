internal import ActorNetModel

/// Comments behind the graph that keep what attributes cannot: all of a network comes back.
///
/// The first tells the fingerprint of all that stands before it; the others hold one document,
/// person, event, tie or record each, as ``NetworkJSON`` writes it, and the parameters. What its
/// attributes already tell in full has no comment. Other tools pass comments over.
enum GraphMLRemarks {
  private static let opening = Array("  <!--".utf8) + GraphMLTable.Remark.mark
  private static let head = "exact 1 "
  /// libxml2 takes no comment of more than 10 MB; what is longer is left out.
  private static let limit = 9_000_000

  /// Appends the comments to a file that ends where the graph does.
  ///
  /// - Parameter shown: the identifiers of the graph's nodes; others have a comment in any case.
  /// - Complexity: O(bytes).
  static func append(
    _ network: AffiliationNetwork, shown: Set<String>, to bytes: inout [UInt8]
  ) {
    var lines: [UInt8] = []
    func add(_ kind: String, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      guard json.bytes.count < limit else { return }
      lines.append(contentsOf: opening)
      lines.append(contentsOf: kind.utf8)
      lines.append(0x20)
      append(json.bytes, to: &lines)
      lines.append(contentsOf: " -->\n".utf8)
    }
    if !network.parameters.isEmpty {
      add("parameters") { json in
        json.beginObject()
        for (name, value) in network.parameters.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          json.value(value)
        }
        json.endObject()
      }
    }
    for document in network.documents { add("document") { $0.write(document) } }
    for person in network.people where !shown.contains(person.id.rawValue) || !isTold(person) {
      add("person") { $0.write(person) }
    }
    for event in network.events where !isTold(event) { add("event") { $0.write(event) } }
    for tie in network.participations where !isTold(tie) { add("participation") { $0.write(tie) } }
    for suggestion in network.suggestions { add("suggestion") { $0.write(suggestion) } }
    for record in network.records { add("record") { $0.write(record) } }
    guard !lines.isEmpty else { return }
    let print = fingerprint(bytes[...])
    bytes.append(contentsOf: opening)
    bytes.append(contentsOf: (head + print + " -->\n").utf8)
    bytes.append(contentsOf: lines)
  }

  /// JSON in a comment: no two hyphens in a row, and nothing that XML forbids.
  private static func append(_ json: [UInt8], to bytes: inout [UInt8]) {
    for byte in json {
      if byte == 0x2D, bytes.last == 0x2D {
        bytes.append(contentsOf: "\\u002d".utf8)
      } else if byte & 0xFE == 0xBE, bytes.suffix(2) == [0xEF, 0xBF] {
        bytes.removeLast(2)
        bytes.append(contentsOf: (byte == 0xBE ? "\\ufffe" : "\\uffff").utf8)
      } else {
        bytes.append(byte)
      }
    }
  }

  private struct Ends: Hashable {
    let person: PersonID
    let event: EventID

    init(_ tie: Participation) {
      person = tie.person
      event = tie.event
    }
  }

  /// 64 bits of FNV-1a, in hexadecimal: it tells an edit, not a forgery.
  private static func fingerprint(_ bytes: ArraySlice<UInt8>) -> String {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(state, radix: 16)
  }

  /// Whether the graph is as it was when the comments were written.
  static func isUnchanged(_ bytes: [UInt8], _ remarks: [GraphMLTable.Remark]) -> Bool {
    let begin = opening + Array(head.utf8)
    guard let told = remarks.first?.bytes, told.starts(with: head.utf8) else { return false }
    var end = 0
    // Markup cannot stand in a text, so the first such opening is that of a comment.
    while let next = bytes[end...].firstIndex(of: 0x3C) {
      if next >= 2, bytes[(next - 2)...].starts(with: begin) {
        let print = fingerprint(bytes[..<(next - 2)])
        return String(decoding: told.dropFirst(head.utf8.count), as: UTF8.self) == print + " "
      }
      end = next + 1
    }
    return false
  }

  /// The network with everything that the comments tell.
  /// - Throws: ``Diagnostic`` with the line of a comment that cannot be read, or that ties what is
  ///   not there.
  static func apply(
    _ remarks: [GraphMLTable.Remark], to network: AffiliationNetwork, path: String?
  ) throws(Diagnostic) -> AffiliationNetwork {
    var network = network
    var people = Dictionary(uniqueKeysWithValues: network.people.map { ($0.id, $0) })
    var events = Dictionary(uniqueKeysWithValues: network.events.map { ($0.id, $0) })
    var ties: [Ends: Participation] = [:]
    for tie in network.participations { ties[Ends(tie)] = tie }
    for remark in remarks.dropFirst() {
      guard let space = remark.bytes.firstIndex(of: 0x20) else { continue }
      let object = try JSONObject(
        try JSONParser.parse(remark.bytes[space...], path: path, firstLine: remark.line),
        place: ".", path: path)
      switch String(decoding: remark.bytes[..<space], as: UTF8.self) {
      case "parameters":
        for (name, _) in object.pairs { network.parameters[name] = try object.string(name) }
      case "document": network.documents.append(try Document(object))
      case "suggestion": network.suggestions.append(try MergeSuggestion(object))
      case "record": network.records.append(try DocumentRecord(object))
      case "person":
        let person = try Person(object)
        people[person.id] = person
      case "event":
        let event = try Event(object)
        events[event.id] = event
      case "participation":
        let tie = try Participation(object)
        guard people[tie.person] != nil, events[tie.event] != nil else {
          throw object.fault("it ties \(tie.person) and \(tie.event), which are not both there")
        }
        ties[Ends(tie)] = tie
      default: throw object.fault("a comment of a kind that is not known")
      }
    }
    network.documents.sort { $0.id < $1.id }
    network.people = people.values.sorted { $0.id < $1.id }
    network.events = events.values.sorted { $0.id < $1.id }
    network.participations = ties.values.sorted { ($0.event, $0.person) < ($1.event, $1.person) }
    network.records.sort { $0.document.id < $1.document.id }
    return network
  }
}

extension GraphMLRemarks {
  /// Every form of a name, as they are read back from attributes.
  static func names(_ name: String, aliases: [String]) -> [String] {
    aliases.isEmpty ? [name] : Set(aliases + [name]).sorted()
  }

  /// Whether attributes give the text back: one line, not empty, not taken apart.
  private static func isPlain(_ text: String?) -> Bool {
    guard let text else { return true }
    return !text.isEmpty && HostileText.oneLine(text) == text && !text.contains(" | ")
  }

  private static func isTold(_ person: Person) -> Bool {
    guard person.evidence.isEmpty, isPlain(person.name), isPlain(person.country),
      isPlain(person.titles.last?.text), person.names.allSatisfy({ isPlain($0) })
    else { return false }
    return person
      == Person(
        id: person.id, name: person.name, names: names(person.name, aliases: person.names),
        kind: person.kind, country: person.country,
        titles: person.titles.last.map { [Person.Title(text: $0.text)] } ?? [],
        confidence: person.confidence)
  }

  private static func isTold(_ event: Event) -> Bool {
    guard event.evidence.isEmpty, isPlain(event.label), isPlain(event.place), isPlain(event.group),
      event.dateWords.allSatisfy({ isPlain($0) }), event.unnamedParties.allSatisfy({ isPlain($0) })
    else { return false }
    return event
      == Event(
        id: event.id, kind: event.kind, label: event.label, start: event.start, end: event.end,
        dateWords: event.dateWords, place: event.place, status: event.status,
        unnamedParties: event.unnamedParties, series: event.series, group: event.group,
        reports: event.reports, confidence: event.confidence)
  }

  private static func isTold(_ tie: Participation) -> Bool {
    guard tie.evidence.isEmpty, isPlain(tie.title) else { return false }
    var told = Participation(
      person: tie.person, event: tie.event, roles: tie.roles, title: tie.title,
      inferred: tie.inferred, confidence: tie.confidence, reports: tie.reports)
    told.givenWeight = tie.givenWeight
    return told == tie
  }
}
