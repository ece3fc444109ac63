/// Folds scalars to the units that tables are written in, one to one.
public struct ScriptFolding: Sendable {
  private let units: [UInt16]

  /// A folding from the rows of `script-folding.tsv`: traditional, simplified.
  ///
  /// Rows whose scalars lie outside the Basic Multilingual Plane are left out.
  public init(pairs: [(UInt32, UInt32)]) {
    var units = [UInt16](repeating: 0, count: 0x10000)
    for value in 0..<0x10000 { units[value] = UInt16(value) }
    for (from, to) in pairs where from < 0x10000 && to < 0x10000 {
      units[Int(from)] = UInt16(to)
    }
    // Full-width ASCII, save the marks that Chinese text uses in that width.
    for value in 0xFF10...0xFF19 { units[value] = UInt16(value - 0xFEE0) }
    for value in 0xFF21...0xFF3A { units[value] = UInt16(value - 0xFEE0) }
    for value in 0xFF41...0xFF5A { units[value] = UInt16(value - 0xFEE0) }
    let classes: [(UInt16, [Int])] = [
      (Mark.middleDot, [0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219, 0x22C5]),
      (Mark.openQuote, [0x300C, 0x300E, 0x301D, 0x2018, 0xFF62]),
      (Mark.closeQuote, [0x300D, 0x300F, 0x301E, 0x2019, 0xFF63]),
      (Mark.openBracket, [0x28, 0x3014, 0xFF3B, 0x3010]),
      (Mark.closeBracket, [0x29, 0x3015, 0xFF3D, 0x3011]),
      (Mark.openTitle, [0x3008]), (Mark.closeTitle, [0x3009]),
      (Mark.hyphen, [0xFF0D, 0x2010, 0x2011]),
      (Mark.dash, [0x2015, 0x2500]),
      (Mark.exclamation, [0x21]), (Mark.question, [0x3F]), (Mark.semicolon, [0x3B]),
      (Mark.space, [0x09, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0x200A]),
    ]
    for (target, sources) in classes { for source in sources { units[source] = target } }
    self.units = units
  }

  /// A folding from the table itself; rows that are no pair are left out.
  init(_ table: TableFile) {
    self.init(
      pairs: table.rows.compactMap { row in
        guard row.fields.count == 2, let from = row.fields[0].unicodeScalars.first,
          let to = row.fields[1].unicodeScalars.first
        else { return nil }
        return (from.value, to.value)
      })
  }

  /// The unit for a scalar; U+FFFD outside the Basic Multilingual Plane.
  @inline(__always) public func fold(_ scalar: UInt32) -> UInt16 {
    scalar < 0x10000 ? units[Int(scalar)] : 0xFFFD
  }

  /// Folds a string, unit for scalar.
  public func fold(_ text: String) -> [UInt16] { text.unicodeScalars.map { fold($0.value) } }
}
