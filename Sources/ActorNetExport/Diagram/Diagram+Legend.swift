internal import ActorNetModel

extension Diagram {
  /// The sides whose people are drawn, at most seven, and that they are people.
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

  /// Samples of everything that is drawn, and of nothing else.
  static func legend(
    _ selection: DiagramSelection, names: [String], request: ExportRequest
  ) -> [LegendEntry] {
    let words = selection.labels.words
    let palette = selection.palette
    let events = selection.events.map { selection.index.network.events[$0] }
    var entries = legend(
      selection.sides, names: names, shown: Set(selection.sides.sides.indices), words)
    func remark(_ text: String) -> LegendEntry {
      LegendEntry(sample: "", colors: nil, meaning: text)
    }
    let occasions = Event.Kind.allCases.filter { kind in
      kind != .workingGroup && events.contains { $0.kind == kind }
    }
    if !occasions.isEmpty {
      let meaning = occasions.map { words.word(for: $0) }.joined(
        separator: selection.labels.separator)
      entries.append(
        LegendEntry(
          sample: words.text("legend.event", or: "event"), colors: palette.event, meaning: meaning))
    }
    if events.contains(where: { $0.kind == .workingGroup }) {
      entries.append(
        LegendEntry(
          sample: words.word(for: .workingGroup), colors: palette.body, border: .double,
          isRounded: true, meaning: words.text("legend.body", or: "standing body")))
    }
    if events.contains(where: { BoxWriter.isOpen($0) }) {
      entries.append(
        LegendEntry(
          sample: words.text("legend.open_sample", or: "dashed"), colors: palette.event,
          border: .dashed, meaning: words.text("legend.open", or: "planned or proposed")))
    }
    if events.contains(where: { BoxWriter.isOver($0) }) {
      entries.append(
        LegendEntry(
          sample: words.text("legend.over_sample", or: "struck"), colors: palette.cancelled,
          isStruck: true, meaning: words.text("legend.over", or: "cancelled or suspended")))
    }
    if let sizes = request.diagram.sizes {
      entries.append(
        remark(
          words.text("legend.score", or: "larger name: higher {0}; wider line: more documents")
            .filled([HostileText.drawn(sizes.measure, limit: 40)])))
    } else {
      entries.append(
        remark(
          words.text(
            "legend.sizes", or: "size of names: number of ties; width of lines: documents")))
    }
    let shown = Set(selection.events)
    let oversees = selection.index.ties.contains { tie in
      shown.contains(tie.event)
        && BoxWriter.isOversight(selection.index.network.participations[tie.participation])
    }
    if oversees {
      entries.append(
        remark(words.text("legend.oversight", or: "dotted line: oversees or establishes")))
    }
    if !selection.series.isEmpty {
      entries.append(
        remark(words.text("legend.series", or: "bracket: a working group and its sessions")))
    }
    if !selection.foldedVisits.isEmpty {
      entries.append(
        remark(words.text("legend.folded", or: "after ▸: visits with nobody but the visitor")))
    }
    return entries
  }
}
