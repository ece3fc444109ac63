import ActorNetTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the main job writes for `seeds/`: text formats byte for byte, pictures by their structure,
/// since coordinates and fonts differ between versions of Graphviz.
struct SeedsGoldenTests {
  private static let texts = [
    "cooccurrence.csv", "cooccurrence.graphml", "events.csv", "manifest.json", "network.dot",
    "network.graphml", "network.json", "participations.csv", "people.csv", "records.jsonl",
  ]

  /// What one run for all tests wrote, by name; empty where it failed.
  private static let output: [String: [UInt8]] = {
    guard let folder = try? ScratchFolder(),
      let run = try? Tool.run("run", Samples.seeds, "-o", "out", "-q", in: folder),
      run.status == 0, let names = try? folder.names(in: "out")
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, (try? folder.bytes("out/\($0)")) ?? []) })
  }()

  private func bytes(_ name: String) throws -> [UInt8] { try #require(Self.output[name]) }
  private func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  @Test(arguments: texts) func `a text format is the same byte for byte`(name: String) throws {
    try Golden().expect(try bytes(name), matches: "seeds/\(name)")
  }

  @Test func `the picture holds everybody and everything that it should`() throws {
    let svg = try text("network.svg")
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try bytes("network.json"))) as? [String: Any])
    let ties = try #require(json["participations"] as? [[String: Any]])
    let people = try #require(json["people"] as? [[String: Any]])
    let tied = Set(ties.compactMap { $0["person"] as? String })
    #expect(svg.components(separatedBy: "class=\"node actor").count - 1 == tied.count)
    for person in people where tied.contains(person["id"] as? String ?? "") {
      let name = try #require(person["name"] as? String)
      #expect(svg.contains(">\(name)<"), "\(name) is not in the picture")
    }
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<desc"))
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("stroke=\"transparent\""))
    #expect(XMLParser(data: Data(svg.utf8)).parse())
  }

  @Test func `the bitmap is a PNG of a readable size`() throws {
    let bytes = try self.bytes("network.png")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(number(at: 16) > 800)
    #expect(number(at: 20) > 800)
  }

  @Test func `the page is a PDF without the time of its making`() throws {
    let bytes = try self.bytes("network.pdf")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-"))
    #expect(text.contains("CreationDate (D:19700101000000Z)"))
  }
}
