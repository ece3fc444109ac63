@testable import ActorNetExtraction
internal import Testing

@Suite struct FoldedTextTests {
  private let folding = ScriptFolding(pairs: [
    (0x9031, 0x5468), (0x20000, 0x4E00), (0x8A2A, 0x8BBF),
  ])

  private func fold(_ text: String) -> String {
    let folded = FoldedText(scalars: text.unicodeScalars.map(\.value), folding: folding)
    #expect(folded.units.count == text.unicodeScalars.count)
    return folded.string(0..<folded.units.count)
  }

  @Test func `traditional characters and full-width forms are folded one to one`() {
    #expect(fold("週一訪ＡＢｚ１２") == "周一访ABz12")
    #expect(fold("𠀀a😀") == "\u{FFFD}a\u{FFFD}")
  }

  @Test func `the marks of one purpose become one of them`() {
    #expect(fold("「『‘“") == "““““")
    #expect(fold("」』’”") == "””””")
    #expect(fold("(〔［【（") == "（（（（（")
    #expect(fold(")〕］】）") == "）））））")
    #expect(fold("•‧・･·") == "·····")
    #expect(fold("〈《〉》") == "《《》》")
    #expect(fold("a\t\u{3000}\u{A0}b") == "a   b")
    #expect(fold("!?;") == "！？；")
  }

  @Test func `half-width marks are full-width after Han characters, quotes and brackets only`() {
    #expect(fold("他说:好,是") == "他说：好，是")
    #expect(fold("（甲）,「乙」:") == "（甲），“乙”：")
    #expect(fold("10:30, 2,500 a,b") == "10:30, 2,500 a,b")
    #expect(fold(",甲") == ",甲")
  }

  @Test func `folding twice is folding once`() {
    let plain = ScriptFolding(pairs: [])
    let changed = (0..<UInt32(0x10000)).filter {
      plain.fold(UInt32(plain.fold($0))) != plain.fold($0)
    }
    #expect(changed == [])
  }

  @Test func `kinds of units are told apart`() {
    #expect(FoldedText.isHan(0x4E00) && FoldedText.isHan(0x9FFF) && FoldedText.isHan(0x3400))
    #expect(!FoldedText.isHan(0x3007) && !FoldedText.isHan(0x3041) && !FoldedText.isHan(0x41))
    #expect(FoldedText.isDigit(0x30) && FoldedText.isDigit(0x39) && !FoldedText.isDigit(0x3A))
    #expect(FoldedText.isLatin(0x41) && FoldedText.isLatin(0xE9) && FoldedText.isLatin(0x1EBF))
    #expect(!FoldedText.isLatin(0xD7) && !FoldedText.isLatin(0xF7) && !FoldedText.isLatin(0x30))
  }
}
