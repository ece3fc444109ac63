import Foundation
import Testing

struct CheckCommandTests {
  /// The example of another domain that the documentation works through.
  static let board = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scripts/examples/board").path

  @Test func `all faults of both are told, with file and line, and the status is 65`() throws {
    let folder = try ScratchFolder()
    try folder.write("船长\tofficer\t-\t-\t30\tboth\n大副\n", to: "lex/titles.tsv")
    try folder.write("- drpo: {person: 甲}\n- same: {people: [甲]}\n", to: "c.yaml")
    let run = try Tool.run("check", "--lexicon", "lex", "--corrections", "c.yaml", in: folder)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("actornet: lex/titles.tsv:1: error: "))
    #expect(lines[1].hasPrefix("actornet: lex/titles.tsv:2: error: "))
    #expect(lines[2].hasPrefix("actornet: c.yaml:1: error: "))
    #expect(lines[2].contains("did you mean \"drop\"?"))
    #expect(lines[3].hasPrefix("actornet: c.yaml:2: error: "))
  }

  @Test func `without a fault it says nothing; without a file it is wrong usage`() throws {
    let folder = try ScratchFolder()
    try folder.write("- drop: {person: 甲}\n", to: "c.yaml")
    let run = try Tool.run(
      "check", "--corrections", "c.yaml", "--lexicon", Self.board + "/lexicon", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(try Tool.run("check").status == 64)
    #expect(try Tool.run("check", "--corrections", "none.yaml", in: folder).status == 66)
    #expect(try Tool.run("check", "--lexicon", "none", in: folder).status == 66)
  }

  @Test func `a lexicon with faults stops extract and run before they read`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    try folder.write("船长\tofficer\t-\t-\t30\tboth\n", to: "lex/titles.tsv")
    for verb in ["extract a.txt", "run a.txt -o out"] {
      let run = try Tool.shell("actornet \(verb) --lexicon lex", in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("lex/titles.tsv:1: error: "))
    }
    #expect(try folder.names() == ["a.txt", "lex"])
  }

  @Test func `the example of a company's board works`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run(
      "extract", Self.board + "/articles", "--lexicon", Self.board + "/lexicon", "-o", "n.json",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let network = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.bytes("n.json"))) as? [String: Any])
    let people = try #require(network["people"] as? [[String: Any]])
    let officials = people.filter { $0["kind"] as? String == "official" }
      .compactMap { $0["name"] as? String }
    #expect(Set(officials) == ["陈建国", "李文博", "赵敏", "周海波", "孙丽华"])
    let events = try #require(network["events"] as? [[String: Any]])
    let labels = events.compactMap { $0["label"] as? String }.joined(separator: "\n")
    for part in ["董事会第五次会议", "股东大会", "供应链工作组"] {
      #expect(labels.contains(part), "\(part): \(labels)")
    }
    let parameters = try #require(network["parameters"] as? [String: String])
    #expect(parameters["lexicon"]?.hasPrefix("sha256 ") == true)
    // The pack alone knows neither the board nor that its members hold an office.
    let plain = try Tool.run("extract", Self.board + "/articles", in: folder)
    #expect(!plain.output.contains("董事会第五次会议\", \"start\""))
  }
}
