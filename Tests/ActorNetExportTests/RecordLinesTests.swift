import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct RecordLinesTests {
  private static func records(_ network: AffiliationNetwork) -> [DocumentRecord] {
    network.documents.map { document in
      DocumentRecord(
        document: document, people: network.people, events: network.events,
        participations: network.participations)
    }
  }

  @Test(arguments: ["summit", "hostile"])
  func `records read back as they were written, one a line`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let records = Self.records(sample)
    let bytes = RecordLines.write(records)
    #expect(bytes.count { $0 == 0x0A } == records.count)
    let read = RecordLines.read(bytes)
    #expect(read.records == records)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `a bad line is told by number and the others are read`() {
    let good = RecordLines.line(of: Self.records(SampleNetworks.summit)[0])
    let cut = good.prefix(good.count / 2) + [0x0A]
    let read = RecordLines.read([0x0A] + good + cut + good.dropLast(), path: "r.jsonl")
    #expect(read.records.count == 2)
    #expect(read.diagnostics.map(\.line) == [3])
    #expect(read.diagnostics.map(\.path) == ["r.jsonl"])
  }

  @Test func `a tie to nobody is told with its place`() {
    let line =
      #"{"document": {"id": "d"}, "participations": [{"person": "p", "event": "e", "roles": ["host"]}]}"#
    let read = RecordLines.read(Array(line.utf8))
    #expect(
      read.diagnostics.first?.message.contains(".participations[0]: there is no person") == true)
  }
}
