internal import ActorNetModel

/// Places boxes by an engine of springs, those without a line in rows below.
enum SpringPlacement {
  private static let gap = 14.0

  /// Places a diagram.
  ///
  /// `neato` up to ``DiagramLimits/largeGraph`` boxes, then `sfdp`; both without overlaps. Up to
  /// ``DiagramLimits/routedLines`` lines are routed around boxes by Graphviz; more are straight.
  /// - Throws: ``Diagnostic`` where the diagram is too large or Graphviz fails.
  static func place(_ diagram: Diagram) throws(Diagnostic) -> PlacedDiagram {
    try DiagramLimits.check(diagram.boxes.count, diagram.layout, diagram.options)
    let frames = diagram.boxes.map {
      DiagramFrame(
        center: DiagramPoint(0, 0), width: max($0.wantedWidth, 40), height: $0.wantedHeight)
    }
    var placed = PlacedDiagram(
      diagram: diagram, frames: frames, paths: diagram.lines.map { _ in [] })
    var hasLine = [Bool](repeating: false, count: frames.count)
    for line in diagram.lines {
      hasLine[line.first] = true
      hasLine[line.second] = true
    }
    let tied = frames.indices.filter { hasLine[$0] }
    if !tied.isEmpty {
      let engine = tied.count > DiagramLimits.largeGraph ? "sfdp" : "neato"
      let centers = try GraphvizEngine.positions(
        of: DrawnGraph(unplaced: placed, boxes: tied, engine: engine), engine: engine,
        host: diagram.options.host)
      for (box, center) in zip(tied, centers) { placed.frames[box].center = center }
      OverlapRemoval.separate(&placed.frames, tied, gap: 6)
    }
    placeInRows(frames.indices.filter { !hasLine[$0] }, &placed, tied: tied)
    if diagram.lines.count > DiagramLimits.routedLines { drawStraight(&placed) }
    addHalos(&placed)
    placed.addSurroundings()
    return placed
  }

  /// Below what is placed already, as wide as that.
  private static func placeInRows(_ boxes: [Int], _ placed: inout PlacedDiagram, tied: [Int]) {
    guard !boxes.isEmpty else { return }
    let inner = PlacedDiagram(
      diagram: placed.diagram, frames: tied.map { placed.frames[$0] }, paths: []
    ).bounds
    let area = boxes.reduce(0) {
      $0 + (placed.frames[$1].width + gap) * (placed.frames[$1].height + gap)
    }
    let width = max(inner.width, (area * 1.6).squareRoot())
    let left = inner.center.x - width / 2
    var (x, y, rowHeight) = (left, inner.bottom - (tied.isEmpty ? 0 : 30), 0.0)
    for box in boxes {
      let frame = placed.frames[box]
      if x > left, x + frame.width > left + width {
        x = left
        y -= rowHeight + gap
        rowHeight = 0
      }
      placed.frames[box].center = DiagramPoint(x + frame.width / 2, y - frame.height / 2)
      x += frame.width + gap
      rowHeight = max(rowHeight, frame.height)
    }
  }

  /// Lines from border to border: Graphviz would look for ways around the boxes.
  private static func drawStraight(_ placed: inout PlacedDiagram) {
    for (number, line) in placed.diagram.lines.enumerated() {
      let (first, second) = (placed.frames[line.first], placed.frames[line.second])
      let start = first.border(towards: second.center)
      let end = second.border(towards: first.center)
      func between(_ share: Double) -> DiagramPoint {
        DiagramPoint(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
      }
      placed.paths[number] = [start, between(1.0 / 3), between(2.0 / 3), end]
    }
  }

  /// A tinted ground behind each box that belongs to a community.
  private static func addHalos(_ placed: inout PlacedDiagram) {
    let palette = placed.diagram.palette
    for (number, box) in placed.diagram.boxes.enumerated() {
      guard let community = box.community else { continue }
      var frame = placed.frames[number]
      frame.width += 14
      frame.height += 14
      placed.bands.append(
        PlacedBand(name: "halo\(number + 1)", frame: frame, color: palette.halo(community)))
    }
  }
}

extension DiagramFrame {
  /// Where the way from the middle to a point leaves the rectangle.
  func border(towards point: DiagramPoint) -> DiagramPoint {
    let (dx, dy) = (point.x - center.x, point.y - center.y)
    let share = max(abs(dx) / max(width / 2, 0.01), abs(dy) / max(height / 2, 0.01))
    return share <= 1 ? center : DiagramPoint(center.x + dx / share, center.y + dy / share)
  }
}
