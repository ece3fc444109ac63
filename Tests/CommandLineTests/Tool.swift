import Foundation

/// Runs the program that was built beside the tests, as a user gets it.
struct Tool {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let bytes: [UInt8]
    let errors: String
    /// Standard output as text.
    var output: String { String(decoding: bytes, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The program.
  static let path = executables.appendingPathComponent("actornet").path

  /// Where the build puts programs: beside the test bundle, or beside what loads it.
  private static var executables: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      let program = URL(fileURLWithPath: CommandLine.arguments[0])
      return program.resolvingSymlinksInPath().deletingLastPathComponent()
    #endif
  }

  /// Runs `actornet` with arguments and input, in a folder.
  static func run(
    _ arguments: String..., input: String = "", in folder: ScratchFolder? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try launch(path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a line of shell in which `actornet` is the program.
  static func shell(_ line: String, in folder: ScratchFolder? = nil) throws -> Outcome {
    let function = "actornet() { '\(path)' \"$@\"; }; "
    return try launch(
      "/bin/bash", ["-c", function + line], input: "", in: folder, environment: [:])
  }

  /// Streams are files, so that no amount of output can block the run.
  private static func launch(
    _ program: String, _ arguments: [String], input: String, in folder: ScratchFolder?,
    environment: [String: String]
  ) throws -> Outcome {
    let streams = try ScratchFolder()
    try streams.write(input, to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    process.standardInput = FileHandle(forReadingAtPath: streams["in"])
    process.standardOutput = FileHandle(forWritingAtPath: streams["out"])
    process.standardError = FileHandle(forWritingAtPath: streams["err"])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, bytes: try streams.bytes("out"),
      errors: String(decoding: try streams.bytes("err"), as: UTF8.self))
  }
}

/// A folder that is gone with its last user.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/actornet-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: nil)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  subscript(name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let place = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: nil)
    try Data(bytes).write(to: place)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: self[name])))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The names of the files in it, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()
  }
}
