/// The two-mode network of officials and events, with the evidence for every tie.
///
/// People that take part in nothing are kept; an exporter decides whether it shows them.
public struct AffiliationNetwork: Sendable, Hashable, Codable {
  /// Sorted by identifier.
  public var documents: [Document]
  /// Mode 1, sorted by identifier.
  public var people: [Person]
  /// Mode 2, sorted by identifier.
  public var events: [Event]
  /// The ties, one a person and event, sorted by event, then person.
  public var participations: [Participation]
  /// Merges that were not made because they are doubtful, the surest first.
  public var suggestions: [MergeSuggestion]
  /// How the network was made: option names and values, for the reader of the file.
  public var parameters: [String: String]
  /// The unmerged records, sorted by document, so that networks can be linked again.
  public var records: [DocumentRecord]

  /// A network.
  public init(
    documents: [Document] = [], people: [Person] = [], events: [Event] = [],
    participations: [Participation] = [], suggestions: [MergeSuggestion] = [],
    parameters: [String: String] = [:], records: [DocumentRecord] = []
  ) {
    self.documents = documents
    self.people = people
    self.events = events
    self.participations = participations
    self.suggestions = suggestions
    self.parameters = parameters
    self.records = records
  }
}
