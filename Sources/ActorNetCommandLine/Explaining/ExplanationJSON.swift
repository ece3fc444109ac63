internal import ActorNet
internal import ActorNetExport
internal import ActorNetModel

/// An explanation for programs: the network's own objects, put together.
struct ExplanationJSON {
  private let documents: [DocumentID: Document]

  init(_ network: AffiliationNetwork) {
    documents = Dictionary(
      network.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One object with `format`, `version`, `kind` and what is explained, ended by a line feed.
  func bytes(_ explanation: Explanation) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.startLine(indent: 1)
    json.member("format", "actornet-explanation")
    json.startLine(indent: 1)
    json.key("version")
    json.value(1)
    var used: Set<DocumentID> = []
    switch explanation {
    case .person(let explanation): write(explanation, &json, &used)
    case .event(let explanation): write(explanation, &json, &used)
    case .tie(let tie):
      kind("tie", &json)
      object("person", &json) { $0.write(tie.person) }
      object("event", &json) { $0.write(tie.event) }
      object("participation", &json) { $0.write(tie.participation) }
      used.formUnion(
        (tie.person.evidence + tie.event.evidence + tie.participation.evidence).map(\.document))
    case .contact(let contact): write(contact, &json, &used)
    }
    list("documents", &json, used.sorted().compactMap { documents[$0] }) { $0.write($1) }
    json.startLine(indent: 0, afterElement: false)
    json.endObject()
    json.endText()
    return json.bytes
  }

  private func kind(_ name: String, _ json: inout JSONWriter) {
    json.startLine(indent: 1)
    json.member("kind", name)
  }

  private func object(
    _ name: String, _ json: inout JSONWriter, _ write: (inout JSONWriter) -> Void
  ) {
    json.startLine(indent: 1)
    json.key(name)
    write(&json)
  }

  private func list<Value>(
    _ name: String, _ json: inout JSONWriter, _ values: [Value],
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    json.startLine(indent: 1)
    json.key(name)
    json.beginArray()
    for value in values {
      json.startLine(indent: 2)
      write(&json, value)
    }
    if !values.isEmpty { json.startLine(indent: 1, afterElement: false) }
    json.endArray()
  }

  private func write(
    _ explanation: PersonExplanation, _ json: inout JSONWriter, _ used: inout Set<DocumentID>
  ) {
    kind("person", &json)
    object("person", &json) { $0.write(explanation.person) }
    list("events", &json, explanation.ties.map(\.event)) { $0.write($1) }
    list("participations", &json, explanation.ties.map(\.participation)) { $0.write($1) }
    used.formUnion(explanation.person.evidence.map(\.document))
    for tie in explanation.ties {
      used.formUnion((tie.event.evidence + tie.participation.evidence).map(\.document))
    }
  }

  private func write(
    _ explanation: EventExplanation, _ json: inout JSONWriter, _ used: inout Set<DocumentID>
  ) {
    kind("event", &json)
    object("event", &json) { $0.write(explanation.event) }
    if let series = explanation.series { object("series", &json) { $0.write(series) } }
    list("group", &json, explanation.group) { $0.write($1) }
    list("people", &json, explanation.ties.map(\.person)) { $0.write($1) }
    list("participations", &json, explanation.ties.map(\.participation)) { $0.write($1) }
    used.formUnion(explanation.event.evidence.map(\.document))
    used.formUnion(explanation.group.flatMap(\.evidence).map(\.document))
    for tie in explanation.ties {
      used.formUnion((tie.person.evidence + tie.participation.evidence).map(\.document))
    }
  }

  private func write(
    _ contact: ContactExplanation, _ json: inout JSONWriter, _ used: inout Set<DocumentID>
  ) {
    kind("contact", &json)
    object("contacts", &json) { $0.value(contact.rule.spelling) }
    object("contact_rule", &json) { $0.value(contact.rule.sentence) }
    object("weight", &json) { $0.value(contact.weight) }
    object("first", &json) { $0.write(contact.first) }
    object("second", &json) { $0.write(contact.second) }
    let counted = contact.contacts.enumerated().flatMap { number, group in
      group.map { (contact: number + 1 as Int?, shared: $0) }
    }
    let all = counted + contact.others.map { (contact: nil, shared: $0) }
    list("shared", &json, all) { json, entry in
      json.beginObject()
      if let number = entry.contact {
        json.key("contact")
        json.value(number)
      }
      json.member("objection", entry.shared.objection)
      json.key("event")
      json.write(entry.shared.event)
      json.key("first")
      json.write(entry.shared.first)
      json.key("second")
      json.write(entry.shared.second)
      json.endObject()
    }
    let evidence =
      contact.first.evidence + contact.second.evidence
      + all.flatMap {
        $0.shared.event.evidence + $0.shared.first.evidence + $0.shared.second.evidence
      }
    used.formUnion(evidence.map(\.document))
  }
}
