public import ActorNetModel

/// Reads a document: bytes in any of the usual encodings and mixtures of Markdown, HTML, front
/// matter and plain text, judged by content and never by a file's ending.
public enum DocumentReader {
  /// Larger documents are refused, in bytes.
  public static let byteLimit = 536_870_912

  /// Reads one document.
  ///
  /// Never throws for bad content: a document that cannot be read is nil and an error among the
  /// diagnostics says why; notes and warnings may stand beside a document that can.
  ///
  /// - Parameters:
  ///   - id: what evidence will refer to it by.
  ///   - path: the file as the user named it, or `-`; its name may tell the date.
  ///   - fallbackDate: the day of publication where the document tells none.
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8], id: DocumentID, path: String, fallbackDate: PartialDate?,
    conventions: ReadingConventions
  ) -> (document: ReadDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func located(_ found: [Diagnostic]) -> [Diagnostic] {
      found.map { fault in
        Diagnostic(
          severity: fault.severity, cause: fault.cause, id: fault.id, message: fault.message,
          path: path, line: fault.line)
      }
    }
    func refused(_ id: String, _ message: String) -> (ReadDocument?, [Diagnostic]) {
      diagnostics.append(Diagnostic(severity: .error, id: id, message: message))
      return (nil, located(diagnostics))
    }
    guard bytes.count <= byteLimit else {
      return refused("too-large", "more than \(byteLimit / 1_048_576) MB in one document")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      return refused("empty-document", "there is nothing in it")
    }
    let text: TextDecoding
    do {
      text = try TextDecoding(bytes, conventions: conventions)
    } catch {
      return refused(error.id, error.message)
    }
    diagnostics += text.diagnostics
    guard text.source.count <= byteLimit * 3 else {
      return refused("too-large", "more than \(byteLimit * 3 / 1_048_576) MB when decoded")
    }
    var draft = DraftText()
    let metadata = readBlocks(of: text, conventions, &draft, &diagnostics)
    let outcome = BlockSelection.select(
      draft, title: metadata.title, pageTitle: metadata.pageTitle, conventions: conventions)
    guard !outcome.body.blocks.isEmpty else {
      return refused("empty-document", "there is no text in it, only markup or metadata")
    }
    let document = describe(
      id: id, path: path, metadata, outcome, fallbackDate, conventions,
      digests: (
        SHA256.hexadecimal(of: bytes), SHA256.hexadecimal(of: Array(outcome.body.text().utf8))
      ))
    let read = ReadDocument(document: document, body: outcome.body, source: text.source)
    return (read, located(diagnostics))
  }

  private static func readBlocks(
    of text: TextDecoding, _ conventions: ReadingConventions, _ draft: inout DraftText,
    _ diagnostics: inout [Diagnostic]
  ) -> PageMetadata {
    let source = text.source
    var start = text.start
    var metadata = PageMetadata()
    if let front = FrontMatter(source, from: start) {
      metadata = front.metadata
      diagnostics += front.diagnostics
      start = front.end
      if let title = front.titleScalars {
        draft.append(source, title)
        draft.finishBlock(.title, traits: .outside)
      }
    }
    let range = start..<source.count
    let isPage = isWholePage(source, range)
    let followed =
      isPage
      ? HTMLReading.read(source, range, conventions: conventions, into: &draft, metadata: &metadata)
      : MarkdownReading.read(
        source, range, conventions: conventions, into: &draft, metadata: &metadata)
    if !followed {
      diagnostics.append(
        Diagnostic(
          severity: .warning, id: "nested-too-deeply",
          message: "HTML is nested more than \(HTMLStructure.depthLimit) deep; "
            + "its text was read without its structure"))
    }
    return metadata
  }

  /// Whether it is an HTML page from its head on, and not a stretch of HTML in Markdown.
  private static func isWholePage(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    var tokenizer = MarkupTokenizer(source, range)
    for _ in 0..<64 {
      switch tokenizer.next() {
      case .tag(let tag):
        let name = String(decoding: source[tag.name], as: UTF8.self).lowercased()
        return ["html", "head", "body", "meta", "title", "link", "base"].contains(name)
      case .other(let other):
        if source[other].prefix(9).map({ $0 | 0x20 }).elementsEqual("<!doctype".utf8) {
          return true
        }
      case .text(let text):
        if source[text].contains(where: { $0 > 0x20 }) { return false }
      case nil: return false
      }
    }
    return false
  }

  private static func describe(
    id: DocumentID, path: String, _ metadata: PageMetadata, _ outcome: BlockSelection.Outcome,
    _ fallback: PartialDate?, _ conventions: ReadingConventions,
    digests: (bytes: String, text: String)
  ) -> Document {
    let links = Set(outcome.sourceLinks)
    let told = metadata.addresses + outcome.addresses
    let addresses = told.compactMap(WebAddress.checked)
    let published = PublicationDate.choose(
      printed: outcome.printedDates, dates: metadata.dates, epochs: metadata.epochs,
      addresses: addresses, sourceLinks: outcome.sourceLinks, path: path,
      told: outcome.toldDates, fallback: fallback)
    return Document(
      id: id, title: outcome.title,
      publisher: publisher(metadata, outcome, addresses + outcome.sourceLinks, conventions),
      url: addresses.first
        ?? (links.count == 1 ? outcome.sourceLinks.first.flatMap(WebAddress.checked) : nil),
      published: published?.date, publishedFrom: published?.origin,
      language: conventions.language(of: outcome.body.scalars), sha256: digests.bytes,
      textSHA256: digests.text)
  }

  private static func publisher(
    _ metadata: PageMetadata, _ outcome: BlockSelection.Outcome, _ addresses: [String],
    _ conventions: ReadingConventions
  ) -> String? {
    if let publisher = metadata.publisher { return publisher }
    if let outlet = metadata.authors.first(where: conventions.isPublisher) { return outlet }
    for address in addresses {
      if let host = WebAddress.host(of: WebAddress.unarchived(address)),
        let name = conventions.publisher(ofHost: host)
      {
        return name
      }
    }
    return metadata.siteName ?? outcome.outlet
  }
}

extension ReadingConventions {
  /// `zh-Hans` or `zh-Hant` by the characters that only one script has; nil where Han characters
  /// are less than a fifth of the letters, or neither script shows.
  ///
  /// - Complexity: O(1): the first 50,000 scalars are looked at.
  func language(of scalars: [UInt32]) -> String? {
    var han = 0
    var other = 0
    var simplified = 0
    var traditional = 0
    for scalar in scalars.prefix(50_000) {
      if ScalarClass.isHan(scalar) {
        han += 1
        if contains(.hans, character: scalar) { simplified += 1 }
        if contains(.hant, character: scalar) { traditional += 1 }
      } else if ScalarClass.isOtherLetter(scalar) {
        other += 1
      }
    }
    guard han * 5 >= han + other, simplified != traditional else { return nil }
    return simplified > traditional ? "zh-Hans" : "zh-Hant"
  }
}
