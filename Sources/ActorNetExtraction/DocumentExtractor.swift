public import ActorNetModel

/// Records one document: recognises its people and times, reads its events, merges the tellings.
///
/// A function of the document and the language pack alone.
public struct DocumentExtractor: Sendable {
  private let pack: LanguagePack

  /// An extractor for a language.
  public init(pack: LanguagePack) { self.pack = pack }

  /// The document's people, events and participations, each with its evidence.
  /// - Complexity: linear in the text for matching, quadratic in the number of mentions and
  ///   tellings of one document; half a megabyte of dense news takes some seconds.
  public func record(_ document: ReadDocument) -> DocumentRecord {
    let text = AnnotatedText(document, pack: pack)
    let people = PersonRecognizer(text: text, lexicon: pack.lexicon).people()
    var reader = EventReader(text: text, people: people, pack: pack)
    return RecordBuilder(text: text, people: people, pack: pack).record(reader.read())
  }
}
