internal import ActorNetModel

/// Meetings on an axis of time: a lane for each working group, for each pair of sides, and for the
/// rest.
struct Timeline {
  private static let axisWidth = 1100.0
  private static let rowHeight = 17.0
  private static let textSize = 9.0

  private struct Lane {
    let name: String
    let colors: Palette.Pair
    var events: [Int] = []
  }

  private let selection: DiagramSelection
  private let writer: BoxWriter
  private var words: DisplayWords { selection.labels.words }

  /// The picture of a request.
  /// - Throws: ``Diagnostic`` where there are too many events.
  static func canvas(of request: ExportRequest) throws(Diagnostic) -> Canvas {
    let selection = DiagramSelection(request, folds: false)
    try DiagramLimits.check(selection.events.count, .timeline, request.diagram)
    let writer = BoxWriter(selection: selection, request: request)
    return Timeline(selection: selection, writer: writer).draw(request)
  }

  private func draw(_ request: ExportRequest) -> Canvas {
    let network = selection.index.network
    let dated = selection.events.filter { network.events[$0].start != nil }
    let lanes = self.lanes(dated)
    let axis = TimeAxis(
      days: dated.compactMap { network.events[$0].start?.firstDay }, width: Self.axisWidth)
    let labelWidth =
      (lanes.map { DisplayWidth.of($0.name) * 10 }.max() ?? 0) + CanvasWriter.margin + 16
    var placed: [(frames: [CanvasFrame], rows: Int)] = []
    for lane in lanes { placed.append(place(lane, axis: axis, left: labelWidth)) }
    let right =
      placed.flatMap { $0.frames.map { $0.x + $0.width } }.max() ?? labelWidth + 200
    var page = CanvasWriter(
      title: request.diagram.title.map { HostileText.drawn($0) }
        ?? words.text("title.timeline", or: "Meetings in time"),
      subtitle: Diagram.subtitle(
        selection, folded: 0, ties: selection.index.ties.count), width: right + CanvasWriter.margin,
      options: request.diagram)
    let palette = selection.palette
    var legend = zip(selection.sides.sides, selection.sides.sides.indices).prefix(6).map {
      side, _ in (side.colors, false, words.name(ofCountry: side.country))
    }
    let events = dated.map { network.events[$0] }
    if events.contains(where: { BoxWriter.isOpen($0) }) {
      legend.append(
        (palette.event, true, words.text("legend.open", or: "planned or proposed")))
    }
    page.addLegend(legend.map { (colors: $0.0, isDashed: $0.1, text: $0.2) })
    drawAxis(axis, left: labelWidth, rows: placed.reduce(0) { $0 + $1.rows }, lanes, &page)
    for (lane, places) in zip(lanes, placed) {
      draw(lane, places, width: right + CanvasWriter.margin, &page)
    }
    let undated = selection.events.count - dated.count
    var notes = Diagram.footnotes(selection, request: request).map(\.text)
    if undated > 0 {
      notes.insert(
        words.text("note.undated", or: "{0} events without a date were left out")
          .filled([String(undated)]), at: 0)
    }
    return page.finish(notes: notes)
  }

  /// Lanes in order of their first event within their kind: sides, then working groups, then the
  /// rest.
  private func lanes(_ events: [Int]) -> [Lane] {
    let network = selection.index.network
    var participants = [Set<Int>](repeating: [], count: network.events.count)
    for tie in selection.index.ties {
      if let side = selection.sides.sideOfPerson[tie.person] {
        participants[tie.event].insert(side)
      }
    }
    let bodies = Dictionary(
      selection.series.map { ($0.session, $0.body) }, uniquingKeysWith: { first, _ in first })
    var lanes: [(key: String, kind: Int, lane: Lane)] = []
    for event in events {
      let sides = participants[event].sorted()
      var (key, kind, name) = ("other", 2, words.text("timeline.others", or: "Other events"))
      var colors = selection.palette.event
      if let body = bodies[event] ?? (network.events[event].kind == .workingGroup ? event : nil) {
        (key, kind, name) = ("body\(body)", 1, selection.labels.label(ofEvent: body))
        colors = selection.palette.body
      } else if let last = sides.last {
        key = sides.map(String.init).joined(separator: "-")
        kind = 0
        name = sides.prefix(4).map { words.name(ofCountry: selection.sides.sides[$0].country) }
          .joined(separator: "—")
        // Home has a part in most lanes: the other side tells them apart.
        colors = selection.sides.sides[last].colors
      }
      if let known = lanes.firstIndex(where: { $0.key == key }) {
        lanes[known].lane.events.append(event)
      } else {
        let short = TextWrap.shortened(HostileText.drawn(name), width: 16)
        lanes.append((key, kind, Lane(name: short, colors: colors, events: [event])))
      }
    }
    return lanes.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
      .map(\.element.lane)
  }

  private func text(_ event: Int) -> String {
    let label = TextWrap.shortened(selection.labels.label(ofEvent: event), width: 26)
    let number = selection.eventNumbers[event].map { "\($0) " } ?? ""
    return number + writer.dates(selection.index.network.events[event]) + " " + label
  }

  /// Each event begins at its day, in the first row that has room.
  private func place(
    _ lane: Lane, axis: TimeAxis, left: Double
  ) -> (frames: [CanvasFrame], rows: Int) {
    var ends: [Double] = []
    var frames: [CanvasFrame] = []
    for event in lane.events {
      let day = selection.index.network.events[event].start?.firstDay ?? 0
      let x = left + axis.place(day)
      let width = DisplayWidth.of(text(event)) * Self.textSize + 10
      let row = ends.firstIndex { $0 + 4 <= x } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = x + width
      frames.append(
        CanvasFrame(
          x: x, y: Double(row) * Self.rowHeight + 4, width: width, height: Self.rowHeight - 3))
    }
    return (frames, ends.count)
  }

  private func drawAxis(
    _ axis: TimeAxis, left: Double, rows: Int, _ lanes: [Lane], _ page: inout CanvasWriter
  ) {
    let top = page.y + 4
    let bottom = top + 14 + Double(rows) * Self.rowHeight + Double(lanes.count) * 10
    let palette = selection.palette
    var shapes: [Canvas.Shape] = []
    for tick in axis.ticks(distance: 46) {
      let x = left + tick.place
      shapes.append(
        .line(x1: x, y1: top + 12, x2: x, y2: bottom, palette.tint(7), width: 1))
      shapes.append(
        .words(
          TextRun(text: tick.label, size: 8), x: x, y: top + 8, palette.faint, isCentred: false))
    }
    for pause in axis.pauses {
      let x = left + pause
      shapes.append(
        .words(
          TextRun(text: "//", size: 9, isBold: true), x: x, y: top + 18, palette.faint,
          isCentred: true))
    }
    page.canvas.items.append(Canvas.Item(id: "axis", classes: ["axis"], shapes: shapes))
    page.y = top + 14
  }

  private func draw(
    _ lane: Lane, _ places: (frames: [CanvasFrame], rows: Int), width: Double,
    _ page: inout CanvasWriter
  ) {
    let palette = selection.palette
    let top = page.y
    let height = Double(places.rows) * Self.rowHeight + 10
    page.canvas.items.append(
      Canvas.Item(
        classes: ["lane"],
        shapes: [
          .line(
            x1: CanvasWriter.margin, y1: top, x2: width - CanvasWriter.margin, y2: top,
            palette.cancelled.line, width: 0.5),
          .words(
            TextRun(text: lane.name, size: 10, isBold: true), x: CanvasWriter.margin, y: top + 15,
            palette.text, isCentred: false),
        ]))
    for (position, frame) in zip(lane.events, places.frames) {
      let event = selection.index.network.events[position]
      var moved = frame
      moved.y += top
      let box = writer.box(event: position, layout: .timeline)
      let colors = BoxWriter.isOver(event) ? palette.cancelled : lane.colors
      page.canvas.items.append(
        Canvas.Item(
          id: event.id.rawValue, classes: box.classes, tooltip: box.tooltip, link: box.link,
          shapes: [
            .rectangle(
              moved, fill: colors.fill, line: colors.line, isDashed: BoxWriter.isOpen(event)),
            .words(
              TextRun(
                text: text(position), size: Self.textSize, isStruck: BoxWriter.isOver(event)),
              x: moved.x + 4, y: moved.y + 10.5, palette.text, isCentred: false),
          ]))
    }
    page.y = top + height
  }
}
