public import ActorNetModel

/// Why a person, an event or a tie is in a network.
public enum Explanation: Sendable, Hashable {
  /// One person.
  case person(PersonExplanation)
  /// One event.
  case event(EventExplanation)
  /// A person's part in an event.
  case tie(TieExplanation)
  /// What two people share.
  case contact(ContactExplanation)
}

/// A person, and what the person takes part in.
public struct PersonExplanation: Sendable, Hashable {
  /// With names, titles, quotes, reasons, merges.
  public let person: Person
  /// In order of time, undated ones last.
  public let ties: [TieExplanation]
}

/// An event, and who takes part in it.
public struct EventExplanation: Sendable, Hashable {
  /// With dates, status, quotes, reasons, merges.
  public let event: Event
  /// The body whose session it is.
  public let series: Event?
  /// The other events of its group: a visit and the meetings during it.
  public let group: [Event]
  /// By the names of the people.
  public let ties: [TieExplanation]
}

/// A person's part in an event.
public struct TieExplanation: Sendable, Hashable {
  /// Who.
  public let person: Person
  /// In what.
  public let event: Event
  /// With the title of the time, role, quotes, reasons.
  public let participation: Participation
}

/// What two people share, and what of it is contact.
public struct ContactExplanation: Sendable, Hashable {
  /// An event that both take part in.
  public struct Shared: Sendable, Hashable {
    /// The event.
    public let event: Event
    /// The first person's part.
    public let first: Participation
    /// The second person's part.
    public let second: Participation
    /// Why the rule does not count it; nil where it does.
    public let objection: String?
  }

  /// One of the two.
  public let first: Person
  /// The other.
  public let second: Person
  /// What counts as contact.
  public let rule: ContactRule
  /// Those that make the tie, one list for what counts once: the events of a group, where the
  /// rule folds groups.
  public let contacts: [[Shared]]
  /// Those that the rule does not count.
  public let others: [Shared]

  /// How many contacts: the weight of the tie by the weighting `count`.
  public var weight: Int { contacts.count }
}
