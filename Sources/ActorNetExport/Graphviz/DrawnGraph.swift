/// A graph for libcgraph as a value: names and attributes in the order in which they are set.
struct DrawnGraph: Sendable {
  /// An attribute's value.
  enum Value: Sendable, Hashable {
    /// Written as it is: numbers, colours, keywords, text that ``text(_:)`` has made safe.
    case plain(String)
    /// What stands between `<` and `>` in DOT.
    case html(String)

    /// Text from documents.
    ///
    /// Backslashes are doubled, because libcgraph does not escape them and
    /// labels give them a meaning; `&` and `<` become entities, which labels decode, so that no
    /// text can be equal to an HTML-like label, with which libcgraph would confuse it.
    static func text(_ text: String) -> Value {
      var safe = ""
      for scalar in HostileText.oneLine(text).unicodeScalars {
        switch scalar {
        case "\\": safe += "\\\\"
        case "&": safe += "&amp;"
        case "<": safe += "&lt;"
        case ">": safe += "&gt;"
        default: safe.unicodeScalars.append(scalar)
        }
      }
      return .plain(safe)
    }
  }

  /// A name and a value.
  struct Attribute: Sendable, Hashable {
    /// Graphviz' name or one of ours.
    let name: String
    /// The value.
    let value: Value

    /// An attribute with a plain value.
    init(_ name: String, _ value: String) {
      self.name = name
      self.value = .plain(value)
    }

    /// An attribute.
    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// A node.
  struct Node: Sendable {
    /// ASCII, unique.
    let name: String
    /// Its attributes.
    let attributes: [Attribute]
  }

  /// An edge.
  struct Edge: Sendable {
    /// Index into the nodes.
    let tail: Int
    /// Index into the nodes.
    let head: Int
    /// Its attributes.
    let attributes: [Attribute]
  }

  /// A subgraph without nodes that carries words.
  struct Cluster: Sendable {
    /// ASCII, unique, beginning with `cluster`.
    let name: String
    /// Its attributes.
    let attributes: [Attribute]
  }

  /// The graph's name.
  let name: String
  /// The engine that draws it; not all can.
  let engine: String
  /// The graph's attributes.
  var attributes: [Attribute]
  /// Defaults of nodes.
  var nodeDefaults: [Attribute]
  /// Defaults of edges.
  var edgeDefaults: [Attribute]
  /// Nodes in order.
  var nodes: [Node]
  /// Edges in order.
  var edges: [Edge]
  /// Words around the nodes.
  var clusters: [Cluster] = []
}
