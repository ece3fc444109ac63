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
    /// The words that say so; nil where only the date of publication does.
    var words: Range<Int>?
    var basis = Basis.told

    /// From the surest to the least sure.
    enum Basis: Int, Sendable, Comparable {
      /// The clause or the sentence tells it.
      case told
      /// It tells it only about.
      case about
      /// Told in the sentences before.
      case passage
      /// Told of another mention of the same gathering.
      case name
      /// Told of the visit or the meetings of one group.
      case group
      /// The day that the report is about.
      case topic
      /// Reported as news, or planned: not far from the publication.
      case publication

      static func < (left: Basis, right: Basis) -> Bool { left.rawValue < right.rawValue }
    }

    /// What a record says of it.
    var published: Event.DateBasis {
      switch basis {
      case .told: .told
      case .about, .publication: .estimated
      case .passage, .name, .group, .topic: .carried
      }
    }

    /// Whether all of it lies in another.
    func lies(in other: When) -> Bool {
      start.firstDay >= other.start.firstDay
        && max(end.lastDay, start.lastDay) <= max(other.end.lastDay, other.start.lastDay)
    }

    /// Whether it says more than another of the same event: surer, or more precise within it.
    func isBetter(than other: When) -> Bool {
      if start.width < other.start.width, lies(in: other) { return true }
      if other.start.width < start.width, other.lies(in: self) { return false }
      if basis != other.basis { return basis < other.basis }
      return start.width < other.start.width
    }
  }

  var kind: Event.Kind
  var parts: [Part]
  var unnamed: [Range<Int>]
  /// As the sentence tells it.
  var when: When?
  /// Where it tells nothing: when it was if it goes on from what stands around.
  var likely: When?
  /// Whether it is told as having happened at another time than what stands around.
  var isSetApart = false
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

  /// Whether its own words tell its date.
  var isDated: Bool { when.map { $0.basis <= .about } ?? false }

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
