internal import ActorNetModel

extension Diagram {
  /// A projection onto people as a diagram: boxes of people, lines as wide as their weights.
  ///
  /// A footnote tells the contact rule in force. A projection onto events is drawn in the same
  /// way, with events in the boxes. Communities, where the request has them, tint the boxes' ground.
  init(_ projection: OneModeNetwork, of request: ExportRequest) {
    var whole = request
    // The projection decides who is left out, not the two-mode network.
    whole.diagram.top = nil
    let selection = DiagramSelection(whole, folds: false)
    let writer = BoxWriter(selection: selection, request: request)
    let words = selection.labels.words
    let network = request.network
    var personAt: [String: Int] = [:]
    for (position, person) in network.people.enumerated() {
      personAt[person.id.rawValue] = position
    }
    var eventAt: [String: Int] = [:]
    for (position, event) in network.events.enumerated() { eventAt[event.id.rawValue] = position }
    let shown = ShownNodes(projection, of: request)
    var boxes: [Box] = []
    var boxOfNode: [Int: Int] = [:]
    for node in shown.nodes {
      let id = projection.nodes[node].id
      var box: Box
      if let person = personAt[id] {
        box = writer.box(
          person: person, section: selection.sides.sideOfPerson[person] ?? 0)
        box.community = request.diagram.communities?.group[network.people[person].id]
      } else if let event = eventAt[id] {
        box = writer.box(event: event, layout: .cooccurrence)
      } else {
        continue
      }
      box.degree = shown.degrees[node]
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
          color: same ? boxes[first].colors.line : selection.palette.event.line, stroke: .solid,
          width: 0.8 + 4.2 * tie.weight / heaviest,
          tooltip: through.prefix(8).joined(separator: " · "),
          attributes: [
            ("relation", "contact"), ("ties", String(tie.through.count)),
            ("value", tie.weight.description),
          ]))
    }
    let sideNames = selection.sides.sides.map { words.name(ofCountry: $0.country) }
    layout = .cooccurrence
    title =
      request.diagram.title.map { HostileText.drawn($0) }
      ?? words.text("title.cooccurrence", or: "Who met whom")
    subtitle = words.text("subtitle.cooccurrence", or: "{0} people, {1} ties, weighting {2}")
      .filled([
        String(boxes.count), String(lines.count), words.name(ofWeighting: projection.weighting),
      ])
    sections = zip(sideNames, selection.sides.sides).map {
      Section(name: $0, column: .shorter, people: $1.people)
    }
    self.boxes = boxes
    self.lines = lines
    legend = Self.legend(
      selection.sides, names: sideNames, shown: Self.sides(of: boxes), words)
    legend.append(
      LegendEntry(
        sample: "", colors: nil, meaning: words.text("legend.weight", or: "width of lines: weight"))
    )
    if let communities = request.diagram.communities {
      legend.append(
        LegendEntry(
          sample: "", colors: nil,
          meaning: words.text("legend.community", or: "tint: community ({0})")
            .filled([HostileText.drawn(communities.method, limit: 40)])))
    }
    footnotes = Self.footnotes(
      projection, isEmpty: boxes.isEmpty, cut: shown.cut, words)
    sources = nil
    unnamedHeading = ""
    sourceHeadings = []
    options = request.diagram
  }

  /// What a tie says, that there is nothing, how many were left out.
  static func footnotes(
    _ projection: OneModeNetwork, isEmpty: Bool, cut: Int, _ words: DisplayWords
  ) -> [Footnote] {
    var notes = [Footnote(text: contactSentence(projection, words))]
    if isEmpty {
      notes.append(Footnote(text: words.text("note.empty", or: "There is nothing to draw.")))
    }
    if cut > 0 {
      notes.append(
        Footnote(
          text: words.text("note.cut_people", or: "{0} more people were left out")
            .filled([String(cut)])))
    }
    return notes
  }

  /// The sections whose people are among boxes.
  static func sides(of boxes: [Box]) -> Set<Int> {
    Set(
      boxes.compactMap { box in
        if case .person(let side) = box.role { side } else { nil }
      })
  }

  /// What a line means, in the diagram's language; in English where that has no words for it.
  static func contactSentence(_ projection: OneModeNetwork, _ words: DisplayWords) -> String {
    guard words["contact.sentence"] != "contact.sentence",
      let rule = try? ContactRule(spelled: projection.contacts)
    else { return HostileText.drawn(projection.contactSentence, limit: 400) }
    return contactSentence(rule, words)
  }

  /// What a line between two people means under a rule.
  static func contactSentence(_ rule: ContactRule, _ words: DisplayWords) -> String {
    let key = "contact.sentence"
    guard words[key] != key else { return rule.sentence }
    let comma = words.text("list.separator", or: ",")
    let separator = comma == "," ? ", " : comma
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

/// The nodes of a projection that are drawn: those with a tie, at most `top`, the most tied first.
struct ShownNodes: Sendable {
  /// Positions among the projection's nodes, ascending.
  let nodes: [Int]
  /// The number of ties of every node of the projection.
  let degrees: [Int]
  /// How many were left out by `top`.
  let cut: Int

  /// Selects.
  init(_ projection: OneModeNetwork, of request: ExportRequest) {
    var degrees = [Int](repeating: 0, count: projection.nodes.count)
    for tie in projection.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    let ranked = projection.nodes.indices.filter { degrees[$0] > 0 || request.includesIsolates }
      .sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    let shown = request.diagram.top.map { Array(ranked.prefix(max($0, 0))) } ?? ranked
    nodes = shown.sorted()
    cut = ranked.count - shown.count
    self.degrees = degrees
  }
}
