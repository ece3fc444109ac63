import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct GraphvizFormatTests {
  private func request(
    _ name: String, _ layout: DiagramLayout = .briefing
  ) throws -> ExportRequest {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    return ExportRequest(
      network: sample,
      projection: layout == .cooccurrence ? SampleProjections.project(sample) : nil,
      words: try ChineseWords.words(), includesIsolates: true, layout: layout)
  }

  @Test(arguments: SampleNetworks.all.map(\.name), DiagramLayout.allCases)
  func `DOT reads back with every person, event and tie`(
    name: String, layout: DiagramLayout
  ) throws {
    let request = try request(name, layout)
    let dot = try GraphvizFormat(.dot).artifact(of: request)
    let count = try GraphvizEngine.count(dot: dot)
    if let projection = request.projection {
      #expect(count.nodes == projection.nodes.count)
      #expect(count.edges == projection.ties.count)
    } else {
      #expect(count.nodes == request.network.people.count + request.network.events.count)
      #expect(count.edges == request.network.participations.count)
    }
    let text = String(decoding: dot, as: UTF8.self)
    #expect(!text.contains("URL=\"javascript"))
  }

  @Test(arguments: SampleNetworks.all.map(\.name), DiagramLayout.allCases)
  func `SVG is well-formed, titled, and links to the web only`(
    name: String, layout: DiagramLayout
  ) throws {
    let svg = try GraphvizFormat(.svg).artifact(of: try request(name, layout))
    let root = try #require(ParsedXML(svg)).root
    let image = try #require(root.all("svg").first)
    #expect(image.attributes["role"] == "img")
    #expect(image.children.prefix(2).map(\.name) == ["title", "desc"])
    #expect(root.all("script").isEmpty)
    #expect(root.all("image").isEmpty)
    for link in root.all("a") {
      let address = link.attributes["xlink:href"] ?? "https://"
      #expect(address.hasPrefix("https://") || address.hasPrefix("http://"))
      #expect(link.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
    }
    let text = String(decoding: svg, as: UTF8.self)
    #expect(!text.contains("\"transparent\""))
    #expect(!text.contains("<!DOCTYPE"))
  }

  @Test func `Chinese names and the legend stand in the SVG as text`() throws {
    let svg = try GraphvizFormat(.svg).artifact(of: try request("summit"))
    let texts = try #require(ParsedXML(svg)).root.all("text").map(\.text)
    for wanted in ["中国—美国官员会晤网络", "王一鸣", "约翰·史密斯", "2024-01-26–27", "琼斯访华"] {
      #expect(texts.contains { $0.contains(wanted) }, "\(wanted)")
    }
    #expect(texts.contains { $0.contains("计划中或提议中") })
    #expect(texts.contains { $0.contains("[1] 示例日报 · 2024-01-28 · 两国外长在曼谷会谈 · news.example.org") })
  }

  @Test func `a label shows backslashes and entities as they are`() throws {
    let svg = try GraphvizFormat(.svg).artifact(of: try request("hostile"))
    let texts = try #require(ParsedXML(svg)).root.all("text").map(\.text)
    #expect(texts.contains { $0.contains(#"\N \G \" 尾\"#) })
    #expect(texts.contains { $0.contains("&lt; &#1; <IMG SRC=") })
  }

  @Test(arguments: GraphvizFormat.Content.allCases, DiagramLayout.allCases)
  func `the same request gives the same bytes`(
    content: GraphvizFormat.Content, layout: DiagramLayout
  ) throws {
    let request = try request("summit", layout)
    let first = try GraphvizFormat(content).artifact(of: request)
    _ = try GraphvizFormat(.svg).artifact(of: try self.request("hostile", .network))
    #expect(try GraphvizFormat(content).artifact(of: request) == first)
    #expect(!first.isEmpty)
  }

  @Test func `many tasks at once give the same bytes`() async throws {
    let request = try request("summit", .network)
    let expected = try GraphvizFormat(.svg).artifact(of: request)
    let same = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { try GraphvizFormat(.svg).artifact(of: request) == expected }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(same)
  }

  @Test func `PNG and PDF are what they say`() throws {
    let png = try GraphvizFormat(.png).artifact(of: try request("hostile"))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = try GraphvizFormat(.pdf).artifact(of: try request("hostile"))
    #expect(pdf.starts(with: "%PDF-".utf8))
  }

  @Test func `DOT of the samples is as recorded`() throws {
    for name in ["summit", "hostile", "empty"] {
      try Golden().expect(
        try GraphvizFormat(.dot).artifact(of: try request(name)), matches: "\(name).gv")
    }
  }

  @Test func `text that is not DOT is a diagnostic with the library's words`() {
    let error = #expect(throws: Diagnostic.self) {
      try GraphvizEngine.count(dot: Array("graph { a -- ".utf8))
    }
    #expect(error?.message.contains("syntax error") == true, "\(error?.message ?? "")")
    #expect(throws: Diagnostic.self) { try GraphvizEngine.count(dot: []) }
  }

  @Test func `a layout that does not exist is a diagnostic`() throws {
    let graph = DrawnGraph(
      name: "g", engine: "nowhere", attributes: [], nodeDefaults: [], edgeDefaults: [], nodes: [],
      edges: [])
    #expect(throws: Diagnostic.self) { try GraphvizEngine.render(graph, format: "svg") }
  }

  @Test func `co-occurrences without a projection are refused`() {
    let request = ExportRequest(network: SampleNetworks.summit, layout: .cooccurrence)
    #expect(throws: Diagnostic.self) { try GraphvizFormat(.svg).artifact(of: request) }
  }

  @Test func `a page bounds the drawing`() throws {
    var request = ExportRequest(
      network: BriefingPlacementTests.random(seed: 7), words: try ChineseWords.words())
    request.page = .a4
    let svg = String(decoding: try GraphvizFormat(.svg).artifact(of: request), as: UTF8.self)
    let head = try #require(svg.firstMatch(of: #/width="(\d+)pt" height="(\d+)pt"/#))
    let sides = try [#require(Int(head.1)), #require(Int(head.2))].sorted()
    #expect(sides[0] <= 595)
    #expect(sides[1] <= 842)
  }
}
