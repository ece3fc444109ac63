internal import ActorNetModel
internal import Foundation

/// Writes files whole or not at all.
enum OutputFile {
  /// Writes beside the file and renames, so that readers see the old bytes or the new.
  ///
  /// What is not a regular file (`/dev/stdout`, a named pipe) is written to directly, for renaming
  /// would put a file in its place. A link to a file stays a link.
  ///
  /// - Throws: a ``CommandFailure`` with ``ExitStatus/cannotCreate`` or
  ///   ``ExitStatus/writeFailed``, ``ClosedPipe`` for a pipe that nobody reads.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
      let kind = attributes?[.type] as? FileAttributeType
      switch kind {
      case .none where FileManager.default.fileExists(atPath: path):
        // A pipe behind /dev/stdout: it is there, but has no place in the file system.
        try FileHandle(forWritingTo: URL(fileURLWithPath: path)).write(contentsOf: Data(bytes))
      case nil, .typeRegular:
        try Data(bytes).write(to: place, options: .atomic)
      case .typeDirectory:
        throw fault(path, code: EISDIR)
      default:
        try FileHandle(forWritingTo: place).write(contentsOf: Data(bytes))
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      let code = SystemFault.code(of: error)
      if code == EPIPE { throw ClosedPipe() }
      throw fault(path, code: code, words: SystemFault.words(for: error))
    }
  }

  /// Makes a folder, and those above it, where there is none yet.
  /// - Throws: a ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: nil)
    } catch {
      throw CommandFailure(
        Diagnostic(
          severity: .error, cause: .cannotWrite, id: "cannot-create",
          message: "cannot make this folder: \(SystemFault.words(for: error))", path: path))
    }
  }

  private static func fault(_ path: String, code: Int32?, words: String? = nil) -> CommandFailure {
    let reason = words ?? code.map(SystemFault.words(for:)) ?? "the reason is not known"
    let brokeOff = [ENOSPC, EIO, EDQUOT, EFBIG].contains(code)
    return CommandFailure(
      Diagnostic(
        severity: .error, cause: .cannotWrite,
        id: brokeOff ? CommandFailure.writeFailedID : "cannot-create",
        message: "cannot write this file: \(reason)", path: path))
  }
}
