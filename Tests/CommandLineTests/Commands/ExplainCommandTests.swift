import Foundation
import Testing

struct ExplainCommandTests {
  private static let reports = [
    (
      "a.txt",
      "新华社北京6月19日电 国务委员兼外长王毅6月18日在北京会见了美国国务卿安东尼·布林肯（Antony Blinken）。布林肯6月18日至19日访问中国。"
    ),
    ("b.txt", "路透社7月3日报道，中共外办主任王毅6月18日會見美國國務卿布林肯。王毅计划7月访问俄罗斯。"),
    ("c.txt", "新华社北京7月3日电 外长王毅7月3日同俄罗斯外长拉夫罗夫通电话。俄罗斯副外长王二7月2日会见记者。"),
  ]

  /// A folder with the network of three reports.
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in Self.reports { try folder.write(text + "\n", to: "texts/" + name) }
    let run = try Tool.run(
      "extract", "texts", "--published", "2023-07-04", "-o", "n.json", in: folder)
    #expect(run.status == 0)
    return folder
  }

  @Test func `a person is told with names, rules, merges, quotes and events`() throws {
    let run = try Tool.run("explain", "王毅", "-n", "n.json", in: try folder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines[0].hasPrefix("王毅  official, CN"))
    #expect(run.output.contains("3 documents tell of it, taken for one because of"))
    #expect(run.output.contains("  b.txt: 王毅: name 王毅"))
    #expect(run.lines.contains { $0.hasPrefix("  sum ") })
    #expect(run.output.contains("会见了美国国务卿") && run.output.contains("«王毅»"))
    #expect(run.lines.contains { $0.contains("takes part in 3") })
    #expect(run.output.contains("中共外办主任"))
  }

  @Test func `the rules of a person add up to the confidence`() throws {
    let run = try Tool.run("explain", "王毅", "-n", "n.json", in: try folder())
    let lines = run.lines
    let first = try #require(lines.firstIndex { $0.hasPrefix("confidence ") })
    let last = try #require(lines.firstIndex { $0.hasPrefix("  sum ") })
    func figure(_ line: String) -> Double { Double(line.split(separator: " ").last ?? "") ?? .nan }
    let sum = lines[(first + 1)..<last].map(figure).reduce(0, +)
    #expect(abs(sum - figure(lines[last])) < 0.02)
    let confidence = 1 / (1 + exp(-sum))
    #expect(lines[first].hasPrefix("confidence " + String(format: "%.2f", confidence)))
  }

  @Test(arguments: ["布林肯", "安东尼·布林肯", "antony blinken", "Blinken", "安東尼布林肯"])
  func `a person goes by family name, Latin name and in either script`(name: String) throws {
    let run = try Tool.run("explain", name, "-n", "n.json", in: try folder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Antony Blinken"))
  }

  @Test func `two people are told what they share and what counts`() throws {
    let folder = try folder()
    let run = try Tool.run("explain", "王毅", "布林肯", "-n", "n.json", in: folder)
    #expect(run.status == 0)
    #expect(run.lines[0].contains("–") && run.lines[0].hasSuffix("1 contact"))
    #expect(run.output.contains("contact 1 of 1"))
    #expect(run.output.contains("status: held"))
    #expect(run.output.contains("a.txt") && run.output.contains("b.txt"))
    #expect(run.output.contains("medium: 路透社"))
    let calls = try Tool.run(
      "explain", "王毅", "布林肯", "-n", "n.json", "--contacts", "kind=call", "--exit-status",
      in: folder)
    #expect(calls.status == 1)
    #expect(calls.output.contains("not counted: it is a meeting"))
    let strangers = try Tool.run("explain", "布林肯", "拉夫罗夫", "-n", "n.json", in: folder)
    #expect(strangers.status == 0)
    #expect(strangers.output.contains("they share no event"))
  }

  @Test func `the contacts are those of cooccur`() throws {
    let folder = try folder()
    let table = try Tool.run("cooccur", "n.json", "--format", "tsv", in: folder)
    let rows = table.lines.dropFirst().map { $0.split(separator: "\t").map(String.init) }
    #expect(!rows.isEmpty)
    for row in rows {
      let run = try Tool.run("explain", row[0], row[4], "-n", "n.json", in: folder)
      let weight = try #require(Int(row[8]))
      #expect(run.lines[0].hasSuffix(weight == 1 ? "  1 contact" : "  \(weight) contacts"))
    }
  }

  @Test func `an event and a tie are told`() throws {
    let folder = try folder()
    let event = try Tool.run("explain", "布林肯访问中国", "-n", "n.json", in: folder)
    #expect(event.status == 0, "\(event.errors)")
    #expect(event.lines[0].contains("visit, held, 2023-06-18 to 2023-06-19"))
    #expect(event.output.contains("words for the date: 6月18日至19日"))
    #expect(event.output.contains("in one contact with"))
    let tie = try Tool.run("explain", "王毅", "通话", "-n", "n.json", in: folder)
    #expect(tie.status == 0, "\(tie.errors)")
    #expect(tie.output.contains("«王毅»") && tie.output.contains("tie.own-clause"))
    let none = try Tool.run("explain", "布林肯", "通话", "-n", "n.json", in: folder)
    #expect(none.status == 65)
    #expect(none.errors.contains("takes no part"))
  }

  @Test func `unknown and ambiguous names are refused with what may be meant`() throws {
    let folder = try folder()
    let unknown = try Tool.run("explain", "布林垦", "-n", "n.json", in: folder)
    #expect(unknown.status == 65)
    #expect(
      unknown.errors.contains("called \"布林垦\"; did you mean") && unknown.errors.contains("布林肯"))
    let nobody = try Tool.run("explain", "Zaphod", "-n", "n.json", in: folder)
    #expect(nobody.errors.contains("nobody and nothing") && !nobody.errors.contains("did you mean"))
    let ambiguous = try Tool.run("explain", "访问", "-n", "n.json", in: folder)
    #expect(ambiguous.status == 65)
    #expect(ambiguous.errors.contains("may be") && ambiguous.errors.contains("identifier"))
    #expect(try Tool.run("explain", "-n", "n.json", in: folder).status == 64)
    #expect(try Tool.run("explain", "a", "b", "c", "-n", "n.json", in: folder).status == 64)
  }

  @Test func `JSON holds the network's own objects, from standard input too`() throws {
    let folder = try folder()
    let run = try Tool.shell("actornet explain 王毅 布林肯 --format json < n.json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    #expect(object["format"] as? String == "actornet-explanation")
    #expect(object["kind"] as? String == "contact")
    #expect(object["weight"] as? Int == 1)
    let shared = try #require(object["shared"] as? [[String: Any]])
    #expect(shared.first?["contact"] as? Int == 1)
    let documents = try #require(object["documents"] as? [[String: Any]])
    #expect(documents.compactMap { $0["id"] as? String } == ["a.txt", "b.txt", "c.txt"])
    for (names, kind) in [("王毅", "person"), ("布林肯访问中国", "event"), ("王毅 通话", "tie")] {
      let other = try Tool.shell("actornet explain \(names) -n n.json --format json", in: folder)
      let object = try JSONSerialization.jsonObject(with: Data(other.bytes)) as? [String: Any]
      #expect(object?["kind"] as? String == kind)
    }
  }

  @Test func `marks are bold where colour is asked for, and NO_COLOR rules`() throws {
    let folder = try folder()
    let bold = try Tool.run("explain", "王毅", "-n", "n.json", "--color", "always", in: folder)
    #expect(bold.output.contains("\u{1B}[1m王毅\u{1B}[0m") && !bold.output.contains("«"))
    let plain = try Tool.run(
      "explain", "王毅", "-n", "n.json", in: folder, environment: ["NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test func `hostile names cannot steer a terminal`() throws {
    let run = try Tool.run("explain", "p4", input: Samples.network)
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.lines[0].contains("Ann"))
  }
}
