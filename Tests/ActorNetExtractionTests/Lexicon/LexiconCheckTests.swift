@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Foundation
internal import Testing

@Suite struct LexiconCheckTests {
  /// Runs a body with a folder of files.
  private func withFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try body(folder.path())
  }

  @Test func `every fault of every table has its file, line and reason`() throws {
    let files = [
      "titles.tsv": "# titles\n船长\tofficial\t-\t-\t30\tboth\n大副\tofficer\t-\t-\t30\tboth\n"
        + "二副\tofficial\t-\t-\tx\tboth\n三副\tofficial\t-\t-\t30\n水手\tofficial\t-\tXX\t30\tboth\n",
      "title.tsv": "船长\n",
      "transliteration.tsv": "呣\t3\n",
      "cues.tsv": "如果\thypothetical\n若\tperhaps\n",
    ]
    let faults = try withFolder(files) { try LanguagePack.faults(ofLexicon: $0) }
    let told = faults.map { fault in
      (fault.path?.split(separator: "/").last ?? "") + ":\(fault.line ?? 0)"
    }
    #expect(
      told.sorted() == [
        "cues.tsv:2", "title.tsv:0", "titles.tsv:3", "titles.tsv:4", "titles.tsv:5", "titles.tsv:6",
        "transliteration.tsv:1",
      ])
    let words = faults.map(\.message).joined(separator: "\n")
    #expect(words.contains("did you mean \"titles.tsv\"?"))
    #expect(words.contains("\"officer\""))
    #expect(words.contains("no number of 1...99"))
    #expect(words.contains("has 6 fields"))
    #expect(words.contains("which countries.tsv does not have"))
  }

  @Test func `every rule that cannot be used is told, one after another`() throws {
    let rules = """
      triggers:
        - id: ship.sails
          kind: visit
          frame: visit
          pattern: "启航("
        - id: ship.meets
          kind: meeting
          frame: mutual
          pattern: "相遇"
        - id: ship.calls
          kind: call
          frame: mutual
          pattern: "{nothing}"

      """
    let faults = try withFolder(["event-rules.yaml": rules]) {
      try LanguagePack.faults(ofLexicon: $0)
    }
    #expect(faults.map(\.line) == [2, 10])
    let torn = try withFolder(["event-rules.yaml": "triggers: [\n"]) {
      try LanguagePack.faults(ofLexicon: $0)
    }
    #expect(torn.count == 1 && torn.first?.message.contains("this is not YAML") == true)
  }

  @Test func `a folder that is absent or empty is said`() throws {
    #expect(throws: Diagnostic.self) { try LanguagePack.faults(ofLexicon: "/nowhere/at/all") }
    #expect(throws: Diagnostic.self) {
      try withFolder(["notes.md": "x"]) { try LanguagePack.faults(ofLexicon: $0) }
    }
  }

  @Test func `an empty rule file changes no rule of the pack`() throws {
    let base = try ChinesePack.shared()
    let files = [
      "event-rules.yaml": "triggers: []\n", "time-rules.yaml": "rules: []\n",
      "titles.tsv": "# none\n",
    ]
    let pack = try withFolder(files) { folder in
      #expect(try LanguagePack.faults(ofLexicon: folder) == [])
      return try LanguagePack.embedded("zh", lexicon: folder)
    }
    #expect(pack.eventRules.triggers.map(\.id) == base.eventRules.triggers.map(\.id))
    #expect(pack.eventRules.examples == base.eventRules.examples)
    for document in LinkedRecords.texts {
      let read = PlainDocument.read(document.text, id: document.id, published: document.published)
      #expect(
        DocumentExtractor(pack: pack).record(read) == DocumentExtractor(pack: base).record(read))
    }
  }

  @Test func `rows and rules of a user count before the pack's`() throws {
    let files = [
      "titles.tsv": "董事长\tofficial\t-\t-\t5\tboth\n",
      "labels.tsv": "label.meeting\t{0}碰头\n",
      "event-rules.yaml": """
      triggers:
        - id: user.lunch
          kind: meeting
          frame: mutual
          pattern: "共享工作餐"

      """,
    ]
    let text = "1月22日，某某公司董事长陈建国与中国外交部长王毅共享工作餐。"
    let pack = try withFolder(files) { try LanguagePack.embedded("zh", lexicon: $0) }
    let record = DocumentExtractor(pack: pack).record(PlainDocument.read(text))
    #expect(record.tellings == ["meeting held 2024-01-22 王毅 陈建国"])
    #expect(record.people.first { $0.name == "陈建国" }?.kind == .official)
    #expect(record.events.first?.label.hasSuffix("碰头") == true)
    #expect(try PlainDocument.record(text).events.isEmpty)
  }
}
