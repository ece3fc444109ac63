public import ActorNetModel

/// Who runs Graphviz.
///
/// The libraries can crash, hang and end a process, and a call of theirs cannot be cancelled. A
/// host that runs jobs in another process (see ``GraphvizJob/bytes``) turns all that into a
/// diagnostic.
public protocol GraphvizHost: Sendable {
  /// Does a job.
  /// - Throws: ``Diagnostic`` where Graphviz fails.
  func run(_ job: GraphvizJob) throws(Diagnostic) -> [UInt8]
}

/// Graphviz in this process: quick, and as safe as the libraries are.
public struct InProcessGraphviz: GraphvizHost {
  /// A host without state.
  public init() {}

  /// Does a job; see ``GraphvizJob/perform()``.
  public func run(_ job: GraphvizJob) throws(Diagnostic) -> [UInt8] { try job.perform() }
}

/// One graph, an engine to place or draw it, and what is wanted.
public struct GraphvizJob: Sendable {
  /// What comes of a job.
  public enum Output: String, Sendable, Hashable, CaseIterable {
    /// The drawing.
    case svg
    /// The drawing.
    case png = "png:cairo"
    /// The drawing.
    case pdf
    /// The middle of each node, a line `name x,y` each, in points.
    case positions
  }

  /// What places or draws: `dot`, `neato`, `sfdp`, `nop`, `nop2` or another engine.
  public let engine: String
  /// What is wanted.
  public let output: Output
  /// The graph.
  public let dot: [UInt8]
  /// The numbers of nodes and edges; nil where only Graphviz can count them.
  public let size: (nodes: Int, edges: Int)?

  /// A job for a graph.
  ///
  /// It goes through DOT also within one process, so that a worker gives the same bytes: reading
  /// DOT makes nodes in another order, on which layouts depend.
  /// - Throws: ``Diagnostic`` where libcgraph refuses a part of the graph.
  init(_ graph: DrawnGraph, engine: String, output: Output) throws(Diagnostic) {
    dot = try GraphvizEngine.dot(graph)
    self.engine = engine
    self.output = output
    size = (graph.nodes.count, graph.edges.count)
  }

  /// A job for DOT text.
  public init(dot: [UInt8], engine: String, output: Output) {
    self.dot = dot
    self.engine = engine
    self.output = output
    size = nil
  }

  /// The job for another process: engine and output in the first line, then DOT.
  public var bytes: [UInt8] { Array("\(engine) \(output.rawValue)\n".utf8) + dot }

  /// The job from such bytes; nil where they are none.
  public init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 2, let output = Output(rawValue: String(words[1])) else { return nil }
    self.init(dot: Array(bytes[(end + 1)...]), engine: String(words[0]), output: output)
  }

  /// Does the job in this process.
  /// - Throws: ``Diagnostic`` with the libraries' words where they fail.
  public func perform() throws(Diagnostic) -> [UInt8] {
    try GraphvizEngine.perform(self)
  }
}
