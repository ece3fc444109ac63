@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

/// A text and the events that it tells, each as `kind status start name…`.
struct Telling: Sendable, CustomTestStringConvertible {
  let text: String
  let events: [String]

  init(_ text: String, _ events: String...) {
    self.text = text
    self.events = events
  }

  var testDescription: String { text }
}

/// The text tells these events and no others; published on 24 January 2024, a Wednesday.
func expect(_ telling: Telling, sourceLocation: SourceLocation = #_sourceLocation) throws {
  func normal(_ event: String) -> String {
    let words = event.split(separator: " ").map(String.init)
    return (words.prefix(3) + words.dropFirst(3).sorted(by: scalarsAscend)).joined(separator: " ")
  }
  let record = try PlainDocument.record(telling.text)
  #expect(
    record.tellings == telling.events.map(normal).sorted(by: scalarsAscend),
    sourceLocation: sourceLocation)
}

/// The one event of a kind that a text tells, with its record.
func onlyEvent(
  _ kind: Event.Kind, in text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> (event: Event, record: DocumentRecord) {
  let record = try PlainDocument.record(text)
  let events = record.events.filter { $0.kind == kind }
  #expect(events.count == 1, "\(record.tellings)", sourceLocation: sourceLocation)
  return (try #require(events.first, sourceLocation: sourceLocation), record)
}
