/// Moves rectangles apart that overlap, as little as it takes.
///
/// Engines of springs remove overlaps themselves, but for a rest: parts that they pack beside each
/// other can touch.
enum OverlapRemoval {
  /// More rectangles than this are left as they are: each pass compares all pairs.
  private static let most = 2000
  private static let passes = 300

  /// Pushes each overlapping pair apart along the shorter way, again and again until none overlaps
  /// or the passes are used up.
  ///
  /// - Parameter gap: what is left between two, in points.
  /// - Complexity: O(passes · n²), one pass where nothing overlaps.
  static func separate(_ frames: inout [DiagramFrame], _ indices: [Int], gap: Double) {
    guard indices.count <= most else { return }
    for _ in 0..<passes {
      var moved = false
      for (position, first) in indices.enumerated() {
        for second in indices[(position + 1)...] {
          let (one, other) = (frames[first], frames[second])
          let (dx, dy) = (other.center.x - one.center.x, other.center.y - one.center.y)
          let right = (one.width + other.width) / 2 + gap - abs(dx)
          let down = (one.height + other.height) / 2 + gap - abs(dy)
          guard right > 0.01, down > 0.01 else { continue }
          moved = true
          if right < down {
            let push = (dx < 0 ? -right : right) / 2
            frames[first].center.x -= push
            frames[second].center.x += push
          } else {
            let push = (dy < 0 ? -down : down) / 2
            frames[first].center.y -= push
            frames[second].center.y += push
          }
        }
      }
      if !moved { return }
    }
  }
}
