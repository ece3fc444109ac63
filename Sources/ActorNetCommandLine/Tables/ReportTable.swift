internal import ActorNetExport

/// Rows and columns that a verb prints, whatever the format.
struct ReportTable: Sendable {
  /// One value; prints as nothing where there is none.
  enum Cell: Sendable, Hashable {
    case text(String?)
    /// Joined by ` | ` but in JSON.
    case list([String])
    /// Empty where it is not finite, for a measure may be undefined for a node.
    case number(Double)
  }

  /// A column: its name in headers, and whether people see it in the aligned table.
  struct Column: Sendable, Hashable {
    let name: String
    let isForPeople: Bool

    init(_ name: String, isForPeople: Bool = true) {
      self.name = name
      self.isForPeople = isForPeople
    }
  }

  let columns: [Column]
  /// As many cells in each as there are columns.
  var rows: [[Cell]]
}

extension ReportTable {
  /// Tab-separated values with a header line.
  ///
  /// Tabs and line ends within a cell become blanks: there is nothing to unquote.
  func tabSeparated() -> [UInt8] {
    let lines = [columns.map(\.name)] + rows.map { $0.map(\.exact) }
    return Array(
      lines.map { $0.map(Self.oneLine).joined(separator: "\t") + "\n" }.joined().utf8)
  }

  /// Comma-separated values with a header line.
  ///
  /// Cells that a spreadsheet would take for formulas get a leading apostrophe.
  func commaSeparated() -> [UInt8] {
    var csv = CSVWriter(cells: .safe)
    csv.record(columns.map(\.name))
    for row in rows {
      for cell in row {
        switch cell {
        case .text, .list: csv.cell(cell.exact)
        case .number(let number):
          if let whole = Int(exactly: number) { csv.cell(whole) } else { csv.cell(number) }
        }
      }
      csv.endRecord()
    }
    return csv.bytes
  }

  /// The rows as an array of objects, one a line; what has no value is left out.
  func write(to json: inout JSONWriter) {
    json.beginArray()
    for row in rows {
      json.startLine(indent: 2)
      json.beginObject()
      for (column, cell) in zip(columns, row) {
        switch cell {
        case .text(let text): json.member(column.name, text)
        case .list(let texts): json.member(column.name, texts)
        case .number(let number): json.member(column.name, number)
        }
      }
      json.endObject()
    }
    if !rows.isEmpty { json.startLine(indent: 1, afterElement: false) }
    json.endArray()
  }

  /// Columns aligned by how wide characters are on a terminal, numbers to four places.
  ///
  /// - Parameter emphasizesHeader: for terminals that can.
  func aligned(emphasizesHeader: Bool = false) -> String {
    let shown = columns.indices.filter { columns[$0].isForPeople }
    let isNumeric = shown.map { index in
      rows.contains { if case .number = $0[index] { true } else { false } }
    }
    let header = shown.map { columns[$0].name }
    let body = rows.map { row in shown.map { printable(Self.oneLine(row[$0].forPeople)) } }
    let widths = header.indices.map { index in
      ([header] + body).map { DisplayWidth.of($0[index]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (index, cell) in cells.enumerated() {
        if index > 0 { text += "  " }
        text += DisplayWidth.pad(cell, to: widths[index], alignedRight: isNumeric[index])
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    let top = emphasizesHeader ? "\u{1B}[1m" + line(header) + "\u{1B}[0m" : line(header)
    return ([top] + body.map(line)).map { $0 + "\n" }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.isWhitespace && $0 != " " }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
  }
}

extension ReportTable.Cell {
  /// In full precision: reading it back gives the same number.
  var exact: String {
    switch self {
    case .text(let text): text ?? ""
    case .list(let texts): texts.joined(separator: " | ")
    case .number(let number): Self.exact(number)
    }
  }

  /// Short enough to compare by eye.
  var forPeople: String {
    switch self {
    case .text(let text): text ?? ""
    case .list(let texts): texts.joined(separator: " | ")
    case .number(let number): Self.rounded(number)
    }
  }

  /// The shortest decimal that reads back as the same number; nothing where it is not finite.
  static func exact(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return Int(exactly: number).map(String.init) ?? number.description
  }

  /// Whole numbers as they are, others with four decimal places; `–` where not finite.
  static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    if let whole = Int(exactly: number) { return String(whole) }
    guard number.magnitude < 1e12 else { return number.description }
    let units = Int((number.magnitude * 10_000).rounded())
    let fraction = String(units % 10_000)
    let sign = number < 0 && units > 0 ? "-" : ""
    return "\(sign)\(units / 10_000)."
      + String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
  }
}
