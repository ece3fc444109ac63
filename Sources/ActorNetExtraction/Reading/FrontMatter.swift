internal import ActorNetModel
internal import Yams

/// The YAML between two lines of dashes at the head of a document.
struct FrontMatter {
  /// Where it ends: the first byte after the closing line.
  let end: Int
  /// What it says.
  private(set) var metadata = PageMetadata()
  /// The title as it stands in the source, for the body; nil where it is written with escapes.
  private(set) var titleScalars: Range<Int>?
  private(set) var diagnostics: [Diagnostic] = []

  /// More than this is not front matter.
  static let byteLimit = 65_536

  /// Reads front matter; nil where the text does not begin with it.
  init?(_ source: [UInt8], from start: Int) {
    guard let fence = Self.fence(source, start) else { return nil }
    end = fence.end
    read(source, fence.content)
    titleScalars = metadata.title.flatMap { Self.locate($0, in: source, fence.content) }
  }

  private mutating func read(_ source: [UInt8], _ content: Range<Int>) {
    let yaml = String(decoding: source[content], as: UTF8.self)
    guard Self.isShallow(source[content]) else {
      diagnostics.append(
        Self.fault("the front matter is nested too deeply; only its simple lines were read", 1))
      takeLines(source, content)
      return
    }
    do {
      guard let mapping = try Yams.compose(yaml: yaml)?.mapping else {
        diagnostics.append(Self.fault("the front matter is not a list of keys and values", 1))
        takeLines(source, content)
        return
      }
      for (key, value) in mapping {
        guard let key = key.scalar?.string else { continue }
        take(key.lowercased(), value)
      }
    } catch let error as YamlError {
      let (line, reason) = Self.describe(error)
      diagnostics.append(
        Self.fault(
          "malformed front matter (\(reason)); only its simple lines were read",
          line.map { $0 + 1 } ?? 1))
      takeLines(source, content)
    } catch {
      diagnostics.append(Self.fault("malformed front matter; only its simple lines were read", 1))
      takeLines(source, content)
    }
  }

  private static func fault(_ message: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      severity: .warning, id: "malformed-front-matter", message: message, line: line)
  }

  private static func fence(
    _ source: [UInt8], _ start: Int
  ) -> (content: Range<Int>, end: Int)? {
    guard let opening = closing(source, start), opening.isDashes else { return nil }
    var line = opening.next
    while line < min(source.count, start + byteLimit) {
      if let fence = closing(source, line) { return (opening.next..<line, fence.next) }
      while line < source.count, source[line] != 0x0A { line += 1 }
      line += 1
    }
    return nil
  }

  /// A line of three dashes or, at the end, three dots.
  private static func closing(
    _ source: [UInt8], _ start: Int
  ) -> (isDashes: Bool, next: Int)? {
    guard start + 3 <= source.count, let mark = source[start...].first,
      mark == 0x2D || mark == 0x2E,
      source[start + 1] == mark, source[start + 2] == mark
    else { return nil }
    var index = start + 3
    while index < source.count, [0x20, 0x09, 0x0D].contains(source[index]) { index += 1 }
    guard index >= source.count || source[index] == 0x0A else { return nil }
    return (mark == 0x2D, min(index + 1, source.count))
  }

  /// Whether Yams, which recurses, can read it without a deep stack.
  private static func isShallow(_ yaml: ArraySlice<UInt8>) -> Bool {
    var brackets = 0
    for line in yaml.split(separator: 0x0A) {
      brackets += line.count { $0 == 0x5B || $0 == 0x7B }
      let indent = line.prefix { $0 == 0x20 }.count
      let marks = line.prefix { [0x20, 0x2D, 0x3F, 0x3A].contains($0) }.count
      if indent > 64 || marks > 96 || brackets > 256 { return false }
    }
    return true
  }

  private static func describe(_ error: YamlError) -> (line: Int?, reason: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    default: (nil, "not YAML")
    }
  }

  // MARK: Keys

  private mutating func take(_ key: String, _ value: Node) {
    switch key {
    case "author", "authors", "source", "outlet", "media":
      let names = value.sequence.map { Array($0) } ?? [value]
      metadata.authors += names.compactMap { $0.scalar?.string }
    default: value.scalar.map { take(key, $0.string) }
    }
  }

  private mutating func take(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch key {
    case "title": metadata.title = metadata.title ?? value
    case "date", "published", "pubdate", "publish_date", "published_at", "datetime":
      metadata.dates.append(value)
    case "author", "source", "outlet", "media": metadata.authors.append(value)
    case "publisher", "site", "site_name": metadata.publisher = metadata.publisher ?? value
    case "original_url", "original-url": metadata.addresses.insert(value, at: 0)
    case "url", "from", "link", "source_url", "permalink", "canonical":
      metadata.addresses.append(value)
    default: break
    }
  }

  /// `key: value` lines at the margin, where YAML as a whole cannot be read.
  private mutating func takeLines(_ source: [UInt8], _ content: Range<Int>) {
    for line in source[content].split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A), line.startIndex < colon,
        line[..<colon].allSatisfy({ ScalarClass.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D })
      else { continue }
      let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      var value = line[(colon + 1)...].drop { $0 <= 0x20 }
      while let last = value.last, last <= 0x20 { value.removeLast() }
      if let quote = value.first, quote == 0x22 || quote == 0x27 {
        value.removeFirst()
        if value.last == quote { value.removeLast() }
      }
      take(key, String(decoding: value, as: UTF8.self))
    }
  }

  /// Where the title stands, byte for byte.
  private static func locate(
    _ title: String, in source: [UInt8], _ content: Range<Int>
  ) -> Range<Int>? {
    let bytes = Array(title.utf8)
    for line in source[content].split(separator: 0x0A) where line.starts(with: "title".utf8) {
      guard line.count >= bytes.count else { continue }
      for start in line.startIndex...(line.endIndex - bytes.count)
      where line[start] == bytes.first && line[start...].starts(with: bytes) {
        return start..<start + bytes.count
      }
    }
    return nil
  }
}
