public import ActorNetModel

/// A two-mode network with a name, as integers and as a network.
public struct ReferenceNetwork: Sendable, CustomStringConvertible {
  /// A tie.
  public struct Tie: Sendable, Hashable {
    /// Index of the actor.
    public let actor: Int
    /// Index of the event.
    public let event: Int
    /// How many documents prove the tie.
    public let documents: Int

    /// A tie.
    public init(_ actor: Int, _ event: Int, documents: Int = 1) {
      self.actor = actor
      self.event = event
      self.documents = documents
    }
  }

  /// The name under which the oracle's file has it.
  public let name: String
  /// One name an actor.
  public let actors: [String]
  /// One name an event.
  public let events: [String]
  /// Sorted by actor, then event.
  public let ties: [Tie]

  /// A network.
  public init(name: String, actors: [String], events: [String], ties: [Tie]) {
    self.name = name
    self.actors = actors
    self.events = events
    self.ties = ties
  }

  /// A network whose nodes are called `A0`, `A1` … and `E0`, `E1` ….
  public init(name: String, actorCount: Int, eventCount: Int, ties: [Tie]) {
    self.init(
      name: name, actors: (0..<actorCount).map { "A\($0)" },
      events: (0..<eventCount).map { "E\($0)" }, ties: ties)
  }

  /// The name, for the list of test cases.
  public var description: String { name }

  /// The network; the indices are those of the ties.
  ///
  /// Held meetings, each its own group; officials of countries in turn `CN`, `US`, `RU`; ties in
  /// role participant with one piece of evidence a document.
  public var network: AffiliationNetwork {
    func padded(_ number: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    let countries = ["CN", "US", "RU"]
    return AffiliationNetwork(
      people: actors.enumerated().map { index, name in
        Person(
          id: PersonID(rawValue: "p" + padded(index)), name: name, names: [name], kind: .official,
          country: countries[index % 3])
      },
      events: events.enumerated().map { index, label in
        Event(
          id: EventID(rawValue: "e" + padded(index)), kind: .meeting, label: label, status: .held)
      },
      participations: ties.sorted { ($0.event, $0.actor) < ($1.event, $1.actor) }.map { tie in
        Participation(
          person: PersonID(rawValue: "p" + padded(tie.actor)),
          event: EventID(rawValue: "e" + padded(tie.event)), roles: [.participant],
          evidence: (0..<tie.documents).map { document in
            Evidence(
              document: DocumentID(rawValue: "d\(document).txt"),
              span: TextSpan(lower: 0, upper: 1), quote: "q", rule: "test")
          })
      })
  }
}

/// Networks whose measures are known, and random ones from a seed.
public enum ReferenceNetworks {
  /// Those with a name of their own: ``davis``, a path, a star, K₃,₃, one in several parts.
  public static let named = [
    davis, path(nodes: 7), star(actors: 5), completeBipartite(actors: 3, events: 3), disconnected,
  ]

  /// The first random network's seed; the next have the seeds that follow.
  public static let firstSeed: UInt64 = 20_240_229

  /// How many random networks the oracle's file has.
  public static let randomCount = 200

  /// 200 small random networks, connected or not, with and without isolates.
  public static let random = (0..<randomCount).map { random(seed: firstSeed + UInt64($0)) }

  /// A path A0 – E0 – A1 – E1 – ….
  public static func path(nodes: Int) -> ReferenceNetwork {
    ReferenceNetwork(
      name: "path-\(nodes)", actorCount: (nodes + 1) / 2, eventCount: nodes / 2,
      ties: (1..<nodes).map { ReferenceNetwork.Tie($0 / 2, ($0 - 1) / 2) })
  }

  /// One event that all actors attend.
  public static func star(actors: Int) -> ReferenceNetwork {
    ReferenceNetwork(
      name: "star-\(actors)", actorCount: actors, eventCount: 1,
      ties: (0..<actors).map { ReferenceNetwork.Tie($0, 0) })
  }

  /// Every actor at every event.
  public static func completeBipartite(actors: Int, events: Int) -> ReferenceNetwork {
    ReferenceNetwork(
      name: "complete-\(actors)-\(events)", actorCount: actors, eventCount: events,
      ties: (0..<actors).flatMap { actor in
        (0..<events).map { ReferenceNetwork.Tie(actor, $0) }
      })
  }

  /// A square with a tail, a single tie, two actors and an event without a tie.
  public static let disconnected = ReferenceNetwork(
    name: "disconnected", actorCount: 6, eventCount: 5,
    ties: [
      .init(0, 0), .init(0, 1), .init(1, 0, documents: 2), .init(1, 1), .init(1, 2),
      .init(2, 3, documents: 3), .init(4, 2),
    ])

  /// A network of up to 9 actors and 9 events; the same as `random_graph` in
  /// `scripts/oracle/graphs.py`.
  public static func random(seed: UInt64) -> ReferenceNetwork {
    var generator = SplitMix64(seed: seed)
    let actorCount = 1 + generator.below(9)
    let eventCount = 1 + generator.below(9)
    let percent = 10 + generator.below(60)
    var ties: [ReferenceNetwork.Tie] = []
    for actor in 0..<actorCount {
      for event in 0..<eventCount where generator.below(100) < percent {
        ties.append(.init(actor, event, documents: 1 + generator.below(3)))
      }
    }
    return ReferenceNetwork(
      name: "random-\(seed)", actorCount: actorCount, eventCount: eventCount, ties: ties)
  }
}
