@testable import ActorNetExtraction
internal import ActorNetTestSupport
internal import Testing

@Suite struct TransliterationSoundsTests {
  private func haveCommonKey(_ first: String, _ second: String) throws -> Bool {
    let lexicon = try ChinesePack.shared().lexicon
    let left = Set(lexicon.sounds.keys(of: lexicon.folding.fold(first)))
    return !left.isDisjoint(with: lexicon.sounds.keys(of: lexicon.folding.fold(second)))
  }

  @Test(arguments: [
    ("里根", "雷根"), ("克林顿", "柯林頓"), ("肯尼迪", "甘迺迪"), ("布什", "布希"), ("萨科齐", "薩科奇"),
    ("卡梅伦", "卡麥隆"), ("戈尔巴乔夫", "戈巴契夫"), ("撒切尔", "柴契爾"), ("施罗德", "施洛德"),
  ])
  func `transcriptions of one name have a key in common`(first: String, second: String) throws {
    #expect(try haveCommonKey(first, second))
  }

  @Test(arguments: [("里根", "克林顿"), ("布什", "布莱尔"), ("肯尼迪", "尼克松"), ("卡梅伦", "卡特")])
  func `other names have none`(first: String, second: String) throws {
    #expect(try !haveCommonKey(first, second))
  }

  @Test func `alternatives multiply, empty ones are dropped, vowels do not count`() {
    var sounds = TransliterationSounds()
    let understood = [(1, "P|TLN"), (2, "L|_"), (3, "_")].map { sounds.add($0.0, sounds: $0.1) }
    #expect(understood == [true, true, true])
    #expect(
      sounds.keys(of: [1, 2, 3]).map { String(decoding: $0, as: UTF8.self) }
        == ["PL", "TLN", "TLNL"])
    // A single consonant says too little, an unknown character ends it.
    #expect(sounds.keys(of: [2, 3]).isEmpty)
    #expect(sounds.keys(of: [1, 9]).isEmpty)
    #expect(sounds.keys(of: [1]).isEmpty)
  }

  @Test(arguments: ["", "p", "P|", "|P", "PX", "P T"])
  func `sounds that are none are refused`(text: String) {
    var sounds = TransliterationSounds()
    let isUnderstood = sounds.add(1, sounds: text)
    #expect(!isUnderstood)
  }

  @Test func `every character of transliterations has a sound`() throws {
    let lexicon = try ChinesePack.shared().lexicon
    for unit in lexicon.transliterationTiers.indices where lexicon.transliterationTiers[unit] > 0 {
      // Twice with a consonant between, so that vowels too make a key.
      let name = lexicon.folding.fold("特") + [UInt16(unit)] + lexicon.folding.fold("特")
      #expect(!lexicon.sounds.keys(of: name).isEmpty, "\(String(unit, radix: 16))")
    }
  }
}
