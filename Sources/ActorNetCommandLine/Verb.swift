internal import ArgumentParser

/// What all verbs have in common.
protocol Verb: AsyncParsableCommand {
  /// How the verb talks on standard error.
  var display: DisplayOptions { get }
}

extension Verb {
  /// Ends with the verb's help where input would have to be typed: no operand, and a terminal.
  func showHelpInsteadOfWaiting(_ operands: [String]) throws {
    if operands.isEmpty && StandardStream.input.isTerminal { throw CleanExit.helpRequest(self) }
  }
}
