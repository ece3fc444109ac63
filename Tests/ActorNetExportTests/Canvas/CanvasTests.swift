import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct CanvasTests {
  private static let layouts = [DiagramLayout.timeline, .matrix]

  private func request(_ name: String, _ layout: DiagramLayout) throws -> ExportRequest {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    return ExportRequest(
      network: sample, projection: SampleProjections.project(sample),
      words: try ChineseWords.words(), layout: layout)
  }

  private func rectangles(_ canvas: Canvas, _ isWanted: (Canvas.Item) -> Bool) -> [CanvasFrame] {
    canvas.items.filter(isWanted).compactMap { item in
      if case .rectangle(let frame, _, _, _) = item.shapes.first { frame } else { nil }
    }
  }

  @Test(arguments: SampleNetworks.all.map(\.name), layouts)
  func `SVG is well-formed, titled, without script, and links to the web only`(
    name: String, layout: DiagramLayout
  ) throws {
    let request = try request(name, layout)
    let svg = try GraphvizFormat(.svg).artifact(of: request)
    let image = try #require(ParsedXML(svg)?.root.all("svg").first)
    #expect(image.attributes["role"] == "img")
    #expect(image.children.prefix(2).map(\.name) == ["title", "desc"])
    #expect(image.all("script").isEmpty)
    for link in image.all("a") {
      let address = try #require(link.attributes["xlink:href"])
      #expect(address.hasPrefix("https://") || address.hasPrefix("http://"))
    }
    let ids = image.all("g").compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(try GraphvizFormat(.svg).artifact(of: request) == svg)
  }

  @Test(arguments: layouts)
  func `PNG and PDF are what they say, and the same each time`(layout: DiagramLayout) throws {
    let request = try request("hostile", layout)
    let png = try GraphvizFormat(.png).artifact(of: request)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = try GraphvizFormat(.pdf).artifact(of: request)
    #expect(pdf.starts(with: "%PDF-".utf8))
    #expect(try GraphvizFormat(.pdf).artifact(of: request) == pdf)
    #expect(throws: Diagnostic.self) { try GraphvizFormat(.dot).artifact(of: request) }
  }

  @Test func `a timeline has every dated event once, none over another`() throws {
    for seed in UInt64(1)...4 {
      var request = ExportRequest(
        network: BriefingPlacementTests.random(seed: seed), words: try ChineseWords.words())
      request.includesIsolates = true
      let canvas = try CanvasFormat.canvas(of: request, layout: .timeline)
      let dated = request.network.events.filter { $0.start != nil }
      let drawn = canvas.items.filter { $0.classes.contains("event") }.map(\.id)
      #expect(drawn.sorted() == dated.map(\.id.rawValue).sorted())
      let frames = rectangles(canvas) { $0.classes.contains("event") }
      for (index, frame) in frames.enumerated() {
        #expect(frame.x + frame.width <= canvas.width && frame.y + frame.height <= canvas.height)
        for other in frames[(index + 1)...] { #expect(!frame.overlaps(other)) }
      }
    }
  }

  @Test func `later events stand further to the right, and long pauses are short`() {
    let axis = TimeAxis(days: [0, 10, 5000, 5020], width: 400)
    #expect(axis.place(0) == 0)
    #expect(axis.place(10) < axis.place(5000))
    #expect(axis.place(5000) - axis.place(10) <= 101 * axis.pointsPerDay)
    #expect(abs(axis.place(5020) - 400) < 1e-9)
    #expect(axis.pauses.count == 1)
    let ticks = axis.ticks(distance: 30)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1.place - $0.place >= 30 })
  }

  @Test func `a matrix is symmetric, its rows grouped by connected parts`() throws {
    let request = try request("summit", .matrix)
    let canvas = try CanvasFormat.canvas(of: request, layout: .matrix)
    let people = canvas.items.filter { $0.classes == ["actor"] }.map(\.id)
    let tied = Set(
      SampleProjections.summit.ties.flatMap { [$0.first, $0.second] }.map {
        SampleProjections.summit.nodes[$0].id
      })
    #expect(Set(people) == tied && people.count == tied.count)
    let cells = Set(canvas.items.filter { $0.classes == ["tie"] }.map(\.id))
    #expect(cells.count == 2 * SampleProjections.summit.ties.count)
    for (row, one) in people.enumerated() {
      for (column, other) in people.enumerated() {
        let meets = SampleProjections.summit.ties.contains { tie in
          let ends = [tie.first, tie.second].map { SampleProjections.summit.nodes[$0].id }
          return Set(ends) == [one, other] && one != other
        }
        #expect(cells.contains("cell-\(row + 1)-\(column + 1)") == meets)
      }
    }
    // Smith, Wang and Somchai hang together: they stand side by side, first.
    #expect(Set(people.prefix(3)) == ["pa01", "pb01", "pc01"])
  }

  @Test func `communities order a matrix where the request has them`() throws {
    var request = try request("summit", .matrix)
    request.diagram.communities = (
      "by hand",
      Dictionary(
        uniqueKeysWithValues: request.network.people.map {
          ($0.id, $0.id.rawValue == "pb01" || $0.id.rawValue == "pb02" ? 0 : 1)
        })
    )
    let canvas = try CanvasFormat.canvas(of: request, layout: .matrix)
    let people = canvas.items.filter { $0.classes == ["actor"] }.map(\.id)
    let group = people.map { $0 == "pb01" || $0 == "pb02" }
    #expect(group == group.sorted { !$0 && $1 })
    #expect(canvas.description.contains("by hand"))
  }

  @Test func `a matrix without a projection is refused`() {
    let request = ExportRequest(network: SampleNetworks.summit, layout: .matrix)
    #expect(throws: Diagnostic.self) { try GraphvizFormat(.svg).artifact(of: request) }
  }
}
