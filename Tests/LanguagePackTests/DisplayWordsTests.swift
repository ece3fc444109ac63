import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@testable import ActorNetExtraction

@Suite struct DisplayWordsTests {
  /// The keys that a module's sources spell out: `words.text("legend.open"`.
  private static func spelledKeys(in module: String) throws -> Set<String> {
    let folder = PackTable.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: module)
    let files = FileManager.default.enumerator(atPath: folder.path())
    var keys: Set<String> = []
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in source.matches(of: #/(?:text\(|words\[)"([a-z_]+\.[a-z_.]+[a-z_])"/#) {
        keys.insert(String(match.output.1))
      }
    }
    return keys
  }

  @Test func `every key that the exporters spell out has a text`() throws {
    let keys = try Self.spelledKeys(in: "ActorNetExport")
    #expect(keys.count > 20)
    let words = try ChinesePack.shared().displayWords
    for key in keys.sorted() where key != "side.home" {
      #expect(words[key] != key, "\(key) is missing from display.tsv")
    }
  }

  @Test func `every kind, status, role and weighting has a word`() throws {
    let keys =
      Event.Kind.allCases.map { "kind." + $0.rawValue }
      + Event.Status.allCases.map { "status." + $0.rawValue }
      + Participation.Role.allCases.map { "role." + $0.rawValue }
      + Weightings.all.map { "weighting." + $0.name }
    let words = try ChinesePack.shared().displayWords
    for key in keys { #expect(words[key] != key, "\(key)") }
  }

  @Test func `a template has the same blanks in both scripts`() throws {
    let rows = try PackTable.named("labels.tsv").rows
    let texts = Dictionary(uniqueKeysWithValues: rows.map { ($0.fields[0], $0.fields[1]) })
    for (key, text) in texts where key.hasSuffix(".hant") {
      let other = texts[String(key.dropLast(5))] ?? ""
      #expect(blanks(text) == blanks(other), "\(key)")
    }
    #expect(texts["label.visit"].map(blanks) == ["{0}", "{1}"])
  }

  @Test func `the pack's language is its folder's`() throws {
    let text = try String(
      contentsOf: PackTable.folder.appending(path: "pack.yaml"), encoding: .utf8)
    #expect(text.contains("language: zh\n"))
    #expect(try ChinesePack.shared().tag == "zh")
  }

  private func blanks(_ text: String) -> [String] {
    text.matches(of: #/\{[0-9]\}/#).map { String($0.output) }.sorted()
  }
}
