/// Writes JSON into a buffer: keys in the order in which they come, nothing sorted, nothing built.
///
/// Strings leave out no scalar; what would end a line somewhere (U+0085, U+2028, U+2029) or act
/// on a terminal (C0, DEL, C1) is escaped, so that one JSON text is one line.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing written yet.
  public init() {}

  /// Writes `{`.
  public mutating func beginObject() { open(0x7B) }
  /// Writes `}`.
  public mutating func endObject() { close(0x7D) }
  /// Writes `[`.
  public mutating func beginArray() { open(0x5B) }
  /// Writes `]`.
  public mutating func endArray() { close(0x5D) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(contentsOf: [0x2C, 0x20]) }
    needsComma = true
  }

  /// Begins a new line, indented by so many spaces, before the next element or bracket.
  public mutating func startLine(indent: Int, afterElement: Bool = true) {
    if needsComma && afterElement { bytes.append(0x2C) }
    if afterElement { needsComma = false }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
  }

  /// Ends the text with a line feed.
  public mutating func endText() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// A member's key; a value must follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(contentsOf: [0x3A, 0x20])
    needsComma = false
  }

  /// A string.
  public mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// A whole number.
  public mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number as short as reads back to the same one; `null` where it is not finite.
  public mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
  }

  /// `true` or `false`.
  public mutating func value(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
  }

  /// A member, left out where there is no value or an empty one.
  public mutating func member(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    value(text)
  }

  /// A member that is an array of strings, left out where it is empty.
  public mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    beginArray()
    for text in texts { value(text) }
    endArray()
  }

  /// A number, left out where it is not finite.
  public mutating func member(_ name: String, _ number: Double) {
    guard number.isFinite else { return }
    key(name)
    value(number)
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: escape(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
