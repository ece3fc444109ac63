internal import ActorNetModel

/// A table of a language pack as written: tab-separated rows under comment lines.
///
/// Lines that begin with `#` and empty lines are left out; every other line is a row.
struct TableFile: Sendable {
  /// One row and where it stands.
  struct Row: Sendable {
    /// From 1.
    let line: Int
    /// The fields between the tabs.
    let fields: [Substring]
  }

  /// The file, for diagnostics.
  let path: String
  /// In the order of the file.
  let rows: [Row]

  /// Splits a table.
  /// - Complexity: O(bytes).
  init(path: String, text: String) {
    self.path = path
    var rows: [Row] = []
    var line = 0
    for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let row = part.last == 0x0D ? part.dropLast() : part
      guard let first = row.first, first != 0x23 else { continue }
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { Substring($0) }
      rows.append(Row(line: line, fields: fields))
    }
    self.rows = rows
  }

  /// A table of rows that are split already.
  init(path: String, rows: [Row]) {
    self.path = path
    self.rows = rows
  }

  /// A fault in a row.
  func fault(_ row: Row, _ message: String) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "lexicon-row", message: message, path: path, line: row.line)
  }
}
