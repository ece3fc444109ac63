/// XML written straight into bytes.
enum XMLText {
  /// Appends text for element content: `&`, `<` and `>` (for `]]>`) escaped.
  static func append(content text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// Appends text for an attribute in double quotes: also `"`, tab and line ends escaped.
  static func append(attribute text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(contentsOf: "&#\(byte);".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// Text for element content.
  static func content(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(content: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text for an attribute in double quotes.
  static func attribute(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(attribute: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
