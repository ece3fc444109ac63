internal import ActorNetModel
internal import ArgumentParser

/// The program: arguments in, an exit status out.
public enum CommandLineProgram {
  /// Does what the arguments say, and tells of every fault on standard error.
  ///
  /// - Parameter arguments: those after the program's name.
  /// - Returns: the status with which the process should end; see ``ExitStatus``.
  public static func run(_ arguments: [String]) async -> Int32 {
    StandardStream.reportClosedPipes()
    if arguments == [GraphvizWorker.verb] { return GraphvizWorker.work() }
    var printer = DisplayOptions.defaultPrinter
    do {
      try refuseUnknownVerb(in: arguments)
      var command = try await RootCommand.asyncParseAsRoot(arguments)
      if let verb = command as? any Verb { printer = verb.display.printer }
      if var verb = command as? any AsyncParsableCommand {
        try await verb.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch is ClosedPipe {
      return ExitStatus.done.rawValue
    } catch let failure as CommandFailure {
      failure.diagnostics.forEach(printer.print)
      return failure.status.rawValue
    } catch let diagnostic as Diagnostic {
      printer.print(diagnostic)
      return CommandFailure.status(for: diagnostic).rawValue
    } catch {
      return end(with: error, printer: printer)
    }
  }

  /// Help and version go to standard output, a wrong command line to standard error.
  private static func end(with error: any Error, printer: DiagnosticPrinter) -> Int32 {
    let message = RootCommand.fullMessage(for: error)
    switch RootCommand.exitCode(for: error) {
    case .success:
      try? StandardStream.output.write(message + "\n")
      return ExitStatus.done.rawValue
    case .validationFailure:
      let prefix = "Error: "
      printer.printVerbatim(
        message.hasPrefix(prefix) ? "actornet: error: " + message.dropFirst(prefix.count) : message)
      return ExitStatus.usage.rawValue
    default:
      printer.print(
        Diagnostic(
          severity: .error, id: "defect",
          message: "this is a defect of actornet, please report it: \(error)"))
      return ExitStatus.defect.rawValue
    }
  }

  private static func refuseUnknownVerb(in arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let verbs = RootCommand.verbNames + ["help"]
    guard !verbs.contains(word) else { return }
    throw CommandFailure(
      [
        Diagnostic(
          severity: .error, id: "unknown-verb",
          message: "there is no verb \"\(word)\"; "
            + NearestWord.advice(word, among: RootCommand.verbNames))
      ], status: .usage)
  }
}
