internal import ActorNetModel
internal import Foundation

/// One of the three streams that every process has.
enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes everything, in as many pieces as the system asks for.
  ///
  /// - Throws: ``ClosedPipe`` where nobody reads any more, a ``CommandFailure`` for any other
  ///   fault (a full disk).
  func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        // Named by module: this method has the same name.
        return unsafe Foundation.write(rawValue, start + written, buffer.count - written)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: usleep(1_000)
      case EPIPE: throw ClosedPipe()
      default:
        throw CommandFailure(
          Diagnostic(
            severity: .error, cause: .cannotWrite, id: CommandFailure.writeFailedID,
            message: "cannot write: \(SystemFault.words(for: errno))",
            path: self == .output ? "standard output" : "standard error"))
      }
    }
  }

  /// Writes a text in UTF-8.
  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Everything until the end of the stream.
  /// - Throws: a ``CommandFailure`` where the stream cannot be read.
  func readToEnd() throws -> [UInt8] {
    do {
      let handle = FileHandle(fileDescriptor: rawValue, closeOnDealloc: false)
      return Array(try handle.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(
        Diagnostic(
          severity: .error, cause: .noInput, id: "unreadable-input",
          message: "cannot read standard input: \(SystemFault.words(for: error))", path: "-"))
    }
  }

  /// Makes a write to a pipe that nobody reads a fault of that write, not the process's death.
  static func reportClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
