/// A medium's name as far as it tells the house: 新华社 and 新华网 are one, so are 央视 and 央视网.
///
/// Folded, without marks, and of three characters or more without the last, which says what the
/// house runs: an agency, a paper, a site.
struct OutletHouse: Hashable, Sendable {
  let units: [UInt16]

  init(_ name: String, _ folding: ScriptFolding) {
    let units = folding.fold(name).filter {
      FoldedText.isHan($0) || FoldedText.isLatin($0) || FoldedText.isDigit($0)
    }
    let isHan = units.allSatisfy { FoldedText.isHan($0) }
    self.units = isHan && units.count >= 3 ? units.dropLast() : units
  }
}
