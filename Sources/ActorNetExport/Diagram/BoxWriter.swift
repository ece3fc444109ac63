internal import ActorNetModel

/// Writes the text of people's and events' boxes, and the lines between them.
struct BoxWriter {
  /// The widest line of a title, in ems.
  static let titleWidth = 13.0
  /// The room for text in an event's row, in points.
  static let rowWidth = 272.0
  /// The room for the number and for the dates in an event's row, in points.
  static let marginWidths = [20.0, 76.0]

  /// What is drawn.
  let selection: DiagramSelection
  /// Values that give names their size, by person; nil for the number of ties.
  let sizes: [Double]?

  private var words: DisplayWords { selection.labels.words }
  private var labels: DiagramLabels { selection.labels }

  /// A writer for a request's selection.
  init(selection: DiagramSelection, request: ExportRequest) {
    self.selection = selection
    let values = request.diagram.sizes?.values ?? []
    sizes = values.count == request.network.people.count ? values : nil
  }

  /// Announced or considered, not yet a fact.
  static func isOpen(_ event: Event) -> Bool {
    event.status == .planned || event.status == .proposed
  }

  /// Called off, or no longer meeting.
  static func isOver(_ event: Event) -> Bool {
    event.status == .cancelled || event.status == .suspended
  }

  /// Whether a tie says that a body reports to the person or was created by it, and no more.
  static func isOversight(_ tie: Participation) -> Bool {
    tie.roles.allSatisfy { $0 == .reportsTo || $0 == .establishes }
  }

  /// How much a person's box stands out: 0 … 8, by ties or by the chosen measure.
  private func emphasis(ofPerson position: Int) -> Double {
    guard let sizes else { return Double(min(selection.index.personDegrees[position], 8)) }
    let shown = selection.people.map { sizes[$0] }.filter(\.isFinite)
    guard let least = shown.min(), let most = shown.max(), most > least,
      sizes[position].isFinite
    else { return 0 }
    return 8 * (sizes[position] - least) / (most - least)
  }

  /// A person's box: the name, larger with more ties, the title of that time, folded visits.
  func box(person position: Int, section: Int) -> Diagram.Box {
    let person = selection.index.network.people[position]
    let side = selection.sides.sideOfPerson[position] ?? 0
    let emphasis = emphasis(ofPerson: position)
    let name = labels.name(ofPerson: position)
    let size = Double(11 + Int(emphasis / 2))
    var lines = TextWrap.lines(name, width: 10, maximum: 2)
      .map { TextLine($0, size: size, bold: true) }
    if let second = labels.secondName(ofPerson: position) {
      lines += TextWrap.lines(second, width: 12, maximum: 1).map { TextLine($0, size: 9) }
    }
    let title = selection.title(ofPerson: position).map { labels.title($0) }
    if let title {
      lines += TextWrap.lines(title, width: Self.titleWidth, maximum: 2)
        .map { TextLine($0, size: 8, faint: true) }
    }
    for visit in selection.foldedVisits[position] ?? [] {
      lines += visitLines(visit, visitor: person)
    }
    let quote = person.evidence.quotes.first.map { HostileText.drawn($0, limit: 120) }
    let tooltip = [name, title, quote].compactMap(\.self).joined(separator: " · ")
    let colors = selection.sides.colors(ofPerson: position)
    return Diagram.Box(
      id: person.id.rawValue, role: .person(side: section), lines: lines, colors: colors,
      border: .solid, borderWidth: 0.9 + 0.2 * emphasis, shape: Diagram.Box.Shape(side: side),
      tooltip: tooltip, link: link(person.evidence),
      classes: ["actor", "side\(side + 1)"],
      attributes: [("mode", "actor"), ("kind", person.kind.rawValue), ("text", name)]
        + (person.country.map { [("country", HostileText.drawn($0))] } ?? [])
        + (title.map { [("office", $0)] } ?? []))
  }

  /// A visit in its visitor's box: the number, the date, and where to.
  private func visitLines(_ position: Int, visitor: Person) -> [TextLine] {
    let visit = selection.index.network.events[position]
    var text = labels.label(ofEvent: position)
    if labels.language != .english {
      // The box says who travels.
      for name in visitor.names.sorted(by: { $0.count > $1.count }) where text.hasPrefix(name) {
        let rest = text.dropFirst(name.count)
        if !rest.isEmpty { text = String(rest) }
        break
      }
      if let start = visit.start { text = "\(start) \(text)" }
    }
    if Self.isOpen(visit) { text += " (\(words.word(for: visit.status)))" }
    let number = selection.eventNumbers[position].map { "\($0) " } ?? ""
    return TextWrap.lines("▸ " + number + text, width: Self.titleWidth + 2, maximum: 2).map {
      TextLine(
        runs: [TextRun(text: $0, size: 8, isFaint: true, isStruck: Self.isOver(visit))])
    }
  }

  /// An event's box: in a briefing number and date in the margin, the label, then kind, place and
  /// status in grey; else the label over date and place.
  func box(event position: Int, layout: DiagramLayout) -> Diagram.Box {
    let event = selection.index.network.events[position]
    let label = labels.label(ofEvent: position)
    let quote = event.evidence.quotes.first.map { HostileText.drawn($0, limit: 120) }
    let isBody = event.kind == .workingGroup
    let tooltip = [label, dates(event), plainFacts(event).joined(separator: " · "), quote]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    var box = Diagram.Box(
      id: event.id.rawValue, role: .event, lines: [], colors: selection.palette.colors(of: event),
      border: Self.isOpen(event) ? .dashed : isBody ? .double : .solid,
      borderWidth: 0.9, shape: isBody ? .rounded : .plain, tooltip: tooltip,
      link: link(event.evidence),
      classes: ["event", event.kind.rawValue, event.status.rawValue],
      attributes: attributes(position, label: label))
    if layout.hasRows {
      fillRow(&box, position, label: label)
    } else {
      box.lines = TextWrap.lines(label, width: 11, maximum: 3).map {
        TextLine(runs: [TextRun(text: $0, size: 10, isStruck: Self.isOver(event))])
      }
      if let second = labels.secondLabel(ofEvent: position) {
        box.lines += TextWrap.lines(second, width: 14, maximum: 2).map { TextLine($0, size: 8) }
      }
      let date = event.start == nil || labels.language == .english ? nil : dates(event)
      let place = labels.language == .english ? nil : event.place.map { labels.place($0) }
      let below = [date, place].compactMap(\.self).joined(separator: " ")
      box.lines += TextWrap.lines(below, width: 15, maximum: 2)
        .map { TextLine($0, size: 8, faint: true) }
    }
    return box
  }

  private func attributes(_ position: Int, label: String) -> [(name: String, value: String)] {
    let event = selection.index.network.events[position]
    var attributes = [
      ("mode", "event"), ("kind", event.kind.rawValue), ("status", event.status.rawValue),
      ("text", label),
    ]
    if let number = selection.eventNumbers[position] { attributes.append(("number", "\(number)")) }
    if let start = event.start { attributes.append(("start", start.description)) }
    if let end = event.end { attributes.append(("end", end.description)) }
    if let place = event.place { attributes.append(("place", HostileText.drawn(place, limit: 60))) }
    return attributes
  }

  private func fillRow(_ box: inout Diagram.Box, _ position: Int, label: String) {
    let event = selection.index.network.events[position]
    let struck = Self.isOver(event)
    let number = selection.eventNumbers[position].map(String.init) ?? ""
    box.margin = [
      TextLine(number, size: 9, faint: true), TextLine(dates(event), size: 9, faint: true),
    ]
    let facts = self.facts(event)
    let run = TextRun(text: label, size: 11, isStruck: struck)
    let tail = TextLine(facts, size: 8, faint: true)
    let second = labels.secondLabel(ofEvent: position)
    if second == nil, run.width + tail.width + 12 <= Self.rowWidth {
      box.lines = [TextLine(runs: [run])]
      box.facts = tail
    } else {
      box.lines = TextWrap.lines(label, width: Self.rowWidth / 11, maximum: 2).map {
        TextLine(runs: [TextRun(text: $0, size: 11, isStruck: struck)])
      }
      if let second {
        box.lines += TextWrap.lines(second, width: Self.rowWidth / 9, maximum: 2).map {
          TextLine(runs: [TextRun(text: $0, size: 9, isStruck: struck)])
        }
      }
      box.lines += TextWrap.lines(facts, width: Self.rowWidth / 8, maximum: 1)
        .map { TextLine($0, size: 8, faint: true) }
    }
  }

  /// A tie from a person to an event.
  func line(
    _ tie: (person: Int, event: Int, participation: Int), from first: Int, to second: Int
  ) -> Diagram.Line {
    let network = selection.index.network
    let participation = network.participations[tie.participation]
    let event = network.events[tie.event]
    let roles = participation.roles.map { words.word(for: $0) }.joined(separator: labels.separator)
    let quote = participation.evidence.quotes.first.map { HostileText.drawn($0, limit: 160) }
    let parts = [
      labels.name(ofPerson: tie.person), participation.title.map { labels.title($0) },
      labels.label(ofEvent: tie.event), event.start == nil ? nil : dates(event), roles,
      event.status == .held ? nil : words.word(for: event.status), quote,
    ]
    return Diagram.Line(
      first: first, second: second, color: selection.sides.colors(ofPerson: tie.person).line,
      stroke: Self.isOversight(participation)
        ? .dotted : Self.isOpen(event) || Self.isOver(event) ? .dashed : .solid,
      width: 0.9 + 0.4 * Double(min(max(participation.documentCount, 1), 5) - 1),
      tooltip: parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "),
      attributes: [
        ("relation", "participation"),
        ("role", participation.roles.map(\.rawValue).joined(separator: ";")),
        ("documents", String(max(participation.documentCount, 1))),
      ])
  }

  /// A session and the working group whose it is.
  func line(session: Int, body: Int, from first: Int, to second: Int) -> Diagram.Line {
    Diagram.Line(
      first: first, second: second, kind: .series, color: selection.palette.body.line,
      stroke: .solid, width: 1.4,
      tooltip: labels.label(ofEvent: body) + " · " + labels.label(ofEvent: session),
      attributes: [("relation", "session")])
  }

  /// A date, or two where they differ: the second without what it shares with the first.
  func dates(_ event: Event) -> String {
    guard let start = event.start else {
      return event.kind == .workingGroup
        ? words.text("date.standing", or: "standing") : words.text("date.unknown", or: "no date")
    }
    let first = start.description
    guard let end = event.end, end != start else { return first }
    let last = end.description
    if start.day != nil, end.day != nil, start.year == end.year {
      return start.month == end.month ? first + "–" + last.suffix(2) : first + "–" + last.suffix(5)
    }
    return first + "–" + last
  }

  private func plainFacts(_ event: Event) -> [String] {
    var facts = [words.word(for: event.kind)]
    if let place = event.place { facts.append(labels.place(place)) }
    if event.status != .held && event.status != .established {
      facts.append(words.word(for: event.status))
    }
    facts += event.unnamedParties.prefix(2).map { HostileText.drawn($0, limit: 24) }
    return facts.filter { !$0.isEmpty }
  }

  private func facts(_ event: Event) -> String {
    let numbers = Set(event.evidence.compactMap { selection.sourceNumbers[$0.document] }).sorted()
    let cited = numbers.prefix(4).map { "[\($0)]" }.joined()
    return plainFacts(event).joined(separator: " · ") + (cited.isEmpty ? "" : " \(cited)")
  }

  private func link(_ evidence: [Evidence]) -> String? {
    evidence.first.flatMap { selection.links[$0.document] }
  }
}
