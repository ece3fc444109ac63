import Foundation
import Testing

struct CooccurCommandTests {
  @Test func `by default people are tied who met, and the table says so`() throws {
    let run = try Tool.run("cooccur", input: Samples.network)
    #expect(run.status == 0)
    #expect(run.lines[0] == "name    other_name              weight  shared")
    #expect(run.lines[1] == "王毅    布林肯                       2  北京会谈 | =通话")
    #expect(run.output.contains("\n3 ties between 3 people\n"))
    #expect(
      run.output.contains(
        "contacts: met. A tie counts the events that both attended (status: held; "))
    #expect(run.output.contains("\nweighting: count\n"))
  }

  @Test func `a pipe gets the ties alone, and standard error the rule`() throws {
    let run = try Tool.run("cooccur", "--format", "tsv", input: Samples.network)
    #expect(
      run.lines[0]
        == "id\tname\tkind\tcountry\tother_id\tother_name\tother_kind\tother_country\tweight"
        + "\tshared\tshared_ids")
    #expect(
      run.lines[1] == "p1\t王毅\tofficial\tCN\tp2\t布林肯\tofficial\tUS\t2\t北京会谈 | =通话\te1 | e2")
    #expect(run.lines.count == 4)
    #expect(run.errors.hasPrefix("contacts: met. A tie counts the events that both attended"))
    let quiet = try Tool.run("cooccur", "--format", "csv", "-q", input: Samples.network)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.lines.count == 4)
  }

  @Test func `the contact rule widens on request`() throws {
    let all = try Tool.run(
      "cooccur", "--contacts", "all", "--format", "json", input: Samples.network)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(all.bytes)) as? [String: Any])
    #expect(json["contacts"] as? String == "all")
    #expect((json["contact_rule"] as? String)?.contains("forum") == true)
    let ties = try #require(json["ties"] as? [[String: Any]])
    let weights = ties.map { $0["weight"] as? Double }
    #expect(weights == [2, 2, 1])
    #expect(ties.contains { $0["shared_ids"] as? [String] == ["e2", "e3"] })

    let forums = try Tool.run(
      "cooccur", "--contacts", "kind=forum", "--format", "tsv", input: Samples.network)
    #expect(forums.lines.count == 2)
    #expect(forums.errors.contains("kind: forum"))
  }

  @Test func `lighter ties are left out on request`() throws {
    let run = try Tool.run(
      "cooccur", "--min-weight", "1.5", "--format", "tsv", input: Samples.network)
    #expect(run.lines.count == 2)
  }

  @Test func `events are tied by people`() throws {
    let run = try Tool.run(
      "cooccur", "--mode", "event", "--contacts", "all", "--format", "tsv", input: Samples.network)
    #expect(run.lines.count == 4)
    #expect(run.lines[1].contains("王毅 | "))
    #expect(run.lines[1].hasPrefix("e2\t=通话\tcall\tCN; US\te3\t论坛\tforum\tCN\t2\t"))
  }

  @Test func `the projection is written as GraphML and SVG too`() throws {
    let graph = try Tool.run("cooccur", "--format", "graphml", input: Samples.network)
    #expect(graph.status == 0)
    #expect(graph.output.contains("<graphml xmlns"))
    #expect(graph.output.contains("met"))
    let picture = try Tool.run("cooccur", "--format", "svg", input: Samples.network)
    #expect(picture.status == 0)
    #expect(picture.output.contains("<svg"))
    #expect(picture.output.contains("布林肯"))
  }

  @Test(arguments: [
    (["--contacts", "kind=meting"], "\"meting\" is not one of meeting"),
    (["--weighting", "newmann"], "did you mean \"newman\"?"),
    (["--format", "graphmll"], "did you mean \"graphml\"?"),
    (["--min-weight", "-1"], "--min-weight"),
  ])
  func `a wrong value is wrong usage, with advice`(options: [String], advice: String) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.shell("actornet cooccur \(line) < /dev/null")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(advice))
  }
}
