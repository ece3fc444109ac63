public import ActorNetModel

/// Whether one person, event or tie of a network is right, beside how sure the network was.
public struct Judgement: Sendable, Hashable {
  /// What is judged.
  public enum Thing: String, Sendable, Hashable, CaseIterable {
    /// That this is a person of this kind.
    case person
    /// That this happened, or is planned, and is one event.
    case event
    /// That this person takes part in this event.
    case tie
  }

  /// What is judged.
  public let thing: Thing
  /// The name or label; of a tie both, the person's first, with ` – ` between them.
  public let name: String
  /// Whether the annotation has it.
  public let isRight: Bool
  /// What the network says of its being right.
  public let confidence: Double
  /// Why.
  public let reasons: [Reason]
}
