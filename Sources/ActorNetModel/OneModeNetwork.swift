/// A projection of the two-mode network onto one of its modes.
public struct OneModeNetwork: Sendable, Hashable, Codable {
  /// A node: a person or an event of the network that was projected.
  public struct Node: Sendable, Hashable, Codable {
    /// The person's or event's identifier.
    public let id: String
    /// The name to show.
    public let name: String
    /// `official`, `other`, or the event's kind.
    public let kind: String
    /// The person's country.
    public let country: String?

    /// A node.
    public init(id: String, name: String, kind: String, country: String? = nil) {
      self.id = id
      self.name = name
      self.kind = kind
      self.country = country
    }
  }

  /// A tie between two nodes.
  public struct Tie: Sendable, Hashable, Codable {
    /// Index of a node, smaller than `second`.
    public let first: Int
    /// Index of a node.
    public let second: Int
    /// As the weighting says; above zero.
    public let weight: Double
    /// The shared events (or people) behind the tie, sorted.
    public let through: [String]
    /// In a backbone, the probability that chance makes a tie like this or stronger.
    public let pValue: Double?
    /// In a backbone, ``pValue`` corrected for the number of tests.
    public let correctedPValue: Double?

    /// A tie.
    public init(
      first: Int, second: Int, weight: Double, through: [String], pValue: Double? = nil,
      correctedPValue: Double? = nil
    ) {
      self.first = first
      self.second = second
      self.weight = weight
      self.through = through
      self.pValue = pValue
      self.correctedPValue = correctedPValue
    }
  }

  /// The mode that was projected onto.
  public let mode: NodeScores.Mode
  /// The weighting by name, such as `count` or `newman`.
  public let weighting: String
  /// The contact rule in force, as it is spelled on the command line.
  public let contacts: String
  /// The contact rule in words, for printing under tables and diagrams.
  public let contactSentence: String
  /// Where only ties above chance were kept: which, and how many, in words for a method section.
  public let backbone: String?
  /// Of ties between people and working groups: how many nodes, the first ones, are people; nil
  /// where all nodes are of one kind.
  public let actorCount: Int?
  /// Sorted by identifier; those without a tie included.
  public let nodes: [Node]
  /// Sorted by `first`, then `second`.
  public let ties: [Tie]

  /// A projection.
  public init(
    mode: NodeScores.Mode, weighting: String, contacts: String, contactSentence: String,
    backbone: String? = nil, actorCount: Int? = nil, nodes: [Node], ties: [Tie]
  ) {
    self.mode = mode
    self.weighting = weighting
    self.contacts = contacts
    self.contactSentence = contactSentence
    self.backbone = backbone
    self.actorCount = actorCount
    self.nodes = nodes
    self.ties = ties
  }
}
