internal import ActorNetModel

/// How words stand out in a line of text.
enum Emphasis: Sendable {
  /// By the terminal.
  case bold
  /// Between « and ».
  case guillemets

  func mark(_ words: String) -> String {
    switch self {
    case .bold: "\u{1B}[1m" + words + "\u{1B}[0m"
    case .guillemets: "«" + words + "»"
    }
  }
}

/// A quote with the words that the rule read made to stand out.
enum MarkedQuote {
  /// The quote as one safe line; marks that no longer fit it are passed over.
  static func line(_ piece: Evidence, _ emphasis: Emphasis) -> String {
    let bytes = Array(piece.quote.utf8)
    var line = ""
    var position = 0
    for mark in piece.marks where mark.lower >= position && mark.upper <= bytes.count {
      line += shown(bytes[position..<mark.lower])
      let words = shown(bytes[mark.lower..<mark.upper])
      // Words next to each other stand out as one.
      line += words.isEmpty ? "" : emphasis.mark(words)
      position = mark.upper
    }
    return line + shown(bytes[position...])
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    printable(String(decoding: bytes, as: UTF8.self))
  }
}
