import Testing

struct ExportCommandTests {
  @Test(arguments: [
    ("dot", "graph "), ("svg", "<svg"), ("graphml", "<graphml xmlns"), ("json", "actornet-network"),
    ("csv", "person,event,"), ("csv-people", "id,name,kind,country,"),
    ("csv-events", "id,name,kind,country,"), ("csv-cooccurrence", "first,second,"),
  ])
  func `each format is written to standard output`(format: String, sign: String) throws {
    let run = try Tool.run("export", "--format", format, input: Samples.network)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains(sign))
  }

  @Test(arguments: [("png", [0x89, 0x50, 0x4E, 0x47] as [UInt8]), ("pdf", Array("%PDF".utf8))])
  func `binary formats go into pipes and files`(format: String, sign: [UInt8]) throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "network.json")
    let run = try Tool.run("export", "--format", format, input: Samples.network)
    #expect(run.status == 0)
    #expect(Array(run.bytes.prefix(4)) == sign)
    let named = try Tool.run("export", "network.json", "-o", "x.\(format)", in: folder)
    #expect(named.status == 0)
    #expect(named.bytes.isEmpty)
    #expect(try folder.bytes("x.\(format)") == run.bytes)
  }

  @Test func `the ending of the file tells the format`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "network.json")
    for (name, sign) in [
      ("people.csv", "id,name,kind"), ("x.csv", "person,event"), ("x.svg", "<svg"),
    ] {
      let run = try Tool.run("export", "network.json", "-o", name, in: folder)
      #expect(run.status == 0)
      #expect(try folder.text(name).contains(sign))
    }
    let unknown = try Tool.run("export", "network.json", "-o", "x.abc", in: folder)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("--format"))
    #expect(try folder.names().contains("x.abc") == false)
  }

  @Test func `people who take part in nothing are left out but in JSON`() throws {
    let table = try Tool.run("export", "--format", "csv-people", input: Samples.network)
    #expect(!table.output.contains("张三"))
    let all = try Tool.run("export", "--format", "csv-people", "--isolates", input: Samples.network)
    #expect(all.output.contains("张三"))
    let json = try Tool.run("export", "--format", "json", input: Samples.network)
    #expect(json.output.contains("张三"))
  }

  @Test func `measures become attributes`() throws {
    let run = try Tool.run(
      "export", "--format", "csv-people", "--measure", "degree", input: Samples.network)
    #expect(run.lines[0].hasSuffix(",degree"))
    #expect(run.lines[1].hasSuffix(",1.0"))
  }

  @Test func `the measures of the main job are attributes where none are named`() throws {
    let graph = try Tool.run("export", "--format", "graphml", input: Samples.network)
    for name in ["degree", "closeness", "betweenness", "eigenvector"] {
      #expect(graph.output.contains("attr.name=\"\(name)\" attr.type=\"double\""))
    }
    let without = try Tool.run(
      "export", "--format", "graphml", "--measure", "none", input: Samples.network)
    #expect(without.status == 0)
    #expect(!without.output.contains("closeness"))
  }

  @Test func `the list of formats tells who reads them`() throws {
    let run = try Tool.run("export", "--format", "help")
    #expect(run.status == 0)
    for name in ["dot", "svg", "png", "pdf", "graphml", "json", "csv"] {
      #expect(run.lines.contains { $0.hasPrefix(name + " ") && $0.count > 15 })
    }
  }

  @Test func `a file that cannot be made is said with its path, and nothing is left`() throws {
    let folder = try ScratchFolder()
    let run = try Tool.run(
      "export", "--format", "json", "-o", folder["none/x.json"], input: Samples.network)
    #expect(run.status == 73)
    #expect(run.errors.contains(folder["none/x.json"] + ": error: cannot write this file"))
    let onFolder = try Tool.run(
      "export", "--format", "json", "-o", folder.path, input: Samples.network)
    #expect(onFolder.status == 73)
    #expect(try folder.names().isEmpty)
  }

  #if os(Linux)
    @Test func `a full disk is an output fault`() throws {
      let stream = try Tool.shell(
        "echo '\(Samples.tiny)' | actornet export --format json > /dev/full")
      #expect(stream.status == 74)
      #expect(stream.errors.contains("No space left on device"))
      let file = try Tool.run(
        "export", "--format", "json", "-o", "/dev/full", input: Samples.tiny)
      #expect(file.status == 74)
    }
  #endif

  @Test func `standard output can be named as a file, and devices are not replaced`() throws {
    let named = try Tool.shell(
      "echo '\(Samples.tiny)' | actornet export --format json -o /dev/stdout | head -n 2")
    #expect(named.status == 0)
    #expect(named.output.contains("actornet-network"))
    let device = try Tool.shell(
      "echo '\(Samples.tiny)' | actornet export --format json -o /dev/null; [ -c /dev/null ]")
    #expect(device.status == 0)
  }

  @Test func `a link to a file stays a link`() throws {
    let folder = try ScratchFolder()
    try folder.write("old", to: "real.json")
    let run = try Tool.shell(
      "ln -s real.json link.json; echo '\(Samples.tiny)' | actornet export -o link.json; "
        + "[ -L link.json ] && cat real.json", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("actornet-network"))
  }
}
