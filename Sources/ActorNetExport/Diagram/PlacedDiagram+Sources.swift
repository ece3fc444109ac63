extension PlacedDiagram {
  private static let markWidth = 26.0
  private static let gutter = 18.0
  /// The smallest text of quotes on paper, in points.
  private static let smallestText = 6.5

  /// How many pages there are: one, and those of the quotes.
  var pageCount: Int { (words.map(\.page).max() ?? 0) + 1 }

  /// The size of a page in the points of the drawing: the paper's, else that of the drawing with
  /// a quarter of an inch around it.
  var pageSize: (width: Double, height: Double) {
    let bounds = bounds
    let scale = PageFit.scale(of: self)
    guard let paper = diagram.options.paper.size(for: bounds) else {
      return (bounds.width + 36, bounds.height + 36)
    }
    return (paper.width * 72 / scale, paper.height * 72 / scale)
  }

  /// Puts the documents and the quotes of each event below what is there, or on pages of their own.
  ///
  /// - Parameters:
  ///   - left: the left edge, in points.
  ///   - top: where they begin, where they stand below.
  ///   - width: the room, in points.
  /// - Complexity: O(characters).
  mutating func addSources(left: Double, top: Double, width: Double) {
    guard let sources = diagram.sources, !sources.documents.isEmpty || !sources.events.isEmpty
    else { return }
    guard diagram.options.sources == .pages else {
      words += Self.flow(
        sources, diagram.sourceHeadings, size: 8,
        SourceFlow(left: left, width: width, top: top, page: 0, bottom: nil))
      return
    }
    let (middle, page) = (bounds.center, pageSize)
    let scale = PageFit.scale(of: self)
    let room = (width: page.width - 40 / scale, height: page.height - 40 / scale)
    let size = max(8, (Self.smallestText / scale).rounded(.up))
    let flow = SourceFlow(
      left: middle.x - room.width / 2, width: room.width, top: middle.y + room.height / 2, page: 1,
      bottom: middle.y - room.height / 2)
    words += Self.flow(sources, diagram.sourceHeadings, size: size, flow).map { words in
      var moved = words
      moved.frame.center.y -= Double(words.page) * page.height
      return moved
    }
  }

  private static func flow(
    _ sources: SourceList, _ headings: [String], size: Double, _ flow: SourceFlow
  ) -> [PlacedWords] {
    var flow = flow
    let share = size / 8
    func row(_ entry: SourceList.Entry, width: Double) -> PlacedWords.Row {
      let lines = TextWrap.lines(
        entry.text, width: (width - markWidth * share - 4) / size, maximum: 6, isBalanced: false
      ).map { TextLine($0, size: size, faint: true) }
      return PlacedWords.Row(mark: TextLine(entry.mark, size: size, bold: true), lines: lines)
    }
    flow.addHeading(headings.first ?? "", size: size + 2)
    for (number, entry) in sources.documents.enumerated() {
      flow.add(row(entry, width: flow.width), name: "source\(number + 1)", link: entry.link)
    }
    flow.addHeading(headings.last ?? "", size: size + 2)
    let columns = max(1, Int((flow.width + gutter) / (330 * share)))
    let cell = (flow.width - gutter * Double(columns - 1)) / Double(columns)
    flow.addColumns(
      sources.events.map { row($0, width: cell) }, count: columns, gutter: gutter)
    return flow.words
  }
}

/// Lets paragraphs run down, and over pages where there are such.
private struct SourceFlow {
  var words: [PlacedWords] = []
  private let left: Double
  let width: Double
  private let first: Double
  private var top: Double
  private var page: Int
  /// The lower edge of each page; nil where there is one page without end.
  private let bottom: Double?

  init(left: Double, width: Double, top: Double, page: Int, bottom: Double?) {
    self.left = left
    self.width = width
    first = top
    self.top = top
    self.page = page
    self.bottom = bottom
  }

  /// Begins a page where less than `height` points are left on this one.
  private mutating func makeRoom(_ height: Double) {
    guard let bottom, top - height < bottom, top < first else { return }
    page += 1
    top = first
  }

  mutating func addHeading(_ text: String, size: Double) {
    guard !text.isEmpty else { return }
    makeRoom(size * 6)
    top -= size * 0.8
    words.append(
      PlacedWords(
        name: "heading\(words.count)",
        frame: PlacedDiagram.frame(left: left, top: top, width, size * 1.4),
        lines: [TextLine(text, size: size, bold: true)], page: page))
    top -= size * 1.8
  }

  mutating func add(_ row: PlacedWords.Row, name: String, link: String?) {
    makeRoom(row.height)
    words.append(
      PlacedWords(
        name: name, frame: PlacedDiagram.frame(left: left, top: top, width, row.height),
        rows: [row], link: link, page: page))
    top -= row.height
  }

  /// Fills columns from left to right, those of a page equally high.
  mutating func addColumns(_ rows: [PlacedWords.Row], count: Int, gutter: Double) {
    var rest = rows[...]
    let cell = (width - gutter * Double(count - 1)) / Double(count)
    while !rest.isEmpty {
      makeRoom(rest[rest.startIndex].height)
      let total = rest.reduce(0) { $0 + $1.height }
      let tallest = rest.map(\.height).max() ?? 0
      // A column may end late by half a paragraph, so that the last has no more than the others.
      let fair = total / Double(count) + tallest / 2
      let most = bottom.map { min(fair, max(top - $0, tallest)) } ?? fair
      var lowest = top
      for column in 0..<count {
        var used = 0.0
        var filled: [PlacedWords.Row] = []
        let isLast = column == count - 1 && bottom == nil
        while let next = rest.first, isLast || used + next.height <= most || filled.isEmpty {
          filled.append(next)
          used += next.height
          rest.removeFirst()
        }
        if filled.isEmpty { break }
        words.append(
          PlacedWords(
            name: "quotes\(words.count)",
            frame: PlacedDiagram.frame(
              left: left + Double(column) * (cell + gutter), top: top, cell, used),
            rows: filled, page: page))
        lowest = min(lowest, top - used)
      }
      top = lowest
      if !rest.isEmpty, bottom != nil {
        page += 1
        top = first
      }
    }
  }
}
