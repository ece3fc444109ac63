import Foundation
import Testing

struct RunCommandTests {
  private static let names = [
    "cooccurrence.csv", "cooccurrence.graphml", "cooccurrence.svg", "events.csv", "manifest.json",
    "network.dot", "network.graphml", "network.json", "network.pdf", "network.png", "network.svg",
    "participations.csv", "people.csv", "records.jsonl",
  ]

  @Test func `the main job writes every file and sums up`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run("run", Samples.seeds, "-o", "out", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try folder.names(in: "out") == Self.names)
    #expect(run.lines[0].hasPrefix("5 documents, "))
    let table = run.lines.drop { $0 != "the most central people:" }.dropFirst()
    let columns = table.first?.split(separator: " ")
    #expect(columns == ["name", "kind", "country", "degree", "betweenness", "harmonic"])
    #expect(run.output.contains("\nmeasures in the files: the network has "))
    #expect(run.output.contains("out/network.svg"))
    #expect(run.output.contains("contacts: met. "))
    for name in Self.names { #expect(try folder.bytes("out/\(name)").count > 100) }
  }

  @Test func `the manifest tells what went in, and no path or time of this machine`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "in/a.txt")
    let run = try Tool.run(
      "run", folder["in"], "-o", "out", "--published", "2023-06-20", in: folder)
    #expect(run.status == 0)
    let text = try folder.text("out/manifest.json")
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(manifest["program"] as? String == "actornet 0.1.0")
    let parameters = try #require(manifest["parameters"] as? [String: Any])
    #expect(
      parameters.keys.sorted() == [
        "contact_rule", "contacts", "isolates", "language", "measures", "published", "weighting",
      ])
    #expect(parameters["contacts"] as? String == "met")
    #expect(parameters["published"] as? String == "2023-06-20")
    #expect(
      manifest.keys.sorted() == [
        "documents", "files", "format", "parameters", "program", "version",
      ])
    let sum = try Tool.shell("sha256sum < in/a.txt || shasum -a 256 < in/a.txt", in: folder)
    #expect(
      manifest["documents"] as? [String: String] == ["a.txt": String(sum.output.prefix(64))])
    for name in ["manifest.json", "network.json", "network.svg", "network.graphml"] {
      #expect(!(try folder.text("out/\(name)")).contains(folder.path))
    }
  }

  @Test func `two runs, and the files in another order, give the same bytes`() throws {
    let folder = try ScratchFolder()
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Samples.seeds).sorted()
      .map { "'\(Samples.seeds)/\($0)'" }
    let forwards = seeds.joined(separator: " ")
    let backwards = seeds.reversed().joined(separator: " ")
    let run = try Tool.shell(
      "actornet run \(forwards) -o one -q && actornet run \(backwards) -o two -q && "
        + "actornet run '\(Samples.seeds)' -o three -q && diff -r one two && diff -r one three",
      in: folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.isEmpty)
    #expect(try folder.names(in: "three") == Self.names)
  }

  @Test func `what cannot be read is named, what can be is written`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    let run = try Tool.run("run", "a.txt", "none.txt", "-o", "out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("actornet: none.txt: error: "))
    #expect(try folder.names(in: "out") == Self.names)
    #expect(try folder.text("out/people.csv").contains("布林肯"))
  }

  @Test func `nothing is written where no input can be read`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run("run", "none.txt", "-o", "out", in: folder)
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(try folder.names().isEmpty)
  }

  @Test func `a folder that cannot be made is an output fault`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    let run = try Tool.run("run", "a.txt", "-o", "a.txt/out", in: folder)
    #expect(run.status == 73)
    #expect(run.errors.contains("a.txt/out: error: cannot make this folder"))
  }

  @Test func `quiet says nothing`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    let run = try Tool.run("run", "a.txt", "-o", "out", "--quiet", in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func `the folder must be named`() throws {
    let run = try Tool.run("run", "a.txt")
    #expect(run.status == 64)
    #expect(run.errors.contains("--output"))
  }
}
