internal import ActorNetExport

/// A table with what its reader must know to read it right.
struct Report {
  /// What the file is, as JSON's `format` tells it: `actornet-scores`.
  let kind: String
  /// What JSON calls the rows.
  let rowsName: String
  /// How the figures came about, as members of the JSON object before the rows.
  let writeParameters: (inout JSONWriter) -> Void
  /// The same for people: sentences below the aligned table.
  let notes: [String]
  /// A sentence without which the figures mislead: on standard error beside TSV and CSV.
  let caution: String?
  /// The figures.
  let table: ReportTable

  /// The report in a form, as bytes.
  func bytes(_ format: TableFormat, emphasizesHeader: Bool) -> [UInt8] {
    switch format {
    case .tsv: return table.tabSeparated()
    case .csv: return table.commaSeparated()
    case .table:
      let figures = table.aligned(emphasizesHeader: emphasizesHeader)
      return Array((figures + "\n" + notes.map { printable($0) + "\n" }.joined()).utf8)
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.startLine(indent: 1)
      json.member("format", kind)
      json.startLine(indent: 1)
      json.key("version")
      json.value(1)
      writeParameters(&json)
      json.startLine(indent: 1)
      json.key(rowsName)
      table.write(to: &json)
      json.startLine(indent: 0, afterElement: false)
      json.endObject()
      json.endText()
      return json.bytes
    }
  }

  /// Writes the report, and the caution where the format has no place for it.
  func print(
    _ format: TableFormat, to output: OutputOptions, display: DisplayOptions
  ) throws {
    let isOnTerminal = output.output == nil && display.usesColor(on: .output)
    try output.write(bytes(format, emphasizesHeader: isOnTerminal))
    if format == .tsv || format == .csv, let caution { display.printer.remark(caution) }
  }
}

extension JSONWriter {
  /// Members that are strings, one a line.
  mutating func lines(_ members: [(name: String, value: String)], indent: Int = 1) {
    for (name, value) in members {
      startLine(indent: indent)
      member(name, value)
    }
  }
}
