import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

/// The layouts that are graphs.
private let graphLayouts = DiagramLayout.allCases.filter { $0 != .timeline && $0 != .matrix }

struct GraphvizFormatTests {
  private func request(
    _ name: String, _ layout: DiagramLayout = .briefing
  ) throws -> ExportRequest {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    var request = ExportRequest(
      network: sample,
      projection: layout.needsProjection ? SampleProjections.project(sample) : nil,
      words: try ChineseWords.words(), includesIsolates: true,
      // Where nobody is, nobody can be in the middle.
      layout: layout == .ego && sample.people.isEmpty ? .briefing : layout)
    request.diagram.ego = sample.people.first?.id
    request.diagram.showsVisits = true
    return request
  }

  @Test(arguments: SampleNetworks.all.map(\.name), graphLayouts)
  func `DOT reads back with every person, event and tie`(
    name: String, layout: DiagramLayout
  ) throws {
    let request = try request(name, layout)
    let dot = try GraphvizFormat(.dot).artifact(of: request)
    let count = try GraphvizEngine.count(dot: dot)
    if let projection = request.projection {
      #expect(count.nodes == projection.nodes.count)
      #expect(count.edges == projection.ties.count)
    } else if layout != .ego {
      let sessions = request.network.events.count { $0.series != nil }
      #expect(count.nodes == request.network.people.count + request.network.events.count)
      #expect(count.edges == request.network.participations.count + sessions)
    }
    let text = String(decoding: dot, as: UTF8.self)
    #expect(!text.contains("URL=\"javascript"))
  }

  @Test(arguments: SampleNetworks.all.map(\.name), graphLayouts)
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
    #expect(
      texts.contains {
        $0.contains("示例日报 · 2024-01-28 · 两国外长在曼谷会谈 · https://news.example.org/a?id=1&lang=zh")
      })
    #expect(texts.contains { $0.contains("“双方在曼谷举行会谈”") })
  }

  @Test func `a label shows backslashes and entities as they are`() throws {
    var request = try request("hostile")
    for tie in request.network.participations.indices {
      request.network.participations[tie].title = nil
    }
    let svg = try GraphvizFormat(.svg).artifact(of: request)
    let texts = try #require(ParsedXML(svg)).root.all("text").map(\.text)
    #expect(texts.contains { $0.contains(#"\N \G \" 尾\"#) })
    #expect(texts.contains { $0.contains("&lt; &#1; <IMG SRC=") })
  }

  @Test(arguments: GraphvizFormat.Content.allCases, graphLayouts)
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
    #expect(throws: Diagnostic.self) {
      try GraphvizJob(graph, engine: "nowhere", output: .svg).perform()
    }
  }

  @Test func `co-occurrences without a projection are refused`() {
    let request = ExportRequest(network: SampleNetworks.summit, layout: .cooccurrence)
    #expect(throws: Diagnostic.self) { try GraphvizFormat(.svg).artifact(of: request) }
  }

  @Test func `a page bounds the drawing`() throws {
    var request = ExportRequest(
      network: BriefingPlacementTests.random(seed: 7), words: try ChineseWords.words())
    request.diagram.paper = .a4
    let svg = String(decoding: try GraphvizFormat(.svg).artifact(of: request), as: UTF8.self)
    let head = try #require(svg.firstMatch(of: #/width="(\d+)pt" height="(\d+)pt"/#))
    // The paper itself, so that it prints without scaling.
    let sides = try [#require(Int(head.1)), #require(Int(head.2))].sorted()
    #expect((594...596).contains(sides[0]))
    #expect((841...843).contains(sides[1]))
  }

  @Test func `every box, line and word of the SVG has an identifier of its own and classes`() throws
  {
    let svg = try GraphvizFormat(.svg).artifact(of: try request("summit"))
    let root = try #require(ParsedXML(svg)).root
    let ids = root.all("g").compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("pa01") && ids.contains("tie-pa01-e01") && ids.contains("series-e05-e04"))
    let classes = root.all("g").compactMap { $0.attributes["class"] }
    #expect(classes.contains("node event meeting held"))
    #expect(classes.contains("node actor side1"))
  }

  @Test func `a PDF with a paper has its quotes on pages of their own`() throws {
    var request = try request("summit")
    request.diagram.paper = .a4
    func pages() throws -> Int {
      let pdf = try GraphvizFormat(.pdf).artifact(of: request)
      let text = String(decoding: pdf, as: UTF8.self)
      // The last list of pages counts.
      return try #require(text.matches(of: #/\/Count (\d+)/#).last.flatMap { Int($0.output.1) })
    }
    #expect(try pages() == 2)
    request.diagram.sources = .none
    #expect(try pages() == 1)
    request.diagram.sources = .pages
    #expect(throws: Diagnostic.self) { try GraphvizFormat(.svg).artifact(of: request) }
  }

  @Test func `a job for another process gives the bytes of this one`() throws {
    let placed = try DiagramRenderer.place(try request("hostile"))
    let graph = DiagramRenderer.graph(placed)
    for output in [GraphvizJob.Output.svg, .positions] {
      let job = try GraphvizJob(graph, engine: graph.engine, output: output)
      let sent = try #require(GraphvizJob(bytes: job.bytes))
      #expect(try sent.perform() == job.perform())
    }
    #expect(GraphvizJob(bytes: Array("neato\ngraph {}".utf8)) == nil)
    #expect(GraphvizJob(bytes: Array("neato gif\ngraph {}".utf8)) == nil)
  }

  @Test func `a font name cannot break out of the SVG`() throws {
    var request = try request("one-person")
    request.diagram.font = "My Font\" onload=\"x,<b>,黑体"
    let svg = try GraphvizFormat(.svg).artifact(of: request)
    let root = try #require(ParsedXML(svg)).root
    let families = try #require(root.all("text").first?.attributes["font-family"])
    #expect(families.hasPrefix("My Font onloadx,b,黑体,Noto Sans CJK SC"))
  }

  @Test func `DOT for Gephi has plain labels, weights and nothing else around it`() throws {
    var request = try request("summit", .network)
    request.dialect = .gephi
    let dot = String(
      decoding: try GraphvizFormat(.dot).artifact(of: request), as: UTF8.self)
    #expect(!dot.contains("label=<") && !dot.contains("subgraph"))
    #expect(dot.contains("label=\"王一鸣\"") && dot.contains("weight="))
    let count = try GraphvizEngine.count(dot: Array(dot.utf8))
    #expect(count.nodes == request.network.people.count + request.network.events.count)
  }

  @Test func `what nobody could read is refused with what to do, and can be forced`() throws {
    var request = try request("summit", .network)
    request.diagram.limit = 5
    let fault = #expect(throws: Diagnostic.self) {
      try GraphvizFormat(.svg).artifact(of: request)
    }
    #expect(fault?.id == "too-large-to-draw")
    for advice in ["--top", "actornet filter", "actornet cooccur", "--limit"] {
      #expect(fault?.message.contains(advice) == true)
    }
    request.diagram.limit = 500
    #expect(try !GraphvizFormat(.svg).artifact(of: request).isEmpty)
  }
}
