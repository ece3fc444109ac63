/// One tie of the two-mode network: a person's part in an event.
public struct Participation: Sendable, Hashable, Codable {
  /// What part.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Takes part.
    case participant
    /// Receives or invites, and takes part.
    case host
    /// Presides, or heads the delegation.
    case chair
    /// The body reports to this person.
    case reportsTo = "reports_to"
    /// Announced or created the body.
    case establishes
  }

  /// The actor.
  public let person: PersonID
  /// The event.
  public let event: EventID
  /// Every role told, in the order of ``Role``'s cases; never empty.
  public var roles: [Role]
  /// The person's title at the time: as the document words it that was published nearest to the
  /// event, beside the name where the event is told.
  public var title: String?
  /// Whether the text names the person at the event (false), or the part follows from an office
  /// or a pronoun (true).
  public var inferred: Bool
  /// The probability that the tie is right, 0 … 1.
  public var confidence: Double
  /// The rules that make up the confidence, those of the surest document.
  public var reasons: [Reason]
  /// How many reports prove the tie that do not repeat each other, from 1.
  public var reports: Int
  /// Quotes that prove the tie, in order.
  public var evidence: [Evidence]
  /// What the tie weighs where another tool's file says so; above zero.
  public var givenWeight: Double?

  /// A tie.
  public init(
    person: PersonID, event: EventID, roles: [Role], title: String? = nil,
    inferred: Bool = false, confidence: Double = 1, reasons: [Reason] = [],
    reports: Int = 1, evidence: [Evidence] = [], givenWeight: Double? = nil
  ) {
    self.person = person
    self.event = event
    self.roles = roles
    self.title = title
    self.inferred = inferred
    self.confidence = confidence
    self.reasons = reasons
    self.reports = max(1, reports)
    self.evidence = evidence
    self.givenWeight = givenWeight
  }

  /// What the tie weighs: as given, else the number of documents that prove it, at least 1.
  public var weight: Double { givenWeight ?? Double(max(1, documentCount)) }

  /// How many documents prove the tie.
  public var documentCount: Int { Set(evidence.map(\.document)).count }
}
