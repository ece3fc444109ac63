internal import ActorNetModel

/// Chooses which blocks of a draft are the article, and takes from the others what they say of it.
///
/// Dropped: bylines, lines that are a date or an address, links to other articles, share and
/// subscription lines, repeated texts, and blocks of suspect containers unless these hold most of
/// the text. The title stands first, once, wherever the document has it.
struct BlockSelection {
  /// What was chosen and what was learnt.
  struct Outcome {
    var body: BodyText
    var title: String?
    /// Dates printed in the document, in its order.
    var printedDates: [PrintedDates.Reading] = []
    /// Days told in full in the first paragraphs.
    var toldDates: [PartialDate] = []
    /// Addresses of the article that the text tells.
    var addresses: [String] = []
    /// Addresses behind links to the quoted original.
    var sourceLinks: [String] = []
    /// The outlet that a byline names.
    var outlet: String?
  }

  private let draft: DraftText
  private let conventions: ReadingConventions
  private let dates: PrintedDates
  private var kept: [Bool]
  private var title: Int?
  private var outcome = Outcome(
    body: BodyText(scalars: [], sourceOffsets: [0], sourceLengths: [], blocks: []))
  private let keys: [[UInt32]]

  /// Selects the blocks of a draft.
  /// - Parameter title: the front matter's title, if it has one.
  /// - Complexity: O(scalars), plus captions times scalars for at most 64 captions.
  static func select(
    _ draft: DraftText, title: String?, pageTitle: String?, conventions: ReadingConventions
  ) -> Outcome {
    var selection = BlockSelection(draft, conventions)
    selection.dropSuspects()
    selection.dropLines()
    selection.chooseTitle(title, pageTitle: pageTitle)
    selection.dropLinks()
    selection.dropRepeats()
    selection.assemble()
    return selection.outcome
  }

  private init(_ draft: DraftText, _ conventions: ReadingConventions) {
    self.draft = draft
    self.conventions = conventions
    dates = PrintedDates(conventions)
    kept = draft.blocks.map { !$0.traits.contains(.outside) }
    keys = draft.blocks.map { block in draft.scalars[block.range].filter { $0 != 0x20 } }
  }

  private func text(_ index: Int) -> ArraySlice<UInt32> { draft.scalars[draft.blocks[index].range] }

  // MARK: Lines that are not text

  /// A suspect container that holds most of the text is the article after all.
  private mutating func dropSuspects() {
    var all = 0
    var suspect = 0
    for block in draft.blocks where !block.traits.contains(.allLink) {
      all += block.range.count
      if block.traits.contains(.suspect) { suspect += block.range.count }
    }
    guard suspect * 2 <= all else { return }
    for (index, block) in draft.blocks.enumerated() where block.traits.contains(.suspect) {
      kept[index] = false
    }
  }

  private mutating func dropLines() {
    var hasBegun = false
    var dateline: PrintedDates.Reading?
    var paragraphs = 0
    for index in draft.blocks.indices {
      let block = draft.blocks[index]
      let text = text(index)
      if let date = dates.lineDate(text) {
        if kept[index] || outcome.printedDates.isEmpty { outcome.printedDates.append(date) }
        kept[index] = false
      }
      guard kept[index] else { continue }
      if let address = address(text) {
        if !hasBegun { outcome.addresses.append(address) }
        kept[index] = false
      } else if block.traits.contains(.time) {
        kept[index] = false
      } else if let link = block.link, conventions.contains(.sourceLink, text) {
        outcome.sourceLinks.append(link)
        kept[index] = false
      } else if isByline(text) || isRelated(text) || isBoilerplate(text) {
        kept[index] = false
      } else if block.kind == .paragraph, text.count >= 20 {
        hasBegun = hasBegun || text.count >= 40
        paragraphs += 1
        if paragraphs <= 3 {
          dateline = dateline ?? dates.dateline(text)
          outcome.toldDates += dates.fullDates(text)
        }
      }
    }
    if let dateline { outcome.printedDates.append(dateline) }
    for index in draft.blocks.indices.suffix(6) {
      if let signature = dates.signature(text(index)) { outcome.printedDates.append(signature) }
    }
  }

  private func address(_ text: ArraySlice<UInt32>) -> String? {
    guard text.count < 4_096, text.starts(with: "http".unicodeScalars.map(\.value)) else {
      return nil
    }
    return WebAddress.checked(
      String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init))))
  }

  private mutating func isByline(_ text: ArraySlice<UInt32>) -> Bool {
    guard text.count <= 100, !endsSentence(text) else { return false }
    let inner = text.drop { Self.brackets.contains($0) }
    if let length = conventions.prefix(.byline, of: inner) {
      let rest = inner.dropFirst(length)
      if rest.first.map({ Self.separators.contains($0) }) ?? false { return true }
    }
    guard text.count <= 60 else { return false }
    var core = text
    while let last = core.last, ScalarClass.closes(last) || last == 0x20 { core.removeLast() }
    if !core.contains(where: ScalarClass.endsSentence), conventions.hasSuffix(.bylineEnd, core) {
      return true
    }
    guard let slash = text.lastIndex(where: { $0 == 0x2F || $0 == 0xFF0F }) else { return false }
    for side in [text[(slash + 1)...], text[..<slash]] {
      let name = String(String.UnicodeScalarView(side.compactMap(Unicode.Scalar.init)))
        .filter { $0 != " " }
      if conventions.isPublisher(name) {
        outcome.outlet = outcome.outlet ?? name
        return true
      }
    }
    return false
  }

  private func isRelated(_ text: ArraySlice<UInt32>) -> Bool {
    guard text.count <= 100, !endsSentence(text) else { return false }
    let inner = text.drop { Self.brackets.contains($0) }
    guard let length = conventions.prefix(.related, of: inner) else { return false }
    guard let next = inner.dropFirst(length).first else { return true }
    return Self.separators.contains(next) || ScalarClass.closes(next)
  }

  private func isBoilerplate(_ text: ArraySlice<UInt32>) -> Bool {
    guard text.count <= 160 else { return false }
    return conventions.prefix(.boilerplate, of: text) != nil
      || conventions.contains(.boilerplateLine, text)
  }

  private func endsSentence(_ text: ArraySlice<UInt32>) -> Bool {
    text.reversed().first { !ScalarClass.closes($0) && $0 != 0x20 }
      .map(ScalarClass.endsSentence) ?? false
  }

  /// What follows the lead-in of a byline or of related links.
  private static let separators: Set<UInt32> = [
    0x20, 0x2F, 0x3A, 0x7C, 0x4E28, 0xFF0F, 0xFF1A, 0xFF5C, 0x3011, 0x5D, 0xB7, 0x2022, 0x203A,
  ]
  private static let brackets: Set<UInt32> = [0x28, 0x5B, 0x3010, 0xFF08, 0xFF3B, 0x3014]

  // MARK: Title

  private mutating func chooseTitle(_ frontTitle: String?, pageTitle: String?) {
    let headings = draft.blocks.indices.filter { kept[$0] && draft.blocks[$0].kind == .heading }
    let first = draft.blocks.indices.first { kept[$0] }
    let outside = draft.blocks.indices.filter { draft.blocks[$0].traits.contains(.outside) }
    if let frontTitle {
      let key = Self.key(frontTitle)
      title = draft.blocks.indices.first { kept[$0] && keys[$0] == key } ?? outside.first
      outcome.title = frontTitle
    } else if let heading = headings.first(where: { draft.blocks[$0].level == 1 }) {
      title = heading
    } else if let first, draft.blocks[first].kind == .heading {
      let level = draft.blocks[first].level
      let isOnly = headings.count { draft.blocks[$0].level == level } == 1
      if isOnly || draft.blocks[first].link != nil && headings.count < 3 { title = first }
      if !isOnly { outcome.title = string(first) }
    } else if let page = outside.first {
      let key = keys[page]
      title = draft.blocks.indices.first { kept[$0] && keys[$0] == key } ?? page
    } else if let first, isHeadline(first) {
      title = first
    }
    guard let title else {
      outcome.title = outcome.title ?? pageTitle
      return
    }
    kept[title] = true
    if let link = draft.blocks[title].link.flatMap(WebAddress.checked) {
      outcome.addresses.insert(link, at: 0)
    }
    outcome.title = outcome.title ?? string(title)
    for index in keys.indices where index != title && keys[index] == keys[title] {
      kept[index] = false
    }
  }

  /// The first line of plain text, short, no sentence, with longer text after it.
  private func isHeadline(_ index: Int) -> Bool {
    let text = text(index)
    guard draft.blocks[index].kind == .paragraph, text.count <= 60, !endsSentence(text),
      let next = draft.blocks.indices.first(where: { $0 > index && kept[$0] })
    else { return false }
    return draft.blocks[next].range.count > text.count && dates.dateline(text) == nil
  }

  private func string(_ index: Int) -> String {
    String(String.UnicodeScalarView(text(index).compactMap(Unicode.Scalar.init)))
  }

  private static func key(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter {
      !ScalarClass.isSpace($0) && !ScalarClass.isInvisible($0)
    }
  }

  // MARK: Links

  /// List items that are a link, and links that stand beside links or are no sentence, lead to
  /// other articles.
  private mutating func dropLinks() {
    let links = draft.blocks.map { $0.traits.contains(.allLink) }
    for index in links.indices where links[index] && kept[index] && index != title {
      let block = draft.blocks[index]
      let hasNeighbour =
        index > 0 && links[index - 1] && index - 1 != title
        || index + 1 < links.count && links[index + 1]
      switch block.kind {
      case .listItem: kept[index] = false
      case .heading: if hasNeighbour { kept[index] = false }
      default: if hasNeighbour || !endsSentence(text(index)) { kept[index] = false }
      }
    }
  }

  // MARK: Repeats

  private mutating func dropRepeats() {
    var seen: [[UInt32]: Int] = [:]
    for index in keys.indices where kept[index] && index != title && keys[index].count >= 8 {
      guard let earlier = seen[keys[index]] else {
        seen[keys[index]] = index
        continue
      }
      if draft.blocks[earlier].kind == .caption, draft.blocks[index].kind != .caption {
        kept[earlier] = false
        seen[keys[index]] = index
      } else {
        kept[index] = false
      }
    }
    let captions = keys.indices.filter { kept[$0] && draft.blocks[$0].kind == .caption }
    for caption in captions.prefix(64) {
      let isContained = keys.indices.contains { other in
        other != caption && kept[other] && keys[other].count > keys[caption].count
          && Self.contains(keys[other], keys[caption])
      }
      if isContained { kept[caption] = false }
    }
  }

  private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
    guard let first = part.first, part.count >= 4, part.count <= text.count else { return false }
    for start in 0...(text.count - part.count)
    where text[start] == first && text[start...].starts(with: part) {
      return true
    }
    return false
  }

  // MARK: Body

  private mutating func assemble() {
    dropEmblems()
    var body = BodyAssembly(draft, conventions)
    if let title { body.add(draft.blocks[title], as: .title) }
    for index in draft.blocks.indices where kept[index] && index != title {
      body.add(draft.blocks[index], as: kind(index))
    }
    outcome.body = body.finish()
  }

  /// Very short headings with nothing under them, at the end of an article: a site's emblem.
  private mutating func dropEmblems() {
    guard title != nil else { return }
    for index in draft.blocks.indices.reversed() where kept[index] && index != title {
      guard draft.blocks[index].kind == .heading, keys[index].count <= 6 else { return }
      kept[index] = false
    }
  }

  /// A short paragraph that is bold throughout and does not end with a full stop is a heading.
  private func kind(_ index: Int) -> BodyText.Block.Kind {
    let block = draft.blocks[index]
    guard block.kind == .paragraph, block.traits.contains(.emphasised), block.range.count <= 40,
      !text(index).contains(0x3002)
    else { return block.kind }
    return .heading
  }
}
