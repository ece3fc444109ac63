public import ActorNetModel

/// A two-mode network as lines of text: an actor, a tab, an event.
///
/// What large networks are exchanged as, and the way into ``TwoModeGraph`` for those that would be
/// too large as an ``AffiliationNetwork``: a million actors and twenty million ties take some
/// 1.2 GB. A third column is the tie's weight. Lines end in a line feed, with or without a carriage
/// return before it; empty lines and lines that begin with `#` are passed over. Actors and events
/// are numbered in the order in which they come up, and have separate names: the actor `1` is not
/// the event `1`.
public struct TwoModeEdgeList: Sendable {
  /// The network.
  public let graph: TwoModeGraph
  private let text: [UInt8]
  private let actorPlaces: [Range<Int>]
  private let eventPlaces: [Range<Int>]

  /// Reads an edge list in UTF-8.
  ///
  /// - Throws: ``Diagnostic`` `bad-edge-list` with the line that has not two or three columns, an
  ///   empty name or a weight that is no number above zero; `parallel-ties` where a pair comes up
  ///   twice.
  /// - Complexity: O(bytes) expected.
  public init(_ text: [UInt8], path: String? = nil) throws(Diagnostic) {
    let rows: EdgeRows
    do {
      rows = try text.withUncheckedView { (view) throws(EdgeRows.Fault) in try EdgeRows(view) }
    } catch {
      throw Diagnostic(
        severity: .error, id: "bad-edge-list", message: error.message, path: path,
        line: error.line)
    }
    do {
      graph = TwoModeGraph(
        actorCount: rows.actorPlaces.count, eventCount: rows.eventPlaces.count,
        validated: try AdjacencyLists(
          firstCount: rows.actorPlaces.count, secondCount: rows.eventPlaces.count,
          first: rows.actors, second: rows.events, weights: rows.weights))
    } catch {
      func name(_ place: Range<Int>) -> String { String(decoding: text[place], as: UTF8.self) }
      guard case .parallelEdges(let actor, let event) = error else { fatalError("\(error)") }
      throw Diagnostic(
        severity: .error, id: "parallel-ties",
        message: "\"\(name(rows.actorPlaces[actor]).prefix(60))\" and "
          + "\"\(name(rows.eventPlaces[event - rows.actorPlaces.count]).prefix(60))\" are tied "
          + "twice; one tie a pair", path: path)
    }
    self.text = text
    actorPlaces = rows.actorPlaces
    eventPlaces = rows.eventPlaces
  }

  /// An actor's name.
  /// - Precondition: the actor exists.
  public func name(ofActor actor: Int) -> String {
    String(decoding: text[actorPlaces[actor]], as: UTF8.self)
  }

  /// An event's name.
  /// - Precondition: the event exists.
  public func name(ofEvent event: Int) -> String {
    String(decoding: text[eventPlaces[event]], as: UTF8.self)
  }
}
