/// Graphviz' HTML-like labels.
enum HTMLLabel {
  private static let table =
    #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">"#

  /// The label of a person: centred lines; with a margin, that of an event: two cells.
  static func label(_ box: Diagram.Box, width: Double, _ palette: Palette) -> String {
    func text(_ lines: [TextLine], alignment: String = "") -> String {
      self.text(lines, palette, alignment: alignment)
    }
    guard !box.margin.isEmpty else { return text(box.lines) }
    var room = width - Diagram.Box.padding.x * 2
    var cells = ""
    for (line, width) in zip(box.margin, BoxWriter.marginWidths) {
      cells += cell(text([line]), width: width)
      room -= width
    }
    let facts = box.facts.map { ($0, $0.width + 4) }
    cells += cell(text(box.lines, alignment: "LEFT"), width: room - (facts?.1 ?? 0))
    if let facts { cells += cell(text([facts.0]), width: facts.1, alignment: "RIGHT") }
    return table + "<TR>" + cells + "</TR></TABLE>"
  }

  private static func cell(_ inside: String, width: Double, alignment: String = "LEFT") -> String {
    #"<TD WIDTH="\#(max(Int(width), 1))" ALIGN="\#(alignment)" BALIGN="\#(alignment)">\#(inside)</TD>"#
  }

  /// Words that begin at the left edge of a frame.
  static func label(_ words: PlacedWords, _ palette: Palette) -> String {
    func text(_ lines: [TextLine], alignment: String = "") -> String {
      self.text(lines, palette, alignment: alignment)
    }
    let width = max(Int(words.frame.width) - 2, 1)
    if !words.rows.isEmpty {
      let rows = words.rows.map { row in
        let cell = #"<TD HEIGHT="\#(Int(row.height))" VALIGN="TOP" ALIGN="LEFT" BALIGN="LEFT""#
        return "<TR>" + cell + #" WIDTH="\#(Int(26 * row.scale))">"#
          + text([row.mark], alignment: "LEFT") + "</TD>" + cell
          + #" WIDTH="\#(max(width - Int(26 * row.scale), 1))">"#
          + text(row.lines, alignment: "LEFT")
          + "</TD></TR>"
      }
      return table + rows.joined() + "</TABLE>"
    }
    if words.legend.isEmpty {
      return table + #"<TR><TD WIDTH="\#(width)" ALIGN="LEFT" BALIGN="LEFT">"#
        + text(words.lines, alignment: "LEFT") + "</TD></TR></TABLE>"
    }
    let rows = words.legend.map { row in
      #"<TR><TD WIDTH="\#(width)" ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" "#
        + #"CELLSPACING="3" CELLPADDING="1"><TR>"# + row.map { cells($0, palette) }.joined()
        + #"<TD WIDTH="\#(max(width - Int(row.reduce(0) { $0 + $1.width }), 1))"></TD>"#
        + "</TR></TABLE></TD></TR>"
    }
    return table + rows.joined() + "</TABLE>"
  }

  private static func cells(_ entry: Diagram.LegendEntry, _ palette: Palette) -> String {
    func text(_ lines: [TextLine]) -> String { self.text(lines, palette) }
    let meaning =
      entry.meaning.isEmpty
      ? "" : #"<TD ALIGN="LEFT">"# + text([TextLine(entry.meaning, size: 9)]) + "</TD>"
    guard let colors = entry.colors else { return meaning }
    var styles: [String] = []
    if entry.isRounded { styles.append("ROUNDED") }
    if entry.border == .dashed { styles.append("DASHED") }
    let style = styles.isEmpty ? "" : #" STYLE="\#(styles.joined(separator: ","))""#
    let run = TextRun(text: " \(entry.sample) ", size: 9, isStruck: entry.isStruck)
    let inside = text([TextLine(runs: [run])])
    let color = #" COLOR="\#(colors.line.hexadecimal)" BGCOLOR="\#(colors.fill.hexadecimal)""#
    if entry.border == .double {
      return #"<TD><TABLE BORDER="1" CELLBORDER="1" CELLSPACING="1" CELLPADDING="0""#
        + "\(color) STYLE=\"ROUNDED\"><TR><TD STYLE=\"ROUNDED\"\(color)>\(inside)</TD></TR></TABLE></TD>"
        + meaning
    }
    return "<TD BORDER=\"1\"\(color)\(style)>\(inside)</TD>" + meaning
  }

  private static func text(
    _ lines: [TextLine], _ palette: Palette, alignment: String = ""
  ) -> String {
    let end = alignment.isEmpty ? "<BR/>" : #"<BR ALIGN="\#(alignment)"/>"#
    let texts = lines.map { $0.runs.map { text($0, palette) }.joined() }
    if texts.isEmpty { return " " }
    return texts.joined(separator: end) + (alignment.isEmpty || texts.count < 2 ? "" : end)
  }

  private static func text(_ run: TextRun, _ palette: Palette) -> String {
    var markup = run.text.isEmpty ? " " : XMLText.attribute(run.text).escapedBackslashes
    if run.isBold { markup = "<B>\(markup)</B>" }
    if run.isStruck { markup = "<S>\(markup)</S>" }
    let color = run.isFaint ? #" COLOR="\#(palette.faint.hexadecimal)""# : ""
    return #"<FONT POINT-SIZE="\#(Decimals.text(run.size))"\#(color)>\#(markup)</FONT>"#
  }
}

extension String {
  /// Backslashes doubled: labels give `\N` and the like a meaning.
  fileprivate var escapedBackslashes: String {
    split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
  }
}
