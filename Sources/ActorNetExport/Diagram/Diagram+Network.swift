internal import ActorNetModel

extension Diagram {
  /// The two-mode network as a diagram.
  ///
  /// People without a tie are left out unless asked for; events always stay, but for those of
  /// people who were cut by `top`, whose number a footnote tells.
  init(twoMode request: ExportRequest, layout: DiagramLayout) {
    let request = layout == .ego ? request.aroundEgo : request
    let selection = DiagramSelection(request, folds: layout == .briefing)
    let words = selection.labels.words
    let writer = BoxWriter(selection: selection, request: request)
    let names = selection.sides.sides.map { words.name(ofCountry: $0.country) }
    let sections = Self.sections(selection, names: names, layout: layout, request: request)
    var boxes: [Box] = []
    var boxOfPerson: [Int: Int] = [:]
    var boxOfEvent: [Int: Int] = [:]
    for (number, section) in sections.enumerated() {
      for person in section.people {
        boxOfPerson[person] = boxes.count
        boxes.append(writer.box(person: person, section: number))
      }
    }
    for event in selection.numberedEvents {
      boxOfEvent[event] = boxes.count
      boxes.append(writer.box(event: event, layout: layout))
    }
    var lines: [Line] = []
    for tie in selection.index.ties {
      guard let first = boxOfPerson[tie.person], let second = boxOfEvent[tie.event] else {
        continue
      }
      lines.append(writer.line(tie, from: first, to: second))
      boxes[first].degree += 1
      boxes[second].degree += 1
    }
    let tieCount = lines.count
    for (session, body) in selection.series {
      guard let first = boxOfEvent[session], let second = boxOfEvent[body] else { continue }
      lines.append(writer.line(session: session, body: body, from: first, to: second))
      boxes[first].degree += 1
      boxes[second].degree += 1
    }
    self.layout = layout
    title =
      request.diagram.title.map { HostileText.drawn($0) }
      ?? Self.title(selection, names: names, layout: layout, request: request)
    let folded = selection.foldedVisits.values.reduce(0) { $0 + $1.count }
    subtitle = Self.subtitle(selection, folded: folded, ties: tieCount + folded)
    self.sections = sections
    self.boxes = boxes
    self.lines = lines
    legend = Self.legend(selection, names: names, request: request)
    footnotes = Self.footnotes(selection, request: request)
    let form = Self.sourceForm(request)
    sources = form == .below || form == .pages ? SourceList(selection) : nil
    unnamedHeading = words.text("heading.unnamed", or: "Events without named participants")
    sourceHeadings = [
      words.text("heading.sources", or: "Sources"),
      words.text("heading.quotes", or: "What the sources say, by number of event"),
    ]
    options = request.diagram
  }

  /// Where the quotes stand, `auto` decided: `pages` only where the format has pages.
  static func sourceForm(_ request: ExportRequest) -> DiagramOptions.Sources {
    switch request.diagram.sources {
    case .auto:
      request.layout == .network || request.layout == .timeline
        ? .list : request.diagram.paper == .unbounded ? .below : .list
    case let chosen: chosen
    }
  }

  private static func title(
    _ selection: DiagramSelection, names: [String], layout: DiagramLayout, request: ExportRequest
  ) -> String {
    let words = selection.labels.words
    if layout == .ego,
      let ego = selection.people.first(where: {
        selection.index.network.people[$0].id == request.diagram.ego
      })
    {
      return words.text("title.ego", or: "Meetings of {0}")
        .filled([selection.labels.name(ofPerson: ego)])
    }
    guard names.count > 1 else {
      return words.text("title.network", or: "Officials and their meetings")
    }
    return words.text("title.two_sides", or: "{0} – {1}: officials and their meetings")
      .filled([names[0], names[1]])
  }

  static func subtitle(_ selection: DiagramSelection, folded: Int, ties: Int) -> String {
    let words = selection.labels.words
    var parts: [String] = []
    let network = selection.index.network
    let shown =
      (selection.events + selection.foldedVisits.values.flatMap(\.self)).map { network.events[$0] }
    let occasions = shown.filter { $0.kind != .workingGroup }
    let dates = occasions.flatMap { [$0.start, $0.end].compactMap(\.self) }
    if let first = dates.min(), let last = dates.max() {
      parts.append(
        words.text("subtitle.period", or: "Events {0} – {1}")
          .filled([first.description, last.description]))
    }
    parts.append(
      words.text("subtitle.counts", or: "{0} people, {1} events, {2} ties")
        .filled([String(selection.people.count), String(shown.count), String(ties)]))
    let published = network.documents.compactMap(\.published)
    if let first = published.min(), let last = published.max() {
      parts.append(
        words.text("subtitle.documents", or: "{0} documents, {1} – {2}")
          .filled([String(network.documents.count), first.description, last.description]))
    } else if !network.documents.isEmpty {
      parts.append(
        words.text("subtitle.undated_documents", or: "{0} documents")
          .filled([String(network.documents.count)]))
    }
    return parts.joined(separator: " · ")
  }

  /// What was left out, whose names are not Latin, the documents.
  static func footnotes(_ selection: DiagramSelection, request: ExportRequest) -> [Footnote] {
    let words = selection.labels.words
    var notes: [Footnote] = []
    if selection.people.isEmpty && selection.events.isEmpty {
      notes.append(Footnote(text: words.text("note.empty", or: "There is nothing to draw.")))
    }
    if selection.cutPeople > 0 || selection.cutEvents > 0 {
      notes.append(
        Footnote(
          text: words.text("note.cut", or: "{0} more people and {1} more events were left out")
            .filled([String(selection.cutPeople), String(selection.cutEvents)])))
    }
    if selection.labels.language != .chinese {
      let without = selection.people.count { selection.labels.latinName(ofPerson: $0) == nil }
      if without > 0 {
        notes.append(
          Footnote(
            text: words.text(
              "note.latin",
              or: "{0} people have no name in Latin letters and stand as in the source"
            ).filled([String(without)])))
      }
    }
    if !selection.people.isEmpty {
      notes.append(
        Footnote(
          text: words.text("note.contact", or: "Rule of contact: {0}")
            .filled([contactSentence(.met, words)])))
    }
    return Self.sourceForm(request) == .list ? notes + documents(selection) : notes
  }

  private static func documents(_ selection: DiagramSelection) -> [Footnote] {
    let limit = 12
    var notes = selection.sources.prefix(limit).enumerated().map { number, document in
      let link = document.url.flatMap(HostileText.link)
      return Footnote(
        text: "[\(number + 1)] "
          + SourceList.text(document, address: link.flatMap(HostileText.host)), link: link)
    }
    if selection.sources.count > limit {
      notes.append(
        Footnote(
          text: selection.labels.words.text("note.more_sources", or: "and {0} more documents")
            .filled([String(selection.sources.count - limit)])))
    }
    return notes
  }
}

extension ExportRequest {
  /// The same with nothing but one person's events and who took part in them.
  fileprivate var aroundEgo: ExportRequest {
    guard let ego = diagram.ego else { return self }
    var request = self
    let events = Set(network.participations.filter { $0.person == ego }.map(\.event))
    let ties = network.participations.filter { events.contains($0.event) }
    let people = Set(ties.map(\.person)).union([ego])
    let kept = network.people.indices.filter { people.contains(network.people[$0].id) }
    if let sizes = diagram.sizes, sizes.values.count == network.people.count {
      request.diagram.sizes = NodeScores(
        measure: sizes.measure, graph: sizes.graph, mode: sizes.mode,
        normalization: sizes.normalization, weighting: sizes.weighting,
        values: kept.map { sizes.values[$0] })
    }
    request.network.people = kept.map { network.people[$0] }
    request.network.events.removeAll { !events.contains($0.id) }
    request.network.participations = ties
    request.includesIsolates = true
    return request
  }
}

extension String {
  /// `{0}`, `{1}` … replaced by arguments; what arguments hold is not replaced again.
  func filled(_ arguments: [String]) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let number = Int(name), arguments.indices.contains(number) {
        result += arguments[number]
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
