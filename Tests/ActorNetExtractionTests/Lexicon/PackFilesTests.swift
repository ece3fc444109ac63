@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Foundation
internal import Testing

@Suite struct PackFilesTests {
  /// A folder with files, gone after the body.
  private func withFolder(_ files: [String: Data], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "actornet-pack-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    try body(folder.path())
  }

  @Test func `rows of a folder's table are added to the pack's`() throws {
    let base = try PackFiles.embedded("zh")
    try withFolder(["titles.tsv": Data("大内总管\tofficial\texecutive\tCN\t30\tboth\n".utf8)]) {
      let pack = try LanguagePack(tag: "zh", files: base.overlaid(with: $0))
      let extractor = DocumentExtractor(pack: pack)
      let text = PlainDocument.read("大内总管魏立平会见美国国务卿布林肯。")
      #expect(extractor.record(text).tellings == ["meeting held - 布林肯 魏立平"])
    }
  }

  @Test func `a folder's rules are put over the pack's, other files are left alone`() throws {
    let base = try PackFiles.embedded("zh")
    let rules = Data("patterns:\n  ceremony: 典礼仪式\n".utf8)
    try withFolder(["event-rules.yaml": rules, "notes.txt": Data("y".utf8)]) {
      let files = try base.overlaid(with: $0)
      let text = try #require(files.file("event-rules.yaml")?.text)
      #expect(text.contains("典礼仪式") && text.contains("call.telephone"))
      #expect(files.file("notes.txt") == nil)
      #expect(files.names == base.names)
    }
    try withFolder(["time-rules.yaml": Data("x".utf8)]) { folder in
      let fault = #expect(throws: Diagnostic.self) { try base.overlaid(with: folder) }
      #expect(fault?.message == "a rule file is a mapping" && fault?.line == 1)
    }
  }

  @Test func `a fault in a folder's table is told with the folder's file and its own line`() throws
  {
    let base = try PackFiles.embedded("zh")
    try withFolder(["cues.tsv": Data("# mine\n与\tnowhere\n".utf8)]) { folder in
      let fault = #expect(throws: Diagnostic.self) {
        try LanguagePack(tag: "zh", files: base.overlaid(with: folder))
      }
      #expect(fault?.path?.hasSuffix("cues.tsv") ?? false)
      #expect(fault?.path?.hasPrefix(folder) ?? false)
      #expect(fault?.line == 2)
    }
  }

  @Test func `a file that is no text is told by its name`() throws {
    let base = try PackFiles.embedded("zh")
    try withFolder(["cues.tsv": Data([0xFF, 0xFE, 0x00, 0xD8])]) { folder in
      let fault = #expect(throws: Diagnostic.self) { try base.overlaid(with: folder) }
      #expect(fault?.id == "lexicon-file")
      #expect(fault?.path?.hasSuffix("cues.tsv") ?? false)
    }
  }

  @Test func `a folder that is not there and a language that is not there are told`() throws {
    let base = try PackFiles.embedded("zh")
    let fault = #expect(throws: Diagnostic.self) { try base.overlaid(with: "/no/such/folder") }
    #expect(fault?.cause == .noInput)
    #expect(throws: Diagnostic.self) { try PackFiles.embedded("tlh") }
    #expect(throws: Diagnostic.self) { try PackFiles.embedded("z") }
  }
}
