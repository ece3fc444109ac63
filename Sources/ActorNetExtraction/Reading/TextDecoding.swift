internal import ActorNetModel

/// Bytes to UTF-8: which encoding they are in, and whether they are text at all.
struct TextDecoding {
  /// Valid UTF-8; for a file in UTF-8, byte for byte the file.
  let source: [UInt8]
  /// Where the text begins: after a byte order mark.
  let start: Int
  /// What is worth knowing of it.
  let diagnostics: [Diagnostic]

  /// Decodes a document.
  ///
  /// A byte order mark decides; else valid UTF-8 is UTF-8, whatever is declared; else the declared
  /// encoding, else GB18030 or Big5, whichever gives more of the frequent Han characters, else
  /// Windows-1252 where most of it is ASCII. Files that are none of these are refused, and so are binary ones.
  ///
  /// - Throws: the reason why it is not text, as a ``Diagnostic`` without a path.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], conventions: ReadingConventions) throws(Diagnostic) {
    if let kind = Self.binaryKind(bytes) {
      throw Self.fault(
        "binary-document", "this is \(kind), not text: save its text in a file of its own")
    }
    if let mark = Self.wideMark(bytes) {
      try self.init(bytes, from: mark.encoding, skip: mark.length)
      return
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let faults = Self.utf8Faults(bytes)
    if faults.isEmpty || start == 3 {
      self.init(utf8: bytes, start: start, faults: faults)
      return
    }
    // A few bad bytes in much good UTF-8 are damage, not another encoding.
    let sequences = bytes.count { $0 >= 0xC2 }
    if faults.count * 100 <= sequences || Self.onlyEndIsCut(bytes, faults) {
      self.init(utf8: bytes, start: 0, faults: faults)
      return
    }
    let declared = Self.declaredEncoding(bytes)
    var best: (text: [UInt8], encoding: String, faults: Int, score: Double)?
    let isMostlyASCII = bytes.count(where: { $0 >= 0x80 }) * 5 < bytes.count
    for encoding in Self.candidates(declared) + (isMostlyASCII ? ["CP1252"] : []) {
      guard let result = IconvConversion.utf8(bytes, from: encoding, replacesFaults: true),
        result.faults * 200 <= bytes.count
      else { continue }
      let isDeclared = encoding == declared
      let score =
        Self.plausibility(result.text, conventions) + (isDeclared ? 0.2 : 0)
        - Double(result.faults) / Double(bytes.count) * 50
      if score > best?.score ?? -1 { best = (result.text, encoding, result.faults, score) }
    }
    guard let best else {
      throw Self.fault(
        "unknown-encoding",
        "neither UTF-8 nor UTF-16, GB18030 or Big5: convert it to UTF-8 (iconv -t UTF-8)")
    }
    self.init(
      source: best.text, start: 0, diagnostics: Self.notes(best.encoding, faults: best.faults))
  }

  private init(source: [UInt8], start: Int, diagnostics: [Diagnostic]) {
    self.source = source
    self.start = start
    self.diagnostics = diagnostics
  }

  private init(utf8 bytes: [UInt8], start: Int, faults: [Int]) {
    var source = bytes
    for index in faults { source[index] = 0x1A }
    self.source = source
    self.start = start
    diagnostics = faults.isEmpty ? [] : [Self.damage(faults.count)]
  }

  private init(_ bytes: [UInt8], from encoding: String, skip: Int) throws(Diagnostic) {
    let converted = IconvConversion.utf8(
      Array(bytes[skip...]), from: encoding, replacesFaults: true)
    guard let converted, converted.faults * 100 <= bytes.count else {
      throw Self.fault("unknown-encoding", "the byte order mark says \(encoding), but it is not")
    }
    self.init(
      source: converted.text, start: 0,
      diagnostics: Self.notes(encoding, faults: converted.faults))
  }

  private static func notes(_ encoding: String, faults: Int) -> [Diagnostic] {
    let note = Diagnostic(
      severity: .note, id: "decoded",
      message: "decoded from \(encoding); offsets refer to the text in UTF-8")
    return faults == 0 ? [note] : [note, damage(faults)]
  }

  private static func damage(_ count: Int) -> Diagnostic {
    Diagnostic(
      severity: .warning, id: "invalid-bytes",
      message: "\(count) bytes are not valid in the document's encoding and were left out")
  }

  private static func fault(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(severity: .error, id: id, message: message)
  }

  // MARK: What it is

  private static func binaryKind(_ bytes: [UInt8]) -> String? {
    for (magic, kind) in signatures where bytes.starts(with: magic) { return kind }
    if wideMark(bytes) != nil { return nil }
    let head = bytes.prefix(65_536)
    let controls = head.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
    return controls >= 4 && controls * 100 > head.count ? "a binary file" : nil
  }

  private static let signatures: [(magic: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive (docx, xlsx, epub, odt are such)"),
    (Array("{\\rtf".utf8), "an RTF file"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Microsoft Office file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  private static func wideMark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    return nil
  }

  /// The first bytes that are no part of a valid sequence.
  private static func utf8Faults(_ bytes: [UInt8]) -> [Int] {
    var faults: [Int] = []
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let isLead = (0xC2...0xF4).contains(first) && index + length <= bytes.count
      if isLead, isContinuation(bytes, index, first, length) {
        index += length
      } else {
        faults.append(index)
        index += 1
      }
    }
    return faults
  }

  /// Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF.
  private static func isContinuation(
    _ bytes: [UInt8], _ index: Int, _ first: UInt8, _ length: Int
  ) -> Bool {
    let second = bytes[index + 1]
    let range: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return false }
    return bytes[(index + 2)..<max(index + 2, index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Whether the only fault is a last character that was cut off.
  private static func onlyEndIsCut(_ bytes: [UInt8], _ faults: [Int]) -> Bool {
    guard let first = faults.first else { return true }
    return first >= bytes.count - 3 && bytes.count > 16 && bytes[..<first].contains { $0 >= 0xC2 }
  }

  // MARK: Encodings

  /// The encoding that `charset=` or `encoding=` names in the first 4096 bytes, as iconv calls it.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let ascii = bytes.prefix(4_096).map { $0 < 0x80 ? $0 : 0x3F }
    let head = String(decoding: ascii, as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let place = head.firstRange(of: key) else { continue }
      let rest = head[place.upperBound...].drop { $0 == "\"" || $0 == "'" }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
      if let encoding = encodings[name] { return encoding }
    }
    return nil
  }

  private static let encodings: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "gb_2312-80": "GB18030",
    "x-gbk": "GB18030", "cp936": "GB18030", "hz-gb-2312": "HZ", "big5": "BIG5-HKSCS",
    "big5-hkscs": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS", "cp950": "CP950",
    "windows-1252": "CP1252", "iso-8859-1": "CP1252", "shift_jis": "CP932", "euc-jp": "EUC-JP",
    "euc-kr": "CP949", "euc-tw": "EUC-TW",
  ]

  private static func candidates(_ declared: String?) -> [String] {
    let usual = ["GB18030", "BIG5-HKSCS", "CP950"]
    guard let declared, !usual.contains(declared) else { return usual }
    return [declared] + usual
  }

  /// The share of frequent characters among the Han characters of the first 100,000 bytes.
  private static func plausibility(_ text: [UInt8], _ conventions: ReadingConventions) -> Double {
    var han = 0
    var common = 0
    var index = 0
    while index < min(text.count, 100_000) {
      let (scalar, length) = SourceScalars.scalar(in: text, at: index)
      if ScalarClass.isHan(scalar) {
        han += 1
        if conventions.contains(.common, character: scalar) { common += 1 }
      }
      index += length
    }
    return han == 0 ? 0 : Double(common) / Double(han)
  }
}
