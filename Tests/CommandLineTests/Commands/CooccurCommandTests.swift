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
        + "\tshared\tshared_ids\tweighting\tcontacts")
    #expect(
      run.lines[1] == "p1\t王毅\tofficial\tCN\tp2\t布林肯\tofficial\tUS\t2\t北京会谈 | =通话\te1 | e2"
        + "\tcount\tmet")
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
    (["--backbone", "disparty"], "did you mean \"disparity\"?"),
    (["--backbone", "sdsm", "--alpha", "0"], "--alpha"),
    (["--correction", "holms"], "did you mean \"holm\"?"),
    (["--of", "country"], "countries"),
    (["--of", "countries", "--mode", "event"], "leave out --mode event"),
    (["--of", "working-groups", "--backbone", "sdsm"], "leave out --backbone"),
  ])
  func `a wrong value is wrong usage, with advice`(options: [String], advice: String) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.shell("actornet cooccur \(line) < /dev/null")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(advice))
  }

  @Test func `a backbone tells its p-values, and the sentence for a method section everywhere`()
    throws
  {
    let options = ["--backbone", "hypergeometric", "--alpha", "1", "--correction", "none"]
    let sentence = "Backbone: 3 of 3 ties between people are kept"
    let line = options.joined(separator: " ")
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "n.json")
    func run(_ format: String) throws -> Tool.Outcome {
      try Tool.shell("actornet cooccur n.json \(line) --format \(format)", in: folder)
    }
    let table = try run("table")
    #expect(table.lines[0].contains("p_value"))
    #expect(table.output.contains(sentence))
    let tsv = try run("tsv")
    #expect(tsv.lines[0].contains("weight\tp_value\tp_corrected\tshared"))
    #expect(tsv.errors.contains(sentence))
    let json = try JSONSerialization.jsonObject(with: Data(try run("json").bytes)) as? [String: Any]
    #expect((json?["backbone"] as? String)?.hasPrefix(sentence) == true)
    for format in ["graphml", "csv-cooccurrence", "matrix"] {
      #expect(try run(format).output.contains(sentence), "\(format)")
    }
    #expect(try run("graphml").output.contains("attr.name=\"p_value\" attr.type=\"double\""))
    let none = try Tool.run(
      "cooccur", "--backbone", "sdsm", "--format", "tsv", input: Samples.network)
    #expect(none.lines.count == 1)
    let help = try Tool.run("cooccur", "--backbone", "help")
    #expect(help.lines.count == 3 && help.status == 0)
  }

  @Test func `countries are tied by their people's contacts`() throws {
    let run = try Tool.run(
      "cooccur", "--of", "countries", "--format", "tsv", input: Samples.network)
    #expect(run.lines.count == 2)
    #expect(
      run.lines[1].hasPrefix("country_CN\t中国\tofficial\tCN\tcountry_US\t美国\tofficial\tUS\t2\t"))
    let picture = try Tool.run(
      "cooccur", "--of", "countries", "--format", "svg", input: Samples.network)
    #expect(picture.output.contains("美国"))
  }

  @Test func `institutions are those of the titles at the time`() throws {
    let run = try Tool.shell(
      "echo '\(Samples.meeting)' | actornet extract | actornet cooccur --of institutions --format tsv"
    )
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.output.contains("国务院") && run.output.contains("\tUS\t"))
  }

  private static let workingGroup = Samples.network.replacing(
    "\"events\": [",
    with: """
      "events": [{"id": "w1", "kind": "working_group", "label": "工作组", "status": "established"},
      {"id": "s1", "kind": "meeting", "label": "首次会议", "status": "held", "series": "w1"},
      """
  ).replacing(
    "\"participations\": [",
    with: """
      "participations": [{"person": "p1", "event": "w1", "roles": ["chair"]},
      {"person": "p1", "event": "s1", "roles": ["chair"]},
      {"person": "p2", "event": "s1", "roles": ["participant"]},
      """)

  @Test func `people are tied to working groups, in lists, matrices and graphs`() throws {
    let run = try Tool.run("cooccur", "--of", "working-groups", input: Self.workingGroup)
    #expect(run.lines[0].hasPrefix("name"))
    #expect(run.lines[1] == "王毅    工作组           2  首次会议 | 工作组")
    #expect(run.lines[2].hasPrefix("布林肯  工作组"))
    #expect(run.output.contains("2 ties between 3 people and working groups"))
    let matrix = try Tool.run(
      "cooccur", "--of", "working-groups", "--format", "matrix", input: Self.workingGroup)
    #expect(
      matrix.lines == ["contacts: met; weighting: count\t工作组", "王毅\t2", "布林肯\t1"])
    let graph = try Tool.run(
      "cooccur", "--of", "working-groups", "--format", "graphml", input: Self.workingGroup)
    #expect(graph.output.contains("working_group") && graph.output.contains(">event<"))
  }

  @Test func `a matrix is square and symmetric, and its corner tells the rule`() throws {
    let run = try Tool.run("cooccur", "--format", "matrix", input: Samples.network)
    let rows = run.lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(rows[0][0] == "contacts: met; weighting: count")
    #expect(rows[0][1] == "王毅" && rows[0][2] == "布林肯" && rows.count == 4)
    #expect(rows.dropFirst().map { $0[0] } == Array(rows[0].dropFirst()))
    for row in 1..<rows.count {
      for column in 1..<rows.count { #expect(rows[row][column] == rows[column][row]) }
    }
    #expect(rows[1][2] == "2" && rows[1][1] == "0")
  }
}
