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

  /// The graph drawn by its engine, as `svg`, `png:cairo` or `pdf`.
  static func render(_ graph: DrawnGraph, format: String) throws(Diagnostic) -> [UInt8] {
    try run { () throws(Diagnostic) in
      let handle = try GraphvizHandle(graph)
      try handle.layOut(graph.engine)
      return try handle.render(format)
    }
  }

  /// The middles of the nodes in points, in their order, as an engine places them.
  static func positions(
    of graph: DrawnGraph, engine: String
  ) throws(Diagnostic) -> [DiagramPoint] {
    let places = try run { () throws(Diagnostic) in
      let handle = try GraphvizHandle(graph)
      try handle.layOut(engine)
      return handle.positions()
    }
    return places.compactMap { text in
      let numbers = text.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? DiagramPoint(numbers[0], numbers[1]) : nil
    }
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
