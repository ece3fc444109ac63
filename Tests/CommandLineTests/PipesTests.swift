import Testing

struct PipesTests {
  @Test func `verbs join into pipes`() throws {
    let run = try Tool.shell(
      "set -o pipefail; actornet extract '\(Samples.seeds)' --records | actornet link "
        + "| actornet analyze --format tsv --measure degree | cut -f 2 | head -n 1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "name\n")
    let direct = try Tool.shell(
      "actornet extract '\(Samples.seeds)' | actornet cooccur --format graphml -q | grep -c '<node '"
    )
    #expect(direct.status == 0)
    #expect(Int(direct.lines[0]) ?? 0 > 5)
  }

  @Test func `a reader that goes away ends every verb quietly`() throws {
    for line in [
      "actornet extract '\(Samples.seeds)'", "actornet extract '\(Samples.seeds)' --records",
      "actornet extract '\(Samples.seeds)' | actornet export --format dot",
    ] {
      // `true` reads nothing; sleeping makes sure that it has gone before the first write.
      let run = try Tool.shell(
        "set -o pipefail; { sleep 0.3; \(line); echo $? >&2; } | true")
      #expect(run.errors == "0\n", "\(line)")
    }
  }

  @Test func `colour is for terminals or on request`() throws {
    let plain = try Tool.run("analyze", input: Samples.network)
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try Tool.run("analyze", "--color", "always", input: Samples.network)
    #expect(colored.output.contains("\u{1B}[1m"))
    let fault = try Tool.run("analyze", "none.json", "--color", "always")
    #expect(fault.errors.contains("\u{1B}[31merror: "))
  }

  @Test func `verbose names the fault`() throws {
    let run = try Tool.run("analyze", "none.json", "--verbose")
    #expect(run.errors.hasSuffix("[unreadable-input]\n"))
    let both = try Tool.run("analyze", "none.json", "--verbose", "--quiet")
    #expect(both.status == 64)
  }

  @Test(arguments: [
    "actornet analyze <(cat network.json)", "actornet analyze /dev/stdin < network.json",
    "cat network.json | actornet analyze /dev/stdin",
    "mkfifo pipe; cat network.json > pipe & actornet analyze pipe",
    "actornet export network.json --format graphml | actornet analyze",
    "actornet export network.json --format graphml --dialect yed | actornet analyze /dev/stdin",
  ])
  func `a network is read from wherever bytes come, in JSON and in GraphML`(line: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "network.json")
    let plain = try Tool.shell("actornet analyze network.json", in: folder)
    let run = try Tool.shell(line, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == plain.output)
    #expect(run.errors.isEmpty)
  }

  @Test func `documents are read from pipes too`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "meeting.txt")
    let run = try Tool.shell("actornet extract <(cat meeting.txt) meeting.txt", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("布林肯"))
  }

  @Test func `what cannot be read is named with the system's words`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run("analyze", "none.json", in: folder)
    #expect(run.status == 66)
    #expect(run.errors.contains("No such file or directory"))
    let itself = try Tool.run("analyze", ".", in: folder)
    #expect(itself.status == 66)
    #expect(itself.errors.contains("Is a directory"))
  }

  @Test func `GraphML of another tool is analysed, and what was assumed is said`() throws {
    let graph = """
      <?xml version="1.0"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">
      <node id="a"/><node id="b"/><node id="x"/><edge source="a" target="x"/><edge source="b" target="x"/>
      </graph></graphml>
      """
    let run = try Tool.run(
      "analyze", "--measure", "degree", "--format", "tsv", input: graph)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines == ["id\tname\tkind\tcountry\tdegree", "a\ta\tother\t\t1", "b\tb\tother\t\t1"])
    #expect(run.errors.contains("told apart by the ties"))
    let triangle = graph.split(separator: "</graph>")
    let odd = triangle[0] + "<edge source=\"a\" target=\"b\"/></graph>" + triangle[1]
    let refused = try Tool.run("analyze", input: String(odd))
    #expect(refused.status == 65)
    #expect(refused.errors.contains("not two-mode"))
  }
}
