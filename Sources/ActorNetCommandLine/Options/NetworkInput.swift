internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser
internal import Foundation

/// The network that a verb works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A network in JSON, as extract and link write it; standard input where absent or -.",
      valueName: "network"))
  var network: String?

  /// The operands, for ``Verb/showHelpInsteadOfWaiting(_:)``.
  var operands: [String] { network.map { [$0] } ?? [] }

  /// Reads and checks the network.
  /// - Throws: `Diagnostic` or a ``CommandFailure``.
  func load() throws -> AffiliationNetwork { try Self.load(network ?? "-") }

  /// Reads and checks the network of a file, or of standard input for `-`.
  /// - Throws: `Diagnostic` or a ``CommandFailure``.
  static func load(_ path: String) throws -> AffiliationNetwork {
    let bytes = try InputBytes.read(path)
    guard bytes.contains(where: { !InputBytes.isBlank($0) }) else {
      throw Diagnostic(
        severity: .error, id: "empty-input",
        message: "there is nothing in it; a network was expected",
        path: path)
    }
    if !InputBytes.holdNetwork(bytes), InputBytes.holdRecords(bytes, path: path) {
      throw Diagnostic(
        severity: .error, id: "records-not-network",
        message: "these are records; \"actornet link\" makes a network of them", path: path)
    }
    return try NetworkJSON.read(bytes, path: path)
  }
}

/// Whole inputs as bytes, and what they seem to hold.
enum InputBytes {
  /// The bytes of a file, or of standard input for `-`.
  /// - Throws: a ``CommandFailure`` with ``ExitStatus/noInput``.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try StandardStream.input.readToEnd() }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw CommandFailure(
        Diagnostic(
          severity: .error, cause: .noInput, id: "unreadable-input",
          message: "cannot read this file: \(SystemFault.words(for: error))", path: path))
    }
  }

  /// Whether the bytes call themselves a network, wherever in the text they do.
  static func holdNetwork(_ bytes: [UInt8]) -> Bool {
    Data(bytes).range(of: Data("\"\(NetworkJSON.formatName)\"".utf8)) != nil
  }

  /// Whether the first line that is not blank is a record.
  static func holdRecords(_ bytes: [UInt8], path: String) -> Bool {
    guard
      let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).lazy
        .first(where: { !$0.allSatisfy(isBlank) })
    else { return false }
    return (try? RecordLines.read(line: line, number: 1, path: path)) != nil
  }

  /// Blanks, tabs and line ends.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
