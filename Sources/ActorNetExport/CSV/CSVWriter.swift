/// Writes comma-separated values: RFC 4180 quoting, UTF-8, one record a line.
///
/// Lines end in a line feed alone, as Unix tools expect; every reader of RFC 4180 takes that.
/// Cells hold no line ends, so that a record is a line for `sort` and `awk` too.
public struct CSVWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether cells that a spreadsheet would take for formulas get a leading apostrophe.
  public let disarmsFormulas: Bool
  private var isFirst = true

  /// An empty table.
  public init(disarmsFormulas: Bool) { self.disarmsFormulas = disarmsFormulas }

  /// A cell of text; white space is collapsed.
  public mutating func cell(_ text: String?) {
    separate()
    guard let text else { return }
    var line = HostileText.oneLine(text)
    if disarmsFormulas, let first = line.unicodeScalars.first, "=+-@".unicodeScalars.contains(first)
    {
      line = "'" + line
    }
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

  /// Ends the record.
  public mutating func endRecord() {
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
