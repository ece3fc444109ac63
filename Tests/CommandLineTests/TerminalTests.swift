#if os(Linux)
  import Testing

  /// What differs where a person sits at the terminal; `script` of util-linux makes one.
  struct TerminalTests {
    /// Runs a line of shell with a terminal for all three streams.
    private func onTerminal(_ line: String, in folder: ScratchFolder? = nil) throws -> Tool.Outcome
    {
      let quoted = line.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''")
      return try Tool.shell(
        "export -f actornet; SHELL=/bin/bash script -qec '\(quoted)' /dev/null < /dev/null",
        in: folder)
    }

    @Test(arguments: ["analyze", "cooccur", "link", "extract", "export --format svg", "run -o out"])
    func `no operand shows the verb's help instead of waiting`(verb: String) throws {
      let run = try onTerminal("actornet \(verb)")
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: actornet \(verb.prefix { $0 != " " })"))
    }

    @Test func `binary formats do not go to a terminal`() throws {
      let folder = try ScratchFolder()
      try folder.write(Samples.network, to: "network.json")
      for format in ["png", "pdf"] {
        let run = try onTerminal("actornet export network.json --format \(format)", in: folder)
        #expect(run.status == 64)
        #expect(run.output.contains("this format is binary, and standard output is a terminal"))
      }
    }

    @Test func `progress is wiped, and colour obeys NO_COLOR`() throws {
      let folder = try ScratchFolder()
      try folder.write(Samples.meeting, to: "a.txt")
      try folder.write(Samples.call, to: "b.txt")
      let run = try onTerminal("actornet run a.txt b.txt -o out", in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("recorded 1 of 2\r\u{1B}[K"))
      let faults = try onTerminal("NO_COLOR= TERM=xterm actornet analyze none.json", in: folder)
      #expect(faults.output.contains("\u{1B}[31merror: "))
      let plain = try onTerminal("NO_COLOR=1 TERM=xterm actornet analyze none.json", in: folder)
      #expect(!plain.output.contains("\u{1B}"))
      let dumb = try onTerminal("NO_COLOR= TERM=dumb actornet analyze none.json", in: folder)
      #expect(!dumb.output.contains("\u{1B}"))
    }
  }
#endif
