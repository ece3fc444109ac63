/// Something in which officials take part: mode 2 of the network.
public struct Event: Sendable, Hashable, Codable {
  /// The kinds of event, in the order in which lists show them.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// People meet in person, or a body holds a session.
    case meeting
    /// Someone travels to another place.
    case visit
    /// By telephone or video.
    case call
    /// A gathering of many parties with a name of its own.
    case forum
    /// A standing body.
    case workingGroup = "working_group"
  }

  /// Whether it happened.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Happened or is under way.
    case held
    /// Announced, expected, invited; a body that is to be created.
    case planned
    /// Considered, possible.
    case proposed
    /// Called off or put off.
    case cancelled
    /// A body that exists.
    case established
    /// A body that no longer meets.
    case suspended
  }

  /// Where a date comes from.
  public enum DateBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The words beside the event tell it.
    case told
    /// Told of what goes with it: of the sentences before, of the visit of which it is a part.
    case carried
    /// Words that tell it only about (lately, in the coming weeks), or the date of publication:
    /// the month or year that holds all days that they may mean.
    case estimated
  }

  /// A status as one document told it.
  public struct StatusReport: Sendable, Hashable, Codable, Comparable {
    /// What it said.
    public let status: Status
    /// When it was published.
    public let asOf: PartialDate?
    /// Which document.
    public let document: DocumentID

    /// A report.
    public init(status: Status, asOf: PartialDate?, document: DocumentID) {
      self.status = status
      self.asOf = asOf
      self.document = document
    }

    /// By date, undated first, then by document.
    public static func < (left: StatusReport, right: StatusReport) -> Bool {
      let first = left.asOf?.firstDay ?? Int.min
      let second = right.asOf?.firstDay ?? Int.min
      return (first, left.document, left.status.rawValue)
        < (second, right.document, right.status.rawValue)
    }
  }

  /// Stable across runs and, mostly, across larger collections.
  public let id: EventID
  /// What it is.
  public var kind: Kind
  /// A short name for people's eyes, in the documents' language.
  public var label: String
  /// The first day, as precise as told.
  public var start: PartialDate?
  /// The last day; equals `start` for one day; nil for a standing body.
  public var end: PartialDate?
  /// The source's own words for the date.
  public var dateWords: [String]
  /// Where the date comes from; says nothing where there is none.
  public var dateBasis: DateBasis
  /// Where, as a document names it.
  public var place: String?
  /// The latest word on whether it happened.
  public var status: Status
  /// Every document's word on it, in order of time.
  public var statusHistory: [StatusReport]
  /// Parties told to take part without a name (ministry officials, a delegation).
  public var unnamedParties: [String]
  /// The countries that the event's name tells, as codes, sorted: 中美经济工作组 has CN and US.
  public var sides: [String]
  /// What the event's name says that it is about, as topics of the language pack, sorted.
  public var topics: [String]
  /// The session's number in its series, from 1.
  public var ordinal: Int?
  /// The working group whose session this is.
  public var series: EventID?
  /// Events of one group, such as a visit and the meetings held during it, count once for two
  /// people who share several of them.
  public var group: String
  /// How many reports assert it that do not repeat each other, from 1.
  public var reports: Int
  /// Quotes that assert it, in order.
  public var evidence: [Evidence]
  /// The probability that the event is as told, 0 … 1.
  public var confidence: Double
  /// The rules that make up the confidence, those of the surest document.
  public var reasons: [Reason]
  /// What each document tells, where it is more than one, in the order of the documents.
  public var merges: [Merge]

  /// An event.
  public init(
    id: EventID, kind: Kind, label: String, start: PartialDate? = nil, end: PartialDate? = nil,
    dateWords: [String] = [], dateBasis: DateBasis = .told, place: String? = nil, status: Status,
    statusHistory: [StatusReport] = [], unnamedParties: [String] = [], sides: [String] = [],
    topics: [String] = [], ordinal: Int? = nil,
    series: EventID? = nil,
    group: String? = nil, reports: Int = 1, evidence: [Evidence] = [], confidence: Double = 1,
    reasons: [Reason] = [],
    merges: [Merge] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.start = start
    self.end = end
    self.dateWords = dateWords
    self.dateBasis = dateBasis
    self.place = place
    self.status = status
    self.statusHistory = statusHistory
    self.unnamedParties = unnamedParties
    self.sides = sides
    self.topics = topics
    self.ordinal = ordinal
    self.series = series
    self.group = group ?? id.rawValue
    self.reports = max(1, reports)
    self.evidence = evidence
    self.confidence = confidence
    self.reasons = reasons
    self.merges = merges
  }
}
