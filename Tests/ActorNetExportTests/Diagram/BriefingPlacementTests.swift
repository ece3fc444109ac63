import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct BriefingPlacementTests {
  /// 45 people of up to five countries and 55 events, as five news articles give them.
  static func random(seed: UInt64) -> AffiliationNetwork {
    var random = SeededRandom(seed: seed)
    var net = NetworkBuilder()
    let countries = ["CN", "US", "RU", "JP", nil]
    let hanzi = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗访问会晤工作组部长主任")
    func text(_ range: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: range, using: &random)).compactMap { _ in
          hanzi.randomElement(using: &random)
        })
    }
    for person in 0..<45 {
      let country = countries[min(Int.random(in: 0...11, using: &random) / 2, 4)]
      net.person("p\(person)", text(2...12), country: country ?? nil, titles: [text(0...30)])
    }
    let kinds = Event.Kind.allCases
    let statuses = Event.Status.allCases
    for event in 0..<55 {
      net.event(
        "e\(event)", kinds[Int.random(in: 0..<kinds.count, using: &random)], text(3...40),
        statuses[Int.random(in: 0..<statuses.count, using: &random)],
        start: Int.random(in: 0...4, using: &random) == 0
          ? nil
          : "20\(Int.random(in: 20...24, using: &random))-0\(Int.random(in: 1...9, using: &random))",
        place: Bool.random(using: &random) ? text(2...30) : nil)
      for person in Set(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Int.random(in: 0..<45, using: &random)
        }
      ).sorted() {
        net.tie("p\(person)", "e\(event)")
      }
    }
    return net.build()
  }

  private func place(_ network: AffiliationNetwork) throws -> PlacedDiagram {
    let request = ExportRequest(
      network: network, words: try ChineseWords.words(), includesIsolates: true)
    return BriefingPlacement.place(Diagram(twoMode: request, layout: .briefing))
  }

  private func expectNoOverlap(_ placed: PlacedDiagram, _ seed: String) {
    let frames = placed.frames + placed.words.map(\.frame)
    for (index, frame) in frames.enumerated() {
      for other in frames[(index + 1)...] {
        #expect(!frame.overlaps(other), "\(seed): \(frame) \(other)")
      }
    }
  }

  @Test(arguments: 1...12)
  func `nothing overlaps in a large network`(seed: UInt64) throws {
    expectNoOverlap(try place(Self.random(seed: seed)), "seed \(seed)")
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `nothing overlaps in a sample`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    expectNoOverlap(try place(sample), name)
  }

  @Test func `text fits its box by display width`() throws {
    for seed in UInt64(1)...5 {
      let placed = try place(Self.random(seed: seed))
      for (box, frame) in zip(placed.diagram.boxes, placed.frames) {
        #expect(box.wantedWidth <= frame.width + 0.01)
        #expect(box.wantedHeight <= frame.height + 0.01)
      }
    }
  }

  @Test func `home stands on the left, the other side on the right, events between`() throws {
    let placed = try place(SampleNetworks.summit)
    #expect(placed.diagram.sections.map(\.name) == ["中国", "美国", "泰国", "其他"])
    func x(_ id: String) throws -> Double {
      let index = try #require(placed.diagram.boxes.firstIndex { $0.id == id })
      return placed.frames[index].center.x
    }
    #expect(try x("pa01") < x("e01"))
    #expect(try x("e01") < x("pb01"))
  }

  @Test func `events run down in time`() throws {
    let placed = try place(SampleNetworks.summit)
    let tied = zip(placed.diagram.boxes, placed.frames).filter {
      $0.0.role == .event && $0.0.degree > 0
    }
    let depths = tied.map { -$0.1.center.y }
    #expect(depths == depths.sorted())
    let ids = tied.map(\.0.id)
    #expect(ids == ["e04", "e10", "e03", "e02", "e01", "e05", "e06"])
  }

  @Test func `planned is dashed, bodies are double, cancelled is struck out`() throws {
    var request = ExportRequest(network: SampleNetworks.summit, words: try ChineseWords.words())
    request.diagram.showsVisits = true
    let boxes = Diagram(twoMode: request, layout: .briefing).boxes
    func box(_ id: String) throws -> Diagram.Box { try #require(boxes.first { $0.id == id }) }
    #expect(try box("e06").border == .dashed)
    #expect(try box("e07").border == .dashed)
    #expect(try box("e04").border == .double)
    #expect(try box("e08").lines.allSatisfy { $0.runs.allSatisfy { $0.isStruck || $0.isFaint } })
    #expect(try box("e01").border == .solid)
    #expect(try box("e01").lines.allSatisfy { $0.runs.allSatisfy { !$0.isStruck } })
  }

  @Test func `a cut says how much it left out`() throws {
    var request = ExportRequest(network: SampleNetworks.summit, words: try ChineseWords.words())
    request.diagram.top = 4
    let diagram = Diagram(twoMode: request, layout: .briefing)
    #expect(diagram.boxes.count { $0.role != .event } == 4)
    let note = try #require(diagram.footnotes.first).text
    #expect(note == "另有7人、3项活动未画出")
  }

  @Test func `visits with nobody but the visitor fold into the box, unless they are wanted`() throws
  {
    var request = ExportRequest(network: SampleNetworks.summit, words: try ChineseWords.words())
    let diagram = Diagram(twoMode: request, layout: .briefing)
    #expect(!diagram.boxes.contains { $0.id == "e08" })
    // Somebody else is at these.
    #expect(diagram.boxes.contains { $0.id == "e02" })
    let person = try #require(diagram.boxes.first { $0.id == "pb05" })
    let line = try #require(person.lines.last?.runs.first)
    #expect(line.text == "▸ 11 2024-03 访华")
    #expect(line.isStruck)
    #expect(diagram.legend.contains { $0.meaning.contains("▸") })
    request.diagram.showsVisits = true
    #expect(Diagram(twoMode: request, layout: .briefing).boxes.contains { $0.id == "e08" })
  }

  @Test func `people stand in protocol order, not in that of their events`() throws {
    var request = ExportRequest(network: SampleNetworks.summit, words: try ChineseWords.words())
    func left() -> [String] {
      let placed = BriefingPlacement.place(Diagram(twoMode: request, layout: .briefing))
      return zip(placed.diagram.boxes, placed.frames).filter { $0.0.role == .person(side: 0) }
        .sorted { $0.1.center.y > $1.1.center.y }.map(\.0.id)
    }
    request.diagram.order.titleRanks = [
      PersonID(rawValue: "pa04"): 12, PersonID(rawValue: "pa03"): 11,
      PersonID(rawValue: "pa01"): 7, PersonID(rawValue: "pa02"): 3,
    ]
    #expect(left() == ["pa02", "pa01", "pa03", "pa04"])
    request.diagram.order.people[PersonID(rawValue: "pa04")] = .init(rank: 1)
    #expect(left() == ["pa04", "pa02", "pa01", "pa03"])
  }

  @Test func `a session is tied to its working group, which stands above it`() throws {
    let placed = try place(SampleNetworks.summit)
    let series = placed.diagram.lines.enumerated().filter { $0.element.kind == .series }
    #expect(series.count == 1)
    let line = try #require(series.first)
    #expect(placed.diagram.boxes[line.element.first].id == "e05")
    #expect(placed.diagram.boxes[line.element.second].id == "e04")
    // Out to the right of both and back.
    let path = placed.paths[line.offset]
    #expect(path[1].x > path[0].x && path[2].x > path[3].x)
  }

  @Test func `people of one side stand in levels of rank`() throws {
    var net = NetworkBuilder()
    for (number, rank) in [7, 1, 12, 3].enumerated() {
      net.person("p\(number)", "人物\(rank)", country: "CN")
      net.event("e\(number)", .meeting, "会议\(number)", .held, start: "2024-0\(number + 1)")
      net.tie("p\(number)", "e\(number)")
    }
    var request = ExportRequest(network: net.build(), words: try ChineseWords.words())
    for (number, rank) in [7, 1, 12, 3].enumerated() {
      request.diagram.order.titleRanks[PersonID(rawValue: "p\(number)")] = rank
    }
    let diagram = Diagram(twoMode: request, layout: .briefing)
    #expect(
      diagram.sections.map(\.name) == ["元首与政府首脑", "副职、议长与党的领导人", "部长级", "副部长、大使与地方首长"])
    #expect(diagram.sections.map(\.column) == [.left, .left, .right, .right])
  }

  @Test func `each event is proved by its number: quote and document`() throws {
    let diagram = try place(SampleNetworks.summit).diagram
    let sources = try #require(diagram.sources)
    #expect(sources.documents.map(\.mark) == ["[1]", "[2]", "[3]"])
    #expect(sources.documents[0].text.contains("https://news.example.org/a?id=1&lang=zh"))
    #expect(sources.events.count == SampleNetworks.summit.events.count)
    for box in diagram.boxes where box.role == .event {
      let number = try #require(box.margin.first?.runs.first?.text)
      let entry = try #require(sources.events.first { $0.mark == number })
      let event = try #require(SampleNetworks.summit.events.first { $0.id.rawValue == box.id })
      #expect(entry.text.hasPrefix(event.label))
      if let quote = event.evidence.first?.quote { #expect(entry.text.contains("“\(quote)”")) }
    }
  }

  @Test func `a person bears the title of the time of the latest event that is drawn`() throws {
    var net = NetworkBuilder()
    net.person("p1", "王一鸣", country: "CN", titles: ["副外长@2020-01-01", "外交部长@2024-01-01"])
    net.event("e1", .meeting, "会议", .held, start: "2020-01")
    net.tie("p1", "e1", title: "副外长")
    let box = try #require(try place(net.build()).diagram.boxes.first)
    #expect(box.lines.map { $0.runs[0].text } == ["王一鸣", "副外长"])
  }

  @Test func `an empty network says so`() throws {
    let diagram = try place(SampleNetworks.empty).diagram
    #expect(diagram.boxes.isEmpty)
    #expect(diagram.footnotes.map(\.text) == ["没有可画的内容。"])
  }
}
