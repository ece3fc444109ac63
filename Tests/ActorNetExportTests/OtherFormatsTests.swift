import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct OtherFormatsTests {
  private static let formats: [any NetworkExporter] = [
    GEXF(), GEXF(.version13), NodeLinkJSON(), CytoscapeJSON(), Pajek(), UCINETDL(),
    GephiCSV(.nodes), GephiCSV(.edges),
  ]

  private func write(
    _ format: any NetworkExporter, _ network: AffiliationNetwork, projected: Bool = false,
    layout: DiagramLayout? = nil
  ) throws -> [UInt8] {
    try format.artifact(
      of: ExportRequest(
        network: network, projection: projected ? SampleProjections.project(network) : nil,
        includesIsolates: true, layout: layout))
  }

  @Test(arguments: ["summit", "hostile"])
  func `the bytes are as recorded`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    for format in Self.formats {
      try Golden().expect(
        try write(format, sample), matches: "\(name).\(format.fileExtension)")
    }
  }

  @Test(arguments: ["summit", "hostile"])
  func `FollowTheMoney is as recorded, one entity a line`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let bytes = try write(FollowTheMoney(), sample)
    try Golden().expect(bytes, matches: "\(name).ftm.jsonl")
    let lines = try bytes.split(separator: 0x0A).map {
      try JSONObject(try JSONParser.parse($0, path: nil), place: ".", path: nil)
    }
    let schemas = try lines.map { try $0.string("schema") }
    #expect(schemas.count { $0 == "Person" } == sample.people.count)
    #expect(
      schemas.count { $0 == "UnknownLink" || $0 == "Membership" } == sample.participations.count)
    #expect(Set(try lines.map { try $0.string("id") }).count == lines.count)
  }

  @Test func `a projection is as recorded`() throws {
    for format in Self.formats {
      try Golden().expect(
        try write(format, SampleNetworks.summit, projected: true),
        matches: "summit-contacts.\(format.fileExtension)")
    }
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `GEXF is well-formed and holds every node and edge`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let root = try #require(ParsedXML(try write(GEXF(), sample))).root
    #expect(root.all("node").count == sample.people.count + sample.events.count)
    #expect(root.all("edge").count == sample.participations.count)
  }

  @Test func `GEXF gives events and their ties whole days, and bodies no end`() throws {
    let root = try #require(ParsedXML(try write(GEXF(), SampleNetworks.summit))).root
    func node(_ id: String) throws -> [String: String] {
      try #require(root.all("node").first { $0.attributes["id"] == id }).attributes
    }
    #expect(try node("e06")["start"] == "2024-04-01")
    #expect(try node("e06")["end"] == "2024-06-30")
    #expect(try node("e01")["end"] == "2024-01-27")
    #expect(try node("e04")["start"] == "2023-09-01")
    #expect(try node("e04")["end"] == nil)
    #expect(try node("e11")["start"] == nil)
    // One stretch of days stands in the element, several in spells; who was at something without
    // a date is always there.
    #expect(try node("pa01")["start"] == "2024-01-26")
    #expect(try node("pa01")["end"] == "2024-01-27")
    let person = try #require(root.all("node").first { $0.attributes["id"] == "pb02" })
    // pb02: a body from September 2023 on, and a visit and a call within that time.
    #expect(person.attributes["start"] == "2023-09-01")
    #expect(person.attributes["end"] == nil)
    let tie = try #require(root.all("edge").first { $0.attributes["target"] == "e06" })
    #expect(tie.attributes["start"] == "2024-04-01")
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `JSON formats are JSON with every node and edge`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let nodes = sample.people.count + sample.events.count
    let link = try JSONObject(
      try JSONParser.parse(try write(NodeLinkJSON(), sample)[...], path: nil), place: ".",
      path: nil)
    #expect(try link.nodes("nodes").count == nodes)
    #expect(try link.nodes("edges").count == sample.participations.count)
    let cytoscape = try JSONObject(
      try JSONParser.parse(
        try write(CytoscapeJSON(), sample, layout: .briefing)[...], path: nil), place: ".",
      path: nil)
    let elements = try JSONObject(
      try #require(cytoscape.node("elements")), place: ".elements", path: nil)
    #expect(try elements.nodes("nodes").count == nodes)
    #expect(try elements.nodes("edges").count == sample.participations.count)
  }

  @Test func `Pajek counts both modes and no name breaks its line`() throws {
    let text = String(
      decoding: try write(Pajek(), SampleNetworks.hostile), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "*Vertices 17 12")
    #expect(lines[18] == "*Edges")
    for line in lines[1...17] { #expect(line.count { $0 == "\"" } == 2) }
    #expect(lines.count == 19 + SampleNetworks.hostile.participations.count)
    #expect(Set(lines[1...17].map { $0.drop { $0 != "\"" } }).count == 17)
  }

  @Test func `DL numbers columns from one`() throws {
    let text = String(decoding: try write(UCINETDL(), SampleNetworks.summit), as: UTF8.self)
    #expect(text.hasPrefix("dl nr=12 nc=11 format=edgelist2\nrow labels:\n\"王一鸣\"\n"))
    #expect(text.contains("data:\n1 1 2\n"))
  }
}
