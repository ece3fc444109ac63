import Foundation
import Testing

struct EvaluateCommandTests {
  private static let gold = """
    {"doc": "a", "actors": [
      {"id": "w", "names": ["王毅"], "kind": "official"},
      {"id": "b", "names": ["布林肯"], "kind": "official"},
      {"id": "x", "names": ["李四"], "kind": "official"}],
     "events": [{"id": "e", "kind": "meeting", "label": "会见", "start": "2023-06-18",
      "status": "held", "group": "g", "evidence": ["国务委员兼外长王毅会见了美国国务卿布林肯"]}],
     "links": [{"actor": "w", "event": "e", "role": "host"},
      {"actor": "b", "event": "e", "role": "participant"},
      {"actor": "x", "event": "e", "role": "participant"}]}
    """

  /// A folder with the network of two documents and the annotation of one.
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "texts/a.txt")
    try folder.write(Samples.call, to: "texts/b.txt")
    try folder.write(Self.gold, to: "golds/a.gold.json")
    try folder.write("not looked at", to: "golds/notes.txt")
    #expect(try Tool.run("extract", "texts", "-o", "n.json", in: folder).status == 0)
    return folder
  }

  @Test func `figures, causes and differences are told`() throws {
    let run = try Tool.run("evaluate", "n.json", "golds", in: try folder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.lines.contains("officials  1.000      0.667   0.800      2      0       1"))
    #expect(run.lines.contains { $0.hasPrefix("links ") && $0.contains("0.667") })
    #expect(run.lines.contains { $0.hasPrefix("start ") && $0.contains("0.000") })
    #expect(run.output.contains("person not found"))
    #expect(run.lines.contains { $0.hasPrefix("a ") && $0.contains("-link") && $0.contains("李四") })
    // The call of the other document is not compared.
    #expect(!run.output.contains("拉夫罗夫"))
  }

  @Test func `JSON has the same figures and every judgement`() throws {
    let run = try Tool.run("evaluate", "n.json", "golds", "--format", "json", in: try folder())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    #expect(object["format"] as? String == "actornet-evaluation")
    let total = try #require(object["total"] as? [String: Any])
    let officials = try #require(total["officials"] as? [String: Any])
    #expect(officials["recall"] as? Double == 0.667)
    #expect(officials["missed"] as? Int == 1)
    #expect((object["documents"] as? [String: Any])?.keys.sorted() == ["a"])
    let judgements = try #require(object["judgements"] as? [[String: Any]])
    #expect(judgements.count == 5)
    #expect(judgements.allSatisfy { ($0["reasons"] as? [String: Double])?.isEmpty == false })
    let causes = try #require(object["causes"] as? [[String: Any]])
    #expect(causes.contains { $0["cause"] as? String == "no date" })
  }

  @Test func `one annotation goes with the one document, whatever its name`() throws {
    let folder = try folder()
    let run = try Tool.shell(
      "actornet extract - < texts/a.txt | actornet evaluate - golds/a.gold.json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("officials  1.000"))
  }

  @Test func `what is left out by confidence is missed`() throws {
    let run = try Tool.run(
      "evaluate", "n.json", "golds", "--min-confidence", "1", in: try folder())
    #expect(run.lines.contains("officials  0.000      0.000   0.000      0      0       3"))
  }

  @Test func `an annotation without a document fails by itself`() throws {
    let folder = try folder()
    try folder.write(Self.gold, to: "golds/c.gold.json")
    let some = try Tool.run("evaluate", "n.json", "golds", in: folder)
    #expect(some.status == 2)
    #expect(some.errors.contains("no record of a document \"c\""))
    #expect(some.output.contains("officials  1.000"))
    try folder.write("{\"actors\": []}", to: "golds/a.gold.json")
    let none = try Tool.run("evaluate", "n.json", "golds", in: folder)
    #expect(none.status == 65)
    #expect(none.errors.contains("golds/a.gold.json: error: this is no annotation"))
    #expect(none.bytes.isEmpty)
    #expect(try Tool.run("evaluate", "n.json", "nowhere", in: folder).status == 66)
    #expect(try Tool.run("evaluate", "n.json", in: folder).status == 64)
    let format = try Tool.run("evaluate", "n.json", "golds", "--format", "csv", in: folder)
    #expect(format.status == 64)
  }
}
