internal import ActorNetModel

/// What a GraphML file holds, before anything is made of it: nodes and edges with attributes, in
/// the order of the file.
struct GraphMLTable: Sendable {
  /// A declared attribute.
  struct Key: Sendable {
    /// What tools show; the key's own identifier where it has no `attr.name`.
    let name: String
    /// `node`, `edge`, `graph` or `all`.
    let scope: String
    /// Whether its values are kept.
    let isWanted: Bool
    /// Whether it holds yEd's drawing of a node, of which the label is kept.
    let isDrawing: Bool
    /// What holds where an element has no value.
    var standard: String?
  }

  /// A comment of ours: what attributes cannot hold.
  struct Remark: Sendable {
    /// What begins the comment, before ``bytes``.
    static let mark = Array(" actornet ".utf8)
    let bytes: [UInt8]
    let line: Int
  }

  private struct Value: Sendable {
    let key: Int32
    let text: String
  }

  /// A node, and where its values stand in `values`.
  private struct Node: Sendable {
    let id: String
    let line: Int32
    let start: Int32
    var count: Int32 = 0
  }

  /// An edge, and where its values stand; nodes that come later in the file are -1 at first.
  private struct Edge: Sendable {
    var source: Int32
    var target: Int32
    let line: Int32
    let start: Int32
    var count: Int32 = 0
  }

  /// Declared attributes, in order.
  var keys: [Key] = []
  /// Our own comments, in order.
  var remarks: [Remark] = []
  private var nodes: [Node] = []
  private var edges: [Edge] = []
  private var values: [Value] = []
  private var nodeAt: [String: Int32] = [:]
  private var lateEnds: [(edge: Int, isTarget: Bool, id: String)] = []
  private var ownerIsEdge = false

  /// How many nodes.
  var nodeCount: Int { nodes.count }
  /// How many edges.
  var edgeCount: Int { edges.count }

  /// Adds a node.
  /// - Returns: the line of another node of that identifier; nil where there is none.
  mutating func add(node id: String, line: Int) -> Int? {
    let position = Int32(clamping: nodes.count)
    if let other = nodeAt.updateValue(position, forKey: id) { return Int(nodes[Int(other)].line) }
    nodes.append(
      Node(id: id, line: Int32(clamping: line), start: Int32(clamping: values.count)))
    ownerIsEdge = false
    return nil
  }

  /// Adds an edge.
  mutating func add(edgeFrom source: String, to target: String, line: Int) {
    let first = nodeAt[source] ?? -1
    let second = nodeAt[target] ?? -1
    if first < 0 { lateEnds.append((edges.count, false, source)) }
    if second < 0 { lateEnds.append((edges.count, true, target)) }
    edges.append(
      Edge(
        source: first, target: second, line: Int32(clamping: line),
        start: Int32(clamping: values.count)))
    ownerIsEdge = true
  }

  /// Adds a value to the node or edge that was added last.
  mutating func add(key: Int, _ text: String) {
    values.append(Value(key: Int32(clamping: key), text: text))
    if ownerIsEdge {
      edges[edges.count - 1].count += 1
    } else if !nodes.isEmpty {
      nodes[nodes.count - 1].count += 1
    }
  }

  /// Finds the nodes of edges that stood before them.
  /// - Throws: ``Diagnostic`` with the line of an edge that names no node.
  mutating func resolveEdges(path: String?) throws(Diagnostic) {
    for end in lateEnds {
      guard let node = nodeAt[end.id] else {
        throw Diagnostic(
          severity: .error, id: "bad-graphml",
          message: "this edge names the node \"\(end.id.prefix(60))\", which is not there",
          path: path, line: Int(edges[end.edge].line))
      }
      if end.isTarget { edges[end.edge].target = node } else { edges[end.edge].source = node }
    }
    lateEnds = []
  }

  /// A node's identifier in the file.
  func id(ofNode node: Int) -> String { nodes[node].id }
  /// The line on which a node begins.
  func line(ofNode node: Int) -> Int { Int(nodes[node].line) }
  /// The line on which an edge begins.
  func line(ofEdge edge: Int) -> Int { Int(edges[edge].line) }
  /// The two nodes of an edge, in the order of the file.
  func ends(ofEdge edge: Int) -> (source: Int, target: Int) {
    (Int(edges[edge].source), Int(edges[edge].target))
  }

  /// The numbers of the keys of a name that nodes or edges may have.
  func keys(named name: String, scope: String) -> [Int] {
    keys.indices.filter {
      keys[$0].name == name && (keys[$0].scope == scope || keys[$0].scope == "all")
        && !keys[$0].isDrawing
    }
  }

  /// A node's value under one of some keys, white space around it left out; nil where it is empty.
  func value(ofNode node: Int, _ wanted: [Int]) -> String? {
    let found = nodes[node]
    return value(from: found.start, count: found.count, wanted)
  }

  /// An edge's value under one of some keys; as a node's.
  func value(ofEdge edge: Int, _ wanted: [Int]) -> String? {
    let found = edges[edge]
    return value(from: found.start, count: found.count, wanted)
  }

  private func value(from start: Int32, count: Int32, _ wanted: [Int]) -> String? {
    for key in wanted {
      for place in Int(start)..<Int(start + count) where Int(values[place].key) == key {
        let text = values[place].text
        return text.isEmpty ? nil : text
      }
      if let standard = keys[key].standard, !standard.isEmpty { return standard }
    }
    return nil
  }
}
