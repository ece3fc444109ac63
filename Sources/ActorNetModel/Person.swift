/// A named natural person: mode 1 of the network, an actor.
public struct Person: Sendable, Hashable, Codable {
  /// Whether the documents present the person as holding a public office.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Holds a public office at the time of what is told.
    case official
    /// A scholar, journalist, business person, former official …
    case other
  }

  /// The part of public life to which an office belongs.
  public enum Branch: String, Sendable, Hashable, Codable, CaseIterable {
    /// Head of state, government, ministries, diplomats.
    case executive
    /// Parliaments.
    case legislature
    /// Ruling and other parties.
    case party
    /// Armed forces.
    case military
    /// Central banks.
    case centralBank = "central_bank"
    /// Courts and prosecutors.
    case judiciary
    /// Provinces, states, cities.
    case subnational = "sub_national"
    /// International organisations.
    case international
  }

  /// A title and when the person was seen with it.
  public struct Title: Sendable, Hashable, Codable, Comparable {
    /// As the document words it, institution included.
    public let text: String
    /// The document's publication date.
    public let seen: PartialDate?

    /// A title.
    public init(text: String, seen: PartialDate? = nil) {
      self.text = text
      self.seen = seen
    }

    /// By date, undated first, then by text.
    public static func < (left: Title, right: Title) -> Bool {
      if left.seen != right.seen {
        guard let first = left.seen else { return true }
        guard let second = right.seen else { return false }
        return first < second
      }
      return left.text < right.text
    }
  }

  /// Stable across runs and, mostly, across larger collections.
  public let id: PersonID
  /// The name to show: the fullest form in the documents' own script.
  public var name: String
  /// Every form found, `name` included, sorted.
  public var names: [String]
  /// The name in Latin letters where a document glosses it.
  public var latinName: String?
  /// Office holder or not.
  public var kind: Kind
  /// ISO 3166-1 alpha-2, or a union or alliance: EU, UN, NATO, ASEAN.
  public var country: String?
  /// The part of public life, from the latest title.
  public var branch: Branch?
  /// Every title with the date at which it was seen, in order of time.
  public var titles: [Title]
  /// Quotes that name the person, in order.
  public var evidence: [Evidence]
  /// The probability that this is a person of this kind, 0 … 1.
  public var confidence: Double
  /// The rules that make up the confidence, those of the surest document.
  public var reasons: [Reason]
  /// What each document tells, where it is more than one, in the order of the documents.
  public var merges: [Merge]

  /// A person.
  public init(
    id: PersonID, name: String, names: [String], latinName: String? = nil, kind: Kind,
    country: String? = nil, branch: Branch? = nil, titles: [Title] = [],
    evidence: [Evidence] = [], confidence: Double = 1, reasons: [Reason] = [],
    merges: [Merge] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.latinName = latinName
    self.kind = kind
    self.country = country
    self.branch = branch
    self.titles = titles
    self.evidence = evidence
    self.confidence = confidence
    self.reasons = reasons
    self.merges = merges
  }
}
