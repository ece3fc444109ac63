/// The lines of a briefing: curves that leave and arrive level, fanned out over the boxes' edges
/// in the order of where they lead.
enum BriefingPaths {
  /// Four Bézier points a line.
  /// - Complexity: O(n log n) in lines.
  static func paths(_ diagram: Diagram, frames: [DiagramFrame]) -> [[DiagramPoint]] {
    let ends = diagram.lines.map { line in
      [(line.first, line.second), (line.second, line.first)]
    }
    // Lines by the edge of the box at which they end: (box, whether on the right).
    var edges: [Edge: [(line: Int, end: Int, y: Double)]] = [:]
    for (line, pair) in ends.enumerated() where diagram.lines[line].kind == .tie {
      for (end, (box, other)) in pair.enumerated() {
        let edge = Edge(box: box, isRight: frames[other].center.x > frames[box].center.x)
        edges[edge, default: []].append((line, end, frames[other].center.y))
      }
    }
    var points = [[DiagramPoint]](
      repeating: [DiagramPoint(0, 0), DiagramPoint(0, 0)], count: diagram.lines.count)
    for (edge, arrivals) in edges {
      let frame = frames[edge.box]
      let spread = min(frame.height * 0.55, Double(arrivals.count - 1) * 4)
      let ordered = arrivals.sorted { ($0.y, $0.line) < ($1.y, $1.line) }
      for (rank, arrival) in ordered.enumerated() {
        let share =
          arrivals.count == 1 ? 0 : Double(rank) / Double(arrivals.count - 1) - 0.5
        points[arrival.line][arrival.end] = DiagramPoint(
          edge.isRight ? frame.right : frame.left, frame.center.y + share * spread)
      }
    }
    return zip(points, diagram.lines).map { ends, line in
      if line.kind == .series { return bracket(frames[line.first], frames[line.second]) }
      let half = (ends[1].x - ends[0].x) * 0.5
      return [
        ends[0], DiagramPoint(ends[0].x + half, ends[0].y),
        DiagramPoint(ends[1].x - half, ends[1].y), ends[1],
      ]
    }
  }

  /// From the right edge of a session out and back to that of its working group, further out the
  /// further they are apart.
  private static func bracket(_ session: DiagramFrame, _ body: DiagramFrame) -> [DiagramPoint] {
    let reach = min(16 + abs(session.center.y - body.center.y) * 0.12, 60)
    // Above or below the middles, where the ties of people arrive.
    let lift = session.center.y < body.center.y ? 1.0 : -1.0
    let start = DiagramPoint(session.right, session.center.y + lift * session.height * 0.36)
    let end = DiagramPoint(body.right, body.center.y - lift * body.height * 0.36)
    return [
      start, DiagramPoint(start.x + reach, start.y), DiagramPoint(end.x + reach, end.y), end,
    ]
  }

  private struct Edge: Hashable {
    let box: Int
    let isRight: Bool
  }
}
