internal import Foundation
public import Testing

/// Files with what is expected, byte for byte.
///
/// Rewritten only where the environment says `ACTORNET_RECORD=1`; a missing file is a failure,
/// so that a test cannot pass by writing its own expectation.
public struct Golden: Sendable {
  private let directory: URL

  /// The folder `Goldens` of a test target.
  ///
  /// - Parameter testFile: a file anywhere in the target's folder; the caller's by default.
  public init(testFile: String = #filePath) {
    var folder = URL(filePath: testFile).deletingLastPathComponent()
    while folder.pathComponents.count > 2,
      folder.deletingLastPathComponent().lastPathComponent != "Tests"
    {
      folder.deleteLastPathComponent()
    }
    directory = folder.appending(path: "Goldens")
  }

  /// Compares bytes with a file, or writes it where recording is asked for.
  public func expect(
    _ bytes: [UInt8], matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = directory.appending(path: name)
    if ProcessInfo.processInfo.environment["ACTORNET_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return
    }
    guard let expected = try? Data(contentsOf: file) else {
      Issue.record(
        "there is no \(file.path()); look at the output and record it with ACTORNET_RECORD=1",
        sourceLocation: sourceLocation)
      return
    }
    guard [UInt8](expected) != bytes else { return }
    let old = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(line + 1):
      - \(line < old.count ? old[line].prefix(300) : "(end)")
      + \(line < new.count ? new[line].prefix(300) : "(end)")
      """, sourceLocation: sourceLocation)
  }
}
