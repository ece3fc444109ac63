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
}
