internal import ActorNetModel

/// Which nodes of a file are people and which are events.
struct GraphMLModes: Sendable {
  /// By node.
  let isEvent: [Bool]
  /// The attribute that told; nil where the ties alone did.
  let attribute: String?

  /// The attributes that may tell, the first that knows every node wins.
  static let attributes = ["mode", "bipartite", "type", "kind"]

  /// Reads the modes from an attribute, or splits the graph by its ties.
  ///
  /// An attribute tells where it has one of the words of ``mode(of:)`` for every node. Without
  /// one, each component is coloured with two colours; the colour at which more of its edges begin
  /// is that of the people, for files are written so; in doubt that of the first node. Nodes
  /// without a tie are people.
  ///
  /// - Throws: ``Diagnostic`` `not-two-mode` with the line of an edge between two nodes of one
  ///   mode, or of one that closes an odd cycle.
  /// - Complexity: O(nodes + edges).
  init(_ table: GraphMLTable, path: String?) throws(Diagnostic) {
    for name in Self.attributes {
      let keys = table.keys(named: name, scope: "node")
      guard !keys.isEmpty, table.nodeCount > 0 else { continue }
      let modes = (0..<table.nodeCount).map { node in
        table.value(ofNode: node, keys).flatMap(Self.mode(of:))
      }
      guard !modes.contains(nil) else { continue }
      isEvent = modes.map { $0 == true }
      attribute = name
      try check(table, name, path)
      return
    }
    isEvent = try Self.colouring(table, path)
    attribute = nil
  }

  /// False for what names a person, true for what names an event, nil for anything else.
  ///
  /// `0`, `false`, `actor`, `person` and the kinds of person; `1`, `true`, `event` and the kinds of
  /// event; case does not matter, and `1.0` is 1.
  static func mode(of word: String) -> Bool? {
    let word = word.lowercased()
    switch word {
    case "false", "actor", "person": return false
    case "true", "event": return true
    default: break
    }
    if Person.Kind(rawValue: word) != nil { return false }
    if Event.Kind(rawValue: word) != nil { return true }
    switch Double(word) {
    case 0: return false
    case 1: return true
    default: return nil
    }
  }

  private func check(_ table: GraphMLTable, _ name: String, _ path: String?) throws(Diagnostic) {
    for edge in 0..<table.edgeCount {
      let (source, target) = table.ends(ofEdge: edge)
      guard isEvent[source] == isEvent[target] else { continue }
      let isProjection = !table.keys(named: "weighting", scope: "node").isEmpty
      let ends = "\"\(Self.shown(table, source))\" and \"\(Self.shown(table, target))\""
      throw Diagnostic(
        severity: .error, id: "not-two-mode",
        message: "this graph is not two-mode: this edge ties \(ends), both "
          + (isEvent[source] ? "events" : "people") + " by the attribute \"\(name)\""
          + (isProjection
            ? "; it is a projection, so give the two-mode network from which it was made" : ""),
        path: path, line: table.line(ofEdge: edge))
    }
  }

  private static func shown(_ table: GraphMLTable, _ node: Int) -> String {
    String(
      (table.value(ofNode: node, table.keys(named: "name", scope: "node"))
        ?? table.id(ofNode: node)).prefix(60))
  }

  private static func colouring(_ table: GraphMLTable, _ path: String?) throws(Diagnostic) -> [Bool]
  {
    var edgesOf = [[Int32]](repeating: [], count: table.nodeCount)
    for edge in 0..<table.edgeCount {
      let (source, target) = table.ends(ofEdge: edge)
      edgesOf[source].append(Int32(clamping: edge))
      edgesOf[target].append(Int32(clamping: edge))
    }
    var colour = [Bool?](repeating: nil, count: table.nodeCount)
    for root in 0..<table.nodeCount where colour[root] == nil {
      colour[root] = false
      var component = [root]
      var beginnings = 0
      var next = 0
      while next < component.count {
        let node = component[next]
        next += 1
        for edge in edgesOf[node] {
          let (source, target) = table.ends(ofEdge: Int(edge))
          let other = source == node ? target : source
          if source == node { beginnings += colour[node] == true ? 1 : -1 }
          if let known = colour[other] {
            if known == colour[node] { throw oddCycle(table, Int(edge), path) }
          } else {
            colour[other] = colour[node] == false
            component.append(other)
          }
        }
      }
      // More edges begin at the second colour: those are the people.
      if beginnings > 0 { for node in component { colour[node] = colour[node] == false } }
    }
    return colour.map { $0 == true }
  }

  private static func oddCycle(
    _ table: GraphMLTable, _ edge: Int, _ path: String?
  ) -> Diagnostic {
    let (source, target) = table.ends(ofEdge: edge)
    return Diagnostic(
      severity: .error, id: "not-two-mode",
      message: "this graph is not two-mode: its nodes cannot be split into people and events so "
        + "that every edge ties a person to an event; the edge between "
        + "\"\(shown(table, source))\" and \"\(shown(table, target))\" closes a cycle of odd length",
      path: path, line: table.line(ofEdge: edge))
  }
}
