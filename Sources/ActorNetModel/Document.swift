/// What is known about a document as a whole; its text stays with the reader.
public struct Document: Sendable, Hashable, Codable {
  /// Where the publication date comes from, the surest first.
  public enum DateOrigin: String, Sendable, Hashable, Codable {
    /// Printed in the document.
    case printed
    /// Front matter or an epoch comment, as the calendar day in UTC.
    case metadata
    /// The URL or the file's name.
    case address
    /// Given by the user for documents that tell none.
    case option
  }

  /// The name under which evidence refers to it.
  public let id: DocumentID
  /// The headline.
  public var title: String?
  /// The medium that published it.
  public var publisher: String?
  /// Where it was published; http or https.
  public var url: String?
  /// The day of publication.
  public var published: PartialDate?
  /// Where that day comes from; nil without a day.
  public var publishedFrom: DateOrigin?
  /// BCP 47 tag with the script: `zh-Hans`, `zh-Hant`.
  public var language: String?
  /// SHA-256 of the bytes as they came, in hexadecimal.
  public var sha256: String?
  /// SHA-256 of the text without markup in UTF-8, in hexadecimal: equal for one report on two pages.
  public var textSHA256: String?
  /// In a network, the document of the same text that stands for this one; this one counts for
  /// nothing then.
  public var duplicateOf: DocumentID?

  /// A document.
  public init(
    id: DocumentID, title: String? = nil, publisher: String? = nil, url: String? = nil,
    published: PartialDate? = nil, publishedFrom: DateOrigin? = nil, language: String? = nil,
    sha256: String? = nil, textSHA256: String? = nil, duplicateOf: DocumentID? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.url = url
    self.published = published
    self.publishedFrom = publishedFrom
    self.language = language
    self.sha256 = sha256
    self.textSHA256 = textSHA256
    self.duplicateOf = duplicateOf
  }
}
