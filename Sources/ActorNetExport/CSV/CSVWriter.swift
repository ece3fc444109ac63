/// Writes comma-separated values: RFC 4180 quoting, UTF-8, one record a line.
///
/// Lines end in a line feed alone, as Unix tools expect; every reader of RFC 4180 takes that.
/// Cells hold no line ends, so that a record is a line for `sort` and `awk` too.
public struct CSVWriter {
  /// What may be done to a cell of text, so that a program that opens the table does not act on it.
  public enum Cells: String, Sendable, Hashable, CaseIterable {
    /// Nothing: the text as it is.
    case exact
    /// What a spreadsheet would take for a formula gets a leading apostrophe.
    case safe
    /// For Excel: so does what it would turn into a date or a number, such as 2023-07 or 007;
    /// a byte order mark tells that the table is UTF-8, and lines end as on Windows.
    case excel
  }

  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// What is done to cells of text.
  public let cells: Cells
  private var isFirst = true

  /// An empty table.
  public init(cells: Cells) {
    self.cells = cells
    if cells == .excel { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// A cell of text; white space is collapsed.
  public mutating func cell(_ text: String?) {
    separate()
    guard let text else { return }
    var line = HostileText.oneLine(text)
    if Self.isActedOn(line, cells) { line = "'" + line }
    guard line.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) else {
      bytes.append(contentsOf: line.utf8)
      return
    }
    bytes.append(0x22)
    for byte in line.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet would do something to a text other than show it.
  ///
  /// Excel knows formulas also behind full-width signs in East Asian editions, takes most of what
  /// begins with a digit for a number, date or time in some language, and month names before digits
  /// for dates.
  private static func isActedOn(_ line: String, _ cells: Cells) -> Bool {
    guard cells != .exact, let first = line.unicodeScalars.first else { return false }
    if "=+-@".unicodeScalars.contains(first) { return true }
    guard cells == .excel else { return false }
    // Full-width =, +, -, @ and digits.
    if "\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) { return true }
    if first.properties.numericType == .decimal { return true }
    if ".,($%".unicodeScalars.contains(first) {
      return line.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }
    return months.contains(line.prefix(3).lowercased())
      && line.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A whole number.
  public mutating func cell(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number; empty where it is not finite.
  public mutating func cell(_ number: Double) {
    separate()
    if number.isFinite { bytes.append(contentsOf: number.description.utf8) }
  }

  /// A tie's weight: whole where it is, as counts of documents are.
  public mutating func cell(weight: Double) {
    if let whole = Int(exactly: weight) { cell(whole) } else { cell(weight) }
  }

  /// Ends the record.
  public mutating func endRecord() {
    if cells == .excel { bytes.append(0x0D) }
    bytes.append(0x0A)
    isFirst = true
  }

  /// A record of text.
  public mutating func record(_ cells: [String]) {
    for text in cells { cell(text) }
    endRecord()
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }
}
