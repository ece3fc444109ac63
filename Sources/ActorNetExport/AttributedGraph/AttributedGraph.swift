internal import ActorNetModel

/// What every format for other tools writes: a flat undirected graph with named attributes.
///
/// Nodes and edges are made one at a time, so that a format can stream them.
struct AttributedGraph: Sendable {
  /// The types that all readers know.
  enum Kind: String, Sendable {
    case boolean
    case double
    case int
    case string
  }

  /// A value of one of them.
  enum Value: Sendable, Hashable {
    case truth(Bool)
    case number(Double)
    case whole(Int)
    case text(String)

    /// Text joined from parts; nil where there are none.
    static func joined(_ parts: [String], by separator: String) -> Value? {
      let present = parts.filter { !$0.isEmpty }
      return present.isEmpty ? nil : .text(present.joined(separator: separator))
    }

    /// One line of text; nil where it is empty.
    static func line(_ text: String?) -> Value? {
      guard let line = text.map(HostileText.oneLine), !line.isEmpty else { return nil }
      return .text(line)
    }

    /// A number; nil where it is not finite, which readers do not agree on.
    static func finite(_ number: Double) -> Value? { number.isFinite ? .number(number) : nil }

    /// The value as XML, JSON and CSV write it, strings without quotes.
    var written: String {
      switch self {
      case .truth(let truth): String(truth)
      case .number(let number): number.description
      case .whole(let number): String(number)
      case .text(let text): text
      }
    }
  }

  /// A declared attribute.
  struct Column: Sendable {
    /// What tools show.
    let name: String
    /// Its type.
    let kind: Kind
    /// Whether it is a measure that was asked for.
    let isMeasure: Bool

    /// A column.
    init(_ name: String, _ kind: Kind = .string, isMeasure: Bool = false) {
      self.name = name
      self.kind = kind
      self.isMeasure = isMeasure
    }
  }

  /// A person or an event.
  struct Node: Sendable {
    /// ASCII.
    let id: String
    /// Unique in the graph.
    let name: String
    /// As people read it.
    let label: String
    /// Whether it belongs to the second mode.
    let isEvent: Bool
    /// One value a column, nil where absent; begins with name and label.
    let values: [Value?]
    /// For drawing.
    let color: ScreenColor
    /// The diameter in points.
    let size: Double
    /// Where a layout put it.
    let position: DiagramPoint?
    /// When it is there, in order; none for always.
    let spells: [DaySpell]
  }

  /// A tie.
  struct Edge: Sendable {
    /// Index of a node.
    let source: Int
    /// Index of a node.
    let target: Int
    /// The source's identifier.
    let sourceID: String
    /// The target's identifier.
    let targetID: String
    /// The source's colour.
    let color: ScreenColor
    /// Above zero.
    let weight: Double
    /// One value a column, nil where absent.
    let values: [Value?]
    /// As a node's.
    let spells: [DaySpell]
  }

  /// `actors` for two modes, `contacts` for a projection.
  let name: String
  /// How many nodes belong to the first mode; they come first.
  let actorCount: Int
  /// Nodes' attributes.
  let nodeColumns: [Column]
  /// Edges' attributes.
  let edgeColumns: [Column]
  /// How many nodes.
  let nodeCount: Int
  /// How many edges.
  let edgeCount: Int
  /// Makes the node of an index.
  let node: @Sendable (Int) -> Node
  /// Makes the edge of an index.
  let edge: @Sendable (Int) -> Edge

  /// Attribute names that a measure cannot have.
  static let reservedNames: Set<String> = [
    "name", "label", "mode", "type", "bipartite", "kind", "aliases", "country", "countries",
    "title", "start",
    "end", "place", "status", "series", "group", "evidence", "documents", "confidence", "color",
    "reports", "date_words", "parties", "asserters",
    "r", "g", "b", "size", "x", "y", "weight", "role", "inferred", "id", "source", "target", "key",
    "contacts", "contact_sentence", "weighting", "backbone", "value", "position",
  ]

  /// The graph that a request asks for: its projection, or the two-mode graph.
  ///
  /// With `timed`, nodes and ties tell when they are there.
  init(
    _ request: ExportRequest, positions: [String: DiagramPoint] = [:], timed: Bool = false
  ) {
    if let projection = request.projection {
      self.init(projection: projection, of: request, timed: timed)
    } else {
      self.init(twoMode: request, positions: positions, timed: timed)
    }
  }

  /// A graph from its parts.
  init(
    name: String, actorCount: Int, nodeColumns: [Column], edgeColumns: [Column], nodeCount: Int,
    edgeCount: Int, node: @escaping @Sendable (Int) -> Node,
    edge: @escaping @Sendable (Int) -> Edge
  ) {
    self.name = name
    self.actorCount = actorCount
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
    self.nodeCount = nodeCount
    self.edgeCount = edgeCount
    self.node = node
    self.edge = edge
  }

  /// The diameter of a node in points: 12 and 4 more a tie, up to 60.
  static func size(degree: Int) -> Double { Double(12 + 4 * min(degree, 12)) }

  /// Nodes' names cut to `limit` characters, no two alike, for formats of short labels.
  func shortNames(limit: Int) -> [String] {
    NetworkIndex.distinguish(
      (0..<nodeCount).map { index in
        let node = node(index)
        let text = HostileText.drawn(node.label, limit: limit)
        // Neither has an escape; a backslash before the closing quote would be taken for one.
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
        return (
          node.id,
          quoted.joined(separator: "'").split(separator: "\\", omittingEmptySubsequences: false)
            .joined(separator: "/")
        )
      })
  }
}
