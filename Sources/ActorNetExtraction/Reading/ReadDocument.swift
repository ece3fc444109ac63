public import ActorNetModel

/// A document's body as the extraction sees it, every scalar leading back to the source.
///
/// Blocks stand in reading order, the title first, with one U+000A between two of them. Runs of
/// white space are one U+0020; a line break of the source between two Han or other wide characters
/// is nothing. Controls, zero-width characters and bidirectional marks are left out.
public struct BodyText: Sendable {
  /// One stretch of text: what a reader sees as a paragraph.
  public struct Block: Sendable, Hashable {
    /// What the stretch is in the document.
    public enum Kind: String, Sendable, Hashable {
      /// The headline, at most once.
      case title
      /// A heading within the document, or the headline of one report among several.
      case heading
      /// Running text.
      case paragraph
      /// The text under a picture, once.
      case caption
      /// An item of a list that is more than a link.
      case listItem
    }

    /// What the stretch is.
    public let kind: Kind
    /// Where it is in ``BodyText/scalars``, half-open, without the separator after it.
    public let range: Range<Int>

    /// A block.
    public init(kind: Kind, range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  /// Unicode scalar values.
  public let scalars: [UInt32]
  /// Where each scalar begins in ``ReadDocument/source``, in UTF-8 bytes.
  ///
  /// `sourceOffsets.count == scalars.count + 1`; the last is where the last scalar ends. A
  /// separator has the offset at which the block before it ends. Within a block they ascend;
  /// from the title to the text they need not, when a title stands in another place.
  public let sourceOffsets: [Int32]
  /// How many source bytes each scalar takes: more than its UTF-8 for `&amp;`, 0 for a separator.
  public let sourceLengths: [UInt8]
  /// In order; none is empty.
  public let blocks: [Block]

  /// A body from its parts, for readers of other formats.
  /// - Precondition: one length a scalar, one offset a scalar and one for the end.
  public init(
    scalars: [UInt32], sourceOffsets: [Int32], sourceLengths: [UInt8], blocks: [Block]
  ) {
    precondition(sourceOffsets.count == scalars.count + 1, "an offset is missing")
    precondition(sourceLengths.count == scalars.count, "a length is missing")
    self.scalars = scalars
    self.sourceOffsets = sourceOffsets
    self.sourceLengths = sourceLengths
    self.blocks = blocks
  }

  /// The bytes from the first to the last of the scalars, whatever markup lies between them.
  ///
  /// - Parameter range: half-open, in scalars.
  /// - Precondition: within one block or, from one block into another, ascending in the source.
  public func sourceSpan(of range: Range<Int>) -> TextSpan {
    let lower = Int(sourceOffsets[range.lowerBound])
    guard !range.isEmpty else { return TextSpan(lower: lower, upper: lower) }
    let last = range.upperBound - 1
    let upper = Int(sourceOffsets[last]) + Int(sourceLengths[last])
    return TextSpan(lower: min(lower, upper), upper: max(lower, upper))
  }

  /// The scalars as a string.
  /// - Parameter range: half-open, in scalars; all of them where nil.
  public func text(_ range: Range<Int>? = nil) -> String {
    String.UnicodeScalarView(scalars[range ?? scalars.indices].compactMap(Unicode.Scalar.init))
      .description
  }
}

/// A document after reading: what is known about it, its body, and the bytes that spans refer to.
public struct ReadDocument: Sendable {
  /// Title, publisher, address, date, language, digest.
  public let document: Document
  /// The text to extract from.
  public let body: BodyText
  /// The decoded source in UTF-8: the file's own bytes where it was UTF-8.
  ///
  /// A byte that is not UTF-8 in a file that otherwise is has become U+001A, which is one byte
  /// too, so that offsets hold.
  public let source: [UInt8]

  /// A document from its parts, for readers of other formats.
  public init(document: Document, body: BodyText, source: [UInt8]) {
    self.document = document
    self.body = body
    self.source = source
  }

  /// The text of a stretch of the source, markup included.
  public func quote(_ span: TextSpan) -> String {
    String(decoding: source[span.lower..<span.upper], as: UTF8.self)
  }
}
