internal import ActorNetModel

/// Ends a command with a status, and with what is to be said about it.
struct CommandFailure: Error {
  /// What goes to standard error; empty where everything has been said.
  let diagnostics: [Diagnostic]
  /// How the program ends.
  let status: ExitStatus

  /// A failure that one diagnostic explains, with the status that its cause calls for.
  init(_ diagnostic: Diagnostic) {
    self.init([diagnostic], status: Self.status(for: diagnostic))
  }

  /// A failure with a status of its own.
  init(_ diagnostics: [Diagnostic], status: ExitStatus) {
    self.diagnostics = diagnostics
    self.status = status
  }

  /// The status for a fault that left nothing to write.
  static func status(for diagnostic: Diagnostic) -> ExitStatus {
    switch diagnostic.cause {
    case .badData: .badData
    case .noInput: .noInput
    case .cannotWrite: diagnostic.id == writeFailedID ? .writeFailed : .cannotCreate
    }
  }

  /// Names the fault of an output that broke off, as opposed to one that never began.
  static let writeFailedID = "write-failed"
}

/// The reader of a pipe has gone: no fault, but nothing is left to do.
struct ClosedPipe: Error {}
