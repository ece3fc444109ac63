/// What the tables know about each position of a text: the longest match of each table.
///
/// Found in one pass over the text. Indices are units; a match never crosses the text's end.
struct LexicalMatches: Sendable {
  private let count: Int
  private var lengths: [UInt8]
  private var rows: [Int32]
  private var lengthsEnding: [UInt8]
  private var cueBits: [UInt64]
  private var shortCueBits: [UInt64]
  private var contextBits: [UInt8]

  /// Looks every position up.
  /// - Complexity: O(units × depth of the trie), in practice some two steps a unit.
  init(_ text: FoldedText, lexicon: Lexicon) {
    let units = text.units
    let tables = LexiconTable.allCases.count
    count = units.count
    var lengths = [UInt8](repeating: 0, count: tables * units.count)
    var rows = [Int32](repeating: -1, count: tables * units.count)
    var ending = [UInt8](repeating: 0, count: tables * (units.count + 1))
    var cueBits = [UInt64](repeating: 0, count: units.count)
    var shortCueBits = [UInt64](repeating: 0, count: units.count)
    var contextBits = [UInt8](repeating: 0, count: units.count)
    for position in units.indices {
      lexicon.trie.forEachMatch(in: units, at: position) { length, entry in
        // A Latin surface is a whole word or none.
        if FoldedText.isLatin(units[position]),
          position > 0 && FoldedText.isLatin(units[position - 1])
            || position + length < units.count && FoldedText.isLatin(units[position + length])
        {
          return
        }
        let table = Int(entry.table)
        let slot = table * units.count + position
        // A longer word of a table takes the place of a shorter one: 邀请 is not 邀.
        if entry.table == LexiconTable.cue.rawValue, length > Int(lengths[slot]) {
          cueBits[position] = 0
        }
        if length >= Int(lengths[slot]) {
          lengths[slot] = UInt8(clamping: length)
          rows[slot] = entry.row
        }
        let end = table * (units.count + 1) + position + length
        ending[end] = max(ending[end], UInt8(clamping: length))
        if entry.table == LexiconTable.cue.rawValue {
          let bit = LexicalMatches.bit(lexicon.cues[Int(entry.row)])
          cueBits[position] |= bit
          if length == 1 { shortCueBits[position] |= bit }
        }
        if entry.table == LexiconTable.nameContext.rawValue {
          contextBits[position] |= LexicalMatches.bit(lexicon.nameContexts[Int(entry.row)])
        }
      }
    }
    self.lengths = lengths
    self.rows = rows
    self.lengthsEnding = ending
    self.cueBits = cueBits
    self.shortCueBits = shortCueBits
    self.contextBits = contextBits
  }

  private static func bit(_ cue: CueClass) -> UInt64 { 1 << UInt64(cue.rawValue) }

  private static func bit(_ context: NameContextClass) -> UInt8 {
    switch context {
    case .rightStrong: 1
    case .rightWeak: 2
    case .hardStop: 4
    case .softStop: 8
    case .leftStrong: 16
    case .leftWeak: 32
    }
  }

  /// The longest match of a table that begins at a position.
  @inline(__always)
  func match(_ table: LexiconTable, at position: Int) -> (length: Int, row: Int)? {
    guard position >= 0, position < count else { return nil }
    let slot = Int(table.rawValue) * count + position
    let length = Int(lengths[slot])
    return length == 0 ? nil : (length, Int(rows[slot]))
  }

  /// The length of the longest match of a table that begins at a position, or 0.
  @inline(__always)
  func length(_ table: LexiconTable, at position: Int) -> Int {
    guard position >= 0, position < count else { return 0 }
    return Int(lengths[Int(table.rawValue) * count + position])
  }

  /// The length of the longest match of a table that ends at a position, or 0.
  @inline(__always)
  func length(_ table: LexiconTable, endingAt position: Int) -> Int {
    guard position >= 0, position <= count else { return 0 }
    return Int(lengthsEnding[Int(table.rawValue) * (count + 1) + position])
  }

  /// Whether a word of a class of cues begins at a position.
  @inline(__always)
  func isCue(_ cue: CueClass, at position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    return cueBits[position] & LexicalMatches.bit(cue) != 0
  }

  /// Whether a word of one character of a class of cues stands at a position, whatever longer one
  /// begins there: 将 in 将会见.
  @inline(__always)
  func isShortCue(_ cue: CueClass, at position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    return shortCueBits[position] & LexicalMatches.bit(cue) != 0
  }

  /// Whether a word of a class of name contexts begins at a position.
  @inline(__always)
  func isContext(_ context: NameContextClass, at position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    return contextBits[position] & LexicalMatches.bit(context) != 0
  }

  /// Whether two one-character names of countries begin at a position: 中美.
  func isPaired(_ position: Int) -> Bool {
    length(.country, at: position) == 1 && length(.country, at: position + 1) == 1
  }
}
