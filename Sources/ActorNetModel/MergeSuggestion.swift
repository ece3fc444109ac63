/// Two people or two events of a network that may be one: a merge that was not made.
public struct MergeSuggestion: Sendable, Hashable, Codable {
  /// What may be one.
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// Two people.
    case person
    /// Two events.
    case event
  }

  /// People or events.
  public let subject: Subject
  /// The identifier of the one, of a person or an event as ``subject`` says.
  public let first: String
  /// The identifier of the other.
  public let second: String
  /// What speaks for it and what against, in short English phrases: `same name`, `no country told`.
  public let reasons: [String]

  /// A suggestion.
  public init(subject: Subject, first: String, second: String, reasons: [String]) {
    self.subject = subject
    self.first = first
    self.second = second
    self.reasons = reasons
  }
}
