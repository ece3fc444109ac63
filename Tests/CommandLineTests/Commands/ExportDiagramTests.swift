import Foundation
import Testing

struct ExportDiagramTests {
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Samples.network, to: "network.json")
    return folder
  }

  private func svg(_ arguments: String..., in folder: ScratchFolder) throws -> String {
    let line = (["actornet export network.json --format svg"] + arguments).joined(separator: " ")
    let run = try Tool.shell(line, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test(arguments: ["briefing", "network", "cooccurrence", "timeline", "matrix"])
  func `every layout is drawn, in every theme`(layout: String) throws {
    let folder = try folder()
    for theme in ["colour", "print", "dark"] {
      let text = try svg("--layout", layout, "--theme", theme, in: folder)
      #expect(text.contains("role=\"img\"") && text.contains("</svg>"))
      #expect(text.lowercased().contains("#14181f") == (theme == "dark"))
    }
  }

  @Test func `around one person stand that person's events and who was there`() throws {
    let folder = try folder()
    let text = try svg("--layout ego --ego Ann", in: folder)
    #expect(text.contains("id=\"e2\"") && text.contains("id=\"e3\"") && !text.contains("id=\"e1\""))
    let nobody = try Tool.shell(
      "actornet export network.json --format svg --layout ego --ego Nobody", in: folder)
    #expect(nobody.status == 65)
    #expect(nobody.errors.contains("nobody in the network is called \"Nobody\""))
    #expect(
      try Tool.run("export", "network.json", "--format", "svg", "--layout", "ego", in: folder)
        .status == 64)
  }

  @Test func `a table of sides moves people, and a wrong one is told with its line`() throws {
    let folder = try folder()
    try folder.write("CN\tEast\nUS\tWest\nAnn\tWest\t1\n", to: "sides.tsv")
    let text = try svg("--sides sides.tsv", in: folder)
    #expect(text.contains(">East<") && text.contains(">West<"))
    try folder.write("CN\tEast\nUS\tWest\tfirst\n", to: "sides.tsv")
    let run = try Tool.shell(
      "actornet export network.json --format svg --sides sides.tsv", in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("sides.tsv:2: error: \"first\" is no rank"))
    #expect(
      try Tool.shell("actornet export network.json --format svg --sides none.tsv", in: folder)
        .status == 66)
  }

  @Test func `labels are in Latin letters, by the user's table first`() throws {
    let folder = try folder()
    try folder.write("布林肯\tTony Blinken\n无人\tNobody\n", to: "names.tsv")
    let run = try Tool.shell(
      "actornet export network.json --format svg --label-language en --names names.tsv", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("names.tsv:2: warning: \"无人\""))
    #expect(run.output.contains("Tony Blinken") && run.output.contains("Wang Yi – Blinken"))
    #expect(run.output.contains("June 2023"))
  }

  @Test func `dots an inch make a PNG larger`() throws {
    let folder = try folder()
    func width(_ dots: String) throws -> Int {
      let run = try Tool.shell("actornet export network.json --dpi \(dots) -o x.png", in: folder)
      #expect(run.status == 0)
      return try folder.bytes("x.png")[16..<20].reduce(0) { $0 * 256 + Int($1) }
    }
    let (small, large) = (try width("72"), try width("144"))
    #expect(abs(large - 2 * small) <= 4)
  }

  @Test(arguments: [
    "--scale 0", "--dpi 5", "--timeout 0", "--limit 0", "--top -1", "--paper a5", "--theme pink",
    "--label-language fr", "--sources everywhere", "--paper a4 --scale 2", "--ego Ann",
    "--size nothing",
  ])
  func `an option that makes no sense is wrong usage`(option: String) throws {
    let run = try Tool.shell(
      "actornet export network.json --format svg \(option)", in: try folder())
    #expect(run.status == 64, "\(option)")
    #expect(run.output.isEmpty)
  }

  @Test func `a measure can give names their size`() throws {
    let text = try svg("--size betweenness", in: try folder())
    #expect(text.contains("betweenness"))
  }
}
