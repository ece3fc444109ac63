import Foundation
import Testing

struct AnalyzeCommandTests {
  @Test func `the table is aligned by how wide Chinese is, sorted, and tells its parameters`()
    throws
  {
    let run = try Tool.run("analyze", "--measure", "degree", input: Samples.network)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.prefix(4) == [
        "name                    kind      country  degree",
        "王毅                    official  CN            1",
        "Ann \"Q\", <b>\\u{1B}[31m  official           0.6667",
        "布林肯                  official  US       0.6667",
      ])
    #expect(run.output.contains("\n3 people\n"))
    #expect(run.output.contains("degree: two-mode graph; Borgatti–Everett"))
  }

  @Test func `tab-separated values begin with id, name, kind, country and keep full precision`()
    throws
  {
    let run = try Tool.run(
      "analyze", "--measure", "degree,closeness", "--format", "tsv", input: Samples.network)
    #expect(run.status == 0)
    #expect(run.lines[0] == "id\tname\tkind\tcountry\tdegree\tcloseness")
    #expect(run.lines[1].hasPrefix("p1\t王毅\tofficial\tCN\t1\t"))
    #expect(run.lines[3].hasPrefix("p2\t布林肯\tofficial\tUS\t0.6666666666666666\t"))
    #expect(run.lines.count == 4)
  }

  @Test func `comma-separated values are quoted, and formulas are disarmed`() throws {
    let run = try Tool.run(
      "analyze", "--mode", "event", "--measure", "degree", "--format", "csv", "--sort", "id",
      input: Samples.network)
    #expect(
      run.lines == [
        "id,name,kind,country,degree", "e1,北京会谈,meeting,CN; US,0.6666666666666666",
        "e2,'=通话,call,CN; US,1", "e3,论坛,forum,CN,0.6666666666666666",
      ])
    let people = try Tool.run("analyze", "--format", "csv", input: Samples.network)
    #expect(people.output.contains("p4,\"Ann \"\"Q\"\", <b>"))
  }

  @Test func `JSON holds the rows and how each measure was computed`() throws {
    let run = try Tool.run(
      "analyze", "--measure", "degree,betweenness", "--format", "json", input: Samples.network)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    #expect(json["format"] as? String == "actornet-scores")
    let measures = try #require(json["measures"] as? [[String: String]])
    #expect(measures.map { $0["name"] } == ["degree", "betweenness"])
    #expect(measures.allSatisfy { $0["normalization"] != nil && $0["graph"] == "two-mode" })
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    #expect(nodes.map { $0["id"] as? String } == ["p1", "p4", "p2"])
    #expect(nodes[0]["degree"] as? Double == 1)
  }

  @Test func `of a network in parts it says which figures do not compare, everywhere`() throws {
    let parts = Samples.network.split(separator: "\"participations\": [").joined(
      separator: """
        "participations": [{"person": "p3", "event": "e4", "roles": ["participant"]},
        """
    ).split(separator: "\"events\": [").joined(
      separator: """
        "events": [{"id": "e4", "kind": "visit", "label": "访问", "status": "held"},
        """)
    let caution =
      "the network has 2 parts that nobody joins: closeness compares nodes of one part only "
      + "(harmonic compares all); eigenvector is 0 outside the leading part"
    let table = try Tool.run("analyze", input: parts)
    #expect(table.output.hasSuffix(caution + "\n"))
    let pipe = try Tool.run("analyze", "--format", "tsv", input: parts)
    #expect(pipe.errors == caution + "\n")
    #expect(pipe.lines.count == 5)
    let json = try Tool.run("analyze", "--format", "json", input: parts)
    let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    #expect(object?["caution"] as? String == caution)
    let comparing = try Tool.run(
      "analyze", "--measure", "degree,harmonic", "--format", "tsv", input: parts)
    #expect(comparing.errors.isEmpty)
  }

  @Test func `top cuts after sorting and says of how many`() throws {
    let run = try Tool.run(
      "analyze", "--measure", "degree,closeness", "--sort", "name", "--top", "1",
      input: Samples.network)
    #expect(run.lines[1].hasPrefix("Ann"))
    #expect(run.output.contains("\n1 of 3 people\n"))
  }

  @Test func `people who take part in nothing appear on request only`() throws {
    let without = try Tool.run("analyze", "--format", "tsv", input: Samples.network)
    #expect(!without.output.contains("张三"))
    let with = try Tool.run("analyze", "--format", "tsv", "--isolates", input: Samples.network)
    #expect(with.lines.last?.hasPrefix("p3\t张三\tother\t\t0\t") == true)
  }

  @Test func `the list of measures tells each in a line`() throws {
    let run = try Tool.run("analyze", "--measure", "help")
    #expect(run.status == 0)
    for name in ["degree", "birank", "community", "constraint", "ei-index", "broker-liaison-z"] {
      #expect(run.lines.contains { $0.hasPrefix(name + " ") && $0.count > name.count + 10 })
    }
  }

  @Test(arguments: [
    (["--measure", "betweeness"], "did you mean \"betweenness\"?"),
    (["--measure", "degree,degree"], "named twice"),
    (["--sort", "degre"], "did you mean \"degree\"?"),
    (["--format", "tsw"], "did you mean \"tsv\"?"),
    (["--top", "-1"], "--top"),
    (["--mode", "people"], "'actor' and 'event'"),
    (["--projection", "--measure", "constrant"], "did you mean \"constraint\"?"),
    (["--measure", "constraint"], "is no measure"),
    (["--by", "week"], "year"),
    (["--by", "year", "--mode", "event"], "--by follows people"),
    (["--by", "year", "--window", "0"], "--window"),
    (["--summary", "--by", "year"], "leave out --by"),
    (["--measure", "community", "--resolution", "0"], "--resolution"),
    (["--measure", "community", "--runs", "0"], "--runs"),
  ])
  func `a wrong value is wrong usage, with advice`(options: [String], advice: String) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.shell("actornet analyze \(line) < /dev/null")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(advice))
  }
}
