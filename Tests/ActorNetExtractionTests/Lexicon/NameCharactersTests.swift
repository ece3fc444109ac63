@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct NameCharactersTests {
  private func evidence(_ name: String) throws -> Double? {
    let pack = try ChinesePack.shared()
    let units = FoldedText(scalars: name.unicodeScalars.map(\.value), folding: pack.folding).units
    return pack.lexicon.nameCharacters.evidence(for: units[...])
  }

  @Test(arguments: [("王建国", "第一时"), ("陈德胜", "后美国"), ("李毅", "后第"), ("趙明華", "中國的")])
  func `names outweigh running text`(name: String, words: String) throws {
    let (known, other) = (try #require(try evidence(name)), try #require(try evidence(words)))
    #expect(known > 2)
    #expect(other < 0)
  }

  @Test func `a name of one or of four characters is not judged`() throws {
    #expect(try evidence("王") == nil)
    #expect(try evidence("欧阳明远") == nil)
  }

  @Test func `both scripts give one figure`() throws {
    #expect(try evidence("趙明華") == evidence("赵明华"))
  }

  @Test(arguments: ["王\t1\t2\t3", "王\t1\t2\t3\tx", "王\t1\t2\t3\t400"])
  func `a row that is no row is named`(row: String) throws {
    let folding = try ChinesePack.shared().folding
    #expect(throws: Diagnostic.self) {
      try NameCharacters(files: [TableFile(path: "t.tsv", text: row + "\n")], folding: folding)
    }
  }
}
