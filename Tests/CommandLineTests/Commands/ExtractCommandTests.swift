import Foundation
import Testing

struct ExtractCommandTests {
  /// The object that a run printed.
  private func object(_ run: Tool.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
  }

  private func names(_ network: [String: Any]) throws -> [String] {
    try #require(network["people"] as? [[String: Any]]).compactMap { $0["name"] as? String }
      .sorted()
  }

  @Test func `a document on standard input becomes a network with its people and quotes`() throws {
    let run = try Tool.run("extract", "-", input: Samples.meeting)
    #expect(run.status == 0)
    let network = try object(run)
    #expect(network["format"] as? String == "actornet-network")
    #expect(try names(network) == ["布林肯", "王毅"])
    let ties = try #require(network["participations"] as? [[String: Any]])
    #expect(ties.count == 2)
    #expect(ties.allSatisfy { ($0["evidence"] as? [[String: Any]])?.isEmpty == false })
  }

  @Test func `no operand reads standard input as a hyphen does`() throws {
    let bare = try Tool.run("extract", input: Samples.meeting)
    let hyphen = try Tool.run("extract", "-", input: Samples.meeting)
    #expect(bare.status == 0)
    #expect(bare.bytes == hyphen.bytes)
  }

  @Test func `a folder is read to the bottom, ids are paths within it`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "articles/june/a.txt")
    try folder.write(Samples.call, to: "articles/b.txt")
    let network = try object(try Tool.run("extract", "articles", in: folder))
    let documents = try #require(network["documents"] as? [[String: Any]])
    #expect(documents.compactMap { $0["id"] as? String } == ["b.txt", "june/a.txt"])
    #expect(try names(network) == ["布林肯", "拉夫罗夫", "王毅"])
  }

  @Test func `records are one document a line, in the order of the ids`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "b.txt")
    try folder.write(Samples.call, to: "a.txt")
    let run = try Tool.run("extract", "b.txt", "a.txt", "--records", in: folder)
    #expect(run.status == 0)
    let ids = try run.lines.map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (record?["document"] as? [String: Any])?["id"] as? String
    }
    #expect(ids == ["a.txt", "b.txt"])
    let toFile = try Tool.run(
      "extract", "b.txt", "a.txt", "--records", "-o", "records.jsonl", in: folder)
    #expect(toFile.bytes.isEmpty)
    #expect(try folder.bytes("records.jsonl") == run.bytes)
  }

  @Test func `the date of a document that tells none is that of the option`() throws {
    let text = "国务委员兼外长王毅昨日会见了美国国务卿布林肯。\n"
    let run = try Tool.run("extract", "--published", "2023-06-20", input: text)
    let network = try object(run)
    let document = try #require((network["documents"] as? [[String: Any]])?.first)
    #expect(document["published"] as? String == "2023-06-20")
    let event = try #require((network["events"] as? [[String: Any]])?.first)
    #expect(event["start"] as? String == "2023-06-19")
    let wrong = try Tool.run("extract", "--published", "2023-06-31", input: text)
    #expect(wrong.status == 64)
  }

  @Test func `what is less sure than asked for is left out`() throws {
    let all = try object(try Tool.run("extract", "-", input: Samples.meeting))
    let ties = try #require(all["participations"] as? [[String: Any]])
    let least = try #require(
      ["people", "events", "participations"]
        .flatMap { all[$0] as? [[String: Any]] ?? [] }.compactMap { $0["confidence"] as? Double }
        .min())
    let same = try object(
      try Tool.run("extract", "-", "--min-confidence", "\(least)", input: Samples.meeting))
    #expect((same["participations"] as? [[String: Any]])?.count == ties.count)
    let none = try object(
      try Tool.run("extract", "-", "--min-confidence", "1", input: Samples.meeting))
    #expect((none["participations"] as? [[String: Any]])?.isEmpty == true)
    #expect((none["parameters"] as? [String: String])?["min_confidence"] == "1.0")
  }

  @Test func `records are never filtered, and a share is from 0 to 1`() throws {
    let records = try Tool.run(
      "extract", "-", "--records", "--min-confidence", "0.5", input: Samples.meeting)
    #expect(records.status == 64)
    #expect(records.errors.contains("link"))
    let wrong = try Tool.run("extract", "-", "--min-confidence", "50", input: Samples.meeting)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("from 0 to 1"))
  }
}
