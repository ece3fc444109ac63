internal import ActorNetModel

/// How much likelier each character is at the places of a Chinese name than in running text.
///
/// Natural log-odds times ten, by UTF-16 unit of the folded text; a character that the table lacks
/// is rare in text, and so says little against a given name and much against a surname.
struct NameCharacters: Sendable {
  private struct Odds {
    var surname: Int8 = -20
    var middle: Int8 = 5
    var last: Int8 = 5
    var single: Int8 = 5
  }

  private var odds: [UInt16: Odds] = [:]

  /// Reads the rows of `name-characters.tsv`: CHARACTER, surname, middle, last, single.
  /// - Throws: the first fault, with file and line.
  init(files: [TableFile], folding: ScriptFolding) throws(Diagnostic) {
    for file in files {
      odds.reserveCapacity(file.rows.count)
      for row in file.rows {
        let numbers = row.fields.dropFirst().compactMap { Int8($0) }
        guard numbers.count == 4, let unit = folding.fold(String(row.fields[0])).first else {
          throw file.fault(row, "a row is CHARACTER and four whole numbers from -128 to 127")
        }
        odds[unit] = Odds(
          surname: numbers[0], middle: numbers[1], last: numbers[2], single: numbers[3])
      }
    }
  }

  /// The log-odds that a surname of one character and a given name of one or two stand here.
  /// - Parameter name: two or three folded units.
  /// - Returns: natural log-odds against running text; nil for another length.
  func evidence(for name: ArraySlice<UInt16>) -> Double? {
    let start = name.startIndex
    func odds(_ offset: Int) -> Odds { self.odds[name[start + offset]] ?? Odds() }
    switch name.count {
    case 2: return Double(Int(odds(0).surname) + Int(odds(1).single)) / 10
    case 3: return Double(Int(odds(0).surname) + Int(odds(1).middle) + Int(odds(2).last)) / 10
    default: return nil
    }
  }

  /// Whether a character ends names of three characters no seldomer than it stands in text.
  func mayEnd(_ unit: UInt16) -> Bool { (odds[unit] ?? Odds()).last >= 0 }
}
