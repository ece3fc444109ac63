public import ActorNetModel
internal import Foundation

/// Whole files as bytes, through `open` and `read` alone, so that what is no regular file can be
/// read too: `<(command)`, `/dev/stdin`, a FIFO.
public enum FileBytes {
  /// Everything in a file.
  ///
  /// - Throws: ``Diagnostic`` `unreadable-input` with cause `noInput` and the system's own words.
  /// - Complexity: O(bytes); a regular file is held once in memory.
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    var status = stat()
    var expected = unsafe fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    while true {
      // One byte more than expected, so that the end is seen without growing.
      let room = max(expected - bytes.count + 1, 65_536)
      var code: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          count = unsafe Foundation.read(descriptor, buffer.baseAddress, room)
          code = errno
        } while count < 0 && code == EINTR
        if count < 0 { count = 0 } else { code = 0 }
      }
      if code != 0 { throw fault(path, code) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      expected = max(expected, bytes.count)
    }
  }

  /// What a path can lead to.
  enum Kind {
    case regular
    case folder
    /// A pipe, a terminal, a device.
    case other
  }

  /// What a path leads to, links followed; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func fault(_ path: String, _ code: Int32 = errno) -> Diagnostic {
    Diagnostic(
      severity: .error, cause: .noInput, id: "unreadable-input",
      message: "cannot read this file: \(unsafe String(cString: strerror(code)))", path: path)
  }
}
