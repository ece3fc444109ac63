internal import ActorNetModel

/// A rectangle in points, y upwards.
struct DiagramFrame: Sendable, Hashable {
  /// The middle.
  var center: DiagramPoint
  /// From left to right.
  var width: Double
  /// From bottom to top.
  var height: Double

  /// The left edge.
  var left: Double { center.x - width / 2 }
  /// The right edge.
  var right: Double { center.x + width / 2 }
  /// The lower edge.
  var bottom: Double { center.y - height / 2 }
  /// The upper edge.
  var top: Double { center.y + height / 2 }

  /// Whether two rectangles share more than an edge.
  func overlaps(_ other: DiagramFrame) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }
}

/// Words around the boxes: title, headings, legend, footnotes.
struct PlacedWords: Sendable {
  /// What it is, in ASCII: `title`.
  let name: String
  /// Where it stands; the text begins at the left edge.
  var frame: DiagramFrame
  /// The text; for the legend its rows stand in `legend`.
  var lines: [TextLine] = []
  /// Rows of samples, for the legend.
  var legend: [[Diagram.LegendEntry]] = []
  /// Paragraphs with marks before them, for sources.
  var rows: [Row] = []
  /// http or https, escaped.
  var link: String?
  /// The page that it stands on, from 0, the drawing's.
  var page = 0

  /// A paragraph with a mark before it.
  struct Row: Sendable {
    /// Such as `[2]`.
    let mark: TextLine
    /// The text.
    let lines: [TextLine]
    /// In points.
    var height: Double { lines.height + 2 }
    /// The size of its text against eight points.
    var scale: Double { (mark.runs.first?.size ?? 8) / 8 }
  }
}

/// A ground behind boxes that belong together.
struct PlacedBand: Sendable {
  /// What it is, in ASCII: `band1`.
  let name: String
  /// Where it stands.
  var frame: DiagramFrame
  /// Its colour.
  let color: ScreenColor
}

/// A diagram with a place for everything.
struct PlacedDiagram: Sendable {
  /// What is drawn.
  let diagram: Diagram
  /// The place of each box.
  var frames: [DiagramFrame]
  /// The Bézier points of each line (3n + 1); empty where Graphviz is to find the way.
  var paths: [[DiagramPoint]]
  /// Words around it.
  var words: [PlacedWords] = []
  /// Grounds behind boxes.
  var bands: [PlacedBand] = []

  /// The rectangle that holds the drawing, without the pages of quotes.
  var bounds: DiagramFrame {
    Self.hull(frames + words.filter { $0.page == 0 }.map(\.frame) + bands.map(\.frame))
  }

  /// The rectangle that holds everything, pages of quotes included.
  var extent: DiagramFrame {
    Self.hull(frames + words.map(\.frame) + bands.map(\.frame))
  }

  private static func hull(_ all: [DiagramFrame]) -> DiagramFrame {
    guard let left = all.map(\.left).min(), let right = all.map(\.right).max(),
      let bottom = all.map(\.bottom).min(), let top = all.map(\.top).max()
    else { return DiagramFrame(center: DiagramPoint(0, 0), width: 0, height: 0) }
    return DiagramFrame(
      center: DiagramPoint((left + right) / 2, (bottom + top) / 2), width: right - left,
      height: top - bottom)
  }

  /// Puts title, subtitle and legend above what is there, footnotes below.
  mutating func addSurroundings() {
    let inner = bounds
    let width = max(inner.width, 420)
    let left = inner.center.x - width / 2
    var top = inner.top + 14
    let rows = Self.legendRows(diagram.legend, width: width)
    if !rows.isEmpty {
      let height = Double(rows.count) * 20
      words.append(
        PlacedWords(
          name: "legend", frame: Self.frame(left: left, top: top + height, width, height),
          legend: rows))
      top += height + 4
    }
    let heads = [
      ("subtitle", TextWrap.lines(diagram.subtitle, width: width / 9, maximum: 2), 9.0, false),
      ("title", TextWrap.lines(diagram.title, width: width / 17, maximum: 2), 16.0, true),
    ]
    for (name, texts, size, bold) in heads where !texts.isEmpty {
      let lines = texts.map { TextLine($0, size: size, bold: bold, faint: !bold) }
      top += lines.height + 4
      words.append(
        PlacedWords(
          name: name, frame: Self.frame(left: left, top: top, width, lines.height), lines: lines))
    }
    var bottom = inner.bottom - 16
    for (number, note) in diagram.footnotes.enumerated() {
      let lines = TextWrap.lines(note.text, width: width / 8, maximum: 3)
        .map { TextLine($0, size: 8, faint: true) }
      words.append(
        PlacedWords(
          name: "note\(number + 1)",
          frame: Self.frame(left: left, top: bottom, width, lines.height), lines: lines,
          link: note.link))
      bottom -= lines.height + 1
    }
    addSources(left: left, top: bottom - 8, width: width)
  }

  static func frame(left: Double, top: Double, _ width: Double, _ height: Double) -> DiagramFrame {
    DiagramFrame(
      center: DiagramPoint(left + width / 2, top - height / 2), width: width, height: height)
  }

  /// The legend in rows no wider than `width` points.
  private static func legendRows(
    _ entries: [Diagram.LegendEntry], width: Double
  ) -> [[Diagram.LegendEntry]] {
    var rows: [[Diagram.LegendEntry]] = []
    var used = Double.infinity
    for entry in entries {
      let needed = entry.width
      if used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += needed
    }
    return rows
  }
}

extension Diagram.LegendEntry {
  /// How wide it is drawn, in points.
  var width: Double {
    (colors == nil ? 0 : DisplayWidth.of(sample) * 9 + 12)
      + (meaning.isEmpty ? 0 : DisplayWidth.of(meaning) * 9 + 6) + 4
  }
}

extension Diagram.Box {
  /// The room between text and border, in points.
  static let padding = DiagramPoint(8, 4)

  /// The width of box that the text wants, in points.
  var wantedWidth: Double {
    lines.width + (facts.map { $0.width + 12 } ?? 0) + Self.padding.x * 2
      + (margin.isEmpty ? 0 : BoxWriter.marginWidths.reduce(0, +))
  }

  /// The height of box that the text wants, in points.
  var wantedHeight: Double {
    max(lines.height, margin.map(\.height).max() ?? 0) + Self.padding.y * 2
      + (border == .double ? 4 : 0)
  }
}
