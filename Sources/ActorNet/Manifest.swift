internal import ActorNetExport
internal import ActorNetModel

/// What the files of a run were made from, and how: `manifest.json`.
///
/// `parameters` holds every decision: language, date, isolates, measures, the contact rule with
/// its sentence, weighting.
/// Holds no time and no path of this machine, so that the same input gives the same bytes.
enum Manifest {
  /// The manifest as UTF-8 bytes, ending in a line feed.
  static func write(_ measured: MeasuredNetwork) -> [UInt8] {
    let configuration = measured.configuration
    var json = JSONWriter()
    json.beginObject()
    func member(_ name: String, _ value: String, indent: Int = 1) {
      json.startLine(indent: indent)
      json.member(name, value)
    }
    member("format", "actornet-manifest")
    json.startLine(indent: 1)
    json.key("version")
    json.value(1)
    member("program", ProgramVersion.full)
    json.startLine(indent: 1)
    json.key("parameters")
    json.beginObject()
    for (name, value) in measured.network.parameters.sorted(by: { $0.key < $1.key })
    where name != "program" {
      member(name, value, indent: 2)
    }
    json.startLine(indent: 2)
    json.key("isolates")
    json.value(configuration.includesIsolates)
    json.startLine(indent: 2)
    json.member("measures", configuration.measures)
    member("contacts", configuration.contacts.spelling, indent: 2)
    member("contact_rule", measured.contacts.contactSentence, indent: 2)
    member("weighting", configuration.weighting, indent: 2)
    json.startLine(indent: 1, afterElement: false)
    json.endObject()
    json.startLine(indent: 1)
    json.member("files", ResultFile.all.map(\.name))
    json.startLine(indent: 1)
    json.key("documents")
    json.beginObject()
    for document in measured.network.documents {
      json.startLine(indent: 2)
      json.key(document.id.rawValue)
      json.value(document.sha256 ?? "")
    }
    if !measured.network.documents.isEmpty { json.startLine(indent: 1, afterElement: false) }
    json.endObject()
    json.startLine(indent: 0, afterElement: false)
    json.endObject()
    json.endText()
    return json.bytes
  }
}
