@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct LexiconTests {
  private static let folding = ScriptFolding(pairs: [(0x570B, 0x56FD)])

  private func lexicon(_ table: String, _ text: String) throws -> Lexicon {
    try Lexicon(folding: Self.folding) { name in
      name == table + ".tsv" ? [TableFile(path: "my/\(name)", text: text)] : []
    }
  }

  // MARK: Faults

  @Test(arguments: [
    ("cues", "与\twith\n\n# note\n于\tnowhere\n", 4, "nowhere"),
    ("titles", "# c\n部长\tofficial\tking\t-\t9\tboth\n", 2, "king"),
    ("titles", "部长\tmaybe\t-\t-\t9\tboth\n", 1, "maybe"),
    ("titles", "部长\tofficial\t-\t-\t9\tinside\n", 1, "inside"),
    ("countries", "中国\tCN\tname\n美国\tUS\tland\n", 2, "land"),
    ("title-modifiers", "前\tbygone\n", 1, "bygone"),
    ("institutions", "外交部\tpublic\texecutive\t-\n大学\tschool\t-\t-\n", 2, "school"),
    ("institution-heads", "学院\tschool\n", 1, "school"),
    ("surnames", "王\troyal\n", 1, "royal"),
    ("name-contexts", "表示\tmiddle\n", 1, "middle"),
    ("forums", "论坛\ttail\n", 1, "tail"),
    ("body-heads", "工作组\tsoul\n", 1, "soul"),
    ("transliteration", "尔\t3\n", 1, "1 or 2"),
    ("transliteration", "尔\n", 1, "1 or 2"),
    ("cues", "与\n", 1, "column 2"),
  ])
  func `a fault is told with file and line`(
    table: String, text: String, line: Int, words: String
  ) {
    let fault = #expect(throws: Diagnostic.self) { try lexicon(table, text) }
    #expect(fault?.path == "my/\(table).tsv")
    #expect(fault?.line == line)
    #expect(fault?.severity == .error)
    #expect(fault?.message.contains(words) ?? false, "\(fault?.message ?? "")")
  }

  // MARK: Rows

  @Test func `comments, empty lines and carriage returns are no rows`() throws {
    let found = try lexicon("surnames", "# 王\tx\r\n\r\n李\tchinese\r\n\n")
    #expect(found.surnames == [.chinese])
    #expect(found.singleSurnames == Self.folding.fold("李").reduce(into: []) { $0.insert($1) })
  }

  @Test func `surfaces are folded, a hyphen is nothing`() throws {
    let found = try lexicon("countries", "中國\tCN\tname\n")
    #expect(found.countryCodes[Self.folding.fold("中国")] == "CN")
    let titles = try lexicon("titles", "部长\tofficial\t-\t-\t9\tboth\n").titles
    #expect(titles.map(\.branch) == [nil])
    #expect(titles.map(\.country) == [nil])
    #expect(titles.map(\.rank) == [9])
  }

  @Test func `a part of a country is told from a country and its capital`() throws {
    let lexicon = try ChinesePack.shared().lexicon
    let folding = try ChinesePack.shared().folding
    #expect(lexicon.isSubnational(folding.fold("上海")[...]))
    #expect(!lexicon.isSubnational(folding.fold("中国")[...]))
    #expect(!lexicon.isSubnational(nil))
  }
}
