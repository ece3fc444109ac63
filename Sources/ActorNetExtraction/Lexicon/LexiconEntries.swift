internal import ActorNetModel

/// The tables that the matcher knows, each with a typed row.
enum LexiconTable: UInt8, CaseIterable, Sendable {
  case country, place, title, modifier, institution, institutionHead, surname, commonWord
  case nameContext, notName, forum, topic, bodyHead, visitTarget, cue

  /// The file's name without its ending.
  var fileName: String {
    switch self {
    case .country: "countries"
    case .place: "places"
    case .title: "titles"
    case .modifier: "title-modifiers"
    case .institution: "institutions"
    case .institutionHead: "institution-heads"
    case .surname: "surnames"
    case .commonWord: "common-words"
    case .nameContext: "name-contexts"
    case .notName: "not-names"
    case .forum: "forums"
    case .topic: "topics"
    case .bodyHead: "body-heads"
    case .visitTarget: "visit-targets"
    case .cue: "cues"
    }
  }
}

/// A row of `countries.tsv`.
struct CountryEntry: Sendable {
  enum Kind: String, Sendable {
    case name
    case officialName = "official-name"
    case capital, metonym, abbreviation
  }
  let code: String
  let kind: Kind
}

/// A row of `titles.tsv`.
struct TitleEntry: Sendable {
  enum Class: String, Sendable { case official, depends, other }
  enum Position: String, Sendable { case before, after, both }
  let surface: String
  let titleClass: Class
  let branch: Person.Branch?
  let country: String?
  let rank: Int
  let position: Position
}

/// A row of `title-modifiers.tsv`.
enum ModifierClass: String, Sendable { case former, current, grade }

/// A row of `institutions.tsv` or `institution-heads.tsv`.
struct InstitutionEntry: Sendable {
  enum Nature: String, Sendable {
    case `public`, academic, company, media, ngo, other
  }
  let nature: Nature
  let branch: Person.Branch?
  let country: String?
}

/// A row of `surnames.tsv`.
enum SurnameKind: String, Sendable { case chinese, compound, japanese, korean, vietnamese }

/// A row of `common-words.tsv`.
struct CommonWordEntry: Sendable {
  let frequency: Int
  let partOfSpeech: String
}

/// A row of `name-contexts.tsv`: what stands beside a name.
enum NameContextClass: String, Sendable {
  case rightStrong = "right-strong"
  case rightWeak = "right-weak"
  case hardStop = "hard-stop"
  case softStop = "soft-stop"
  case leftStrong = "left-strong"
  case leftWeak = "left-weak"
}

/// A row of `forums.tsv`.
enum ForumClass: String, Sendable { case name, head }

/// A row of `body-heads.tsv`.
enum BodyHeadClass: String, Sendable {
  case body, mechanism
  case sessionHead = "session-head"
}

/// A row of `cues.tsv`: words that steer the reading of a clause.
///
/// The raw value is its place among the bits of a position; tables write the case's name with
/// hyphens.
enum CueClass: UInt8, Sendable, CaseIterable {
  /// Joins the members of a list of people.
  case conjunction
  /// Introduces the partner of what two do together.
  case with
  /// Introduces whom something is done to, or about.
  case dative
  /// Introduces who does it, in a passive.
  case agent
  /// Verbs after which somebody's words follow.
  case speech
  case negated, hypothetical, cancelled, proposed, planned, held
  /// Marks a list as separate events.
  case severally
  /// Stands for the subject told before.
  case pronoun
  /// Stands for the two parties told before.
  case pair
  /// Marks a party without a name.
  case delegation
  /// Stands before the name of someone who accompanies.
  case entourage
  /// Makes a time the beginning of a stretch: 以来.
  case since
  /// Says that a list names only some: 等.
  case others
  /// Announces what is founded: 宣布.
  case announces
  /// A side that acts without a name: 美方, 两国政府.
  case sideSubject
  /// Says that those named before it were there: 参加.
  case attends
  /// Says who receives a visitor: 欢迎.
  case welcomes
  /// Ends a clause that tells what came before or after: 后.
  case subordinate
  /// After a title, makes it a level: 副部长级.
  case level
  /// Points to a body told before: 该.
  case demonstrative
  /// What is told happened at another time than the rest: 曾, 此前, 上次.
  case background
  /// What is told is what the report is about: 此次, 此行.
  case current
  /// Begins a clause that gives the reason: 由于.
  case because
  /// A source without a name.
  case unnamedSource
  /// Introduces the place where something happens.
  case at
  /// Says that people were named for something, not at it.
  case metonym
  /// Speaks to somebody: 你.
  case addressee
  /// Asks somebody to come: 邀请.
  case invites
  /// Says who somebody is: what follows is not acted upon.
  case copula

  /// Its name as tables write it.
  var name: String {
    "\(self)".map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  /// The class of a name.
  init?(name: Substring) {
    guard let found = Self.byName[String(name)] else { return nil }
    self = found
  }

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
