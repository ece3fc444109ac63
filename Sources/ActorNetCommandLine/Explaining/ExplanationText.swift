internal import ActorNet
internal import ActorNetModel
internal import Foundation

/// An explanation for people: headings, indented lines, quotes in full.
struct ExplanationText {
  private let emphasis: Emphasis
  private let documents: [DocumentID: Document]

  init(_ network: AffiliationNetwork, emphasis: Emphasis) {
    self.emphasis = emphasis
    documents = Dictionary(
      network.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Several lines, the last ended.
  func text(_ explanation: Explanation) -> String {
    let lines: [String] =
      switch explanation {
      case .person(let person): self.lines(person)
      case .event(let event): self.lines(event)
      case .tie(let tie): self.lines(tie)
      case .contact(let contact): self.lines(contact)
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ text: String) -> String {
    switch emphasis {
    case .bold: emphasis.mark(printable(text))
    case .guillemets: printable(text)
    }
  }

  private func list(_ name: String, _ values: [String]) -> [String] {
    values.isEmpty ? [] : ["  \(name): " + printable(values.joined(separator: "; "))]
  }

  // MARK: What is explained

  private func lines(_ explanation: PersonExplanation) -> [String] {
    let person = explanation.person
    let others = (person.names + [person.latinName].compactMap(\.self))
      .filter { $0 != person.name }
    var seen: Set<String> = []
    let kind = [person.kind.rawValue, person.country, person.branch?.rawValue]
      .compactMap(\.self).joined(separator: ", ")
    return [heading(person.name) + "  \(kind)  (\(person.id))"]
      + list("also", others.filter { seen.insert($0).inserted })
      + list("titles", person.titles.map { dated($0.text, $0.seen) })
      + reasons(person.reasons, person.confidence, of: "being a person of this kind")
      + merges(person.merges) + quotes(person.evidence, "named in")
      + ["", "takes part in \(explanation.ties.count)"]
      + explanation.ties.map { tie in
        "  " + printable(line(tie.event) + "  " + part(tie.participation))
      }
  }

  private func lines(_ explanation: EventExplanation) -> [String] {
    let event = explanation.event
    return [heading(event.label) + "  \(facts(event))  (\(event.id))"]
      + list("the sources' words for the date", event.dateWords)
      + list("parties without a name", event.unnamedParties)
      + list("session of", [explanation.series].compactMap { $0?.label })
      + list(
        "status",
        event.statusHistory.count > 1
          ? event.statusHistory.map { dated($0.status.rawValue, $0.asOf) } : [])
      + list("in one contact with", explanation.group.map(line))
      + reasons(event.reasons, event.confidence, of: "this event")
      + merges(event.merges) + quotes(event.evidence, told(event.reports))
      + ["", "\(explanation.ties.count) take part"]
      + explanation.ties.map { tie in
        "  " + printable(tie.person.name + "  " + part(tie.participation))
      }
  }

  private func lines(_ tie: TieExplanation) -> [String] {
    [
      heading("\(tie.person.name) – \(tie.event.label)")
        + "  \(part(tie.participation)); \(facts(tie.event))"
    ]
      + (tie.participation.inferred
        ? [
          "  the text does not name the person there: the part follows from an office or a pronoun"
        ]
        : [])
      + reasons(tie.participation.reasons, tie.participation.confidence, of: "this tie")
      + quotes(tie.participation.evidence, told(tie.participation.reports))
  }

  private func lines(_ contact: ContactExplanation) -> [String] {
    let count = contact.weight
    var lines = [
      heading("\(contact.first.name) – \(contact.second.name)")
        + "  \(count) \(count == 1 ? "contact" : "contacts")",
      "  " + contact.rule.sentence,
    ]
    for (number, group) in contact.contacts.enumerated() {
      lines += ["", "contact \(number + 1) of \(count)"]
      for shared in group { lines += self.lines(shared, contact) }
    }
    if !contact.others.isEmpty { lines += ["", "shared, but no contact by this rule"] }
    for shared in contact.others { lines += self.lines(shared, contact) }
    if contact.contacts.isEmpty, contact.others.isEmpty {
      lines += ["", "they share no event in this network"]
    }
    return lines
  }

  private func lines(
    _ shared: ContactExplanation.Shared, _ contact: ContactExplanation
  ) -> [String] {
    var lines = [
      "  " + printable(line(shared.event)) + "  (\(shared.event.id))"
        + (shared.objection.map { "  – not counted: " + printable($0) } ?? "")
    ]
    for (person, tie) in [(contact.first, shared.first), (contact.second, shared.second)] {
      lines.append("    " + printable(person.name + "  " + part(tie)))
    }
    let evidence = (shared.first.evidence + shared.second.evidence).sorted()
    var seen: Set<String> = []
    for piece in evidence where seen.insert("\(piece.document) \(piece.span)").inserted {
      // What either tie read stands out.
      let marks = evidence.filter { $0.document == piece.document && $0.span == piece.span }
        .flatMap(\.marks).sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
      let whole = Evidence(
        document: piece.document, span: piece.span, quote: piece.quote, asserter: piece.asserter,
        rule: piece.rule, marks: marks)
      lines += quote(whole, indent: "    ")
    }
    return lines
  }

  // MARK: Parts

  private func dated(_ text: String, _ date: PartialDate?) -> String {
    date.map { "\(text) (\($0))" } ?? text
  }

  private func facts(_ event: Event) -> String {
    let kind = event.kind.rawValue.split(separator: "_").joined(separator: " ")
    var date = event.start?.description ?? "no date"
    if let end = event.end, end != event.start { date += " to \(end)" }
    return printable(
      [kind, event.status.rawValue, date, event.place].compactMap(\.self).joined(separator: ", "))
  }

  private func line(_ event: Event) -> String { "\(event.label)  \(facts(event))" }

  private func part(_ tie: Participation) -> String {
    let roles = tie.roles.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
      .joined(separator: ", ")
    let words = [roles, tie.title, tie.inferred ? "inferred" : nil].compactMap(\.self)
    return printable(words.joined(separator: ", ")) + "  confidence \(two(tie.confidence))"
  }

  private func told(_ reports: Int) -> String {
    "told by \(reports) \(reports == 1 ? "report" : "reports")"
  }

  private func two(_ figure: Double) -> String { String(format: "%.2f", figure) }

  private func reasons(_ reasons: [Reason], _ confidence: Double, of what: String) -> [String] {
    guard !reasons.isEmpty else { return ["", "confidence \(two(confidence)) of \(what)"] }
    let width = (reasons.map { DisplayWidth.of(printable($0.rule)) } + [3]).max() ?? 0
    func row(_ rule: String, _ logOdds: Double) -> String {
      "  " + DisplayWidth.pad(printable(rule), to: width) + "  "
        + DisplayWidth.pad(String(format: "%+.2f", logOdds), to: 6, alignedRight: true)
    }
    return ["", "confidence \(two(confidence)) of \(what): the rules and their log-odds"]
      + reasons.map { row($0.rule, $0.logOdds) }
      + [row("sum", reasons.reduce(0) { $0 + $1.logOdds })]
  }

  private func merges(_ merges: [Merge]) -> [String] {
    guard !merges.isEmpty else { return [] }
    return ["", "\(merges.count) documents tell of it, taken for one because of"]
      + merges.map { merge in
        let why = merge.because.isEmpty ? "a correction" : merge.because.joined(separator: "; ")
        return "  " + printable("\(merge.document): \(merge.name): \(why)")
      }
  }

  private func quotes(_ evidence: [Evidence], _ heading: String) -> [String] {
    ["", heading] + evidence.flatMap { quote($0, indent: "  ") }
  }

  private func quote(_ piece: Evidence, indent: String) -> [String] {
    let document = documents[piece.document]
    let source = [
      piece.document.rawValue, document?.publisher, document?.published?.description,
      piece.asserter.description, piece.rule,
    ].compactMap(\.self).filter { !$0.isEmpty }
    return [
      indent + printable(source.joined(separator: ", ")),
      indent + "  " + MarkedQuote.line(piece, emphasis),
    ]
  }
}
