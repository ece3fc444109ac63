/// Text on its way to a body: scalars with their places, and blocks with what is known of each.
///
/// White space is folded here, once for Markdown, HTML and plain text.
struct DraftText {
  /// What a block is marked with; ``BlockSelection`` decides what follows from it.
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// In a container whose class names a related-link list, a share bar, a comment section.
    static let suspect = Traits(rawValue: 1)
    /// All of it is one link or several.
    static let allLink = Traits(rawValue: 2)
    /// All of it is bold or italic.
    static let emphasised = Traits(rawValue: 4)
    /// All of it is in `<time>`.
    static let time = Traits(rawValue: 16)
    /// The page's `<title>` or the front matter's title: a text beside the document's own.
    static let outside = Traits(rawValue: 32)
  }

  struct Block {
    var kind: BodyText.Block.Kind
    var range: Range<Int>
    var traits: Traits = []
    /// 1 to 6 for headings, 0 for all else.
    var level = 0
    /// The address, where all of it is a single link.
    var link: String?
  }

  private(set) var scalars: [UInt32] = []
  private(set) var offsets: [Int32] = []
  private(set) var lengths: [UInt8] = []
  var blocks: [Block] = []

  private var blockStart = 0
  private var space: (offset: Int, length: Int, hasNewline: Bool)?

  /// How many scalars the open block has.
  var openCount: Int { scalars.count - blockStart }

  /// Where the last scalar of the draft ends in the source.
  var endOffset: Int {
    guard let offset = offsets.last, let length = lengths.last else { return 0 }
    return Int(offset) + Int(length)
  }

  /// Adds one scalar of the source to the open block.
  ///
  /// - Parameters:
  ///   - offset: where it begins, in UTF-8 bytes.
  ///   - length: how many bytes it takes, from 1 to 255.
  /// - Returns: whether it shows: false for white space and for what is left out.
  @discardableResult
  mutating func append(_ scalar: UInt32, offset: Int, length: Int) -> Bool {
    if ScalarClass.isSpace(scalar) {
      appendSpace(offset: offset, length: length, isNewline: scalar == 0x0A || scalar == 0x0D)
      return false
    }
    guard !ScalarClass.isInvisible(scalar) else { return false }
    if let pending = space {
      space = nil
      let joins =
        pending.hasNewline && ScalarClass.isWide(scalar)
        && (scalars.last.map(ScalarClass.isWide) ?? false)
      if openCount > 0, !joins { push(0x20, pending.offset, pending.length) }
    }
    push(scalar, offset, length)
    return true
  }

  /// Adds white space; `length` 0 where the source has none, as at a picture.
  mutating func appendSpace(offset: Int, length: Int, isNewline: Bool) {
    if let pending = space {
      space?.hasNewline = pending.hasNewline || isNewline
    } else {
      space = (offset, min(length, 255), isNewline)
    }
  }

  /// How far the draft is; ``rollBack(to:)`` forgets what was added since.
  var mark: (scalars: Int, blocks: Int) { (blockStart, blocks.count) }

  /// Goes back to a mark at which no block was open.
  mutating func rollBack(to mark: (scalars: Int, blocks: Int)) {
    scalars.removeLast(scalars.count - mark.scalars)
    offsets.removeLast(offsets.count - mark.scalars)
    lengths.removeLast(lengths.count - mark.scalars)
    blocks.removeLast(blocks.count - mark.blocks)
    blockStart = mark.scalars
    space = nil
  }

  /// Ends the open block; nothing where it has no text.
  mutating func finishBlock(
    _ kind: BodyText.Block.Kind, traits: Traits = [], level: Int = 0, link: String? = nil
  ) {
    space = nil
    guard openCount > 0 else { return }
    blocks.append(
      Block(
        kind: kind, range: blockStart..<scalars.count, traits: traits, level: level, link: link))
    blockStart = scalars.count
  }

  private mutating func push(_ scalar: UInt32, _ offset: Int, _ length: Int) {
    scalars.append(scalar)
    offsets.append(Int32(truncatingIfNeeded: offset))
    lengths.append(UInt8(clamping: length))
  }
}

/// Classes of scalars that reading needs, by code point.
enum ScalarClass {
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Controls, soft hyphen, zero-width characters, bidirectional marks, variation selectors.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Written without spaces between words: Han, kana, CJK punctuation, full-width forms.
  static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018...0x201F, 0x2014, 0x2026, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// A letter of a script that news next to Chinese is written in: Latin, Greek, Cyrillic, Arabic,
  /// kana, Hangul.
  static func isOtherLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x620...0x64A, 0x3041...0x30FF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// Ends a sentence: full stop, exclamation and question mark, in both widths, and the ellipsis.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// Closes a quotation or a bracket, and so may stand after the full stop.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09,
      0xFF3D:
      true
    default: false
    }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || isLetter(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
