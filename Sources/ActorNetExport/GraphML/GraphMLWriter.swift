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

    /// A key.
    init(_ scope: Scope, _ name: String, _ kind: AttributedGraph.Kind = .string, id: String? = nil)
    {
      self.id = id ?? name
      self.scope = scope
      self.name = name
      self.kind = kind
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

  /// A value as text, left out where it is nil or empty.
  mutating func data(_ keyID: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    write("      <data key=\"\(keyID)\">")
    XMLText.append(content: text, to: &bytes)
    write("</data>\n")
  }

  /// A number, left out where it is not finite.
  mutating func data(_ keyID: String, _ number: Double) {
    guard number.isFinite else { return }
    data(keyID, number.description)
  }

  /// A whole number.
  mutating func data(_ keyID: String, _ number: Int) { data(keyID, String(number)) }

  /// Markup that is already XML.
  mutating func raw(_ markup: String) { write(markup) }

  /// Ends the file.
  mutating func finish() -> [UInt8] {
    write("  </graph>\n</graphml>\n")
    return bytes
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension GraphMLWriter {
  /// Colour as hexadecimal (Cytoscape, igraph, visone) and as three numbers (Gephi, Tulip).
  mutating func data(color: ScreenColor) {
    data("color", color.hexadecimal)
    data("r", color.red)
    data("g", color.green)
    data("b", color.blue)
  }

  /// The keys of ``data(color:)``, and `size`.
  static let styleKeys = [
    Key(.node, "color"), Key(.node, "r", .int), Key(.node, "g", .int), Key(.node, "b", .int),
    Key(.node, "size", .double),
  ]
}
