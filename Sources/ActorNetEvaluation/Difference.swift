/// One thing in which a network and an annotation do not agree.
public struct Difference: Sendable, Hashable {
  /// What is compared, and which side has it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An official that the annotation does not have.
    case extraOfficial = "+official"
    /// An official that only the annotation has.
    case missedOfficial = "-official"
    /// An event that the annotation does not have.
    case extraEvent = "+event"
    /// An event that only the annotation has.
    case missedEvent = "-event"
    /// The first day of an event that both have.
    case start = "~start"
    /// The kind of an event that both have.
    case kind = "~kind"
    /// The status of an event that both have.
    case status = "~status"
    /// A tie that the annotation does not have.
    case extraLink = "+link"
    /// A tie that only the annotation has.
    case missedLink = "-link"
    /// The role in a tie that both have.
    case role = "~role"
  }

  /// What lies behind it, as far as the two sides show.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    case nobodyOfThatName = "nobody of that name in the annotation"
    case annotatedAsOther = "annotated as no official"
    case personNotFound = "person not found"
    case foundAsOther = "person found, not as an official"
    case toldAgain = "one event told twice, not merged"
    case noSuchEvent = "no such event in the annotation"
    case mergedAway = "merged with another event"
    case participantsMissed = "event with none of its people found"
    case eventNotFound = "event not found"
    case noDate = "no date"
    case lessPrecise = "date less precise"
    case otherDate = "another date"
    case otherKind = "another kind"
    case otherStatus = "another status"
    case otherRole = "another role"
    case eventIsExtra = "tie of an event that is not annotated"
    case personIsExtra = "tie of a person who is not annotated"
    case wasNotThere = "tie of a person who was not there"
    case tieOfMissedEvent = "tie of an event that was not found"
    case tieOfMissedPerson = "tie of a person who was not found"
    case notTied = "person and event found, not tied"
  }

  /// What is compared, and which side has it.
  public let kind: Kind
  /// The name or label: of the network, or of the annotation where only that has it.
  public let subject: String
  /// The event of a tie; what was found and what is right.
  public let detail: String
  /// What lies behind it.
  public let cause: Cause
}
