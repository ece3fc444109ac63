@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

/// A plain text and what recognition finds in it.
struct RecognisedText {
  let pack: LanguagePack
  let text: AnnotatedText
  let people: RecognizedPeople

  init(_ source: String, published: String? = "2024-01-24") throws {
    pack = try ChinesePack.shared()
    text = AnnotatedText(PlainDocument.read(source, published: published), pack: pack)
    people = PersonRecognizer(text: text, lexicon: pack.lexicon).people()
  }

  /// The text with every mention of a person marked.
  var markedMentions: String {
    MarkedText.marking(text.body.text(), people.mentions.map { ("", $0.range) })
  }

  /// The person who bears a name; the test fails where nobody does.
  func person(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> RecognizedPerson {
    let folded = pack.folding.fold(name)
    return try #require(
      people.people.first { $0.names.contains(folded) }, "nobody is called \(name)",
      sourceLocation: sourceLocation)
  }

  /// How many people there are, told apart.
  var count: Int { people.people.count }
}

/// Everyone who is named in a text, and nobody else, is found where the marks say.
func expectMentions(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = MarkedText(marked)
  let found = try RecognisedText(expected.text).markedMentions
  #expect(found == marked, sourceLocation: sourceLocation)
}
