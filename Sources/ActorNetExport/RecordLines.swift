public import ActorNetModel

/// Records as JSON Lines: one document a line, each complete in itself.
///
/// Files can be concatenated, split and sorted by line. A line is the same object as an element
/// of `records` in ``NetworkJSON``.
public enum RecordLines {
  /// One record as one line, line feed included.
  public static func line(of record: DocumentRecord) -> [UInt8] {
    var json = JSONWriter()
    json.write(record)
    json.endText()
    return json.bytes
  }

  /// All records, one a line.
  public static func write(_ records: [DocumentRecord]) -> [UInt8] {
    records.reduce(into: []) { $0.append(contentsOf: line(of: $1)) }
  }

  /// One line of a file.
  /// - Throws: ``Diagnostic`` with the line's number.
  public static func read(
    line: ArraySlice<UInt8>, number: Int, path: String? = nil
  ) throws(Diagnostic) -> DocumentRecord {
    try DocumentRecord(
      try JSONObject(
        try JSONParser.parse(line, path: path, firstLine: number), place: ".", path: path))
  }

  /// Every line that can be read, and a diagnostic for every other.
  ///
  /// Empty lines are passed over. A last line without a line feed is read like the others.
  public static func read(
    _ bytes: [UInt8], path: String? = nil
  ) -> (records: [DocumentRecord], diagnostics: [Diagnostic]) {
    var records: [DocumentRecord] = []
    var diagnostics: [Diagnostic] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do throws(Diagnostic) {
        records.append(try read(line: line, number: number, path: path))
      } catch {
        diagnostics.append(error)
      }
    }
    return (records, diagnostics)
  }
}
