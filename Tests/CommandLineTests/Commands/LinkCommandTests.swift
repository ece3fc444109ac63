import Testing

struct LinkCommandTests {
  /// A folder with two documents, the records of each and the network of each and of both.
  private func prepare() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    try folder.write(Samples.call, to: "b.txt")
    for (operands, name) in [("a.txt", "a"), ("b.txt", "b"), ("a.txt b.txt", "both")] {
      let run = try Tool.shell(
        "actornet extract \(operands) -o \(name).json && "
          + "actornet extract \(operands) --records -o \(name).jsonl", in: folder)
      #expect(run.status == 0)
    }
    return folder
  }

  @Test func `records, networks and both at once link to the same network`() throws {
    let folder = try prepare()
    let whole = try folder.text("both.json")
    #expect(whole.contains("拉夫罗夫") && whole.contains("布林肯"))
    for operands in [
      "a.jsonl b.jsonl", "b.jsonl a.jsonl", "both.jsonl", "a.json b.json", "b.json a.json",
      "a.json b.jsonl", "both.json", "both.json a.json b.jsonl",
    ] {
      let run = try Tool.shell("actornet link \(operands)", in: folder)
      #expect(run.status == 0, "\(operands): \(run.errors)")
      #expect(run.output == whole, "\(operands)")
    }
    let piped = try Tool.shell("cat b.jsonl a.jsonl | actornet link", in: folder)
    #expect(piped.output == whole)
  }

  @Test func `a line that is cut is said with its number, the other lines are linked`() throws {
    let folder = try prepare()
    let run = try Tool.shell(
      "{ cat a.jsonl; head -c 40 b.jsonl; } > cut.jsonl; actornet link cut.jsonl", in: folder)
    #expect(run.status == 2)
    #expect(run.output == (try folder.text("a.json")))
    #expect(run.errors.contains("actornet: cut.jsonl:2: error: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `a document that is there twice and differs is said, whatever the order`() throws {
    let folder = try prepare()
    try folder.write(Samples.call, to: "other/a.txt")
    let one = try Tool.shell(
      "actornet extract other/a.txt -o other.json; actornet link a.json other.json", in: folder)
    #expect(one.status == 2)
    #expect(one.errors.contains("other.json: error: the document a.txt is there twice and differs"))
    let two = try Tool.shell("actornet link other.json a.json", in: folder)
    #expect(two.status == 2)
    #expect(one.output == two.output)
  }

  @Test func `a network without records cannot be linked anew`() throws {
    let run = try Tool.run("link", input: Samples.network)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("standard input: error: this network holds no records"))
  }

  @Test func `an input that is absent is named, the others are linked`() throws {
    let folder = try prepare()
    let some = try Tool.run("link", "none.json", "a.json", in: folder)
    #expect(some.status == 2)
    #expect(some.output == (try folder.text("a.json")))
    #expect(some.errors.contains("none.json: error: "))
    let none = try Tool.run("link", "none.json", in: folder)
    #expect(none.status == 66)
    #expect(none.output.isEmpty)
  }
}
