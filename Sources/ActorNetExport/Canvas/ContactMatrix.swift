internal import ActorNetModel

/// Who met whom as a table: the same people in rows and columns, a cell as dark as the tie is
/// strong.
struct ContactMatrix {
  private static let cell = 18.0
  private static let textSize = 9.0

  private let request: ExportRequest
  private let projection: OneModeNetwork
  private let selection: DiagramSelection
  /// Positions among the projection's nodes, in the order of the rows, with the group of each.
  private let rows: [(node: Int, group: Int)]
  private let cut: Int
  private var words: DisplayWords { selection.labels.words }

  /// The picture of a request.
  /// - Throws: ``Diagnostic`` where there is no projection, or too many people for one.
  static func canvas(of request: ExportRequest) throws(Diagnostic) -> Canvas {
    guard let projection = request.projection else {
      throw CSVTable.noProjection("the layout matrix")
    }
    let shown = ShownNodes(projection, of: request)
    try DiagramLimits.check(shown.nodes.count, .matrix, request.diagram)
    return ContactMatrix(request, projection, shown).draw()
  }

  private init(_ request: ExportRequest, _ projection: OneModeNetwork, _ shown: ShownNodes) {
    var whole = request
    whole.diagram.top = nil
    whole.includesIsolates = true
    self.request = request
    self.projection = projection
    selection = DiagramSelection(whole, folds: false)
    rows = Self.order(projection, shown.nodes, request, selection)
    cut = shown.cut
  }

  /// By community where the request has them, else by connected part; the largest group first,
  /// within it by side, rank and ties.
  private static func order(
    _ projection: OneModeNetwork, _ nodes: [Int], _ request: ExportRequest,
    _ selection: DiagramSelection
  ) -> [(node: Int, group: Int)] {
    let people = selection.index.network.people
    let positions = Dictionary(
      people.enumerated().map { ($0.element.id.rawValue, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var group = ConnectedParts(count: projection.nodes.count)
    for tie in projection.ties { group.join(tie.first, tie.second) }
    func groupOf(_ node: Int) -> Int {
      if let communities = request.diagram.communities {
        return communities.group[PersonID(rawValue: projection.nodes[node].id)] ?? .max
      }
      return group.part(node)
    }
    var sizes: [Int: Int] = [:]
    for node in nodes { sizes[groupOf(node), default: 0] += 1 }
    func place(_ node: Int) -> (Int, Int) {
      guard let person = positions[projection.nodes[node].id],
        let side = selection.sides.sideOfPerson[person]
      else { return (.max, node) }
      return (side, selection.sides.sides[side].people.firstIndex(of: person) ?? .max)
    }
    return nodes.map { node in (node: node, group: groupOf(node), place: place(node)) }
      .sorted { left, right in
        let (first, second) = (sizes[left.group] ?? 0, sizes[right.group] ?? 0)
        if first != second { return first > second }
        if left.group != right.group { return left.group < right.group }
        if left.place != right.place { return left.place < right.place }
        return left.node < right.node
      }
      .map { (node: $0.node, group: $0.group) }
  }

  private func name(_ node: Int) -> String {
    let id = projection.nodes[node].id
    guard let person = selection.index.network.people.firstIndex(where: { $0.id.rawValue == id })
    else { return HostileText.drawn(projection.nodes[node].name, limit: 40) }
    return TextWrap.shortened(selection.labels.name(ofPerson: person), width: 14)
  }

  private func colors(_ node: Int) -> Palette.Pair {
    let id = projection.nodes[node].id
    guard let person = selection.index.network.people.firstIndex(where: { $0.id.rawValue == id })
    else { return selection.palette.event }
    return selection.sides.colors(ofPerson: person)
  }

  private func draw() -> Canvas {
    let names = rows.map { name($0.node) }
    let left =
      CanvasWriter.margin + 26 + (names.map { DisplayWidth.of($0) * Self.textSize }.max() ?? 0) + 8
    let side = Double(rows.count) * Self.cell
    var page = CanvasWriter(
      title: request.diagram.title.map { HostileText.drawn($0) }
        ?? words.text("title.matrix", or: "Who met whom"),
      subtitle: words.text("subtitle.cooccurrence", or: "{0} people, {1} ties, weighting {2}")
        .filled([
          String(rows.count), String(projection.ties.count),
          words.name(ofWeighting: projection.weighting),
        ]), width: max(left + side + CanvasWriter.margin, 460), options: request.diagram)
    let drawn = Set(rows.map { colors($0.node) })
    page.addLegend(
      selection.sides.sides.filter { drawn.contains($0.colors) }.prefix(7).map {
        (colors: $0.colors, isDashed: false, text: words.name(ofCountry: $0.country))
      })
    let top = page.y + Self.cell
    drawLabels(names, left: left, top: top, &page)
    drawCells(left: left, top: top, &page)
    drawGroups(left: left, top: top, &page)
    page.y = top + side
    let order =
      request.diagram.communities.map {
        words.text("matrix.order.communities", or: "communities ({0}), within them by protocol")
          .filled([HostileText.drawn($0.method, limit: 40)])
      }
      ?? words.text(
        "matrix.order.components",
        or: "connected parts from the largest, within them by side and protocol")
    let notes = Diagram.footnotes(projection, isEmpty: rows.isEmpty, cut: cut, words).map(\.text)
    return page.finish(
      notes: notes + [
        words.text("matrix.order", or: "Order of rows and columns: {0}").filled([order])
      ])
  }

  private func drawLabels(
    _ names: [String], left: Double, top: Double, _ page: inout CanvasWriter
  ) {
    let palette = selection.palette
    for (number, name) in names.enumerated() {
      let node = rows[number].node
      let y = top + Double(number) * Self.cell
      let x = left + Double(number) * Self.cell
      page.canvas.items.append(
        Canvas.Item(
          id: projection.nodes[node].id, classes: ["actor"], tooltip: name,
          shapes: [
            .rectangle(
              CanvasFrame(
                x: CanvasWriter.margin, y: y + 1, width: left - CanvasWriter.margin - 4,
                height: Self.cell - 2), fill: colors(node).fill, line: colors(node).line,
              isDashed: false),
            .words(
              TextRun(text: "\(number + 1)", size: 8), x: CanvasWriter.margin + 4, y: y + 12.5,
              palette.faint, isCentred: false),
            .words(
              TextRun(text: name, size: Self.textSize), x: CanvasWriter.margin + 26, y: y + 12.5,
              palette.text, isCentred: false),
            .words(
              TextRun(text: "\(number + 1)", size: 8), x: x + Self.cell / 2, y: top - 5,
              palette.faint, isCentred: true),
          ]))
    }
  }

  private func drawCells(left: Double, top: Double, _ page: inout CanvasWriter) {
    let palette = selection.palette
    let through = AttributedGraph.throughNames(request.network)
    let heaviest = projection.ties.map(\.weight).max() ?? 1
    var rowOfNode: [Int: Int] = [:]
    for (number, row) in rows.enumerated() {
      rowOfNode[row.node] = number
      let place = Double(number) * Self.cell
      page.canvas.items.append(
        Canvas.Item(
          classes: ["self"],
          shapes: [
            .rectangle(
              CanvasFrame(x: left + place, y: top + place, width: Self.cell, height: Self.cell),
              fill: palette.tint(7), line: nil, isDashed: false)
          ]))
    }
    for tie in projection.ties {
      guard let first = rowOfNode[tie.first], let second = rowOfNode[tie.second] else { continue }
      let shade = palette.shade(tie.weight / heaviest)
      let events = tie.through.prefix(8).map { HostileText.drawn(through[$0] ?? $0, limit: 60) }
      let tooltip =
        name(tie.first) + " – " + name(tie.second) + " · " + events.joined(separator: " · ")
      for (row, column) in [(first, second), (second, first)] {
        let frame = CanvasFrame(
          x: left + Double(column) * Self.cell, y: top + Double(row) * Self.cell,
          width: Self.cell, height: Self.cell)
        page.canvas.items.append(
          Canvas.Item(
            id: "cell-\(row + 1)-\(column + 1)", classes: ["tie"], tooltip: tooltip,
            shapes: [
              .rectangle(frame, fill: shade.fill, line: palette.ground, isDashed: false),
              .words(
                TextRun(text: Decimals.text(tie.weight, places: 1), size: 8),
                x: frame.x + Self.cell / 2, y: frame.y + 12, shade.text, isCentred: true),
            ]))
      }
    }
  }

  /// Frames around groups of more than one.
  private func drawGroups(left: Double, top: Double, _ page: inout CanvasWriter) {
    let ink = selection.palette.text
    let end = Double(rows.count) * Self.cell
    var shapes: [Canvas.Shape] = []
    func box(_ from: Double, _ to: Double) {
      for (x1, y1, x2, y2) in [
        (from, from, to, from), (to, from, to, to), (to, to, from, to), (from, to, from, from),
      ] {
        shapes.append(
          .line(
            x1: left + x1, y1: top + y1, x2: left + x2, y2: top + y2, ink, width: 1.2))
      }
    }
    var start = 0
    for number in rows.indices.dropFirst()
    where rows[number].group != rows[number - 1].group {
      box(Double(start) * Self.cell, Double(number) * Self.cell)
      start = number
    }
    if !rows.isEmpty { box(Double(start) * Self.cell, end) }
    page.canvas.items.append(Canvas.Item(classes: ["group"], shapes: shapes))
  }
}

/// Which nodes hang together: a forest of parents.
struct ConnectedParts: Sendable {
  private var parents: [Int]

  /// Each by itself.
  init(count: Int) { parents = Array(0..<count) }

  /// The smallest node of the part that holds a node.
  func part(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// Makes one part of two.
  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (part(first), part(second))
    parents[max(one, other)] = min(one, other)
  }
}
