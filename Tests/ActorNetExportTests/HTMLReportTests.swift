import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@testable import ActorNetExport

struct HTMLReportTests {
  private func page(_ network: AffiliationNetwork) throws -> String {
    String(
      decoding: try HTMLReport().artifact(
        of: ExportRequest(
          network: network, words: try ChineseWords.words(), includesIsolates: true)),
      as: UTF8.self)
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `there is no script, nothing from elsewhere, and every person and event`(
    name: String
  ) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let html = try page(sample)
    #expect(!html.lowercased().contains("<script"))
    #expect(!html.contains("href=\"javascript"))
    #expect(html.contains("default-src 'none'"))
    for person in sample.people { #expect(html.contains("id=\"person-\(person.id)\"")) }
    for event in sample.events { #expect(html.contains("id=\"event-\(event.id)\"")) }
    #expect(html.contains("<svg"))
  }

  @Test func `every quote of a tie stands on the page, with its source`() throws {
    let html = try page(SampleNetworks.summit)
    for tie in SampleNetworks.summit.participations {
      for piece in tie.evidence { #expect(html.contains("<blockquote>\(piece.quote) <cite>")) }
    }
    let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty)
    for target in Set(targets) { #expect(html.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test func `what is too much for a picture says so`() throws {
    var network = SampleNetworks.isolates
    network.people = (0...HTMLReport.largestPicture).map {
      Person(id: PersonID(rawValue: "p\($0)"), name: "人\($0)", names: [], kind: .official)
    }
    let html = try page(network)
    #expect(!html.contains("<svg"))
    #expect(html.contains("未画图"))
  }
}
