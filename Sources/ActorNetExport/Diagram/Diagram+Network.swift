internal import ActorNetModel

extension Diagram {
  /// More events than this, and visits of one person alone fold into the person's box.
  static let foldingThreshold = 24

  /// The two-mode network as a diagram.
  ///
  /// People without a tie are left out unless asked for; events always stay, but for those of
  /// people who were cut by `maximumPeople`, whose number a footnote tells.
  init(twoMode request: ExportRequest, layout: DiagramLayout) {
    let selection = DiagramSelection(request, folds: layout == .briefing)
    let words = request.words
    let writer = BoxWriter(selection: selection, words: words)
    var boxes: [Box] = []
    var boxOfPerson: [Int: Int] = [:]
    var boxOfEvent: [Int: Int] = [:]
    for person in selection.people {
      boxOfPerson[person] = boxes.count
      boxes.append(writer.box(person: person, layout: layout))
    }
    for (number, event) in selection.numberedEvents.enumerated() {
      boxOfEvent[event] = boxes.count
      boxes.append(writer.box(event: event, number: number + 1, layout: layout))
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
    self.layout = layout
    let names = selection.sides.sides.map { words.name(ofCountry: $0.country) }
    title = request.title.map { HostileText.drawn($0) } ?? Self.title(names, words)
    let folded = selection.foldedVisits.values.reduce(0) { $0 + $1.count }
    subtitle = Self.subtitle(selection, folded: folded, ties: lines.count + folded, words)
    sides = names
    self.boxes = boxes
    self.lines = lines
    legend = Self.legend(selection, names: names, words)
    footnotes = Self.footnotes(selection, words)
    unnamedHeading = words.text("heading.unnamed", or: "Events without named participants")
    page = request.page
  }

  static func title(_ sides: [String], _ words: DisplayWords) -> String {
    guard sides.count > 1 else {
      return words.text("title.network", or: "Officials and their meetings")
    }
    return words.text("title.two_sides", or: "{0} – {1}: officials and their meetings")
      .filled([sides[0], sides[1]])
  }

  private static func subtitle(
    _ selection: DiagramSelection, folded: Int, ties: Int, _ words: DisplayWords
  ) -> String {
    var parts: [String] = []
    let network = selection.index.network
    let shown = selection.events.map { network.events[$0] }
    let occasions = shown.filter { $0.kind != .workingGroup }
    let dates = occasions.flatMap { [$0.start, $0.end].compactMap(\.self) }
    if let first = dates.min(), let last = dates.max() {
      parts.append(
        words.text("subtitle.period", or: "Events {0} – {1}")
          .filled([first.description, last.description]))
    }
    parts.append(
      words.text("subtitle.counts", or: "{0} people, {1} events, {2} ties")
        .filled([String(selection.people.count), String(shown.count + folded), String(ties)]))
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

  /// The sides whose people are among boxes.
  static func sides(of boxes: [Box]) -> Set<Int> {
    Set(
      boxes.compactMap { box in
        if case .person(let side) = box.role { side } else { nil }
      })
  }

  /// The samples of the sides that are shown, at most seven, and that they are people.
  static func legend(
    _ sides: Sides, names: [String], shown: Set<Int>, _ words: DisplayWords
  ) -> [LegendEntry] {
    var entries = sides.sides.indices.filter(shown.contains).prefix(7).map { position in
      LegendEntry(
        sample: names[position], colors: sides.sides[position].colors, isRounded: position == 0,
        meaning: "")
    }
    if !entries.isEmpty {
      entries[entries.count - 1].meaning = words.text("legend.people", or: "people")
    }
    return entries
  }

  private static func legend(
    _ selection: DiagramSelection, names: [String], _ words: DisplayWords
  ) -> [LegendEntry] {
    let events = selection.events.map { selection.index.network.events[$0] }
    let all = Set(selection.sides.sides.indices)
    var entries = legend(selection.sides, names: names, shown: all, words)
    let occasions = Event.Kind.allCases.filter { kind in
      kind != .workingGroup && events.contains { $0.kind == kind }
    }
    if !occasions.isEmpty {
      let meaning = occasions.map { words.word(for: $0) }
        .joined(separator: words.text("list.separator", or: ", "))
      entries.append(
        LegendEntry(
          sample: words.text("legend.event", or: "event"), colors: Palette.event, meaning: meaning))
    }
    if events.contains(where: { $0.kind == .workingGroup }) {
      entries.append(
        LegendEntry(
          sample: words.word(for: .workingGroup), colors: Palette.body, border: .double,
          isRounded: true, meaning: words.text("legend.body", or: "standing body")))
    }
    if events.contains(where: { BoxWriter.isOpen($0) }) {
      entries.append(
        LegendEntry(
          sample: words.text("legend.open_sample", or: "dashed"), colors: Palette.event,
          border: .dashed, meaning: words.text("legend.open", or: "planned or proposed")))
    }
    if events.contains(where: { BoxWriter.isOver($0) }) {
      entries.append(
        LegendEntry(
          sample: words.text("legend.over_sample", or: "struck"), colors: Palette.cancelled,
          isStruck: true, meaning: words.text("legend.over", or: "cancelled or suspended")))
    }
    entries.append(
      LegendEntry(
        sample: "", colors: nil,
        meaning: words.text(
          "legend.sizes", or: "size of names: number of ties; width of lines: documents")))
    let shown = Set(selection.events)
    let oversees = selection.index.ties.contains { tie in
      shown.contains(tie.event)
        && BoxWriter.isOversight(selection.index.network.participations[tie.participation])
    }
    if oversees {
      entries.append(
        LegendEntry(
          sample: "", colors: nil,
          meaning: words.text("legend.oversight", or: "dotted line: oversees or establishes")))
    }
    if !selection.foldedVisits.isEmpty {
      entries.append(
        LegendEntry(
          sample: "", colors: nil,
          meaning: words.text("legend.folded", or: "visits of one person stand in the box")))
    }
    return entries
  }

  private static func footnotes(
    _ selection: DiagramSelection, _ words: DisplayWords
  ) -> [Footnote] {
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
    let limit = 12
    for (number, document) in selection.sources.prefix(limit).enumerated() {
      let link = document.url.flatMap(HostileText.link)
      let parts = [
        document.publisher, document.published?.description, document.title,
        document.publisher == nil && document.title == nil ? document.id.rawValue : nil,
        link.flatMap(HostileText.host),
      ]
      let text = parts.compactMap { $0.map { HostileText.drawn($0, limit: 80) } }
        .filter { !$0.isEmpty }.joined(separator: " · ")
      notes.append(
        Footnote(text: "[\(number + 1)] \(text)", link: link))
    }
    if selection.sources.count > limit {
      notes.append(
        Footnote(
          text: words.text("note.more_sources", or: "and {0} more documents")
            .filled([String(selection.sources.count - limit)])))
    }
    return notes
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
