internal import ActorNetModel

/// A name where the text gives it a title, a gloss or a neighbour that shows it to be a name.
struct NameSighting: Sendable {
  /// Where the name stands, without title and gloss.
  let range: Range<Int>
  let title: TitleMention?
  let gloss: Range<Int>?
  let score: Double
  let rule: String
}

/// A person of one document, before the document's record is written.
struct RecognizedPerson: Sendable {
  /// Folded forms, the fullest first.
  var names: [[UInt16]]
  var sightings: [NameSighting]
  var kind: Person.Kind
  /// Whether a title, or a government called after the person, shows an office.
  var hasOffice: Bool
  var country: String?
  var latinName: String?
}

/// A person named in the text.
struct PersonMention: Sendable {
  /// The name.
  let range: Range<Int>
  /// The name with title before or after, and what stands in brackets behind it.
  let extent: Range<Int>
  /// Index into the document's people.
  let person: Int
  /// The title beside this mention.
  let title: TitleMention?
  /// Named for a government or an era, not as someone who acts.
  let isMetonym: Bool
}
