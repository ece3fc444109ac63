internal import ActorNetModel

/// An event as one sentence tells it, before the tellings of a document are merged.
struct DraftEvent: Sendable {
  /// One person's part.
  struct Part: Sendable {
    let person: Int
    var roles: Set<Participation.Role>
    var isInferred: Bool
    /// Carried from an earlier clause.
    var isCarried: Bool
    var sentences: [Range<Int>]
    var rule: String
  }

  /// One place that tells the event.
  struct Telling: Sendable, Equatable {
    /// The words that tell that it happens.
    let words: Range<Int>
    let asserter: Evidence.Asserter
  }

  /// When, as told.
  struct When: Sendable {
    var start: PartialDate
    var end: PartialDate
    var words: Range<Int>
  }

  var kind: Event.Kind
  var parts: [Part]
  var unnamed: [Range<Int>]
  var when: When?
  var place: Range<Int>?
  /// Country code of the place.
  var placeCountry: String?
  var status: Event.Status
  /// The sentences that tell it.
  var sentences: [Range<Int>]
  var rule: String
  /// Where the trigger stands; orders the tellings.
  var position: Int
  var block: Int
  /// Told in a headline or caption.
  var isBrief: Bool
  /// The word for the body where `name` is only what it is about.
  var head: Range<Int>?
  /// The name of a forum, body or session.
  var name: Range<Int>?
  var sides: [String]
  var topics: [String]
  var ordinal: Int?
  /// For a session: the draft of its body.
  var series: Int?
  /// Which of several bodies of one mention.
  var part: Int
  /// Each place that tells it.
  var tellings: [Telling]
  /// Those who are named receive others, who are not.
  var isJoint = false

  /// People in the order in which they are told.
  var people: [Int] { parts.map(\.person) }

  mutating func add(_ part: Part) {
    if let known = parts.firstIndex(where: { $0.person == part.person }) {
      parts[known].roles.formUnion(part.roles)
      if parts[known].roles.count > 1 { parts[known].roles.remove(.participant) }
      parts[known].isInferred = parts[known].isInferred && part.isInferred
      parts[known].isCarried = parts[known].isCarried && part.isCarried
      for sentence in part.sentences where !parts[known].sentences.contains(sentence) {
        parts[known].sentences.append(sentence)
      }
    } else {
      parts.append(part)
    }
  }
}
