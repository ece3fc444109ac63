/// What one document tells of a person or event that several documents were found to tell of.
public struct Merge: Sendable, Hashable, Codable {
  /// The document.
  public let document: DocumentID
  /// The name or label there.
  public let name: String
  /// What it has in common with the others that speaks for one and the same.
  ///
  /// Such as `name 王毅`, `country CN`, `people 王毅, 布林肯`, `start 2023-06-18`; empty where only
  /// a correction joined them.
  public let because: [String]

  /// A telling.
  public init(document: DocumentID, name: String, because: [String]) {
    self.document = document
    self.name = name
    self.because = because
  }
}
