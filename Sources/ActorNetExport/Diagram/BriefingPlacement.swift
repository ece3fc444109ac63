internal import ActorNetModel

/// Places a briefing: a side to the left, a side to the right, events between them in time.
///
/// Everything is computed from display widths, so that the drawing is the same with any font
/// and any version of Graphviz, and nothing overlaps. People stand in the order of their section,
/// which is that of protocol, each as near as that order allows to the mean of the person's
/// events. Sections without a column of their own stand in the shorter one, below the two sides.
/// Events that nothing is tied to stand in columns at the foot, on a slide in a column to the
/// right, for a slide is wider than high.
struct BriefingPlacement {
  private static let gap = 7.0
  private static let headingHeight = 20.0
  /// How far down events that name nobody may go beside a lower drawing, in points.
  private static let slideHeight = 500.0

  private let diagram: Diagram
  private var frames: [DiagramFrame]
  private var words: [PlacedWords] = []
  private var bands: [PlacedBand] = []
  private let events: [Int]
  private let unnamed: [Int]
  private let neighbours: [[Int]]

  /// Places a diagram.
  /// - Complexity: O(n log n) in boxes and lines.
  static func place(_ diagram: Diagram) -> PlacedDiagram {
    var placement = BriefingPlacement(diagram)
    placement.placeEverything()
    let paths = BriefingPaths.paths(diagram, frames: placement.frames)
    var placed = PlacedDiagram(
      diagram: diagram, frames: placement.frames, paths: paths, words: placement.words,
      bands: placement.bands)
    placed.addSurroundings()
    return placed
  }

  private init(_ diagram: Diagram) {
    self.diagram = diagram
    frames = diagram.boxes.map {
      DiagramFrame(center: DiagramPoint(0, 0), width: $0.wantedWidth, height: $0.wantedHeight)
    }
    let isEvent = diagram.boxes.indices.filter { diagram.boxes[$0].role == .event }
    events = isEvent.filter { diagram.boxes[$0].degree > 0 }
    unnamed = isEvent.filter { diagram.boxes[$0].degree == 0 }
    var neighbours = [[Int]](repeating: [], count: diagram.boxes.count)
    for line in diagram.lines where line.kind == .tie {
      neighbours[line.first].append(line.second)
      neighbours[line.second].append(line.first)
    }
    self.neighbours = neighbours
  }

  /// A part of a column: the people of one section.
  private struct Part {
    let section: Int
    var people: [Int]
  }

  private mutating func placeEverything() {
    var members = [[Int]](repeating: [], count: diagram.sections.count)
    for (position, box) in diagram.boxes.enumerated() {
      if case .person(let section) = box.role { members[section].append(position) }
    }
    var columns: [[Part]] = [[], []]
    for (section, people) in members.enumerated() {
      let column =
        switch diagram.sections[section].column {
        case .left: 0
        case .right: 1
        case .shorter: columnHeight(columns[0]) <= columnHeight(columns[1]) ? 0 : 1
        }
      columns[column].append(Part(section: section, people: people))
    }
    let eventWidth = events.map { frames[$0].width }.max() ?? 0
    let eventsHeight = events.reduce(0) { $0 + frames[$1].height }
    let needed = max(columnHeight(columns[0]), columnHeight(columns[1]))
    let most = Self.gap * 3
    let eventGap =
      events.count < 2
      ? Self.gap
      : min(max((needed - eventsHeight) / Double(events.count - 1), Self.gap), most)
    let eventsTotal = eventsHeight + eventGap * Double(max(events.count - 1, 0))
    let height = max(needed, eventsTotal)
    placeEvents(width: eventWidth, gap: eventGap, top: (height - eventsTotal) / -2)
    let aisle = min(max(70 + height * 0.06, 80), 130)
    for (column, parts) in columns.enumerated() where !parts.isEmpty {
      let width = parts.flatMap(\.people).map { frames[$0].width }.max() ?? 0
      let offset = events.isEmpty ? width / 2 + aisle / 4 : eventWidth / 2 + aisle + width / 2
      place(
        parts, x: column == 0 ? -offset : offset, width: width, height: height)
    }
    if diagram.options.paper == .slide && !diagram.lines.isEmpty {
      placeUnnamed(besideHeight: height)
    } else {
      placeUnnamed(below: -height - 18)
    }
  }

  private func columnHeight(_ parts: [Part]) -> Double {
    parts.reduce(0) { total, part in
      part.people.reduce(total + Self.headingHeight) { $0 + frames[$1].height + Self.gap }
    }
  }

  private mutating func placeEvents(width: Double, gap: Double, top: Double) {
    var top = top
    for event in events {
      frames[event].width = width
      frames[event].center = DiagramPoint(0, top - frames[event].height / 2)
      top -= frames[event].height + gap
    }
  }

  /// Places one column; y counts downwards from 0 here.
  private mutating func place(_ parts: [Part], x: Double, width: Double, height: Double) {
    let order = parts.flatMap(\.people)
    let wanted = order.map { meanDepth(of: $0, height: height) }
    let headings = parts.compactMap { part in part.people.first.map { (part.section, $0) } }
    let heads = Set(headings.map(\.1))
    func room(above person: Int) -> Double {
      frames[person].height / 2 + (heads.contains(person) ? Self.headingHeight : 0)
    }
    guard let first = order.first, let last = order.last else { return }
    let distances = zip(order, order.dropFirst()).map { upper, lower in
      frames[upper].height / 2 + Self.gap + room(above: lower)
    }
    let lowest = room(above: first)
    let middles = ColumnSpacing.place(
      wanted: wanted, distances: distances,
      range: lowest...max(lowest, height - frames[last].height / 2))
    for (person, middle) in zip(order, middles) {
      frames[person].width = width
      frames[person].center = DiagramPoint(x, -middle)
    }
    for (section, person) in headings {
      let line = TextLine(diagram.sections[section].name, size: 11, bold: true)
      if line.width == 0 { continue }
      let frame = PlacedDiagram.frame(
        left: frames[person].left, top: frames[person].top + Self.headingHeight - 2, width, 15)
      words.append(PlacedWords(name: "side\(section + 1)", frame: frame, lines: [line]))
    }
    guard diagram.sections.count > 2 else { return }
    for part in parts {
      guard let first = part.people.first, let last = part.people.last else { continue }
      let top = frames[first].top + Self.headingHeight
      bands.append(
        PlacedBand(
          name: "band\(part.section + 1)",
          frame: PlacedDiagram.frame(
            left: x - width / 2 - 6, top: top, width + 12, top - frames[last].bottom + 3),
          color: diagram.palette.tint(part.section)))
    }
  }

  private func meanDepth(of person: Int, height: Double) -> Double {
    let depths = neighbours[person].map { -frames[$0].center.y }
    return depths.isEmpty ? height : depths.reduce(0, +) / Double(depths.count)
  }

  /// The rectangle of what is placed already.
  private var placedBounds: DiagramFrame {
    let placed = frames.indices.filter { !unnamed.contains($0) }.map { frames[$0] }
    return PlacedDiagram(diagram: diagram, frames: placed, paths: []).bounds
  }

  private mutating func placeUnnamed(below top: Double) {
    let inner = placedBounds
    let width = unnamed.map { frames[$0].width }.max() ?? 0
    let whole = max(inner.width, width)
    let columns = max(1, min(Int((whole + Self.gap) / (width + Self.gap)), unnamed.count))
    let cell = columns == 1 ? width : (whole - Self.gap * Double(columns - 1)) / Double(columns)
    placeUnnamed(left: inner.center.x - whole / 2, top: top, columns: columns, cell: cell)
  }

  /// From the top, in as few columns as fit the drawing's height or that of a slide.
  private mutating func placeUnnamed(besideHeight height: Double) {
    let width = unnamed.map { frames[$0].width }.max() ?? 0
    let highest = unnamed.map { frames[$0].height + Self.gap }.max() ?? 1
    let rows = max(1, Int((max(height, Self.slideHeight) - Self.headingHeight) / highest))
    let columns = (unnamed.count + rows - 1) / rows
    placeUnnamed(left: placedBounds.right + 40, top: 0, columns: columns, cell: width)
  }

  private mutating func placeUnnamed(left: Double, top: Double, columns: Int, cell: Double) {
    guard !unnamed.isEmpty else { return }
    let rows = (unnamed.count + columns - 1) / columns
    let whole = cell * Double(columns) + Self.gap * Double(columns - 1)
    words.append(
      PlacedWords(
        name: "unnamed", frame: PlacedDiagram.frame(left: left, top: top, whole, 15),
        lines: [TextLine(diagram.unnamedHeading, size: 11, bold: true)]))
    var upper = top - Self.headingHeight
    for row in 0..<rows {
      let line = (0..<columns).compactMap { column -> (Int, Int)? in
        let number = column * rows + row
        return number < unnamed.count ? (column, unnamed[number]) : nil
      }
      let height = line.map { frames[$0.1].height }.max() ?? 0
      for (column, event) in line {
        frames[event].width = cell
        frames[event].center = DiagramPoint(
          left + cell / 2 + Double(column) * (cell + Self.gap), upper - height / 2)
      }
      upper -= height + Self.gap
    }
  }
}
