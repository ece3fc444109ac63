/// Splits markup into text, tags and what is neither, every piece with its place in the source.
///
/// It knows as much of HTML's tokenization as is needed to say which bytes are text: tags with
/// quoted attributes, comments, declarations, elements whose content is not markup. What elements
/// mean, and how broken nesting is mended, is libxml2's business (``HTMLStructure``).
///
/// - Complexity: O(bytes) for a whole run, whatever the input.
struct MarkupTokenizer {
  enum Token {
    /// Characters and character references.
    case text(Range<Int>)
    /// A start or end tag, from `<` to `>`.
    case tag(Tag)
    /// A comment, a declaration, a processing instruction, the content of `<script>`.
    case other(Range<Int>)
  }

  struct Tag {
    /// From `<` to one past `>`.
    let range: Range<Int>
    /// The bytes of the name.
    let name: Range<Int>
    let isClosing: Bool
    /// Where the tag is to be cut so that it is well formed and has no more than a bounded number
    /// of attributes: one past the last byte to keep, `>` not included.
    let cut: Int
  }

  /// More attributes than this on one tag are not looked at: libxml2 compares each with all.
  static let attributeLimit = 64
  /// A longer tag keeps only its name: an embedded picture, say.
  static let tagLengthLimit = 16_384

  private let source: [UInt8]
  private let end: Int
  private(set) var position: Int
  private var literalElement: [UInt8]?
  /// Whether a quote of that kind is known not to occur again.
  private var lacksDoubleQuote = false
  private var lacksSingleQuote = false
  private var lacksGreater = false
  private var lacksCommentEnd = false
  /// How many tags were searched to the end in vain; past a few, quotes no longer count.
  private var endlessTags = 0

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    position = range.lowerBound
    end = range.upperBound
  }

  /// Goes on from another place; what is known not to occur any more is still known there.
  /// - Precondition: `index` is not before any place that was searched from.
  mutating func restart(at index: Int) {
    position = index
    literalElement = nil
  }

  /// The tag or comment that begins here; nil where none does.
  mutating func nextMarkup() -> Token? {
    position < end && source[position] == 0x3C ? markup() : nil
  }

  mutating func next() -> Token? {
    guard position < end else { return nil }
    if let name = literalElement {
      literalElement = nil
      let start = position
      position = endOfLiteral(name)
      let isText = name == Self.title
      if position > start { return isText ? .text(start..<position) : .other(start..<position) }
      guard position < end else { return nil }
    }
    if source[position] == 0x3C, let token = markup() { return token }
    let start = position
    position += 1
    while position < end, !(source[position] == 0x3C && opensMarkup(position)) { position += 1 }
    return .text(start..<position)
  }

  private func opensMarkup(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    let byte = source[index + 1]
    if byte == 0x21 || byte == 0x3F { return true }
    if byte == 0x2F { return index + 2 < end && ScalarClass.isLetter(source[index + 2]) }
    return ScalarClass.isLetter(byte)
  }

  private mutating func markup() -> Token? {
    guard opensMarkup(position) else { return nil }
    let start = position
    switch source[start + 1] {
    case 0x21, 0x3F:
      guard let stop = endOfDeclaration(from: start) else { return nil }
      position = stop
      return .other(start..<stop)
    default:
      guard let tag = readTag(at: start) else { return nil }
      position = tag.range.upperBound
      if !tag.isClosing {
        let name = source[tag.name].map { $0 | 0x20 }
        if Self.literal.contains(name) { literalElement = name }
      }
      return .tag(tag)
    }
  }

  private mutating func endOfDeclaration(from start: Int) -> Int? {
    let isComment = start + 3 < end && source[start + 2] == 0x2D && source[start + 3] == 0x2D
    if isComment, source[start + 1] == 0x21, !lacksCommentEnd {
      // "<!-->" and "<!--->" are comments too.
      var index = start + 4
      while index < end {
        if source[index] == 0x3E, source[index - 1] == 0x2D, source[index - 2] == 0x2D {
          return index + 1
        }
        index += 1
      }
      lacksCommentEnd = true
    }
    return firstGreater(from: start + 2).map { $0 + 1 }
  }

  private mutating func firstGreater(from start: Int) -> Int? {
    guard !lacksGreater else { return nil }
    var index = start
    while index < end {
      if source[index] == 0x3E { return index }
      index += 1
    }
    lacksGreater = true
    return nil
  }

  private mutating func readTag(at start: Int) -> Tag? {
    guard !lacksGreater else { return nil }
    let isClosing = source[start + 1] == 0x2F
    let nameStart = start + (isClosing ? 2 : 1)
    var index = nameStart
    while index < end, !Self.endsName(source[index]) { index += 1 }
    let name = nameStart..<index
    guard endlessTags < 8 else { return truncated(start, name, isClosing) }
    var attributes = 0
    var cut: Int?
    var afterEquals = false
    while index < end {
      let byte = source[index]
      switch byte {
      case 0x3E:
        let range = start..<index + 1
        let keeps = range.count <= Self.tagLengthLimit
        return Tag(
          range: range, name: name, isClosing: isClosing,
          cut: keeps ? cut ?? index : name.upperBound)
      case 0x3D:
        afterEquals = true
        index += 1
      case 0x22, 0x27:
        guard afterEquals else {
          index += 1
          continue
        }
        guard let closing = closingQuote(byte, from: index + 1) else {
          return truncated(start, name, isClosing)
        }
        index = closing + 1
        afterEquals = false
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F:
        if !afterEquals {
          attributes += 1
          if attributes == Self.attributeLimit, cut == nil { cut = index }
        }
        index += 1
      default:
        if afterEquals {
          while index < end, source[index] != 0x3E, !Self.endsName(source[index]) { index += 1 }
          afterEquals = false
        } else {
          index += 1
        }
      }
    }
    endlessTags += 1
    return truncated(start, name, isClosing)
  }

  /// A tag whose quotes never end: it ends at the first `>`, and keeps its name only.
  private mutating func truncated(_ start: Int, _ name: Range<Int>, _ isClosing: Bool) -> Tag? {
    guard let greater = firstGreater(from: name.upperBound) else { return nil }
    return Tag(
      range: start..<greater + 1, name: name, isClosing: isClosing, cut: name.upperBound)
  }

  private mutating func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
    if quote == 0x22 ? lacksDoubleQuote : lacksSingleQuote { return nil }
    var index = start
    while index < end {
      if source[index] == quote { return index }
      index += 1
    }
    if quote == 0x22 { lacksDoubleQuote = true } else { lacksSingleQuote = true }
    return nil
  }

  private func endOfLiteral(_ name: [UInt8]) -> Int {
    var index = position
    while index < end {
      if source[index] == 0x3C, index + 2 + name.count <= end, source[index + 1] == 0x2F,
        source[index + 2..<index + 2 + name.count].elementsEqual(name, by: { $0 | 0x20 == $1 })
      {
        return index
      }
      index += 1
    }
    return end
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E: true
    default: false
    }
  }

  private static let title = Array("title".utf8)
  /// Elements whose content is not markup.
  private static let literal: Set<[UInt8]> = Set(
    ["script", "style", "title", "textarea", "template", "iframe", "xmp", "noembed", "noframes"]
      .map { Array($0.utf8) })
}
