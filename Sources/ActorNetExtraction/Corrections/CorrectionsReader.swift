public import ActorNetModel
internal import Yams

extension Corrections {
  /// Reads a corrections file: a YAML list, each entry with one of the verbs `same`, `different`,
  /// `rename`, `not-an-official`, `drop`, `add`, `fix`, `confirm`, `undecided`.
  ///
  /// Strict: what is not known is a fault, with its line and the nearest word. An empty file, or
  /// one of comments alone, has no entries.
  ///
  /// - Returns: the entries without fault, and every fault in the order of the lines.
  public static func read(
    _ bytes: [UInt8], path: String? = nil
  ) -> (corrections: Corrections, faults: [Diagnostic]) {
    var reader = CorrectionsReader(path: path)
    var corrections = Corrections(path: path)
    if let text = String(validating: bytes, as: UTF8.self) {
      corrections.entries = reader.entries(of: text)
    } else {
      reader.faults.add(nil, "this is not UTF-8 text")
    }
    corrections.sha256 = SHA256.hexadecimal(of: bytes)
    return (corrections, reader.faults.sorted)
  }
}

/// Turns YAML into corrections.
struct CorrectionsReader {
  var faults: CorrectionFaults

  private static let verbs = [
    "same", "different", "rename", "not-an-official", "drop", "add", "fix", "confirm", "undecided",
  ]
  private static let personKeys = ["name", "country", "title", "document", "quote"]
  private static let eventKeys = ["label", "kind", "people", "date", "place", "document", "quote"]

  init(path: String?) { faults = CorrectionFaults(path: path) }

  mutating func entries(of text: String) -> [Correction] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      let (line, words) = YAMLFault.describe(error)
      faults.add(line, "this is not YAML: \(words)")
      return []
    }
    guard let root, root.scalar.map({ !$0.string.isEmpty }) ?? true else { return [] }
    guard let list = root.sequence else {
      faults.add(root.mark?.line, "a corrections file is a list: each entry begins with \"- \"")
      return []
    }
    return list.compactMap { entry($0) }
  }

  private mutating func entry(_ node: Node) -> Correction? {
    guard
      let entry = CorrectionNode(
        node, name: "entry", keys: Self.verbs + ["reason", "author", "source"], faults: &faults)
    else { return nil }
    let verbs = Self.verbs.filter(entry.has)
    guard let verb = verbs.first, verbs.count == 1 else {
      if verbs.isEmpty, entry.isUnderstood {
        faults.add(
          node.mark?.line, "an entry needs one of \(Self.verbs.joined(separator: ", "))")
      } else if !verbs.isEmpty {
        faults.add(
          node.mark?.line,
          "an entry has one verb, this one has \(verbs.joined(separator: " and "))")
      }
      return nil
    }
    if entry.has("source"), verb != "add" {
      faults.add(entry.line("source"), "\"source\" belongs to \"add\" only")
    }
    let reason = entry.text("reason", &faults)
    let author = entry.text("author", &faults)
    guard let content = content(verb, entry) else { return nil }
    return Correction(content, reason: reason, author: author, line: node.mark?.line)
  }

  private mutating func content(_ verb: String, _ entry: CorrectionNode) -> Correction.Content? {
    let value = entry.node(verb)
    switch verb {
    case "same": return group(value, verb).map { .same($0) }
    case "different": return group(value, verb).map { .different($0) }
    case "not-an-official": return person(value, verb).map { .notAnOfficial($0) }
    case "drop": return target(value, verb).map { .drop($0) }
    case "confirm": return target(value, verb).map { .confirm($0) }
    case "undecided":
      if value?.mapping?.keys.contains(where: { ["people", "events"].contains($0.scalar?.string) })
        ?? false
      {
        return group(value, verb).map { _ in .undecided }
      }
      return target(value, verb, extra: ["date", "status"]).map { _ in .undecided }
    case "rename": return rename(value)
    case "fix": return fix(value)
    default: return addition(value, entry)
    }
  }

  // MARK: Selectors

  private mutating func group(_ node: Node?, _ name: String) -> Correction.Group? {
    guard let group = CorrectionNode(node, name: name, keys: ["people", "events"], faults: &faults)
    else { return nil }
    guard group.has("people") != group.has("events") else {
      faults.add(node?.mark?.line, "\"\(name)\" needs a list of people or one of events")
      return nil
    }
    let key = group.has("people") ? "people" : "events"
    let list = group.list(key)
    guard list.count >= 2 else {
      faults.add(group.line(key), "\"\(name).\(key)\" needs two or more")
      return nil
    }
    if key == "people" {
      let people = list.compactMap { person($0, "\(name).people") }
      return people.count == list.count ? .people(people) : nil
    }
    let events = list.compactMap { event($0, "\(name).events") }
    return events.count == list.count ? .events(events) : nil
  }

  private mutating func person(_ node: Node?, _ name: String) -> Correction.PersonSelector? {
    if let scalar = node?.scalar, !scalar.string.isEmpty {
      return Correction.PersonSelector(name: scalar.string)
    }
    guard let person = CorrectionNode(node, name: name, keys: Self.personKeys, faults: &faults),
      let own = person.required("name", &faults)
    else { return nil }
    return Correction.PersonSelector(
      name: own, country: person.text("country", &faults), title: person.text("title", &faults),
      document: person.text("document", &faults).map(DocumentID.init(rawValue:)),
      quote: person.text("quote", &faults))
  }

  private mutating func event(_ node: Node?, _ name: String) -> Correction.EventSelector? {
    if let scalar = node?.scalar, !scalar.string.isEmpty {
      return Correction.EventSelector(label: scalar.string)
    }
    guard let event = CorrectionNode(node, name: name, keys: Self.eventKeys, faults: &faults)
    else { return nil }
    let selector = Correction.EventSelector(
      label: event.text("label", &faults), kind: event.word("kind", Event.Kind.self, &faults),
      people: names(event, "people"), date: event.date("date", &faults),
      place: event.text("place", &faults),
      document: event.text("document", &faults).map(DocumentID.init(rawValue:)),
      quote: event.text("quote", &faults))
    guard
      selector.label != nil || selector.quote != nil || !selector.people.isEmpty
        || selector.date != nil
    else {
      faults.add(node?.mark?.line, "\"\(name)\" needs a label, people, a date or a quote")
      return nil
    }
    return selector
  }

  private mutating func names(_ node: CorrectionNode, _ key: String) -> [String] {
    var names: [String] = []
    for item in node.list(key) {
      if let name = item.scalar?.string, !name.isEmpty {
        names.append(name)
      } else {
        faults.add(item.mark?.line ?? node.line(key), "\"\(node.name).\(key)\" holds names only")
      }
    }
    return names
  }

  private mutating func target(
    _ node: Node?, _ name: String, extra: [String] = []
  ) -> Correction.Target? {
    guard
      let target = CorrectionNode(
        node, name: name, keys: ["person", "event", "tie"] + extra, faults: &faults)
    else { return nil }
    let kinds = ["person", "event", "tie"].filter(target.has)
    guard let kind = kinds.first, kinds.count == 1 else {
      faults.add(node?.mark?.line, "\"\(name)\" names a person, an event or a tie")
      return nil
    }
    let value = target.node(kind)
    switch kind {
    case "person": return person(value, "\(name).person").map { .person($0) }
    case "event": return event(value, "\(name).event").map { .event($0) }
    default:
      guard
        let tie = CorrectionNode(
          value, name: "\(name).tie", keys: ["person", "event"], faults: &faults)
      else { return nil }
      let who = person(tie.node("person"), "\(name).tie.person")
      let what = event(tie.node("event"), "\(name).tie.event")
      guard let who, let what else { return nil }
      return .tie(who, what)
    }
  }

  // MARK: Verbs

  private mutating func rename(_ node: Node?) -> Correction.Content? {
    guard let target = target(node, "rename", extra: ["to"]),
      let rename = CorrectionNode(
        node, name: "rename", keys: ["person", "event", "tie", "to"], faults: &faults),
      let name = rename.required("to", &faults)
    else { return nil }
    if case .tie = target {
      faults.add(node?.mark?.line, "a tie has no name; \"rename\" takes a person or an event")
      return nil
    }
    return .rename(target, to: name)
  }

  private mutating func fix(_ node: Node?) -> Correction.Content? {
    let values = ["date", "status", "place", "kind", "role", "title", "country"]
    guard let target = target(node, "fix", extra: values),
      let fix = CorrectionNode(
        node, name: "fix", keys: ["person", "event", "tie"] + values, faults: &faults)
    else { return nil }
    let allowed =
      switch target {
      case .person: ["country"]
      case .event: ["date", "status", "place", "kind"]
      case .tie: ["role", "title"]
      }
    for key in values where fix.has(key) && !allowed.contains(key) {
      faults.add(
        fix.line(key),
        "\"\(key)\" cannot be fixed here; choose from \(allowed.joined(separator: ", "))")
    }
    guard allowed.contains(where: fix.has) else {
      faults.add(node?.mark?.line, "\"fix\" says nothing new: \(allowed.joined(separator: ", "))")
      return nil
    }
    let changes = Correction.Changes(
      dates: fix.dates("date", &faults), status: fix.word("status", Event.Status.self, &faults),
      place: fix.text("place", &faults), kind: fix.word("kind", Event.Kind.self, &faults),
      role: fix.word("role", Participation.Role.self, &faults), title: fix.text("title", &faults),
      country: fix.text("country", &faults))
    return .fix(target, changes)
  }

  private mutating func addition(_ node: Node?, _ entry: CorrectionNode) -> Correction.Content? {
    guard let add = CorrectionNode(node, name: "add", keys: ["event", "tie"], faults: &faults)
    else { return nil }
    let source = source(entry)
    guard add.has("event") != add.has("tie") else {
      faults.add(node?.mark?.line, "\"add\" names an event or a tie")
      return nil
    }
    if add.has("event") {
      guard let event = newEvent(add.node("event")), let source else { return nil }
      return .addEvent(event, source)
    }
    guard
      let tie = CorrectionNode(
        add.node("tie"), name: "add.tie", keys: ["person", "event", "role", "title"],
        faults: &faults)
    else { return nil }
    let who = person(tie.node("person"), "add.tie.person")
    let what = event(tie.node("event"), "add.tie.event")
    let role = tie.word("role", Participation.Role.self, &faults) ?? .participant
    let title = tie.text("title", &faults)
    guard let who, let what, let source else { return nil }
    return .addTie(who, what, role, title: title, source)
  }

  private mutating func newEvent(_ node: Node?) -> Correction.NewEvent? {
    guard
      let event = CorrectionNode(
        node, name: "add.event", keys: ["kind", "label", "date", "place", "status", "people"],
        faults: &faults)
    else { return nil }
    guard event.has("kind") else {
      faults.add(node?.mark?.line, "\"add.event\" needs \"kind\"")
      return nil
    }
    let dates = event.dates("date", &faults)
    var people: [Correction.Participant] = []
    for item in event.list("people") {
      if let name = item.scalar?.string {
        people.append(.init(person: .init(name: name), role: .participant))
        continue
      }
      guard
        let person = CorrectionNode(
          item, name: "add.event.people", keys: ["name", "country", "title", "role"],
          faults: &faults), let name = person.required("name", &faults)
      else { continue }
      people.append(
        .init(
          person: .init(
            name: name, country: person.text("country", &faults),
            title: person.text("title", &faults)),
          role: person.word("role", Participation.Role.self, &faults) ?? .participant))
    }
    let label = event.text("label", &faults)
    if people.isEmpty, label == nil {
      faults.add(node?.mark?.line, "\"add.event\" needs people or a label")
    }
    let status = event.word("status", Event.Status.self, &faults) ?? .held
    let place = event.text("place", &faults)
    guard let kind = event.word("kind", Event.Kind.self, &faults) else { return nil }
    return Correction.NewEvent(
      kind: kind, label: label, start: dates?.lowerBound, end: dates?.upperBound, place: place,
      status: status, people: people)
  }

  private mutating func source(_ entry: CorrectionNode) -> Correction.Source? {
    let keys = ["document", "title", "publisher", "url", "published", "quote"]
    guard entry.has("source") else {
      faults.add(entry.line("add"), "\"add\" needs a \"source\" with a quote")
      return nil
    }
    guard
      let source = CorrectionNode(
        entry.node("source"), name: "source", keys: keys, faults: &faults),
      let quote = source.required("quote", &faults)
    else { return nil }
    guard source.has("document") || source.has("title") || source.has("url") else {
      faults.add(entry.line("source"), "\"source\" needs a document, a title or a url")
      return nil
    }
    return Correction.Source(
      document: source.text("document", &faults).map(DocumentID.init(rawValue:)),
      title: source.text("title", &faults), publisher: source.text("publisher", &faults),
      url: source.text("url", &faults), published: source.date("published", &faults), quote: quote)
  }
}
