/// One quote that proves something: where it stands, who says it, which rule read it.
public struct Evidence: Sendable, Hashable, Codable, Comparable {
  /// Who asserts what the quote says.
  ///
  /// Written as `document`, `unnamed source`, `source: NAME`, `readout: NAME` or `medium: NAME`.
  public enum Asserter: Sendable, Hashable {
    /// The document itself.
    case document
    /// A source that the document does not name.
    case unnamedSource
    /// A person, office or institution that the document names.
    case named(String)
    /// A statement or readout that an office gave out, by the office, else by its own words.
    case readout(String)
    /// Another medium, whose report the document relays.
    case medium(String)
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
  /// The words that the rule read (names, the words for what happened, its date), as ranges of
  /// UTF-8 bytes in ``quote``, ascending, apart from each other.
  public let marks: [TextSpan]

  /// A piece of evidence.
  public init(
    document: DocumentID, span: TextSpan, quote: String, asserter: Asserter = .document,
    rule: String, marks: [TextSpan] = []
  ) {
    self.document = document
    self.span = span
    self.quote = quote
    self.asserter = asserter
    self.rule = rule
    self.marks = marks
  }

  /// By document, place, rule.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    (left.document, left.span, left.rule, left.quote)
      < (right.document, right.span, right.rule, right.quote)
  }
}

extension Evidence.Asserter: Codable, CustomStringConvertible {
  /// `document`, `unnamed source`, `source: NAME`, `readout: NAME` or `medium: NAME`.
  public var description: String {
    switch self {
    case .document: "document"
    case .unnamedSource: "unnamed source"
    case .named(let name): "source: " + name
    case .readout(let name): "readout: " + name
    case .medium(let name): "medium: " + name
    }
  }

  /// Reads the written form; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "document": self = .document
    case "unnamed source": self = .unnamedSource
    default:
      let kinds: [(String, (String) -> Self)] = [
        ("source: ", Self.named), ("readout: ", Self.readout), ("medium: ", Self.medium),
      ]
      guard let kind = kinds.first(where: { text.hasPrefix($0.0) }) else { return nil }
      self = kind.1(String(text.dropFirst(kind.0.count)))
    }
  }

  /// Decodes the written form.
  /// - Throws: `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let asserter = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" names no source"))
    }
    self = asserter
  }

  /// Encodes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
