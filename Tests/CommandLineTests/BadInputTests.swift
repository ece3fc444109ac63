import Foundation
import Testing

/// Bad input is one sentence with the path, the right status, and no harm to the other documents.
struct BadInputTests {
  /// The bytes of a file that is no document, by the name of what is wrong with it.
  private static let bad: [(name: String, bytes: [UInt8])] = [
    ("empty.txt", []),
    ("blank.txt", Array(" \n\t\n".utf8)),
    (
      "binary.dat",
      [0x7F, 0x45, 0x4C, 0x46] + (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    ),
  ]

  @Test(arguments: bad.map(\.name))
  func `a file that holds no text is named, the other document is kept`(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "good.txt")
    let alone = try Tool.run("extract", "good.txt", in: folder)
    try folder.write(try #require(Self.bad.first { $0.name == name }).bytes, to: name)
    let both = try Tool.run("extract", name, "good.txt", in: folder)
    #expect(both.status == 2)
    #expect(both.errors.contains("actornet: \(name): error: "))
    #expect(both.errors.split(separator: "\n").count == 1)
    #expect(both.bytes == alone.bytes)
    let only = try Tool.run("extract", name, in: folder)
    #expect(only.status == 65)
    #expect(only.bytes.isEmpty)
  }

  @Test func `an absent path is named, the other document is kept`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "good.txt")
    let both = try Tool.run("extract", "none.txt", "good.txt", in: folder)
    #expect(both.status == 2)
    #expect(both.errors.contains("actornet: none.txt: error: "))
    #expect(both.output.contains("布林肯"))
    let only = try Tool.run("extract", "none.txt", in: folder)
    #expect(only.status == 66)
    #expect(only.bytes.isEmpty)
  }

  @Test func `an empty folder is no input`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run("extract", folder.path)
    #expect(run.status == 66)
    #expect(run.errors.contains(folder.path))
  }

  @Test func `a document in another encoding is read`() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: Samples.meeting, count: 3)
    try folder.write(text, to: "u8.txt")
    let converted = try Tool.shell(
      "iconv -f UTF-8 -t GB18030 u8.txt > gb.txt; iconv -f UTF-8 -t UTF-16 u8.txt > u16.txt",
      in: folder)
    #expect(converted.status == 0)
    for name in ["gb.txt", "u16.txt"] {
      let run = try Tool.run("extract", name, in: folder)
      #expect(run.status == 0, "\(name): \(run.errors)")
      #expect(run.output.contains("布林肯") && run.output.contains("王毅"))
    }
  }

  @Test func `a network that is cut in half is said with line and path`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      Array(Samples.network.utf8.prefix(Samples.network.utf8.count / 2)), to: "n.json")
    for verb in ["analyze", "cooccur", "export --format svg", "link"] {
      let run = try Tool.shell("actornet \(verb) n.json", in: folder)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("actornet: n.json:"))
      #expect(run.errors.contains("cut short"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `a network that lies is refused`() throws {
    let lies = [
      "{\"format\": \"other\", \"version\": 1}", "[]", "null", "{}",
      "{\"format\": \"actornet-network\", \"version\": 99}",
      "{\"format\": \"actornet-network\", \"version\": 1, \"participations\": "
        + "[{\"person\": \"p9\", \"event\": \"e9\", \"roles\": [\"host\"]}]}",
      String(repeating: "[", count: 100_000),
    ]
    for lie in lies {
      let run = try Tool.run("analyze", input: lie)
      #expect(run.status == 65, "\(lie.prefix(60))")
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("actornet: standard input:"))
    }
  }

  @Test func `records where a network belongs are answered with the verb that joins them`() throws {
    let run = try Tool.shell(
      "echo '\(Samples.meeting)' | actornet extract --records | actornet analyze")
    #expect(run.status == 65)
    #expect(run.errors.contains("actornet link"))
  }

  @Test func `nothing on standard input is said`() throws {
    for verb in ["analyze", "cooccur", "link", "extract"] {
      let run = try Tool.run(verb)
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("actornet: standard input: error: "), "\(verb)")
    }
  }

  @Test func `control characters of a path do not reach the terminal`() throws {
    let run = try Tool.run("analyze", "\u{1B}[31mred\u{202E}.json")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("actornet: \\u{1B}[31mred\\u{202E}.json: error: "))
  }
}
