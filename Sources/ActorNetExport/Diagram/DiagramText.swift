/// A stretch of text in one style.
struct TextRun: Sendable, Hashable {
  /// The words; not yet escaped for any format.
  var text: String
  /// The size in whole points: Graphviz cuts off what is after the point.
  var size: Double
  /// Bold or not.
  var isBold = false
  /// Grey or black.
  var isFaint = false
  /// Struck out or not.
  var isStruck = false

  /// The width in points.
  var width: Double { DisplayWidth.of(text) * size * (isBold ? 1.04 : 1) }
}

/// One line of a label.
struct TextLine: Sendable, Hashable {
  /// From left to right.
  var runs: [TextRun]

  /// A line of one style.
  init(_ text: String, size: Double, bold: Bool = false, faint: Bool = false) {
    runs = [TextRun(text: text, size: size, isBold: bold, isFaint: faint)]
  }

  /// A line of several styles.
  init(runs: [TextRun]) { self.runs = runs }

  /// The width in points.
  var width: Double { runs.reduce(0) { $0 + $1.width } }
  /// The height in points, leading included.
  var height: Double { (runs.map(\.size).max() ?? 0) * 1.28 }
}

extension [TextLine] {
  /// The widest line, in points.
  var width: Double { map(\.width).max() ?? 0 }
  /// All lines, in points.
  var height: Double { reduce(0) { $0 + $1.height } }
}
