/// Breaks a label into lines of equal length by display width.
///
/// Chinese breaks between any two characters, but never before a closing mark or after an
/// opening one; words of letters and digits stay whole unless longer than a line. Lines are
/// balanced, so that no character stands alone.
enum TextWrap {
  /// The lines of a text, none wider than `width` ems, at most `maximum` of them.
  ///
  /// The last line ends in `…` where there would be more. An empty text has no lines. Paragraphs
  /// need not be balanced: their lines are as full as they can be.
  /// - Complexity: O(n · lines) in characters, after a cut to what fits.
  static func lines(
    _ text: String, width: Double, maximum: Int = 3, isBalanced: Bool = true
  ) -> [String] {
    var pieces: [Piece] = []
    var room = width * Double(maximum + 1)
    for piece in Self.pieces(of: text, width: width) {
      pieces.append(piece)
      room -= piece.width
      if room < 0 { break }
    }
    guard !pieces.isEmpty else { return [] }
    var lines = fill(pieces, width: width)
    if lines.count <= maximum {
      if isBalanced { lines = balanced(pieces, count: lines.count, width: width) ?? lines }
      return lines.map(\.text)
    }
    lines = Array(lines.prefix(maximum))
    return lines.dropLast().map(\.text) + lines.suffix(1).map { shorten($0.text, width: width) }
  }

  /// The text in one line, with `…` where it is wider than `width` ems.
  static func shortened(_ text: String, width: Double) -> String {
    DisplayWidth.of(text) <= width ? text : shorten(text, width: width)
  }

  private static func shorten(_ text: String, width: Double) -> String {
    var short = ""
    var used = 1.0
    for character in text {
      used += DisplayWidth.of(String(character))
      if used > width { break }
      short.append(character)
    }
    while let last = short.last, last.isWhitespace { short.removeLast() }
    return short + "…"
  }

  private struct Piece {
    var text: String
    var width: Double
    /// Ends in a space, which counts only where another piece follows on the line.
    var space = false
  }

  private struct Line {
    var text = ""
    var width = 0.0
    var space = false

    mutating func append(_ piece: Piece) {
      if space { text += " " }
      width += piece.width + (space ? DisplayWidth.of(" ") : 0)
      text += piece.text
      space = piece.space
    }
  }

  private static func pieces(of text: String, width: Double) -> [Piece] {
    var pieces: [Piece] = []
    var previous: Character?
    for character in text {
      defer { previous = character }
      if character.isWhitespace {
        if !pieces.isEmpty { pieces[pieces.count - 1].space = true }
        continue
      }
      let wide = DisplayWidth.of(String(character))
      let joins = previous.map { !$0.isWhitespace && holds($0, character) } ?? false
      if joins, let last = pieces.last, last.width + wide <= width {
        pieces[pieces.count - 1].text.append(character)
        pieces[pieces.count - 1].width += wide
      } else {
        pieces.append(Piece(text: String(character), width: wide))
      }
    }
    return pieces
  }

  /// Whether no line may break between two characters.
  private static func holds(_ left: Character, _ right: Character) -> Bool {
    if isClosing(right) || isOpening(left) { return true }
    return isLetterOfWord(left) && isLetterOfWord(right)
  }

  private static func category(_ character: Character) -> Unicode.GeneralCategory? {
    character.unicodeScalars.first?.properties.generalCategory
  }

  private static func isClosing(_ character: Character) -> Bool {
    switch category(character) {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation,
      .connectorPunctuation, .modifierLetter:
      true
    default: false
    }
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch category(character) {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  private static func isLetterOfWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return DisplayWidth.of(scalar) < 1
  }

  private static func fill(_ pieces: [Piece], width: Double) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    for piece in pieces {
      let wanted = line.width + (line.space ? DisplayWidth.of(" ") : 0) + piece.width
      if !line.text.isEmpty, wanted > width {
        lines.append(line)
        line = Line()
      }
      line.append(piece)
    }
    if !line.text.isEmpty { lines.append(line) }
    return lines
  }

  /// The narrowest lines that are no more than `count`.
  private static func balanced(_ pieces: [Piece], count: Int, width: Double) -> [Line]? {
    guard count > 1 else { return nil }
    var limit = pieces.reduce(0) { $0 + $1.width } / Double(count)
    while limit < width {
      let lines = fill(pieces, width: limit)
      if lines.count <= count { return lines }
      limit += 0.25
    }
    return nil
  }
}
