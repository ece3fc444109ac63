import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct ExportersTests {
  @Test func `names and extensions are unique`() {
    #expect(Set(Exporters.all.map(\.name)).count == Exporters.all.count)
    #expect(Exporters.all.allSatisfy { !$0.readers.isEmpty && !$0.fileExtension.isEmpty })
  }

  @Test func `a format is found by name, and a wrong name is answered with the list`() throws {
    #expect(try Exporters.named("graphml").fileExtension == "graphml")
    let error = #expect(throws: Diagnostic.self) { try Exporters.named("docx") }
    #expect(error?.message.contains("graphml") == true)
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `every format writes every sample, twice the same`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    for exporter in Exporters.all {
      let request = ExportRequest(
        network: sample,
        projection: exporter.name == "csv-cooccurrence" ? SampleProjections.project(sample) : nil,
        words: try ChineseWords.words())
      let first = try exporter.artifact(of: request)
      // Entities, one a line: of nothing, no line.
      #expect(!first.isEmpty || exporter.name == "ftm", "\(exporter.name)")
      #expect(try exporter.artifact(of: request) == first, "\(exporter.name)")
    }
  }

  @Test func `the Chinese words are sorted, unique and complete`() throws {
    let rows = try ChineseWords.rows()
    let keys = rows.map(\.key)
    #expect(keys == keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(keys).count == keys.count)
    #expect(rows.allSatisfy { !$0.text.isEmpty })
    let wanted =
      Event.Kind.allCases.map { "kind.\($0.rawValue)" }
      + Person.Kind.allCases.map { "kind.\($0.rawValue)" }
      + Event.Status.allCases.map { "status.\($0.rawValue)" }
      + Participation.Role.allCases.map { "role.\($0.rawValue)" }
    #expect(Set(wanted).isSubset(of: keys))
  }
}
