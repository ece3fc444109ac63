import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct CSVTableTests {
  /// A reader of RFC 4180 by the book, character by character.
  private func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    var characters = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = characters.popFirst() {
      if quoted {
        if scalar == "\"", characters.first == "\"" {
          cell.unicodeScalars.append(scalar)
          characters.removeFirst()
        } else if scalar == "\"" {
          quoted = false
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        quoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(cell)
        cell = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  private func table(
    _ content: CSVTable.Content, _ network: AffiliationNetwork, disarms: Bool = true
  ) throws -> [UInt8] {
    var request = ExportRequest(network: network, includesIsolates: true)
    request.cells = disarms ? .safe : .exact
    request.projection = SampleProjections.project(network)
    return try CSVTable(content).artifact(of: request)
  }

  @Test(arguments: CSVTable.Content.allCases)
  func `the bytes are as recorded`(content: CSVTable.Content) throws {
    try Golden().expect(
      try table(content, SampleNetworks.summit), matches: "summit.\(content.rawValue).csv")
    try Golden().expect(
      try table(content, SampleNetworks.hostile), matches: "hostile.\(content.rawValue).csv")
  }

  @Test(arguments: CSVTable.Content.allCases, SampleNetworks.all.map(\.name))
  func `every record has a cell for every column and is one line`(
    content: CSVTable.Content, name: String
  ) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let bytes = try table(content, sample)
    let rows = rows(bytes)
    let header = try #require(rows.first)
    #expect(rows.allSatisfy { $0.count == header.count })
    #expect(rows.count == bytes.count { $0 == 0x0A })
    switch content {
    case .people: #expect(rows.count == sample.people.count + 1)
    case .events: #expect(rows.count == sample.events.count + 1)
    case .participations: #expect(rows.count == sample.participations.count + 1)
    case .cooccurrence: break
    }
  }

  @Test func `the country of an event is that of its participants`() throws {
    let rows = rows(try table(.events, SampleNetworks.summit)).dropFirst()
    let countries = SampleNetworks.summit.eventCountries.map { $0.joined(separator: "; ") }
    #expect(rows.map { $0[3] } == countries)
    #expect(countries.contains("CN; US"))
  }

  @Test func `people and events begin with the columns of the contract`() throws {
    for content in [CSVTable.Content.people, .events] {
      let header = try #require(rows(try table(content, SampleNetworks.summit)).first)
      #expect(header.prefix(4) == ["id", "name", "kind", "country"])
    }
  }

  @Test func `formulas are disarmed unless the reader wants bare cells`() throws {
    let safe = rows(try table(.people, SampleNetworks.hostile))
    #expect(safe.contains { $0[1] == "'=SUM(A1:A9)" })
    for row in safe { for cell in row { #expect(!"=+@".contains(cell.first ?? " ")) } }
    let bare = rows(try table(.people, SampleNetworks.hostile, disarms: false))
    #expect(bare.contains { $0[1] == "=SUM(A1:A9)" })
  }

  @Test func `co-occurrences without a projection are refused`() {
    let error = #expect(throws: Diagnostic.self) {
      try CSVTable(.cooccurrence).artifact(of: ExportRequest(network: SampleNetworks.summit))
    }
    #expect(error?.id == "no-projection")
  }
}
