/// Puts headings, legends and notes on a canvas, from top to bottom.
struct CanvasWriter {
  /// The room around everything, in points.
  static let margin = 24.0

  /// The picture so far.
  var canvas: Canvas
  /// Where the next words go, in points.
  var y = margin

  /// Begins with title and subtitle.
  init(title: String, subtitle: String, width: Double, options: DiagramOptions) {
    canvas = Canvas(
      width: width, height: 0, title: title, description: subtitle, options: options)
    add(title, size: 16, bold: true, classes: "title")
    add(subtitle, size: 9, faint: true, classes: "subtitle")
    y += 6
  }

  private var room: Double { canvas.width - Self.margin * 2 }

  /// Words over the whole width, wrapped.
  mutating func add(
    _ text: String, size: Double, bold: Bool = false, faint: Bool = false, classes: String
  ) {
    let lines = TextWrap.lines(text, width: room / size, maximum: 4)
    guard !lines.isEmpty else { return }
    var shapes: [Canvas.Shape] = []
    for line in lines {
      y += size * 1.28
      shapes.append(
        .words(
          TextRun(text: line, size: size, isBold: bold), x: Self.margin, y: y - size * 0.28,
          faint ? canvas.palette.faint : canvas.palette.text, isCentred: false))
    }
    canvas.items.append(Canvas.Item(classes: [classes], shapes: shapes))
  }

  /// A row of samples with words, as many rows as it needs.
  mutating func addLegend(_ entries: [(colors: Palette.Pair, isDashed: Bool, text: String)]) {
    var x = Self.margin
    var shapes: [Canvas.Shape] = []
    for entry in entries {
      let width = 20 + DisplayWidth.of(entry.text) * 9 + 16
      if x > Self.margin, x + width > canvas.width - Self.margin {
        x = Self.margin
        y += 16
      }
      shapes.append(
        .rectangle(
          CanvasFrame(x: x, y: y + 3, width: 14, height: 10), fill: entry.colors.fill,
          line: entry.colors.line, isDashed: entry.isDashed))
      shapes.append(
        .words(
          TextRun(text: entry.text, size: 9), x: x + 20, y: y + 11, canvas.palette.text,
          isCentred: false))
      x += width
    }
    y += entries.isEmpty ? 0 : 20
    canvas.items.append(Canvas.Item(classes: ["legend"], shapes: shapes))
  }

  /// Notes below everything; the canvas ends there.
  mutating func finish(notes: [String]) -> Canvas {
    y += 10
    for note in notes { add(note, size: 8, faint: true, classes: "note") }
    canvas.description = ([canvas.description] + notes).joined(separator: " ")
    canvas.height = y + Self.margin
    return canvas
  }
}
