import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@testable import ActorNetExtraction

@Suite struct TableContentTests {
  @Test func `the loader keeps every row of every table`() throws {
    let lexicon = try ChinesePack.shared().lexicon
    let counts: [(LexiconTable, Int)] = [
      (.country, lexicon.countries.count), (.place, lexicon.places.count),
      (.title, lexicon.titles.count), (.modifier, lexicon.modifiers.count),
      (.institution, lexicon.institutions.count),
      (.institutionHead, lexicon.institutionHeads.count), (.surname, lexicon.surnames.count),
      (.commonWord, lexicon.commonWords.count), (.nameContext, lexicon.nameContexts.count),
      (.forum, lexicon.forums.count), (.topic, lexicon.topics.count),
      (.bodyHead, lexicon.bodyHeads.count), (.visitTarget, lexicon.visitTargets.count),
      (.cue, lexicon.cues.count),
    ]
    for (table, count) in counts {
      let rows = try PackTable.named(table.fileName + ".tsv").rows
      #expect(count == rows.count, "\(table.fileName)")
    }
    let characters = try PackTable.named("transliteration.tsv").rows.count
    #expect(lexicon.transliterationTiers.count { $0 > 0 } == characters)
  }

  @Test func `every surface is found in a text that is nothing else`() throws {
    let pack = try ChinesePack.shared()
    for table in LexiconTable.allCases {
      for row in try PackTable.named(table.fileName + ".tsv").rows {
        let text = FoldedText(
          scalars: row.fields[0].unicodeScalars.map(\.value), folding: pack.folding)
        let matches = LexicalMatches(text, lexicon: pack.lexicon)
        #expect(
          matches.length(table, at: 0) == text.units.count,
          "\(table.fileName).tsv:\(row.line) \(row.fields[0])")
      }
    }
  }

  /// The loader reads a number that is none as a fallback: the table must not need it.
  @Test(arguments: [("titles.tsv", 4, 1...99), ("common-words.tsv", 1, 1...10_000_000)])
  func `numbers are numbers`(name: String, column: Int, range: ClosedRange<Int>) throws {
    for row in try PackTable.named(name).rows {
      let number = Int(row.fields[column])
      #expect(number.map(range.contains) ?? false, "\(name):\(row.line)")
    }
  }

  @Test(arguments: [
    ("titles.tsv", 3), ("institutions.tsv", 3), ("places.tsv", 1), ("visit-targets.tsv", 1),
  ])
  func `codes of countries are ISO's or those of the table of countries`(
    name: String, column: Int
  ) throws {
    let known = Set(try PackTable.named("countries.tsv").rows.map { $0.fields[1] })
    for row in try PackTable.named(name).rows where row.fields[column] != "-" {
      #expect(known.contains(row.fields[column]), "\(name):\(row.line) \(row.fields[column])")
    }
  }

  @Test func `every country has a name to show`() throws {
    let words = try ChinesePack.shared().displayWords
    for row in try PackTable.named("countries.tsv").rows {
      let key = "country." + row.fields[1]
      guard row.fields[2] == "name", row.fields[1].count == 2 else { continue }
      #expect(words[key] != key || !Self.isDrawnOften(row.fields[1]), "\(key)")
    }
  }

  /// The countries that diagrams of this pack's news show in columns of their own.
  private static func isDrawnOften(_ code: String) -> Bool {
    ["CN", "US", "RU", "JP", "KR", "KP", "IN", "GB", "FR", "DE", "TW", "UA", "IL", "EU"]
      .contains(code)
  }

  @Test func `topics are identifiers, never words to show`() throws {
    for row in try PackTable.named("topics.tsv").rows {
      let isIdentifier = row.fields[1].utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      #expect(isIdentifier, "topics.tsv:\(row.line)")
    }
  }

  @Test func `every class of cue has a word`() throws {
    let used = Set(try ChinesePack.shared().lexicon.cues.map(\.rawValue))
    #expect(CueClass.allCases.map(\.rawValue).filter { !used.contains($0) } == [])
    let told = try PackTable.named("cues.tsv").lines.first { $0.hasPrefix("# class:") } ?? ""
    for cue in CueClass.allCases { #expect(told.contains(cue.name), "\(cue.name)") }
  }
}
