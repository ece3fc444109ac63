@testable import ActorNetExtraction
import ActorNetModel
import Foundation
import Testing

@Suite struct ReadingConventionsTests {
  @Test func `the tables of the Chinese pack have no fault`() {
    #expect(chinesePress.faults.isEmpty)
    #expect(chinesePress.publisher(ofHost: "www.zaobao.com") == "联合早报")
    #expect(chinesePress.publisher(ofHost: "notzaobao.com") == nil)
    #expect(chinesePress.markupWords.contains("related"))
  }

  @Test func `faults tell their line and leave the rest`() {
    let conventions = ReadingConventions(
      tsv: "# comment\nbyline\t记者\nno tab\nunknown\tx\n", outlets: "a.org\n")
    #expect(conventions.faults.map(\.line) == [3, 4, 1])
    #expect(conventions.prefix(.byline, of: "记者张三".unicodeScalars.map(\.value)[...]) == 2)
  }

  @Test func `the longest surface counts`() {
    let conventions = ReadingConventions(tsv: "byline\t记\nbyline\t记者\n", outlets: "")
    let text = "记者：甲".unicodeScalars.map(\.value)
    #expect(conventions.prefix(.byline, of: text[...]) == 2)
    #expect(!conventions.contains(.byline, text[...]))
    #expect(conventions.contains(.byline, text[..<2]))
    #expect(conventions.hasSuffix(.byline, text[..<2]))
    #expect(conventions.prefix(.byline, of: []) == nil)
  }

  @Test(arguments: [
    ("外交部长会见总统", "zh-Hans"), ("外交部長會見總統", "zh-Hant"), ("山水", nil),
    ("The foreign minister met the president (王毅)", nil),
  ])
  func `the script is that of the characters that only it has`(
    _ text: String, _ language: String?
  ) {
    #expect(chinesePress.language(of: text.unicodeScalars.map(\.value)) == language)
  }
}
