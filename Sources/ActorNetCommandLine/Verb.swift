internal import ActorNet
internal import ActorNetExtraction
internal import ActorNetModel
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

  /// The pipeline for a configuration.
  /// - Throws: a ``CommandFailure`` with all faults of the user's lexicon and
  ///   ``ExitStatus/badData``; else with ``ExitStatus/defect``: the language packs are our own.
  func openPipeline(_ configuration: PipelineConfiguration = .init()) throws -> Pipeline {
    if let lexicon = configuration.lexicon {
      let faults = try LanguagePack.faults(ofLexicon: lexicon, tag: configuration.language)
      if !faults.isEmpty { throw CommandFailure(faults, status: .badData) }
    }
    do throws(Diagnostic) {
      return try Pipeline(configuration)
    } catch {
      throw CommandFailure([error], status: .defect)
    }
  }

  /// Ends with ``ExitStatus/partial`` where some input failed, after everything is written.
  func endPartially(if someFailed: Bool) throws {
    if someFailed { throw CommandFailure([], status: .partial) }
  }
}
