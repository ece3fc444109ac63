@testable import ActorNetExtraction
import ActorNetModel
import Testing

@Suite struct TextDecodingTests {
  /// 外交部长王毅会见 in GB18030.
  private let simplified: [UInt8] = [
    0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF, 0xB3, 0xA4, 0xCD, 0xF5, 0xD2, 0xE3, 0xBB, 0xE1, 0xBC, 0xFB,
  ]
  /// 外交部長王毅會見 in Big5.
  private let traditional: [UInt8] = [
    0xA5, 0x7E, 0xA5, 0xE6, 0xB3, 0xA1, 0xAA, 0xF8, 0xA4, 0xFD, 0xBC, 0xDD, 0xB7, 0x7C, 0xA8, 0xA3,
  ]

  private func decode(_ bytes: [UInt8]) throws -> String {
    let text = try TextDecoding(bytes, conventions: chinesePress)
    return String(decoding: text.source[text.start...], as: UTF8.self)
  }

  @Test func `GB18030 and Big5 are told apart by what they say`() throws {
    #expect(try decode(simplified) == "外交部长王毅会见")
    #expect(try decode(traditional) == "外交部長王毅會見")
  }

  @Test func `a declared encoding is believed`() throws {
    let head = Array(#"<meta http-equiv="Content-Type" content="text/html; charset=big5">"#.utf8)
    #expect(try decode(head + traditional).hasSuffix("外交部長王毅會見"))
    let declaration = Array(#"<?xml version="1.0" encoding="GBK"?>"#.utf8)
    #expect(try decode(declaration + simplified).hasSuffix("外交部长王毅会见"))
  }

  @Test func `valid UTF-8 is UTF-8 whatever is declared`() throws {
    let text = #"<meta charset="gb2312">王毅会见布林肯"#
    #expect(try decode(Array(text.utf8)) == text)
  }

  @Test func `UTF-16 is read by its mark`() throws {
    let text = "王毅会见😀布林肯"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode([0xFF, 0xFE] + little) == text)
    #expect(try decode([0xFE, 0xFF] + big) == text)
  }

  @Test func `a few bad bytes are left out and the offsets hold`() throws {
    let good = Array(String(repeating: "王毅会见布林肯。", count: 40).utf8)
    let text = try TextDecoding(good + [0xFF] + good, conventions: chinesePress)
    #expect(text.source.count == good.count * 2 + 1)
    #expect(text.source[good.count] == 0x1A)
    #expect(text.diagnostics.map(\.id) == ["invalid-bytes"])
  }

  @Test func `a last character that was cut off is no other encoding`() throws {
    let text = Array("王毅会见布林肯。王毅会见布林肯。".utf8)
    #expect(try decode(Array(text.dropLast())).hasPrefix("王毅会见布林肯。王毅会见布林肯"))
  }

  @Test(arguments: ["%PDF-1.7 x", "PK\u{3}\u{4}", "{\\rtf1 x", "a\0b\0c\0d\0"])
  func `what is no text is refused with its name`(_ head: String) {
    let (document, diagnostics) = readAll(Array(head.utf8))
    #expect(document == nil)
    #expect(diagnostics.map(\.id) == ["binary-document"])
  }

  @Test func `Latin text without a declaration is still read`() throws {
    let text = [UInt8](Array("Le pr".utf8) + [0xE9] + Array("sident a rencontr".utf8) + [0xE9])
    #expect(try decode(text) == "Le président a rencontré")
  }

  @Test func `every scalar survives a conversion in pieces`() throws {
    let bytes = Array(repeatElement(simplified, count: 20_000).joined())
    let text = try #require(IconvConversion.utf8(bytes, from: "GB18030"))
    #expect(
      String(decoding: text.text, as: UTF8.self)
        == String(repeating: "外交部长王毅会见", count: 20_000))
    #expect(IconvConversion.utf8(bytes, from: "NO-SUCH-ENCODING") == nil)
  }
}
