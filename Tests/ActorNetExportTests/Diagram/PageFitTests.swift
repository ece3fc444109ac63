import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct PageFitTests {
  private func request(
    _ network: AffiliationNetwork, _ paper: DiagramOptions.Paper, people: Int? = nil
  ) throws -> ExportRequest {
    var request = ExportRequest(network: network, words: try ChineseWords.words())
    request.diagram.paper = paper
    request.diagram.top = people
    return request
  }

  private func people(_ placed: PlacedDiagram) -> Int {
    placed.diagram.boxes.count { $0.role != .event }
  }

  @Test(arguments: [DiagramOptions.Paper.a4, .slide], UInt64(1)...4)
  func `what does not fit is cut to the most people whose text is legible, and says so`(
    page: DiagramOptions.Paper, seed: UInt64
  ) throws {
    let network = BriefingPlacementTests.random(seed: seed)
    let all = people(try DiagramRenderer.place(try request(network, .unbounded)))
    let placed = try DiagramRenderer.place(try request(network, page))
    let drawn = people(placed)
    #expect(0 < drawn && drawn < all)
    #expect(PageFit.textHeight(of: placed) >= PageFit.legibleText)
    let note = try #require(placed.diagram.footnotes.first).text
    #expect(note.hasPrefix("另有\(all - drawn)人、"))
    let fault = #expect(throws: Diagnostic.self) {
      try DiagramRenderer.place(try request(network, page, people: drawn + 1))
    }
    #expect(fault?.id == "page-too-small")
    #expect(fault?.message.contains("--top \(drawn) fits") == true)
  }

  @Test func `what fits is drawn whole`() throws {
    for page in DiagramOptions.Paper.allCases {
      let placed = try DiagramRenderer.place(try request(SampleNetworks.summit, page))
      #expect(
        people(placed)
          == people(
            try DiagramRenderer.place(
              try request(SampleNetworks.summit, .unbounded))))
    }
  }

  @Test func `where one person is too many the diagnostic says that fewer do not help`() throws {
    var net = NetworkBuilder()
    for number in 100..<400 { net.event("e\(number)", .forum, "第\(number)届论坛", .held) }
    let network = net.build()
    let fault = #expect(throws: Diagnostic.self) {
      try DiagramRenderer.place(try request(network, .slide))
    }
    #expect(fault?.message.contains("do not help") == true)
  }

  @Test func `on a slide nothing overlaps and events that name nobody stand to the right`() throws {
    for seed in UInt64(1)...6 {
      var request = try request(BriefingPlacementTests.random(seed: seed), .slide)
      request.includesIsolates = true
      let placed = BriefingPlacement.place(Diagram(twoMode: request, layout: .briefing))
      let frames = placed.frames + placed.words.map(\.frame)
      for (index, frame) in frames.enumerated() {
        for other in frames[(index + 1)...] { #expect(!frame.overlaps(other), "seed \(seed)") }
      }
      let boxes = zip(placed.diagram.boxes, placed.frames)
      let unnamed = boxes.filter { $0.0.role == .event && $0.0.degree == 0 }.map(\.1.left)
      let named = boxes.filter { $0.0.role != .event || $0.0.degree > 0 }.map(\.1.right)
      let left = try #require(unnamed.min())
      let right = try #require(named.max())
      #expect(left > right)
    }
  }
}
