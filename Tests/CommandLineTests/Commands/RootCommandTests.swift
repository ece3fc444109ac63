import Foundation
import Testing

struct RootCommandTests {
  @Test func `the version is one line with name and number`() throws {
    let run = try Tool.run("--version")
    #expect(run.output == "actornet 0.1.0\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func `help lists every verb and begins with examples`() throws {
    let help = try Tool.run("--help")
    #expect(help.status == 0)
    for verb in [
      "run", "extract", "link", "analyze", "cooccur", "filter", "export", "review", "diff",
      "check",
    ] {
      #expect(help.output.contains("\n  \(verb) "))
      let page = try Tool.run(verb, "--help")
      #expect(page.status == 0)
      let examples = try #require(page.output.range(of: "EXAMPLES"))
      let usage = try #require(page.output.range(of: "USAGE"))
      #expect(examples.lowerBound < usage.lowerBound)
      #expect(
        page.output.contains("actornet \(verb) ") || page.output.contains("| actornet \(verb)"))
    }
  }

  @Test func `examples can be copied: none is broken over two lines`() throws {
    for verb in [
      "", "run", "extract", "link", "analyze", "cooccur", "filter", "export", "review", "diff",
      "check",
    ] {
      let help = try Tool.shell("COLUMNS=80 actornet \(verb) --help")
      let examples = help.output.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { !$0.contains("EXAMPLES") }.dropFirst().prefix { !$0.isEmpty }
      #expect(examples.count > 1)
      for line in examples {
        #expect(line.hasPrefix("  ") && line.contains("actornet "), "\(line)")
      }
    }
  }

  @Test(arguments: [("analyse", "analyze"), ("exprot", "export"), ("coocur", "cooccur")])
  func `a mistyped verb is answered with the nearest one`(typed: String, meant: String) throws {
    let run = try Tool.run(typed)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "actornet: error: there is no verb \"\(typed)\"; did you mean \"\(meant)\"?\n")
  }

  @Test func `a verb that is near none is answered with all of them`() throws {
    let run = try Tool.run("xyzzy")
    #expect(run.status == 64)
    #expect(run.errors.contains("choose from run, extract, link, analyze, cooccur, filter, export"))
  }

  @Test func `an unknown option is wrong usage, said on standard error`() throws {
    let run = try Tool.run("analyze", "--topp", "3")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("actornet: error: "))
    #expect(run.errors.contains("--top"))
  }

  @Test func `completion scripts are generated`() throws {
    let run = try Tool.run("--generate-completion-script", "bash")
    #expect(run.status == 0)
    #expect(run.output.contains("cooccur"))
  }
}
