/// Reads HTML, a whole page or a stretch within Markdown, into blocks.
enum HTMLReading {
  /// Adds the blocks of a stretch of HTML to the draft, and what it says of itself.
  ///
  /// - Returns: false where the nesting was too deep to follow: the text was then taken without
  ///   its structure.
  /// - Complexity: O(bytes).
  static func read(
    _ source: [UInt8], _ range: Range<Int>, conventions: ReadingConventions,
    into draft: inout DraftText, metadata: inout PageMetadata
  ) -> Bool {
    var runs: [Range<Int>] = []
    var markup: [UInt8] = []
    var tokenizer = MarkupTokenizer(source, range)
    while let token = tokenizer.next() {
      switch token {
      case .text(let run): place(run, source, &runs, &markup)
      case .tag(let tag):
        for byte in source[tag.range.lowerBound..<tag.cut] {
          markup.append(byte == 0 ? 0x20 : byte)
        }
        markup.append(0x3E)
      case .other(let content): metadata.takeScript(source, content)
      }
    }
    let before = draft.mark
    let builder = HTMLBlockBuilder(source: source, runs: runs, conventions: conventions)
    // Lent, not copied: a document may have a great many stretches of HTML.
    swap(&builder.draft, &draft)
    swap(&builder.metadata, &metadata)
    let followed = HTMLStructure.parse(markup, reader: builder)
    if followed { builder.finish() }
    swap(&builder.draft, &draft)
    swap(&builder.metadata, &metadata)
    if followed { return true }
    draft.rollBack(to: before)
    readWithoutStructure(source, range, into: &draft)
    return false
  }

  private static func place(
    _ run: Range<Int>, _ source: [UInt8], _ runs: inout [Range<Int>], _ markup: inout [UInt8]
  ) {
    var hasNewline = false
    let isBlank = source[run].allSatisfy { byte in
      if byte == 0x0A || byte == 0x0D { hasNewline = true }
      return byte <= 0x20
    }
    if isBlank {
      markup.append(hasNewline ? 0x0A : 0x20)
    } else {
      markup.append(0x23)
      markup.append(contentsOf: Array(String(runs.count).utf8))
      markup.append(0x3B)
      runs.append(run)
    }
  }

  /// Every tag of a block ends a block; nothing else is known.
  private static func readWithoutStructure(
    _ source: [UInt8], _ range: Range<Int>, into draft: inout DraftText
  ) {
    var tokenizer = MarkupTokenizer(source, range)
    while let token = tokenizer.next() {
      switch token {
      case .text(let run): draft.append(source, run)
      case .tag(let tag):
        let name = String(decoding: source[tag.name], as: UTF8.self).lowercased()
        if HTMLElement.named(name).contains(.block) { draft.finishBlock(.paragraph) }
      case .other: break
      }
    }
    draft.finishBlock(.paragraph)
  }
}

/// What an element means for reading.
struct HTMLElement: OptionSet {
  let rawValue: UInt16
  /// Begins and ends a block.
  static let block = HTMLElement(rawValue: 1)
  /// Its content is never an article's text.
  static let dropped = HTMLElement(rawValue: 2)
  static let heading = HTMLElement(rawValue: 4)
  static let caption = HTMLElement(rawValue: 8)
  static let listItem = HTMLElement(rawValue: 16)
  static let emphasis = HTMLElement(rawValue: 32)
  static let small = HTMLElement(rawValue: 64)
  static let image = HTMLElement(rawValue: 128)
  static let time = HTMLElement(rawValue: 256)
  static let link = HTMLElement(rawValue: 512)
  static let title = HTMLElement(rawValue: 1_024)
  /// May hold a whole article: the words of its class say nothing about what it holds.
  static let container = HTMLElement(rawValue: 2_048)

  static func named(_ name: String) -> HTMLElement { elements[name] ?? [] }

  private static let elements: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [
      "a": .link, "b": .emphasis, "strong": .emphasis, "i": .emphasis, "em": .emphasis,
      "small": .small, "img": .image, "picture": .image, "time": .time,
      "figcaption": [.block, .caption], "li": [.block, .listItem], "title": [.block, .title],
      "body": [.block, .container], "html": [.block, .container], "main": [.block, .container],
      "article": [.block, .container],
    ]
    for level in 1...6 { elements["h\(level)"] = [.block, .heading] }
    for name in [
      "address", "blockquote", "br", "center", "dd", "details", "dir", "div", "dl", "dt",
      "fieldset", "figure", "header", "hgroup", "hr", "legend", "ol", "p", "pre", "section",
      "summary", "table", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "head",
    ] {
      elements[name] = .block
    }
    for name in [
      "aside", "audio", "button", "canvas", "datalist", "dialog", "footer", "form", "iframe",
      "map", "math", "menu", "nav", "noscript", "object", "select", "script", "style", "svg",
      "template", "textarea", "video",
    ] {
      elements[name] = [.block, .dropped]
    }
    elements["svg"] = .dropped
    elements["button"] = .dropped
    return elements
  }()
}
