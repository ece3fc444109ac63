/// A picture that we draw ourselves: shapes and words with their places, y downwards.
///
/// For layouts that are no graphs. Becomes SVG directly, and PNG or PDF through Graphviz, which
/// draws it as the background of an empty graph.
struct Canvas: Sendable {
  /// What is drawn.
  enum Shape: Sendable {
    /// A filled rectangle; no line where `line` is nil.
    case rectangle(CanvasFrame, fill: ScreenColor, line: ScreenColor?, isDashed: Bool)
    /// Straight, from a point to another.
    case line(x1: Double, y1: Double, x2: Double, y2: Double, ScreenColor, width: Double)
    /// Words whose base line begins at a point, or is centred on it.
    case words(TextRun, x: Double, y: Double, ScreenColor, isCentred: Bool)
  }

  /// Shapes that belong together: what a pointer and a screen reader find.
  struct Item: Sendable {
    /// In the SVG: ASCII, unique; empty for what needs none.
    var id = ""
    /// In the SVG; ASCII words.
    var classes: [String] = []
    /// Shown at the pointer.
    var tooltip = ""
    /// http or https, escaped.
    var link: String?
    /// From back to front.
    var shapes: [Shape]
  }

  /// To the right edge, in points.
  var width: Double
  /// To the lower edge, in points.
  var height: Double
  /// What it is.
  var title: String
  /// What it shows, for those who do not see it.
  var description: String
  /// From back to front.
  var items: [Item] = []
  /// Paper, colours, fonts.
  let options: DiagramOptions
  /// The colours.
  var palette: Palette { Palette(options.theme) }

  /// By how much it is made smaller to fit its paper, or larger by request.
  var scale: Double {
    guard let room = options.paper.room(for: frame) else { return options.scale }
    let fitting = min(room.width * 72 / max(width, 1), room.height * 72 / max(height, 1))
    return min(fitting, options.paper == .poster ? 3 : 1)
  }

  /// The whole as a rectangle.
  var frame: DiagramFrame {
    DiagramFrame(center: DiagramPoint(width / 2, height / 2), width: width, height: height)
  }
}

/// A rectangle in points, y downwards.
struct CanvasFrame: Sendable, Hashable {
  /// The left edge.
  var x: Double
  /// The upper edge.
  var y: Double
  /// To the right.
  var width: Double
  /// Downwards.
  var height: Double

  /// Whether two rectangles share more than an edge.
  func overlaps(_ other: CanvasFrame) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }
}
