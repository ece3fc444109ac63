internal import ActorNetModel
internal import Synchronization

/// The only writer to standard error: diagnostics, remarks and the progress line.
///
/// A diagnostic is one line, `actornet: PATH:LINE: message`; warnings and notes say so. Control
/// characters from names and paths are spelled out, so that no input can steer a terminal.
final class DiagnosticPrinter: Sendable {
  /// How much is said.
  enum Verbosity: Sendable {
    /// Errors alone.
    case quiet
    /// Errors and warnings.
    case normal
    /// Notes too, and the name of each fault.
    case verbose
  }

  let verbosity: Verbosity
  private let usesColor: Bool
  private let showsProgress: Bool
  private let progressLine = Mutex("")

  init(verbosity: Verbosity, usesColor: Bool, showsProgress: Bool) {
    self.verbosity = verbosity
    self.usesColor = usesColor
    self.showsProgress = showsProgress
  }

  /// Prints a diagnostic, unless the verbosity leaves its severity out.
  func print(_ diagnostic: Diagnostic) {
    var label = ""
    switch diagnostic.severity {
    case .error: label = colored("error: ", "31")
    case .warning:
      guard verbosity != .quiet else { return }
      label = colored("warning: ", "33")
    case .note:
      guard verbosity == .verbose else { return }
      label = colored("note: ", "36")
    }
    var text = "actornet: "
    if let path = diagnostic.path {
      text +=
        (path == "-" ? "standard input" : printable(path))
        + (diagnostic.line.map { ":\($0)" } ?? "") + ": "
    }
    text += label + printable(diagnostic.message)
    if verbosity == .verbose { text += " [\(diagnostic.id)]" }
    printLine(text)
  }

  /// Prints a remark that belongs to the result but not into its data.
  func remark(_ text: String) {
    guard verbosity != .quiet else { return }
    printLine(printable(text))
  }

  /// Prints a text as it is, such as the usage after a wrong option.
  func printVerbatim(_ text: String) {
    printLine(text)
  }

  /// Shows how far the work has come, on a terminal only; each call replaces the last.
  func showProgress(_ text: String) {
    guard showsProgress, verbosity != .quiet else { return }
    progressLine.withLock { line in
      line = printable(text)
      emit("\r\u{1B}[K" + line)
    }
  }

  /// Wipes the progress line.
  func endProgress() {
    progressLine.withLock { line in
      guard !line.isEmpty else { return }
      line = ""
      emit("\r\u{1B}[K")
    }
  }

  private func printLine(_ text: String) {
    progressLine.withLock { line in
      emit((line.isEmpty ? "" : "\r\u{1B}[K") + text + "\n" + line)
    }
  }

  private func emit(_ text: String) {
    // Where standard error is closed there is nobody left to tell.
    try? StandardStream.error.write(text)
  }

  private func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The text with control characters and marks that turn the writing direction spelled as escapes.
func printable(_ text: String) -> String {
  func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
  guard !text.unicodeScalars.allSatisfy(isSafe) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isSafe(scalar) {
      result.append(scalar)
    } else {
      result.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
    }
  }
  return String(result)
}
