/// One quote that proves something: where it stands, who says it, which rule read it.
public struct Evidence: Sendable, Hashable, Codable, Comparable {
  /// Who asserts what the quote says.
  ///
  /// Written as `document`, `unnamed source` or `source: NAME`.
  public enum Asserter: Sendable, Hashable {
    /// The document itself.
    case document
    /// A source that the document does not name.
    case unnamedSource
    /// A person, office or other medium that the document names.
    case named(String)
  }

  /// The document that holds the quote.
  public let document: DocumentID
  /// Where in the document's source it stands.
  public let span: TextSpan
  /// The words, one sentence, markup removed, at most 500 characters.
  public let quote: String
  /// Who says so.
  public let asserter: Asserter
  /// The rule that read it.
  public let rule: String

  /// A piece of evidence.
  public init(
    document: DocumentID, span: TextSpan, quote: String, asserter: Asserter = .document,
    rule: String
  ) {
    self.document = document
    self.span = span
    self.quote = quote
    self.asserter = asserter
    self.rule = rule
  }

  /// By document, place, rule.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    (left.document, left.span, left.rule, left.quote)
      < (right.document, right.span, right.rule, right.quote)
  }
}

extension Evidence.Asserter: Codable, CustomStringConvertible {
  private static let prefix = "source: "

  /// `document`, `unnamed source` or `source: NAME`.
  public var description: String {
    switch self {
    case .document: "document"
    case .unnamedSource: "unnamed source"
    case .named(let name): Self.prefix + name
    }
  }

  /// Decodes the written form.
  /// - Throws: `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    switch text {
    case "document": self = .document
    case "unnamed source": self = .unnamedSource
    default:
      guard text.hasPrefix(Self.prefix) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" names no source"))
      }
      self = .named(String(text.dropFirst(Self.prefix.count)))
    }
  }

  /// Encodes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
