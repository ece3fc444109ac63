/// What documents say may hold anything; these make it safe for a format without knowing which.
enum HostileText {
  /// One line of text that every XML 1.0 reader takes.
  ///
  /// White space of any kind and length becomes one space, none at the ends. What XML forbids
  /// (C0 controls, U+FFFE …), C1 controls and noncharacters become U+FFFD.
  static func oneLine(_ text: String) -> String {
    if isOneLine(text) { return text }
    var line = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !line.isEmpty
        continue
      }
      if pendingSpace {
        line.append(" ")
        pendingSpace = false
      }
      line.append(isLegal(scalar) ? scalar : "\u{FFFD}")
    }
    return String(line)
  }

  /// Whether ``oneLine(_:)`` would change nothing, for the characters that most texts consist of;
  /// false for texts with others.
  static func isOneLine(_ text: String) -> Bool {
    var wasSpace = true
    // What may follow: 0 anything; 1, 2 behind E3 and E3 80; 3 behind EF; 4 behind C2; 5, 6 behind
    // E2 and E2 80.
    var state = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20:
        if wasSpace { return false }
        wasSpace = true
        continue
      case 0x21...0x7E, 0xE4...0xE9: state = 0
      case 0xE3: state = 1
      case 0xEF: state = 3
      case 0xC2: state = 4
      case 0xE2: state = 5
      case 0x80...0xBF:
        switch state {
        case 1: state = byte == 0x80 ? 2 : 0
        case 2 where byte == 0x80: return false
        case 3 where byte != 0xBC && byte != 0xBD: return false
        case 4 where byte <= 0xA0: return false
        case 5 where byte != 0x80: return false
        case 5: state = 6
        case 6 where !(0x90...0xA7).contains(byte): return false
        default: state = 0
        }
      default: return false
      }
      wasSpace = false
    }
    return !wasSpace || text.isEmpty
  }

  /// One line without what reorders or hides text: for labels on paper.
  ///
  /// Leaves out bidirectional controls, zero-width spaces and joiners outside emoji, U+FEFF and
  /// characters that ``oneLine(_:)`` replaces; cuts after `limit` characters with an ellipsis.
  static func drawn(_ text: String, limit: Int = 200) -> String {
    var line = String.UnicodeScalarView()
    for scalar in oneLine(text).unicodeScalars where !isInvisible(scalar) { line.append(scalar) }
    let whole = String(line)
    if whole.unicodeScalars.count <= limit { return whole }
    let cut = whole.prefix(limit)
    return cut.endIndex == whole.endIndex ? whole : cut + "…"
  }

  /// An address that may be linked to: http or https, written without what breaks out of quotes.
  ///
  /// Graphviz 2.42 writes URLs unescaped, so every character that XML or a quoted string treats
  /// specially is percent-encoded, and so is everything that is not ASCII.
  /// - Returns: nil for any other scheme, for control characters and for more than 2048 bytes.
  static func link(_ address: String) -> String? {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
      address.utf8.count <= 2048
    else { return nil }
    var safe = ""
    for byte in address.utf8 {
      switch byte {
      case 0x00..<0x20, 0x7F: return nil
      case 0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x80...:
        safe += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      default: safe.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return safe
  }

  /// The host of a link that ``link(_:)`` made, for paper, where a whole address is no use.
  static func host(ofLink link: String) -> String? {
    let rest = link.drop { $0 != "/" }.drop { $0 == "/" }
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last ?? ""
    return host.isEmpty ? nil : String(host)
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFD:
      true
    default: false
    }
  }
}
