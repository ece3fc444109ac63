import ActorNetModel
import Foundation
import Testing

@testable import ActorNetExtraction

@Suite struct DisplayGlossesTests {
  private static let glosses = Result { try DisplayGlosses.embedded("zh") }

  private func pinyin(_ name: String, country: String? = "CN") throws -> String? {
    try Self.glosses.get().pinyin(
      of: Person(
        id: PersonID(rawValue: "p"), name: name, names: [name], kind: .official, country: country))
  }

  @Test func `names are read family name first, compound surnames as one word`() throws {
    #expect(try pinyin("王一鸣") == "Wang Yiming")
    #expect(try pinyin("欧阳静") == "Ouyang Jing")
    #expect(try pinyin("司马相如") == "Sima Xiangru")
    #expect(try pinyin("李西安") == "Li Xi'an")
    #expect(try pinyin("吕红") == "Lü Hong")
    // Traditional characters are read as the simplified ones.
    #expect(try pinyin("張偉東") == "Zhang Weidong")
  }

  @Test(arguments: [
    ("单平", "Shan Ping"), ("解放", "Xie Fang"), ("曾林", "Zeng Lin"), ("仇和", "Qiu He"),
    ("查明", "Zha Ming"), ("任平", "Ren Ping"), ("区文", "Ou Wen"), ("翟平", "Zhai Ping"),
  ])
  func `surnames have readings of their own`(name: String, wanted: String) throws {
    #expect(try pinyin(name) == wanted)
  }

  @Test func `what is no Chinese name of the mainland is left alone`() throws {
    #expect(try pinyin("约翰·史密斯") == nil)
    #expect(try pinyin("王一鸣", country: "SG") == nil)
    #expect(try pinyin("王一鸣", country: nil) == nil)
    #expect(try pinyin("王") == nil)
    #expect(try pinyin("John") == nil)
  }

  @Test func `every surname of the tables has a reading`() throws {
    for row in try PackTable.named("surnames.tsv").rows
    where ["chinese", "compound"].contains(row.fields[1])
      // The folding of scripts knows the Basic Multilingual Plane only.
      && row.fields[0].unicodeScalars.allSatisfy({ $0.value < 0x10000 })
    {
      #expect(try pinyin(row.fields[0] + "平") != nil, "\(row.fields[0])")
    }
  }

  @Test func `titles have ranks by how they end, several in one the highest`() throws {
    let glosses = try Self.glosses.get()
    let president = try #require(glosses.rank(ofTitle: "国家主席"))
    let minister = try #require(glosses.rank(ofTitle: "某国外交部长"))
    let deputy = try #require(glosses.rank(ofTitle: "外交部副部长"))
    #expect(president < minister && minister < deputy)
    #expect(
      glosses.rank(ofTitle: "国务委员兼外长")
        == min(
          try #require(glosses.rank(ofTitle: "国务委员")), try #require(glosses.rank(ofTitle: "外长"))))
    #expect(glosses.rank(ofTitle: "木匠") == nil)
  }

  @Test func `titles and places have English words, former offices have not`() throws {
    let glosses = try Self.glosses.get()
    #expect(glosses.english(title: "美国国务卿") == "Secretary of State")
    #expect(glosses.english(title: "前外长") == nil)
    #expect(glosses.english(place: "曼谷") == "Bangkok")
    #expect(glosses.english(place: "美国") == "United States")
    #expect(glosses.english(place: "某村") == nil)
  }

  @Test func `the English words have the keys of the Chinese ones, with the same blanks`() throws {
    func rows(_ name: String) throws -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: try PackTable.named(name).rows.map { ($0.fields[0], $0.fields[1]) })
    }
    func blanks(_ text: String) -> Set<String> {
      Set(text.matches(of: #/\{[0-9]\}/#).map { String($0.output) })
    }
    let chinese = try rows("display.tsv")
    let english = try rows("display-en.tsv")
    let templates = english.keys.filter { $0.hasPrefix("label.") || $0.hasPrefix("month.") }
    #expect(Set(english.keys).subtracting(templates) == Set(chinese.keys))
    for (key, text) in chinese { #expect(blanks(text) == blanks(english[key] ?? ""), "\(key)") }
    #expect(templates.count { $0.hasPrefix("month.") } == 12)
  }
}
