internal import ActorNetModel
internal import GraphvizShim
internal import Synchronization

/// Graphviz in the process: one call at a time, on a thread with a deep stack.
///
/// The libraries keep global state that even reading changes, so that one lock holds all calls;
/// no pointer of theirs leaves a call. A call blocks its caller until it is done and cannot be
/// cancelled. What the libraries call an error is one, whatever they return.
enum GraphvizEngine {
  private static let lock = Mutex<Void>(())
  /// Layouts recurse along paths: 10 000 nodes in a row want more than 512 KiB.
  private static let stackSize = 256 << 20

  /// What the libraries' failure is called.
  static func fault(_ message: String) -> Diagnostic {
    Diagnostic(severity: .error, id: "graphviz", message: "Graphviz: \(message)")
  }

  /// The graph as DOT text, not laid out beyond what its attributes say.
  static func dot(_ graph: DrawnGraph) throws(Diagnostic) -> [UInt8] {
    try run { () throws(Diagnostic) in
      let handle = try GraphvizHandle(graph)
      return try handle.write()
    }
  }

  /// A graph placed by an engine, drawn or as the middles of its nodes.
  static func perform(_ job: GraphvizJob) throws(Diagnostic) -> [UInt8] {
    try run { () throws(Diagnostic) in
      let handle = try GraphvizHandle(dot: job.dot)
      try handle.layOut(job.engine)
      return job.output == .positions
        ? Array(handle.positions().joined(separator: "\n").utf8)
        : try handle.render(job.output.rawValue)
    }
  }

  /// The middles of the nodes in points, in their order, as an engine places them.
  ///
  /// - Precondition: nodes are called `n0`, `n1` … in their order.
  static func positions(
    of graph: DrawnGraph, engine: String, host: any GraphvizHost
  ) throws(Diagnostic) -> [DiagramPoint] {
    let text = try host.run(GraphvizJob(graph, engine: engine, output: .positions))
    var points = [DiagramPoint?](repeating: nil, count: graph.nodes.count)
    for line in text.split(separator: 0x0A) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      let numbers = words.last?.split(separator: ",").compactMap { Double($0) } ?? []
      guard words.count == 2, numbers.count == 2, let node = Int(words[0].dropFirst()),
        points.indices.contains(node)
      else { continue }
      points[node] = DiagramPoint(numbers[0], numbers[1])
    }
    guard !points.contains(nil) else {
      throw fault("the layout \(engine) placed too few nodes")
    }
    return points.compactMap(\.self)
  }

  /// How many nodes and edges there are in DOT text, as the libraries read it.
  static func count(dot text: [UInt8]) throws(Diagnostic) -> (nodes: Int, edges: Int) {
    try run { () throws(Diagnostic) in
      let handle = try GraphvizHandle(dot: text)
      return handle.counts
    }
  }

  /// Runs work under the lock, on a thread of its own.
  private static func run<Value: Sendable>(
    _ work: @Sendable () throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let outcome: Result<Value, Diagnostic> = lock.withLock { _ in
      var outcome: Result<Value, Diagnostic>?
      GraphvizThread.run(stackSize: stackSize) {
        guard gvshim_begin() else {
          outcome = .failure(
            fault("no plugins; run libgvc6-config-update -c or install libgvc6 anew"))
          return
        }
        do throws(Diagnostic) {
          outcome = .success(try work())
        } catch {
          outcome = .failure(error)
        }
      }
      return outcome ?? .failure(fault("the thread did not run"))
    }
    return try outcome.get()
  }
}
