internal import ActorNetExport
internal import ActorNetModel
internal import Foundation
internal import Synchronization

/// Runs Graphviz in a process of its own, so that its crash or hang is a diagnostic.
///
/// The process is this program again with a verb that no help lists; the job goes in by a pipe,
/// the result comes back by another. It is killed when its time is up, leaves no core file, and
/// what Graphviz prints goes nowhere. Where no process can be started the job is done here.
struct GraphvizWorker: GraphvizHost {
  /// The verb by which the program knows that it is the worker.
  static let verb = "render-worker"

  /// The program to start; this one by default.
  var program = Self.ownProgram
  /// What it is given.
  var arguments = [Self.verb]
  /// Seconds until it is killed.
  var timeout: Double
  /// Told before a job begins.
  var announce: @Sendable (GraphvizJob) -> Void = { _ in }

  private static var ownProgram: String {
    let link = "/proc/self/exe"
    let place = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    return place ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// Does a job in a process of its own.
  /// - Throws: `Diagnostic`: Graphviz' own words, `drawing-timeout`, `drawing-crash`.
  func run(_ job: GraphvizJob) throws(Diagnostic) -> [UInt8] {
    let input = job.bytes
    announce(job)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (toWorker, fromWorker) = (Pipe(), Pipe())
    process.standardInput = toWorker
    process.standardOutput = fromWorker
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return try job.perform() }
    let isLate = Mutex(false)
    let identifier = process.processIdentifier
    let watch = DispatchWorkItem {
      isLate.withLock { $0 = true }
      kill(identifier, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeout, execute: watch)
    // A worker that dies early closes the pipe: its end is told below, and does not end us.
    let former = signal(SIGPIPE, SIG_IGN)
    try? toWorker.fileHandleForWriting.write(contentsOf: Data(input))
    try? toWorker.fileHandleForWriting.close()
    _ = signal(SIGPIPE, former)
    let output = (try? fromWorker.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    watch.cancel()
    if isLate.withLock({ $0 }) { throw late(job) }
    guard process.terminationReason == .exit, let state = output.first,
      process.terminationStatus == 0
    else { throw crash(process) }
    if state == 0 { return Array(output.dropFirst()) }
    throw Diagnostic(
      severity: .error, id: "graphviz",
      message: String(decoding: output.dropFirst(), as: UTF8.self))
  }

  private func late(_ job: GraphvizJob) -> Diagnostic {
    let size = job.size.map { " of \($0.nodes) boxes and \($0.edges) lines" } ?? ""
    let seconds = timeout == timeout.rounded() ? String(Int(timeout)) : String(timeout)
    return Diagnostic(
      severity: .error, id: "drawing-timeout",
      message: "the drawing\(size) was not done within \(seconds) seconds (\(job.engine)): draw "
        + "the best tied with --top 60, narrow the network with \"actornet filter\", tie people "
        + "directly with \"actornet cooccur\", or give it more time with --timeout")
  }

  private func crash(_ process: Process) -> Diagnostic {
    let how =
      process.terminationReason == .uncaughtSignal
      ? "signal \(process.terminationStatus)" : "status \(process.terminationStatus)"
    return Diagnostic(
      severity: .error, id: "drawing-crash",
      message: "Graphviz broke off while drawing (\(how)); nothing was written: try fewer people "
        + "(--top), another --layout, or --format dot and a newer Graphviz")
  }

  /// The worker's side: reads a job, writes a byte, 0 for a result and 1 for a message, then that.
  /// - Returns: the status of the process.
  static func work() -> Int32 {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      _ = unsafe setrlimit(RLIMIT_CORE, &none)
    #endif
    guard let input = try? StandardStream.input.readToEnd(), let job = GraphvizJob(bytes: input)
    else { return ExitStatus.usage.rawValue }
    var output: [UInt8]
    do throws(Diagnostic) {
      output = [0] + (try job.perform())
    } catch {
      output = [1] + Array(error.message.utf8)
    }
    do { try StandardStream.output.write(output) } catch { return ExitStatus.writeFailed.rawValue }
    return ExitStatus.done.rawValue
  }
}
