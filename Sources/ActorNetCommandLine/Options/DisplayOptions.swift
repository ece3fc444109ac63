internal import ArgumentParser
internal import Foundation

/// What every verb says about its own working, and how.
struct DisplayOptions: ParsableArguments {
  /// When colours are used.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "Print notes and the names of faults too.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Colours on a terminal: auto, always or never; NO_COLOR is honoured.", valueName: "when"))
  var color: ColorChoice = .auto

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  /// The printer that the options ask for.
  var printer: DiagnosticPrinter {
    DiagnosticPrinter(
      verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
      usesColor: usesColor(on: .error), showsProgress: StandardStream.error.isTerminal)
  }

  /// The printer before the command line is understood.
  static var defaultPrinter: DiagnosticPrinter {
    DiagnosticPrinter(verbosity: .normal, usesColor: false, showsProgress: false)
  }

  /// Whether to colour what goes to a stream; each is asked by itself.
  func usesColor(on stream: StandardStream) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return stream.isTerminal && environment["NO_COLOR"].map(\.isEmpty) != false
        && environment["TERM"] != "dumb"
    }
  }
}
