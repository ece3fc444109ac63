public import ActorNetModel

/// Network JSON: our own format, which keeps everything; `"format": "actornet-network"`.
///
/// One object with `format`, `version`, `parameters`, `documents`, `people`, `events`,
/// `participations`, `suggestions`, `records`. Keys are snake case; what is absent is left out rather than
/// written empty; dates are strings such as `2023-07`; a span is `[lower, upper]` in UTF-8 bytes,
/// half-open. One document, person, event, participation or record a line, so that `diff` and
/// `grep` show what changed.
public struct NetworkJSON: NetworkExporter {
  /// The value of `format`.
  public static let formatName = "actornet-network"
  /// The version that is written, and the newest that is read.
  public static let version = 1

  /// The name is `json`.
  public let name = "json"
  /// Files end in `.json`.
  public let fileExtension = "json"
  /// Who reads it.
  public let readers = "actornet itself, jq, any JSON library; keeps everything"

  /// What was found, not what was computed from it.
  public let writesMeasures = false

  /// The format.
  public init() {}

  /// The network as JSON.
  ///
  /// People who take part in nothing are always kept.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    Self.write(request.network)
  }

  /// The network as UTF-8 bytes, ending in a line feed.
  ///
  /// - Complexity: O(bytes written).
  public static func write(_ network: AffiliationNetwork) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.startLine(indent: 1)
    json.member("format", formatName)
    json.startLine(indent: 1)
    json.key("version")
    json.value(version)
    json.startLine(indent: 1)
    json.key("parameters")
    json.beginObject()
    for (name, value) in network.parameters.sorted(by: { $0.key < $1.key }) {
      json.startLine(indent: 2)
      json.key(name)
      json.value(value)
    }
    json.endObject()
    json.lines("documents", network.documents) { $0.write($1) }
    json.lines("people", network.people) { $0.write($1) }
    json.lines("events", network.events) { $0.write($1) }
    json.lines("participations", network.participations) { $0.write($1) }
    if !network.suggestions.isEmpty {
      json.lines("suggestions", network.suggestions) { $0.write($1) }
    }
    if !network.records.isEmpty { json.lines("records", network.records) { $0.write($1) } }
    json.startLine(indent: 0, afterElement: false)
    json.endObject()
    json.endText()
    return json.bytes
  }

  /// Reads a network and checks it.
  ///
  /// Keys that are not known are passed over. Lists may stand in any order in the file and are
  /// sorted. Identifiers must be unique, one name space for people and events, and begin with a
  /// letter; participations must name people and events that are there, once each.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - path: the file, for messages.
  /// - Throws: ``Diagnostic`` with line and place (`.people[3].evidence[0]`) of the first fault.
  /// - Complexity: O(bytes), and about ten times the bytes in memory.
  public static func read(
    _ bytes: [UInt8], path: String? = nil
  ) throws(Diagnostic) -> AffiliationNetwork {
    let root = try JSONObject(
      try JSONParser.parse(bytes[...], path: path), place: ".", path: path)
    guard let format = try root.optionalString("format") else {
      throw root.fault("\"format\" is missing; a network begins with \"format\": \"\(formatName)\"")
    }
    guard format == formatName else {
      throw root.fault("\"format\" is \"\(format.prefix(60))\", not \"\(formatName)\"")
    }
    let found = try root.integer("version")
    guard (1...version).contains(found) else {
      throw root.fault("version \(found) is not known; this program reads up to \(version)")
    }
    var parameters: [String: String] = [:]
    if let node = root.node("parameters") {
      for (key, value) in try JSONObject(node, place: ".parameters", path: path).pairs {
        guard case .string(let text) = value.value else {
          throw root.fault(
            "\"parameters.\(key)\" should be a string, not \(value.kind)", line: value.line)
        }
        parameters[key] = text
      }
    }
    var seen = NetworkCheck()
    let documents = try root.list("documents") { (object) throws(Diagnostic) in
      try seen.admit(document: try Document(object), object)
    }
    let people = try root.list("people") { (object) throws(Diagnostic) in
      try seen.admit(person: try Person(object), object)
    }
    let events = try root.list("events") { (object) throws(Diagnostic) in
      try seen.admit(event: try Event(object), object)
    }
    let participations = try root.list("participations") { (object) throws(Diagnostic) in
      try seen.admit(participation: try Participation(object), object)
    }
    // Who takes people or events out of a file may leave suggestions about them behind.
    let suggestions = try root.list("suggestions") { (object) throws(Diagnostic) in
      try MergeSuggestion(object)
    }.filter { suggestion in
      [suggestion.first, suggestion.second].allSatisfy { seen.holds($0, suggestion.subject) }
    }
    let records = try root.list("records") { (object) throws(Diagnostic) in
      try DocumentRecord(object)
    }
    return AffiliationNetwork(
      documents: documents.sorted { $0.id < $1.id }, people: people.sorted { $0.id < $1.id },
      events: events.sorted { $0.id < $1.id },
      participations: participations.sorted { ($0.event, $0.person) < ($1.event, $1.person) },
      suggestions: suggestions, parameters: parameters,
      records: records.sorted { $0.document.id < $1.document.id })
  }
}

extension JSONWriter {
  /// A member that is an array with one element a line.
  fileprivate mutating func lines<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    startLine(indent: 1)
    key(name)
    beginArray()
    for element in elements {
      startLine(indent: 2)
      write(&self, element)
    }
    if !elements.isEmpty { startLine(indent: 1, afterElement: false) }
    endArray()
  }
}
