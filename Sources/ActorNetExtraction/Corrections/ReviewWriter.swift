public import ActorNetModel

/// Writes the doubtful cases of a network as a corrections file, ready to edit.
///
/// Each case is an entry `undecided`, which changes nothing until a person writes another verb for
/// it, with the quotes that it rests on as comments above it. Cases that a correction has decided
/// are not written again.
public struct ReviewWriter {
  let network: AffiliationNetwork
  let matching: SelectorMatching
  let leastConfidence: Double
  private let persons: [PersonID: Person]
  private let happenings: [EventID: Event]
  private let partakers: [EventID: [PersonID]]

  /// - Parameter leastConfidence: ties that are less sure are doubtful.
  public init(network: AffiliationNetwork, pack: LanguagePack, leastConfidence: Double) {
    self.network = network
    self.leastConfidence = leastConfidence
    matching = SelectorMatching(folding: pack.folding)
    persons = Dictionary(network.people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    happenings = Dictionary(
      network.events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    partakers = Dictionary(grouping: network.participations, by: \.event)
      .mapValues { $0.map(\.person) }
  }

  /// The file; a comment alone where nothing is doubtful.
  public var text: String {
    let sections = [merges(), homonyms(), dates(), statuses(), ties()]
    let count = sections.map(\.count).reduce(0, +)
    var text = """
      # Doubtful cases: \(count).
      # Each entry says "undecided" and changes nothing. Write for it what you find to be right, as the line
      # above it says; add "reason:" and "author:" beside the verb if you like. Then
      #   actornet link NETWORK --corrections THIS-FILE

      """
    for entry in sections.flatMap(\.self) { text += "\n" + entry }
    return text
  }

  // MARK: Cases

  private func merges() -> [String] {
    network.suggestions.compactMap { suggestion in
      let why = suggestion.reasons.joined(separator: "; ")
      switch suggestion.subject {
      case .person:
        guard let first = persons[PersonID(rawValue: suggestion.first)],
          let second = persons[PersonID(rawValue: suggestion.second)]
        else { return nil }
        return pair("One person or two? \(why)", first, second)
      case .event:
        guard let first = happenings[EventID(rawValue: suggestion.first)],
          let second = happenings[EventID(rawValue: suggestion.second)]
        else { return nil }
        return entry(
          "One event or two? \(why)",
          quotes(title(first), first.evidence) + quotes(title(second), second.evidence),
          "write same or different",
          ["events:", "  - \(selector(first))", "  - \(selector(second))"])
      }
    }
  }

  private func pair(_ question: String, _ first: Person, _ second: Person) -> String {
    entry(
      question, quotes(title(first), first.evidence) + quotes(title(second), second.evidence),
      "write same or different",
      ["people:", "  - \(selector(first))", "  - \(selector(second))"])
  }

  /// People of one name whom nothing suggests to be one.
  private func homonyms() -> [String] {
    let suggested = Set(
      network.suggestions.filter { $0.subject == .person }.map { Set([$0.first, $0.second]) })
    var entries: [String] = []
    for (place, first) in network.people.enumerated() {
      for second in network.people[(place + 1)...]
      where matching.isNamed(second, first.name)
        && !suggested.contains([first.id.rawValue, second.id.rawValue])
        && !(isDeclared(first) && isDeclared(second))
      {
        entries.append(pair("Kept apart: two people of one name", first, second))
      }
    }
    return entries
  }

  /// Whether a correction told the person from others.
  private func isDeclared(_ person: Person) -> Bool {
    person.reasons.contains { $0.rule == NetworkCorrection.differentRule }
  }

  /// Events that documents date otherwise.
  private func dates() -> [String] {
    network.events.compactMap { event in
      let tellings = self.tellings(of: event)
      let days = Set(tellings.compactMap(\.start).filter { $0.day != nil })
      guard days.count > 1, !isConfirmed(event), let start = event.start else { return nil }
      let comments = tellings.filter { $0.start?.day != nil }.flatMap { telling in
        quotes(telling.start?.description ?? "", telling.evidence)
      }
      let range = event.end.map { $0 == start ? "\(start)" : "\(start)/\($0)" } ?? "\(start)"
      return entry(
        "When was it? " + title(event), comments, "write fix, and the right date",
        ["event: \(selector(event))", "date: \(range)"])
    }
  }

  /// Events that one document tells as held and another as called off, or as to come.
  private func statuses() -> [String] {
    network.events.compactMap { event in
      let told = event.statusHistory
      let all = Set(told.map(\.status))
      let isContradicted =
        all.isSuperset(of: [.held, .cancelled])
        || all.contains(.held)
          && told.last.map { [.planned, .proposed].contains($0.status) } == true
        || all.isSuperset(of: [.established, .suspended])
      guard isContradicted, !isConfirmed(event) else { return nil }
      let comments = told.flatMap { report in
        quotes(
          report.status.rawValue + (report.asOf.map { " as of \($0)" } ?? ""),
          event.evidence.filter { $0.document == report.document })
      }
      return entry(
        "Did it happen? " + title(event), comments, "write fix, and the right status",
        ["event: \(selector(event))", "status: \(event.status.rawValue)"])
    }
  }

  /// Ties that are not sure.
  private func ties() -> [String] {
    network.participations.compactMap { tie in
      guard tie.confidence < leastConfidence, let person = persons[tie.person],
        let event = happenings[tie.event]
      else { return nil }
      let how = tie.inferred ? ", not named there but inferred" : ""
      return entry(
        "Did \(person.name) take part in \(title(event))? Confidence \(tie.confidence)\(how)",
        quotes(person.name, tie.evidence), "write confirm or drop",
        ["tie:", "  person: \(selector(person))", "  event: \(selector(event))"])
    }
  }

  private func isConfirmed(_ event: Event) -> Bool {
    event.reasons.contains { $0.rule == NetworkCorrection.rule }
  }

  /// The records' events of which an event of the network was made.
  private func tellings(of event: Event) -> [Event] {
    event.merges.compactMap { merge in
      network.records.first { $0.document.id == merge.document }?.events.first {
        $0.kind == event.kind && $0.label == merge.name
      }
    }
  }

  // MARK: Writing

  private func entry(
    _ question: String, _ comments: [String], _ advice: String, _ lines: [String]
  ) -> String {
    let head = (["\(question)"] + comments + ["For undecided \(advice)."]).map {
      "# " + Self.oneLine($0) + "\n"
    }
    return head.joined() + "- undecided:\n" + lines.map { "    \($0)\n" }.joined()
  }

  private func title(_ person: Person) -> String {
    person.name + (person.country.map { " (\($0))" } ?? "")
  }

  private func title(_ event: Event) -> String {
    event.label + (event.start.map { " (\($0))" } ?? "")
  }

  private func quotes(_ name: String, _ evidence: [Evidence]) -> [String] {
    let published = Dictionary(
      network.documents.map { ($0.id, $0.published) }, uniquingKeysWith: { one, _ in one })
    guard !evidence.isEmpty else { return ["  \(name): no quote"] }
    return evidence.prefix(3).map { piece in
      let day = (published[piece.document] ?? nil).map { ", \($0)" } ?? ""
      return "  \(name): “\(piece.quote)” \(piece.document)\(day)"
    }
  }

  /// The fewest words that name this person and nobody else of the network, in YAML.
  private func selector(_ person: Person) -> String {
    var tried = Correction.PersonSelector(name: person.name)
    func isEnough() -> Bool { network.people(tried, matching) == [person.id] }
    let piece = person.evidence.first
    if !isEnough() { tried.country = person.country }
    if !isEnough() { tried.title = person.titles.last?.text }
    if !isEnough() { tried.document = piece?.document }
    if !isEnough() { tried.quote = piece.map { Self.beginning(of: $0.quote) } }
    return Self.mapping([
      ("name", tried.name), ("country", tried.country), ("title", tried.title),
      ("document", tried.document?.rawValue), ("quote", tried.quote),
    ])
  }

  /// The fewest words that name this event and no other of the network, in YAML.
  private func selector(_ event: Event) -> String {
    let people = (partakers[event.id] ?? []).compactMap { persons[$0]?.name }
    var tried = Correction.EventSelector(
      label: people.isEmpty ? event.label : nil, kind: event.kind, people: people,
      date: event.start)
    func isEnough() -> Bool { network.events(tried, matching) == [event.id] }
    let piece = event.evidence.first
    if !isEnough() { tried.label = event.label }
    if !isEnough() { tried.document = piece?.document }
    if !isEnough() { tried.quote = piece.map { Self.beginning(of: $0.quote) } }
    let names = people.map(Self.quoted).joined(separator: ", ")
    return Self.mapping(
      [
        ("kind", event.kind.rawValue), ("label", tried.label), ("date", tried.date?.description),
        ("document", tried.document?.rawValue), ("quote", tried.quote),
      ], people.isEmpty ? nil : "people: [\(names)]")
  }

  private static func mapping(_ values: [(String, String?)], _ last: String? = nil) -> String {
    let words = values.compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
    return "{" + (words + [last].compactMap(\.self)).joined(separator: ", ") + "}"
  }

  /// The first forty characters: enough to find a quote again.
  private static func beginning(of quote: String) -> String {
    String(String.UnicodeScalarView(quote.unicodeScalars.prefix(40)))
  }

  /// A text as YAML reads it back, whatever it holds.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\" + String(scalar)
      case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFFFD:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }

  /// A text that stays on its comment's line.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: " "
          default: scalar
          }
        }))
  }
}
