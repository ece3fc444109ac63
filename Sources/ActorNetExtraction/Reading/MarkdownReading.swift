/// Reads Markdown, plain text being a case of it, into blocks; stretches of HTML go to
/// ``HTMLReading``.
///
/// Of CommonMark it knows what news has: headings of both kinds, paragraphs, lists, quotations,
/// links, images, emphasis, HTML blocks. A line break within a paragraph joins two lines only
/// where the paragraph looks wrapped; otherwise each line is a block, as in wire copy.
///
/// - Complexity: O(bytes).
struct MarkdownReading {
  private let source: [UInt8]
  private let conventions: ReadingConventions
  private let end: Int
  private var position: Int
  private var inline: MarkdownInline
  /// One for all stretches, so that no search to the end is made twice.
  private var tokenizer: MarkupTokenizer

  private var lines: [Range<Int>] = []
  private var kind = BodyText.Block.Kind.paragraph
  private var isQuotation = false
  /// Whether some stretch of HTML never closed what it opened.
  private var hasUnbalancedMarkup = false
  private var followedStructure = true

  /// Adds the blocks of a stretch of Markdown to the draft.
  /// - Returns: false where HTML in it was nested too deeply to follow.
  static func read(
    _ source: [UInt8], _ range: Range<Int>, conventions: ReadingConventions,
    into draft: inout DraftText, metadata: inout PageMetadata
  ) -> Bool {
    var reading = MarkdownReading(source, range, conventions)
    while reading.position < reading.end { reading.readLine(&draft, &metadata) }
    reading.finishParagraph(&draft)
    return reading.followedStructure
  }

  private init(_ source: [UInt8], _ range: Range<Int>, _ conventions: ReadingConventions) {
    self.source = source
    self.conventions = conventions
    position = range.lowerBound
    end = range.upperBound
    inline = MarkdownInline(source)
    tokenizer = MarkupTokenizer(source, range)
  }

  private mutating func readLine(_ draft: inout DraftText, _ metadata: inout PageMetadata) {
    let line = lineRange(from: position)
    var start = line.lowerBound
    while start < line.upperBound, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    let text = start..<trimmedEnd(of: line, from: start)
    defer { if position <= line.lowerBound { position = line.upperBound + 1 } }
    guard !text.isEmpty else { return finishParagraph(&draft) }
    if let underline = setextLevel(text), mayBeHeading {
      return finishHeading(level: underline, &draft)
    }
    let first = source[text.lowerBound]
    if first == 0x3C, readMarkup(from: text.lowerBound, &draft, &metadata) { return }
    if isThematicBreak(text) || isTableDelimiter(text) || isFence(text) {
      return finishParagraph(&draft)
    }
    if first == 0x23, let heading = atxHeading(text) {
      finishParagraph(&draft)
      lines = [heading.text]
      return finishHeading(level: heading.level, &draft)
    }
    if let item = listItem(text) {
      finishParagraph(&draft)
      kind = .listItem
      lines = [item..<text.upperBound]
      return
    }
    if first == 0x3E {
      if !isQuotation { finishParagraph(&draft) }
      isQuotation = true
      var inner = text.lowerBound
      while inner < text.upperBound, source[inner] == 0x3E || source[inner] == 0x20 { inner += 1 }
      if inner < text.upperBound { lines.append(inner..<text.upperBound) }
      return
    }
    if isReferenceDefinition(text) { return }
    // The spaces at the end stay: two of them break a line.
    lines.append(text.lowerBound..<line.upperBound)
  }

  // MARK: Markup

  /// - Returns: false where the `<` does not begin markup of its own block.
  private mutating func readMarkup(
    from start: Int, _ draft: inout DraftText, _ metadata: inout PageMetadata
  ) -> Bool {
    tokenizer.restart(at: start)
    guard let token = tokenizer.nextMarkup() else { return false }
    switch token {
    case .text: return false
    case .other(let range):
      finishParagraph(&draft)
      if let epoch = epoch(in: range) { metadata.epochs.append(epoch) }
      position = range.upperBound
      return true
    case .tag(let tag):
      let name = String(decoding: source[tag.name], as: UTF8.self).lowercased()
      if name.contains(":") { return false }
      guard lines.isEmpty || HTMLElement.named(name).contains(.block) else { return false }
      finishParagraph(&draft)
      let stop = endOfMarkup(from: start)
      let followed = HTMLReading.read(
        source, start..<stop, conventions: conventions, into: &draft, metadata: &metadata)
      followedStructure = followedStructure && followed
      position = max(stop, start + 1)
      return true
    }
  }

  /// The first blank line at which everything that was opened is closed again; the first blank
  /// line, as CommonMark has it, where that never happens.
  private mutating func endOfMarkup(from start: Int) -> Int {
    tokenizer.restart(at: start)
    var depth = 0
    var firstBlank: Int?
    while let token = tokenizer.next() {
      switch token {
      case .other: break
      case .tag(let tag):
        let name = String(decoding: source[tag.name], as: UTF8.self).lowercased()
        guard Self.nesting.contains(name) else { break }
        depth = tag.isClosing ? max(0, depth - 1) : depth + 1
      case .text(let range):
        guard depth == 0 || firstBlank == nil, let blank = blankLine(in: range) else { break }
        firstBlank = firstBlank ?? blank
        if depth == 0 { return blank }
        if hasUnbalancedMarkup { return firstBlank ?? end }
      }
    }
    if depth > 0 { hasUnbalancedMarkup = true }
    return depth > 0 ? firstBlank ?? end : end
  }

  private func blankLine(in range: Range<Int>) -> Int? {
    var lineBreak: Int?
    for index in range {
      switch source[index] {
      case 0x0A:
        if lineBreak != nil { return index }
        lineBreak = index
      case 0x20, 0x09, 0x0D: break
      default: lineBreak = nil
      }
    }
    return nil
  }

  /// Milliseconds or seconds since 1970 that are all of a comment.
  private func epoch(in range: Range<Int>) -> Int? {
    guard range.count < 40 else { return nil }
    let digits = source[range].filter { !($0 == 0x20 || [0x3C, 0x21, 0x2D, 0x3E].contains($0)) }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return digits.count == 13 ? value : digits.count == 10 ? value * 1_000 : nil
  }

  private static let nesting: Set<String> = [
    "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset",
    "figure", "footer", "form", "header", "html", "main", "nav", "ol", "section", "table", "ul",
  ]

  // MARK: Lines

  private func lineRange(from start: Int) -> Range<Int> {
    var index = start
    while index < end, source[index] != 0x0A { index += 1 }
    return start..<index
  }

  private func trimmedEnd(of line: Range<Int>, from start: Int) -> Int {
    var stop = line.upperBound
    while stop > start, source[stop - 1] <= 0x20 { stop -= 1 }
    return stop
  }

  private func setextLevel(_ text: Range<Int>) -> Int? {
    guard text.count >= 2, let mark = source[text].first, mark == 0x3D || mark == 0x2D,
      source[text].allSatisfy({ $0 == mark })
    else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  /// Whether a line of dashes under the open lines makes a heading of them: a long text ends there.
  private var mayBeHeading: Bool {
    guard let first = lines.first, let last = lines.last, !isQuotation else { return false }
    return lines.count == 1
      ? first.count <= 8_192 : last.upperBound - first.lowerBound <= 400 && lines.count == 2
  }

  private func isThematicBreak(_ text: Range<Int>) -> Bool {
    guard let mark = source[text].first, [0x2A, 0x2D, 0x5F].contains(mark) else { return false }
    var marks = 0
    for byte in source[text] {
      if byte == mark { marks += 1 } else if byte != 0x20 { return false }
    }
    return marks >= 3
  }

  private func isTableDelimiter(_ text: Range<Int>) -> Bool {
    guard source[text].allSatisfy({ [0x20, 0x2D, 0x3A, 0x7C].contains($0) }) else { return false }
    return source[text].contains(0x7C) && source[text].contains(0x2D)
  }

  private func isFence(_ text: Range<Int>) -> Bool {
    guard text.count >= 3, let mark = source[text].first, mark == 0x60 || mark == 0x7E else {
      return false
    }
    return source[text].prefix(3).allSatisfy { $0 == mark }
  }

  private func atxHeading(_ text: Range<Int>) -> (level: Int, text: Range<Int>)? {
    var index = text.lowerBound
    while index < text.upperBound, source[index] == 0x23 { index += 1 }
    let level = index - text.lowerBound
    guard level <= 6, index < text.upperBound, source[index] == 0x20 || source[index] == 0x09
    else { return nil }
    var stop = text.upperBound
    while stop > index, source[stop - 1] == 0x23 || source[stop - 1] == 0x20 { stop -= 1 }
    return (level, index..<stop)
  }

  /// Where the text of a list item begins.
  private func listItem(_ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    while index < text.upperBound, index < text.lowerBound + 3,
      (0x30...0x39).contains(source[index])
    {
      index += 1
    }
    let marks: [UInt8] = index > text.lowerBound ? [0x2E, 0x29] : [0x2A, 0x2B, 0x2D]
    guard index + 1 < text.upperBound, marks.contains(source[index]),
      source[index + 1] == 0x20 || source[index + 1] == 0x09
    else { return nil }
    return index + 2
  }

  private func isReferenceDefinition(_ text: Range<Int>) -> Bool {
    guard lines.isEmpty, source[text].first == 0x5B,
      let close = source[text].prefix(256).firstIndex(of: 0x5D), close + 2 < text.upperBound
    else { return false }
    let rest = source[(close + 2)..<text.upperBound].drop { $0 == 0x20 }
    return source[close + 1] == 0x3A && (rest.starts(with: "http".utf8) || rest.first == 0x3C)
  }

  // MARK: Blocks

  private mutating func finishHeading(level: Int, _ draft: inout DraftText) {
    let stretch = lines
    lines = []
    kind = .paragraph
    isQuotation = false
    inline.read(stretch, kind: .heading, level: level, into: &draft)
  }

  private mutating func finishParagraph(_ draft: inout DraftText) {
    defer {
      lines = []
      kind = .paragraph
      isQuotation = false
    }
    guard !lines.isEmpty else { return }
    for group in LineJoining.groups(of: lines, in: source) {
      let stretch = lines[group]
      if let first = stretch.first, let last = stretch.last, !isQuotation {
        inline.read([first.lowerBound..<last.upperBound], kind: kind, into: &draft)
      } else {
        inline.read(Array(stretch), kind: kind, into: &draft)
      }
    }
  }
}
