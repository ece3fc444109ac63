internal import ActorNetModel

/// Writes the text of people's and events' boxes, and the lines between them.
struct BoxWriter {
  /// The widest line of a title, in ems.
  static let titleWidth = 13.0
  /// The widest line of an event's label, in ems.
  static let labelWidth = 22.0
  /// The room for text in an event's row, in points.
  static let rowWidth = 272.0
  /// The room for the number and for the dates in an event's row, in points.
  static let marginWidths = [20.0, 76.0]

  /// What is drawn.
  let selection: DiagramSelection
  /// The language.
  let words: DisplayWords

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

  /// A person's box: the name, larger with more ties, the latest title, folded visits.
  func box(person position: Int, layout: DiagramLayout) -> Diagram.Box {
    let person = selection.index.network.people[position]
    let degree = selection.index.personDegrees[position]
    let side = selection.sides.sideOfPerson[position] ?? 0
    let name = drawn(person.name, or: person.id.rawValue)
    let size = Double(11 + min(degree, 8) / 2)
    var lines = TextWrap.lines(name, width: 10, maximum: 2)
      .map { TextLine($0, size: size, bold: true) }
    let title = selection.index.title(ofPerson: position).map { HostileText.drawn($0) }
    if let title {
      lines += TextWrap.lines(title, width: Self.titleWidth, maximum: 2)
        .map { TextLine($0, size: 8, faint: true) }
    }
    for visit in selection.foldedVisits[position] ?? [] {
      lines += visitLines(selection.index.network.events[visit])
    }
    let quote = person.evidence.quotes.first.map { HostileText.drawn($0, limit: 120) }
    let tooltip = [name, title, quote].compactMap(\.self).joined(separator: " · ")
    let colors = selection.sides.colors(ofPerson: position)
    return Diagram.Box(
      id: person.id.rawValue, role: .person(side: side), lines: lines, colors: colors,
      border: .solid, borderWidth: 0.9 + 0.2 * Double(min(degree, 8)), isRounded: side == 0,
      tooltip: tooltip, link: link(person.evidence),
      attributes: [("mode", "actor"), ("kind", person.kind.rawValue)]
        + (person.country.map { [("country", HostileText.drawn($0))] } ?? []))
  }

  private func visitLines(_ visit: Event) -> [TextLine] {
    var text = drawn(visit.label, or: visit.id.rawValue)
    if let start = visit.start { text = "\(start) \(text)" }
    if Self.isOpen(visit) { text += " (\(words.word(for: visit.status)))" }
    return TextWrap.lines("▸ " + text, width: Self.titleWidth + 2, maximum: 2).map {
      TextLine(
        runs: [TextRun(text: $0, size: 8, isFaint: true, isStruck: Self.isOver(visit))])
    }
  }

  /// An event's box: the date in the margin, the label, then kind, place and status in grey.
  func box(event position: Int, number: Int = 0, layout: DiagramLayout) -> Diagram.Box {
    let event = selection.index.network.events[position]
    let label = drawn(event.label, or: event.id.rawValue)
    let struck = Self.isOver(event)
    let facts = self.facts(event)
    var margin: [TextLine] = []
    var lines: [TextLine]
    var beside: TextLine?
    if layout == .briefing {
      margin = [
        TextLine(String(number), size: 9, faint: true),
        TextLine(dates(event), size: 9, faint: true),
      ]
      let run = TextRun(text: label, size: 11, isStruck: struck)
      let tail = TextLine(facts, size: 8, faint: true)
      if run.width + tail.width + 12 <= Self.rowWidth {
        lines = [TextLine(runs: [run])]
        beside = tail
      } else {
        lines = TextWrap.lines(label, width: Self.rowWidth / 11, maximum: 2).map {
          TextLine(runs: [TextRun(text: $0, size: 11, isStruck: struck)])
        }
        lines += TextWrap.lines(facts, width: Self.rowWidth / 8, maximum: 1)
          .map { TextLine($0, size: 8, faint: true) }
      }
    } else {
      lines = TextWrap.lines(label, width: 11, maximum: 3).map {
        TextLine(runs: [TextRun(text: $0, size: 10, isStruck: struck)])
      }
      let date = event.start == nil ? nil : dates(event)
      let place = event.place.map { HostileText.drawn($0, limit: 24) }
      let below = [date, place].compactMap(\.self).joined(separator: " ")
      lines += TextWrap.lines(below, width: 15, maximum: 2)
        .map { TextLine($0, size: 8, faint: true) }
    }
    let quote = event.evidence.quotes.first.map { HostileText.drawn($0, limit: 120) }
    let tooltip = [label, dates(event), facts, quote].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " · ")
    let isBody = event.kind == .workingGroup
    return Diagram.Box(
      id: event.id.rawValue, role: .event, margin: margin, lines: lines, facts: beside,
      colors: Palette.colors(of: event),
      border: Self.isOpen(event) ? .dashed : isBody ? .double : .solid,
      borderWidth: 0.9, isRounded: isBody, tooltip: tooltip, link: link(event.evidence),
      attributes: [
        ("mode", "event"), ("kind", event.kind.rawValue), ("status", event.status.rawValue),
      ] + (event.start.map { [("start", $0.description)] } ?? []))
  }

  /// A tie from a person to an event.
  func line(
    _ tie: (person: Int, event: Int, participation: Int), from first: Int, to second: Int
  ) -> Diagram.Line {
    let network = selection.index.network
    let participation = network.participations[tie.participation]
    let event = network.events[tie.event]
    let roles = participation.roles.map { words.word(for: $0) }
      .joined(separator: words.text("list.separator", or: ", "))
    let quote = participation.evidence.quotes.first.map { HostileText.drawn($0, limit: 160) }
    let parts = [
      drawn(network.people[tie.person].name, or: participation.person.rawValue),
      drawn(event.label, or: event.id.rawValue), roles, quote,
    ]
    return Diagram.Line(
      first: first, second: second, color: selection.sides.colors(ofPerson: tie.person).line,
      stroke: Self.isOversight(participation)
        ? .dotted : Self.isOpen(event) || Self.isOver(event) ? .dashed : .solid,
      width: 0.9 + 0.4 * Double(min(max(participation.documentCount, 1), 5) - 1),
      tooltip: parts.compactMap(\.self).joined(separator: " · "),
      attributes: [
        ("role", participation.roles.map(\.rawValue).joined(separator: ";")),
        ("documents", String(max(participation.documentCount, 1))),
      ])
  }

  /// A date, or two where they differ: the second without what it shares with the first.
  private func dates(_ event: Event) -> String {
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

  private func facts(_ event: Event) -> String {
    var facts = [words.word(for: event.kind)]
    if let place = event.place { facts.append(HostileText.drawn(place, limit: 24)) }
    if event.status != .held && event.status != .established {
      facts.append(words.word(for: event.status))
    }
    facts += event.unnamedParties.prefix(2).map { HostileText.drawn($0, limit: 24) }
    let numbers = Set(event.evidence.compactMap { selection.sourceNumbers[$0.document] }).sorted()
    let cited = numbers.prefix(4).map { "[\($0)]" }.joined()
    return facts.filter { !$0.isEmpty }.joined(separator: " · ")
      + (cited.isEmpty ? "" : " \(cited)")
  }

  private func link(_ evidence: [Evidence]) -> String? {
    evidence.first.flatMap { selection.links[$0.document] }
  }

  private func drawn(_ text: String, or standIn: String) -> String {
    let drawn = HostileText.drawn(text)
    return drawn.isEmpty ? HostileText.drawn(standIn) : drawn
  }
}
