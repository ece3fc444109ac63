internal import ActorNetModel

/// The figures that describe a two-mode network as a whole.
///
/// Means over no nodes and shares of nothing are 0.
public struct TwoModeSummary: Sendable, Hashable, Codable {
  /// The size of a connected part.
  public struct Component: Sendable, Hashable, Codable {
    /// How many actors it has.
    public let actors: Int
    /// How many events it has.
    public let events: Int
  }

  /// How many actors there are.
  public let actorCount: Int
  /// How many events there are.
  public let eventCount: Int
  /// How many ties there are.
  public let tieCount: Int
  /// The share of the possible ties that there are: ties / (actors × events).
  ///
  /// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
  public let density: Double
  /// The connected parts, nodes without a tie included, the largest first.
  public let components: [Component]
  /// Actors without a tie.
  public let isolatedActors: Int
  /// Events without a tie: nobody is named.
  public let isolatedEvents: Int
  /// Actors by number of events, ascending.
  public let actorDegrees: [DegreeCount]
  /// Events by number of actors, ascending.
  public let eventDegrees: [DegreeCount]
  /// The mean number of events of an actor.
  public let meanActorDegree: Double
  /// The mean number of actors of an event.
  public let meanEventDegree: Double
  /// The share of the paths of three ties that close to a cycle of four: 4 C₄ / L₃.
  ///
  /// How often two people who met meet again. Source: Robins & Alexander 2004,
  /// <https://doi.org/10.1023/B:CMOT.0000032580.12184.c0>.
  public let clustering: Double
  /// The largest number of ties between two nodes that have a path; 0 without ties.
  public let diameter: Int
  /// The correlation over the ties of the actor's and the event's number of ties.
  ///
  /// Above 0 where those who attend much go to the large events. Not a number where all actors or
  /// all events with ties have as many. Source: Newman 2002,
  /// <https://doi.org/10.1103/PhysRevLett.89.208701>, for two modes.
  public let assortativity: Double

  /// The figures of a graph.
  ///
  /// In the complete graph of 2 actors and 2 events all 4 ties are there: density 1, one part, and
  /// the 4 paths of three ties all close: clustering 1. Its diameter is 2. In a path of 2 actors and
  /// 2 events the ties join degrees 1 and 2, 2 and 2, 2 and 1: assortativity −½.
  ///
  /// - Complexity: O(Σ k²) over the events' attendances k, and that of the diameter, some tens of
  ///   breadth-first searches as a rule.
  public init(of graph: TwoModeGraph) {
    actorCount = graph.actorCount
    eventCount = graph.eventCount
    tieCount = graph.tieCount
    func share(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
    density = share(tieCount, of: actorCount * eventCount)
    meanActorDegree = share(tieCount, of: actorCount)
    meanEventDegree = share(tieCount, of: eventCount)
    components = ConnectedComponents(of: graph.lists).members.map { members in
      let actors = members.prefix { $0 < graph.actorCount }.count
      return Component(actors: actors, events: members.count - actors)
    }.sorted { left, right in
      let (first, second) = (left.actors + left.events, right.actors + right.events)
      return (first, left.actors) > (second, right.actors)
    }
    func distribution(_ vertices: Range<Int>) -> [DegreeCount] {
      DegreeCount.distribution(of: vertices.map(graph.lists.degree(of:)))
    }
    actorDegrees = distribution(graph.vertices(of: .actor))
    eventDegrees = distribution(graph.vertices(of: .event))
    func isolates(_ degrees: [DegreeCount]) -> Int {
      degrees.first.map { $0.degree == 0 ? $0.nodes : 0 } ?? 0
    }
    isolatedActors = isolates(actorDegrees)
    isolatedEvents = isolates(eventDegrees)

    let rows = CoAttendanceRows(of: graph, contributions: nil)
    var fourCycles = 0
    rows.forEach { _, _, shared, _ in fourCycles += shared * (shared - 1) / 2 }
    var threePaths = 0
    var degrees = Correlation()
    for actor in 0..<graph.actorCount {
      let degree = graph.lists.degree(of: actor)
      for event in graph.lists.neighbours(of: actor) {
        let attendance = graph.lists.degree(of: Int(event))
        threePaths += (degree - 1) * (attendance - 1)
        degrees.add(degree, attendance)
      }
    }
    clustering = share(4 * fourCycles, of: threePaths)
    assortativity = degrees.value
    diameter = Diameter.value(of: graph.lists)
  }
}
