internal import ActorNetModel

/// Writes one flat undirected GraphML graph that every reader of research opens: a declaration on
/// line 1, `xmlns` on line 2, no DOCTYPE, no `<default>`, no `<desc>`, no CDATA, no nesting.
struct GraphMLWriter {
  /// What a key describes.
  enum Scope: String {
    case node
    case edge
  }

  /// A declared attribute.
  ///
  /// Identifiers are unique in the file, whatever the scope.
  struct Key {
    /// Written in `id` and in each `<data>`.
    let id: String
    /// Node or edge.
    let scope: Scope
    /// What tools show.
    let name: String
    /// Its type.
    let kind: AttributedGraph.Kind
    /// What stands before each value.
    let opening: [UInt8]

    /// A key.
    init(_ scope: Scope, _ name: String, _ kind: AttributedGraph.Kind = .string, id: String? = nil)
    {
      self.id = id ?? name
      self.scope = scope
      self.name = name
      self.kind = kind
      opening = Array("      <data key=\"\(self.id)\">".utf8)
    }
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let keys: [Key]

  /// Writes the head of the file.
  ///
  /// - Parameters:
  ///   - extraNamespaces: further attributes of `<graphml>`, as written.
  ///   - extraKeys: further `<key>` elements, as written.
  init(graphID: String, keys: [Key], extraNamespaces: String = "", extraKeys: [String] = []) {
    self.keys = keys
    let namespace = "http://graphml.graphdrawing.org/xmlns"
    write(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
    write(#"<graphml xmlns="\#(namespace)""#)
    write(#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#)
    write(extraNamespaces)
    write(#" xsi:schemaLocation="\#(namespace) \#(namespace)/1.0/graphml.xsd">"# + "\n")
    for key in keys {
      write(
        #"  <key id="\#(key.id)" for="\#(key.scope.rawValue)" attr.name="\#(key.name)""#
          + #" attr.type="\#(key.kind.rawValue)"/>"# + "\n")
    }
    for key in extraKeys { write("  \(key)\n") }
    write(#"  <graph id="\#(graphID)" edgedefault="undirected">"# + "\n")
  }

  /// Begins a node.
  mutating func beginNode(_ id: String) {
    write("    <node id=\"")
    XMLText.append(attribute: id, to: &bytes)
    write("\">\n")
  }

  /// Ends a node.
  mutating func endNode() { write("    </node>\n") }

  /// Begins an edge.
  mutating func beginEdge(_ id: String, source: String, target: String) {
    write("    <edge id=\"\(id)\" source=\"")
    XMLText.append(attribute: source, to: &bytes)
    write("\" target=\"")
    XMLText.append(attribute: target, to: &bytes)
    write("\">\n")
  }

  /// Ends an edge.
  mutating func endEdge() { write("    </edge>\n") }

  /// A value, left out where it is nil, empty or not a finite number; a truth as 0 or 1 where the
  /// key is one of whole numbers.
  mutating func data(_ key: Key, _ value: AttributedGraph.Value?) {
    guard let value else { return }
    switch value {
    case .text(let text):
      if text.isEmpty { return }
      bytes.append(contentsOf: key.opening)
      XMLText.append(content: text, to: &bytes)
    case .number(let number):
      if !number.isFinite { return }
      bytes.append(contentsOf: key.opening)
      bytes.append(contentsOf: number.description.utf8)
    case .whole(let number):
      bytes.append(contentsOf: key.opening)
      bytes.append(contentsOf: String(number).utf8)
    case .truth(let truth):
      bytes.append(contentsOf: key.opening)
      let isNumber = key.kind == .int
      bytes.append(contentsOf: (truth ? isNumber ? "1" : "true" : isNumber ? "0" : "false").utf8)
    }
    bytes.append(contentsOf: Self.closing)
  }

  private static let closing = Array("</data>\n".utf8)

  /// Markup that is already XML.
  mutating func raw(_ markup: String) { write(markup) }

  /// Ends the file.
  ///
  /// - Parameters:
  ///   - kept: a network to be kept in comments where attributes do not tell all of it.
  ///   - shown: the identifiers of the nodes that were written.
  mutating func finish(keeping kept: AffiliationNetwork?, shown: Set<String>) -> [UInt8] {
    write("  </graph>\n")
    if let kept { GraphMLRemarks.append(kept, shown: shown, to: &bytes) }
    write("</graphml>\n")
    return bytes
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension GraphMLWriter {
  /// Colour as hexadecimal (Cytoscape, igraph, visone) and as three numbers (Gephi, Tulip).
  mutating func data(color: ScreenColor) {
    let keys = Self.colorKeys
    data(keys[0], .text(color.hexadecimal))
    data(keys[1], .whole(color.red))
    data(keys[2], .whole(color.green))
    data(keys[3], .whole(color.blue))
  }

  /// The keys of ``data(color:)``.
  static let colorKeys = [
    Key(.node, "color"), Key(.node, "r", .int), Key(.node, "g", .int), Key(.node, "b", .int),
  ]
  /// The diameter in points.
  static let sizeKey = Key(.node, "size", .double)
  /// Where a layout put the node.
  static let placeKeys = [Key(.node, "x", .double), Key(.node, "y", .double)]
}
