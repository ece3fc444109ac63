import Foundation
import Testing

/// What `analyze` says of projections, of the whole, and of time.
struct AnalyzeStructureTests {
  @Test func `measures of the ties between people name graph, rule and weighting`() throws {
    let table = try Tool.run(
      "analyze", "--projection", "--measure", "strength,constraint,brokerage",
      input: Samples.network)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.lines[0].contains("broker-liaison-z"))
    #expect(table.lines[1].hasPrefix("布林肯") && table.lines[2].hasPrefix("王毅"))
    #expect(table.output.contains("strength: projection graph; none; weights: count"))
    #expect(table.output.contains("\ncontacts: met. A tie counts the events that both attended"))
    let pipe = try Tool.run(
      "analyze", "--projection", "--measure", "strength", "--contacts", "all", "--weighting",
      "newman", "--format", "tsv", input: Samples.network)
    #expect(pipe.lines[1].hasSuffix("\t3"))
    #expect(pipe.errors.hasPrefix("contacts: all. "))
    let light = try Tool.run(
      "analyze", "--projection", "--measure", "degree", "--min-weight", "2", "--format", "tsv",
      input: Samples.network)
    #expect(light.lines.map { $0.split(separator: "\t").last } == ["degree", "0.5", "0.5", "0"])
  }

  @Test func `communities are numbered, sorted by number, and their quality is told`() throws {
    let table = try Tool.run(
      "analyze", "--measure", "community", "--seed", "3", input: Samples.network)
    #expect(table.lines[1].hasSuffix("1"))
    #expect(table.output.contains("communities; modularity "))
    #expect(table.output.contains("at resolution 1.0; best of 50 searches from seed 3"))
    let json = try Tool.run(
      "analyze", "--projection", "--measure", "community", "--runs", "1", "--format", "json",
      input: Samples.network)
    #expect(json.output.contains("\"remark\": "))
    #expect(json.output.contains("one search from seed 1"))
  }

  @Test func `the summary has a figure a row, of both kinds of graph`() throws {
    let run = try Tool.run("analyze", "--summary", "--format", "tsv", input: Samples.network)
    #expect(run.lines[0] == "figure\tof\tvalue")
    for line in [
      "actors\t\t3", "events\t\t3", "ties\t\t7", "mean_degree\tevent\t2.3333333333333335",
      "components\t\t1", "diameter\t\t3", "nodes_of_degree\tactor 2\t2",
      "nodes_of_degree\tevent 3\t1",
    ] { #expect(run.lines.contains(line), "\(line)") }
    let ties = try Tool.run(
      "analyze", "--summary", "--projection", "--contacts", "all", "--format", "json",
      input: Samples.network)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ties.bytes)) as? [String: Any])
    #expect(json["graph"] as? String == "projection")
    #expect(json["contacts"] as? String == "all")
    let figures = try #require(json["figures"] as? [[String: Any]])
    #expect(
      figures.contains { $0["figure"] as? String == "transitivity" && $0["value"] as? Int == 1 })
  }

  private static let dated = Samples.network
    .replacing("\"label\": \"=通话\"", with: "\"label\": \"=通话\", \"start\": \"2024-02\"")

  @Test func `a series has a column a period for people, a line a period for programs`() throws {
    let table = try Tool.run("analyze", "--by", "year", input: Self.dated)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.lines[0].contains("first_seen  last_seen"))
    #expect(table.lines[0].hasSuffix("2023  2024"))
    #expect(
      table.lines.first { $0.hasPrefix("王毅") }?.hasSuffix("2023-06-18  2024-02       1     1")
        == true, "\(table.output)")
    #expect(table.lines.first { $0.hasPrefix("Ann") }?.contains("–     1") == true)
    #expect(table.output.contains("their dates being absent or too wide: 1\n"))
    let pipe = try Tool.run(
      "analyze", "--by", "month", "--window", "cumulative", "--measure", "ties", "--format", "tsv",
      input: Self.dated)
    #expect(
      pipe.lines[0] == "id\tname\tkind\tcountry\tfirst_seen\tlast_seen\tperiod\tties")
    #expect(pipe.lines.contains("p1\t王毅\tofficial\tCN\t2023-06-18\t2024-02\t2024-01\t1"))
    #expect(pipe.lines.contains("p1\t王毅\tofficial\tCN\t2023-06-18\t2024-02\t2024-02\t2"))
    #expect(pipe.lines.count == 1 + 9 + 9 + 1)
    let json = try Tool.run(
      "analyze", "--by", "quarter", "--projection", "--measure", "strength", "--format", "json",
      input: Self.dated)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect(object["periods"] as? [String] == ["2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"])
    #expect(object["contacts"] as? String == "met")
  }
}
