/// What one document says, read by itself: its people, events and ties.
///
/// A function of the document and the language pack alone, so that a thousand documents can be
/// recorded in any order and give the same bytes.
public struct DocumentRecord: Sendable, Hashable, Codable {
  /// The document.
  public var document: Document
  /// Sorted by identifier.
  public var people: [Person]
  /// Sorted by identifier.
  public var events: [Event]
  /// Sorted by event, then person.
  public var participations: [Participation]

  /// A record.
  public init(
    document: Document, people: [Person] = [], events: [Event] = [],
    participations: [Participation] = []
  ) {
    self.document = document
    self.people = people
    self.events = events
    self.participations = participations
  }
}
