/// Something that a user should know about an input: a value, not a line on a stream.
public struct Diagnostic: Sendable, Hashable, Codable, Error {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// Worth knowing; nothing was lost.
    case note
    /// Something may be missing or wrong.
    case warning
    /// The input was not used.
    case error
  }

  /// What kind of fault, for the exit status.
  public enum Cause: String, Sendable, Hashable, Codable {
    /// The input is not what it claims to be.
    case badData = "bad_data"
    /// There is no such input, or it cannot be opened.
    case noInput = "no_input"
    /// The output cannot be written.
    case cannotWrite = "cannot_write"
  }

  /// How bad it is.
  public let severity: Severity
  /// Bad data, or no such input.
  public let cause: Cause
  /// A stable name of the fault: `empty-document`.
  public let id: String
  /// One sentence that says what is wrong and, where there is one, what to do.
  public let message: String
  /// The file, as the user named it, or `-`.
  public let path: String?
  /// The line in it, from 1.
  public let line: Int?

  /// A diagnostic.
  public init(
    severity: Severity, cause: Cause = .badData, id: String, message: String,
    path: String? = nil, line: Int? = nil
  ) {
    self.severity = severity
    self.cause = cause
    self.id = id
    self.message = message
    self.path = path
    self.line = line
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line: message [id]`.
  public var description: String {
    var text = ""
    if let path { text += path + (line.map { ":\($0)" } ?? "") + ": " }
    return text + message + " [\(id)]"
  }
}
