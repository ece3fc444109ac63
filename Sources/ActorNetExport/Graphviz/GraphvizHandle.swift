internal import ActorNetModel
internal import GraphvizShim

/// A libcgraph graph, owned: its pointers are valid from `init` to `deinit` and never leave it.
///
/// Only for the thread that ``GraphvizEngine`` runs work on; not Sendable, so that the compiler
/// keeps it there.
@safe
final class GraphvizHandle {
  private let graph: OpaquePointer
  private var nodes: [OpaquePointer] = unsafe []
  private var isLaidOut = false

  /// Builds a graph.
  /// - Throws: ``Diagnostic`` where the library refuses a part.
  init(_ drawn: DrawnGraph) throws(Diagnostic) {
    guard let graph = unsafe gvshim_open(drawn.name) else { throw Self.fault("open") }
    unsafe self.graph = graph
    // libcgraph wants defaults before graphs differ from them.
    try declare(drawn.nodeDefaults, gvshim_for_node)
    try declare(drawn.edgeDefaults, gvshim_for_edge)
    for attribute in drawn.attributes {
      try unsafe set(UnsafeMutableRawPointer(graph), attribute)
    }
    for node in drawn.nodes {
      guard let made = unsafe gvshim_add_node(graph, node.name) else {
        throw Self.fault("node \(node.name)")
      }
      for attribute in node.attributes { try unsafe set(UnsafeMutableRawPointer(made), attribute) }
      unsafe nodes.append(made)
    }
    for cluster in drawn.clusters {
      guard let made = unsafe gvshim_subgraph(graph, cluster.name) else {
        throw Self.fault("subgraph \(cluster.name)")
      }
      for attribute in cluster.attributes {
        try unsafe set(UnsafeMutableRawPointer(made), attribute)
      }
    }
    for (number, edge) in drawn.edges.enumerated() {
      let made = unsafe gvshim_add_edge(graph, nodes[edge.tail], nodes[edge.head], "t\(number)")
      guard let made = unsafe made else { throw Self.fault("edge \(number)") }
      for attribute in edge.attributes { try unsafe set(UnsafeMutableRawPointer(made), attribute) }
    }
  }

  /// Reads a graph.
  /// - Throws: ``Diagnostic`` with the library's words where the text is not DOT.
  init(dot text: [UInt8]) throws(Diagnostic) {
    let graph = unsafe text.withUnsafeBytes { bytes -> OpaquePointer? in
      guard let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
        return nil
      }
      return unsafe gvshim_parse(start, bytes.count)
    }
    guard let graph = unsafe graph else { throw Self.fault("read") }
    unsafe self.graph = graph
    if gvshim_failed() { throw Self.fault("read") }
    var node = unsafe gvshim_first_node(graph)
    while let found = unsafe node {
      unsafe nodes.append(found)
      unsafe node = gvshim_next_node(graph, found)
    }
  }

  deinit {
    if isLaidOut { unsafe gvshim_free_layout(graph) }
    unsafe gvshim_close(graph)
  }

  /// The numbers of nodes and edges.
  var counts: (nodes: Int, edges: Int) {
    (unsafe Int(gvshim_node_count(graph)), unsafe Int(gvshim_edge_count(graph)))
  }

  /// DOT text.
  func write() throws(Diagnostic) -> [UInt8] {
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    let written = unsafe gvshim_write(graph, &text, &count)
    defer { unsafe gvshim_free(text) }
    guard written else { throw Self.fault("write") }
    return unsafe Self.bytes(text, count)
  }

  /// Places everything.
  func layOut(_ engine: String) throws(Diagnostic) {
    isLaidOut = true
    guard unsafe gvshim_layout(graph, engine) else { throw Self.fault("layout \(engine)") }
  }

  /// Draws.
  func render(_ format: String) throws(Diagnostic) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var count = 0
    let rendered = unsafe gvshim_render(graph, format, &data, &count)
    defer { unsafe gvshim_free_rendering(data) }
    guard rendered else { throw Self.fault("render \(format)") }
    return unsafe Self.bytes(data, count)
  }

  /// The name of each node and its `pos`, as the library writes it, with a space between.
  func positions() -> [String] {
    unsafe gvshim_attach_positions(graph)
    return unsafe nodes.map { node in
      let place = unsafe gvshim_get(UnsafeMutableRawPointer(node), "pos").map {
        unsafe String(cString: $0)
      }
      return unsafe String(cString: gvshim_node_name(node)) + " " + (place ?? "")
    }
  }

  private func declare(
    _ attributes: [DrawnGraph.Attribute], _ kind: gvshim_kind
  ) throws(Diagnostic) {
    for attribute in attributes {
      guard case .plain(let value) = attribute.value,
        unsafe gvshim_declare(graph, kind, attribute.name, value)
      else { throw Self.fault("default \(attribute.name)") }
    }
  }

  private func set(
    _ object: UnsafeMutableRawPointer, _ attribute: DrawnGraph.Attribute
  ) throws(Diagnostic) {
    let done =
      switch attribute.value {
      case .plain(let value): unsafe gvshim_set(object, attribute.name, value)
      case .html(let value): unsafe gvshim_set_html(object, attribute.name, value)
      }
    guard done else { throw Self.fault("attribute \(attribute.name)") }
  }

  private static func bytes(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(start), count: count))
  }

  private static func fault(_ stage: String) -> Diagnostic {
    let said = unsafe String(cString: gvshim_messages())
    let message = said.split(whereSeparator: \.isNewline).joined(separator: " ")
    return GraphvizEngine.fault(
      "\(stage): " + (message.isEmpty ? "it does not say why" : String(message.prefix(400))))
  }
}
