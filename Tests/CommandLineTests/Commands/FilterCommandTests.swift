import Foundation
import Testing

struct FilterCommandTests {
  private func names(_ run: Tool.Outcome) throws -> String {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    func ids(_ key: String) -> String {
      ((json[key] as? [[String: Any]]) ?? []).compactMap { $0["id"] as? String }
        .joined(separator: " ")
    }
    return ids("people") + " | " + ids("events")
  }

  @Test(arguments: [
    (["--kind", "call"], "p1 p2 p4 | e2"), (["--from", "2023-06"], "p1 p2 | e1"),
    (["--to", "2023-05"], " | "), (["--country", "us"], "p2 | e1 e2"),
    (["--person", "王毅", "--person", "布林肯"], "p1 p2 p4 | e1 e2"),
    (["--ego", "布林肯"], "p1 p2 p4 | e1 e2"), (["--ego", "布林"], "p1 p2 p4 | e1 e2"),
    (["--ego", "布林肯", "--depth", "2"], "p1 p2 p4 | e1 e2 e3"),
    (["--min-degree", "3"], "p1 | e1 e2 e3"), (["--component"], "p1 p2 p4 | e1 e2 e3"),
    (["--component=1", "--status", "held"], "p1 p2 p4 | e1 e2 e3"),
    (["--kind", "meeting,forum"], "p1 p2 p4 | e1 e3"), ([], "p1 p2 p3 p4 | e1 e2 e3"),
  ])
  func `a part of a network is left`(options: [String], expected: String) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "n.json")
    let run = try Tool.shell("actornet filter \(line) < n.json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try names(run) == expected)
    if !options.isEmpty { #expect(run.output.contains("\"filter\": \"--")) }
    // A network is what every verb takes.
    let again = try Tool.shell(
      "actornet filter \(line) < n.json | actornet analyze --format tsv -q", in: folder)
    #expect(again.status == 0)
  }

  @Test func `filters after one another are told in order`() throws {
    let run = try Tool.shell(
      "actornet filter --kind call | actornet filter --country CN", in: nil)
    #expect(run.status == 65)
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "n.json")
    let two = try Tool.shell(
      "actornet filter n.json --kind call,forum | actornet filter --country cn", in: folder)
    #expect(two.output.contains("\"filter\": \"--kind call,forum; then --country CN\""))
  }

  @Test func `what was known on a day is linked anew from the documents until then`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "d/a.txt")
    try folder.write(Samples.call, to: "d/b.txt")
    let all = try Tool.shell(
      "actornet extract d/a.txt --published 2023-06-19 --records > r.jsonl; "
        + "actornet extract d/b.txt --published 2023-07-03 --records >> r.jsonl; "
        + "actornet link r.jsonl > all.json; "
        + "head -n 1 r.jsonl | actornet link > first.json; "
        + "actornet filter all.json --as-of 2023-06-30", in: folder)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("布林肯") && !all.output.contains("拉夫罗夫"))
    let first = try folder.text("first.json")
    #expect(
      try names(all)
        == names(Tool.Outcome(status: 0, bytes: Array(first.utf8), errors: "")))
    let whole = try Tool.shell("actornet filter all.json --as-of 2023-07-03", in: folder)
    #expect(whole.output.contains("拉夫罗夫"))
  }

  @Test func `what is left out without being asked for is said`() throws {
    let run = try Tool.run("filter", "--from", "2023", input: Samples.network)
    #expect(run.errors == "events without a date are left out: 2\n")
    let none = try Tool.run("filter", "--to", "1999", "-q", input: Samples.network)
    #expect(none.status == 0 && none.errors.isEmpty)
  }

  @Test(arguments: [
    (["--ego", "布林恳"], 65, "did you mean \"布林肯\"?"),
    (["--kind", "meating"], 64, "did you mean \"meeting\"?"),
    (["--status", "over"], 64, "choose from held"),
    (["--from", "June"], 64, "--from"), (["--depth", "0"], 64, "--depth"),
    (["--from", "2024", "--to", "2023"], 64, "later than"),
    (["--component=7"], 65, "there is no part 7"), (["--min-confidence", "2"], 64, "from 0 to 1"),
  ])
  func `a wrong value is said with advice`(
    options: [String], status: Int32, advice: String
  ) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "n.json")
    let run = try Tool.shell("actornet filter \(line) < n.json", in: folder)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(advice), "\(run.errors)")
  }
}
