internal import ActorNetExport
internal import ActorNetExtraction
internal import ActorNetModel
internal import ArgumentParser
internal import Foundation

/// The network that a verb works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A network: JSON as extract and link write it, our GraphML, or two-mode GraphML of another "
        + "tool; standard input where absent or -.",
      valueName: "network"))
  var network: String?

  /// The operands, for ``Verb/showHelpInsteadOfWaiting(_:)``.
  var operands: [String] { network.map { [$0] } ?? [] }

  /// Reads and checks the network, and prints what is worth knowing about it.
  /// - Throws: `Diagnostic` or a ``CommandFailure``.
  func load(
    printer: DiagnosticPrinter = DisplayOptions.defaultPrinter
  ) throws -> AffiliationNetwork { try Self.load(network ?? "-", printer: printer) }

  /// Reads and checks the network of a file, or of standard input for `-`, and prints what is
  /// worth knowing about it.
  /// - Throws: `Diagnostic` or a ``CommandFailure``.
  static func load(
    _ path: String, printer: DiagnosticPrinter = DisplayOptions.defaultPrinter
  ) throws -> AffiliationNetwork {
    let bytes = try InputBytes.read(path)
    guard bytes.contains(where: { !InputBytes.isBlank($0) }) else {
      throw Diagnostic(
        severity: .error, id: "empty-input",
        message: "there is nothing in it; a network was expected",
        path: path)
    }
    if !GraphMLReader.seemsXML(bytes), !InputBytes.holdNetwork(bytes),
      InputBytes.holdRecords(bytes, path: path)
    {
      throw Diagnostic(
        severity: .error, id: "records-not-network",
        message: "these are records; \"actornet link\" makes a network of them", path: path)
    }
    let (network, diagnostics) = try NetworkFile.read(bytes, path: path)
    diagnostics.forEach { printer.print($0) }
    return network
  }
}

/// Whole inputs as bytes, and what they seem to hold.
enum InputBytes {
  /// The bytes of a file, or of standard input for `-`.
  /// - Throws: a ``CommandFailure`` with ``ExitStatus/noInput``.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try StandardStream.input.readToEnd() }
    do throws(Diagnostic) {
      return try FileBytes.read(path)
    } catch {
      throw CommandFailure(error)
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
