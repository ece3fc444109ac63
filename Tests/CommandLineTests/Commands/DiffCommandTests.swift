import Foundation
import Testing

struct DiffCommandTests {
  /// Networks before and after a document more.
  private func prepare() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    try folder.write(Samples.call, to: "b.txt")
    let run = try Tool.shell(
      "actornet extract a.txt -o old.json && actornet extract a.txt b.txt -o new.json", in: folder)
    #expect(run.status == 0)
    return folder
  }

  @Test func `what another document adds is told in a table and in JSON`() throws {
    let folder = try prepare()
    let run = try Tool.run("diff", "old.json", "new.json", in: folder)
    #expect(run.status == 0)
    #expect(run.lines[0].split(separator: " ") == ["change", "what", "name", "before", "after"])
    #expect(run.lines.contains { $0.hasPrefix("appeared  person  拉夫罗夫") })
    #expect(
      run.lines.contains { $0.hasPrefix("grew      person  王毅") && $0.contains("2 documents") })
    #expect(
      run.lines.last?.hasPrefix("3 appeared, 0 vanished, ") == true
        || run.lines.last?.contains(" appeared, 0 vanished, 0 became") == true)
    let json = try Tool.run("diff", "old.json", "new.json", "--format", "json", in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect(object["format"] as? String == "actornet-difference")
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.count { $0["change"] as? String == "appeared" } == object["appeared"] as? Int)
    #expect(
      changes.contains { $0["name"] as? String == "拉夫罗夫" && $0["what"] as? String == "person" })
  }

  @Test func `no change ends with 1 where that is asked, and two pipes are wrong usage`() throws {
    let folder = try prepare()
    let same = try Tool.shell("cat new.json | actornet diff new.json - --exit-status", in: folder)
    #expect(same.status == 1)
    #expect(try Tool.run("diff", "new.json", "new.json", in: folder).status == 0)
    #expect(try Tool.run("diff", "-", "-", in: folder).status == 64)
    #expect(try Tool.run("diff", "none.json", "new.json", in: folder).status == 66)
  }
}
