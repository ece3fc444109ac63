internal import ActorNetModel

extension Diagram {
  /// A projection onto people as a diagram: boxes of people, lines as wide as their weights.
  ///
  /// A footnote tells the contact rule in force. A projection onto events is drawn in the same
  /// way, with events in the boxes.
  init(_ projection: OneModeNetwork, of request: ExportRequest) {
    let selection = DiagramSelection(request, folds: false)
    let writer = BoxWriter(selection: selection, words: request.words)
    let network = request.network
    var personAt: [String: Int] = [:]
    for (position, person) in network.people.enumerated() {
      personAt[person.id.rawValue] = position
    }
    var eventAt: [String: Int] = [:]
    for (position, event) in network.events.enumerated() { eventAt[event.id.rawValue] = position }
    var degrees = [Int](repeating: 0, count: projection.nodes.count)
    for tie in projection.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    let ranked = projection.nodes.indices.filter { degrees[$0] > 0 || request.includesIsolates }
      .sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    let shown = request.maximumPeople.map { Array(ranked.prefix(max($0, 0))) } ?? ranked
    var boxes: [Box] = []
    var boxOfNode: [Int: Int] = [:]
    for node in shown.sorted() {
      let id = projection.nodes[node].id
      var box: Box
      if let person = personAt[id] {
        box = writer.box(person: person, layout: .cooccurrence)
      } else if let event = eventAt[id] {
        box = writer.box(event: event, layout: .cooccurrence)
      } else {
        continue
      }
      box.degree = degrees[node]
      boxOfNode[node] = boxes.count
      boxes.append(box)
    }
    let names = AttributedGraph.throughNames(network)
    let heaviest = projection.ties.map(\.weight).max() ?? 1
    var lines: [Line] = []
    for tie in projection.ties {
      guard let first = boxOfNode[tie.first], let second = boxOfNode[tie.second] else { continue }
      let through = tie.through.map { HostileText.drawn(names[$0] ?? $0, limit: 60) }
      let same = boxes[first].colors == boxes[second].colors
      lines.append(
        Line(
          first: first, second: second,
          color: same ? boxes[first].colors.line : Palette.event.line, stroke: .solid,
          width: 0.8 + 4.2 * tie.weight / heaviest,
          tooltip: through.prefix(8).joined(separator: " · "),
          attributes: [("ties", String(tie.through.count)), ("value", tie.weight.description)]))
    }
    let sideNames = selection.sides.sides.map { request.words.name(ofCountry: $0.country) }
    let words = request.words
    layout = .cooccurrence
    title =
      request.title.map { HostileText.drawn($0) }
      ?? words.text("title.cooccurrence", or: "Who met whom")
    subtitle = words.text("subtitle.cooccurrence", or: "{0} people, {1} ties, weighting {2}")
      .filled([
        String(boxes.count), String(lines.count), words.name(ofWeighting: projection.weighting),
      ])
    sides = sideNames
    self.boxes = boxes
    self.lines = lines
    legend =
      Self.legend(selection.sides, names: sideNames, shown: Self.sides(of: boxes), words) + [
        LegendEntry(
          sample: "", colors: nil,
          meaning: words.text("legend.weight", or: "width of lines: weight"))
      ]
    var notes = [Footnote(text: Self.contactSentence(projection, words))]
    if boxes.isEmpty {
      notes.append(Footnote(text: words.text("note.empty", or: "There is nothing to draw.")))
    }
    if ranked.count > shown.count {
      notes.append(
        Footnote(
          text: words.text("note.cut_people", or: "{0} more people were left out")
            .filled([String(ranked.count - shown.count)])))
    }
    footnotes = notes
    unnamedHeading = ""
    page = request.page
  }

  /// What a line means, in the diagram's language; in English where that has no words for it.
  static func contactSentence(_ projection: OneModeNetwork, _ words: DisplayWords) -> String {
    let key = "contact.sentence"
    guard words[key] != key,
      let rule = try? ContactRule(spelled: projection.contacts)
    else { return HostileText.drawn(projection.contactSentence, limit: 400) }
    let separator = words.text("list.separator", or: ", ")
    func list<Value: CaseIterable & Hashable>(
      _ values: Set<Value>, _ word: (Value) -> String
    ) -> String {
      Value.allCases.filter(values.contains).map(word).joined(separator: separator)
    }
    let folding = words[rule.foldsGroups ? "contact.folded" : "contact.unfolded"]
    return words[key].filled([
      list(rule.statuses) { words.word(for: $0) }, list(rule.kinds) { words.word(for: $0) },
      list(rule.roles) { words.word(for: $0) }, folding,
    ])
  }
}
