@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct ScriptFoldingTests {
  private func folded(_ text: String) throws -> String {
    let folding = try ChinesePack.shared().folding
    return String(decoding: folding.fold(text), as: UTF16.self)
  }

  @Test(arguments: [
    ("國務卿布林肯訪問臺灣", "国务卿布林肯访问台湾"), ("财长耶伦", "财长耶伦"), ("１２ＡＢｃ", "12ABc"),
    ("「會談」『紀要』", "“会谈”“纪要”"), ("讓‧巴羅・乙•丙", "让·巴罗·乙·丙"), ("(甲)【乙】", "（甲）（乙）"),
    ("甲\u{3000}乙\u{A0}丙", "甲 乙 丙"), ("!?;", "！？；"), ("著名", "著名"),
  ])
  func `both scripts and all widths fold to one`(text: String, expected: String) throws {
    #expect(try folded(text) == expected)
  }

  @Test func `one scalar becomes one unit`() throws {
    let folding = try ChinesePack.shared().folding
    let text = "國𠮷👍A，"
    #expect(folding.fold(text).count == text.unicodeScalars.count)
    #expect(folding.fold(0x20BB7) == 0xFFFD)
  }

  @Test func `folding twice changes nothing`() throws {
    let folding = try ChinesePack.shared().folding
    for scalar in UInt32(0)..<0x10000 where folding.fold(scalar) != scalar {
      let unit = folding.fold(scalar)
      #expect(folding.fold(UInt32(unit)) == unit, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test func `pairs outside the Basic Multilingual Plane are left out`() {
    let folding = ScriptFolding(pairs: [(0x20BB7, 0x5409), (0x5409, 0x20BB7), (0x570B, 0x56FD)])
    #expect(folding.fold(0x5409) == 0x5409)
    #expect(folding.fold(0x570B) == 0x56FD)
  }
}
