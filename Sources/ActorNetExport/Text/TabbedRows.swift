public import ActorNetModel

/// A user's table: tab-separated UTF-8, comments after `#` at the beginning of a line.
public enum TabbedRows {
  /// The rows with their lines, from 1; fields without spaces around them.
  /// - Throws: ``Diagnostic`` where the bytes are not UTF-8.
  public static func rows(
    _ bytes: [UInt8], path: String
  ) throws(Diagnostic) -> [(line: Int, fields: [String])] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        severity: .error, id: "table-encoding", message: "is not UTF-8 text", path: path)
    }
    var rows: [(line: Int, fields: [String])] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let line = number == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line
      if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
      rows.append(
        (
          number + 1,
          line.split(separator: "\t", omittingEmptySubsequences: false).map {
            HostileText.oneLine(String($0))
          }
        ))
    }
    return rows
  }
}
