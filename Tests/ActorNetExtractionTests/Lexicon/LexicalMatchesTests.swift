@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct LexicalMatchesTests {
  private static let folding = ScriptFolding(pairs: [])
  private static let tables = [
    "countries": "中\tCN\tabbreviation\n中国\tCN\tname\n美\tUS\tabbreviation\nEU\tEU\tname\n",
    "titles": "部长\tofficial\t-\t-\t9\tboth\n外交部长\tofficial\texecutive\t-\t7\tboth\n",
    "cues": "与\tconjunction\n与\twith\n参与\tattends\n",
    "name-contexts": "与\tleft-strong\n与\tright-weak\n",
  ]

  private func matches(_ text: String) throws -> LexicalMatches {
    let lexicon = try Lexicon(folding: Self.folding) { name in
      Self.tables.filter { $0.key + ".tsv" == name }
        .map { TableFile(path: name, text: $0.value) }
    }
    let folded = FoldedText(
      scalars: text.unicodeScalars.map(\.value), folding: Self.folding)
    return LexicalMatches(folded, lexicon: lexicon)
  }

  @Test func `the longest match of each table is found at each place`() throws {
    let found = try matches("中国外交部长")
    #expect(found.length(.country, at: 0) == 2)
    #expect(found.length(.title, at: 2) == 4)
    #expect(found.length(.title, at: 4) == 2)
    #expect(found.length(.country, at: 1) == 0)
    #expect(found.match(.title, at: 2)?.row == 1)
    #expect(found.match(.title, at: 0) == nil)
  }

  @Test func `the longest match that ends at a place is found too`() throws {
    let found = try matches("中国外交部长")
    #expect(found.length(.title, endingAt: 6) == 4)
    #expect(found.length(.country, endingAt: 2) == 2)
    #expect(found.length(.country, endingAt: 1) == 1)
    #expect(found.length(.title, endingAt: 5) == 0)
  }

  @Test func `a word may be of several classes`() throws {
    let found = try matches("甲与乙参与")
    #expect(found.isCue(.conjunction, at: 1))
    #expect(found.isCue(.with, at: 1))
    #expect(!found.isCue(.attends, at: 1))
    #expect(found.isCue(.attends, at: 3))
    #expect(found.isContext(.leftStrong, at: 1))
    #expect(found.isContext(.rightWeak, at: 1))
    #expect(!found.isContext(.hardStop, at: 1))
  }

  @Test func `Latin letters match as whole words`() throws {
    #expect(try matches("EU官员").length(.country, at: 0) == 2)
    #expect(try matches("EUROPE").length(.country, at: 0) == 0)
    #expect(try matches("NEU").length(.country, at: 1) == 0)
  }

  @Test func `two one-character names of countries are a pair`() throws {
    let found = try matches("中美会谈")
    #expect(found.isPaired(0))
    #expect(!found.isPaired(1))
  }

  @Test(arguments: [-1, 6, 7, 100])
  func `outside the text there is nothing`(position: Int) throws {
    let found = try matches("中国外交部长")
    #expect(found.length(.country, at: position) == 0)
    #expect(found.match(.country, at: position) == nil)
    #expect(!found.isCue(.with, at: position))
    #expect(!found.isContext(.hardStop, at: position))
    #expect(position == 6 || found.length(.title, endingAt: position) == 0)
  }
}
