@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct ReviewWriterTests {
  private func linker() throws -> NetworkLinker { NetworkLinker(pack: try ChinesePack.shared()) }

  private func review(_ network: AffiliationNetwork, below: Double = 0.5) throws -> String {
    ReviewWriter(network: network, pack: try ChinesePack.shared(), leastConfidence: below).text
  }

  /// Documents with a homonym, two dates, a contradiction and a merge that is doubtful.
  private func doubtful() throws -> [DocumentRecord] {
    try [
      ("a.txt", "2024-01-23", "1月20日，中国外交部长王毅会见法国外长塞茹尔内。"),
      ("b.txt", "2024-01-24", "1月21日，中国外交部长王毅会见了法国外长塞茹尔内。"),
      ("c.txt", "2024-01-25", "美国国会议员约翰逊访问日本。"), ("d.txt", "2024-01-26", "英国首相约翰逊访问印度。"),
      ("e.txt", "2024-01-27", "美国国务卿约翰逊（Mike Johnson）访问韩国。约翰逊说：“\"\\: #{}[]”。"),
    ].map { try PlainDocument.record($0.2, id: $0.0, published: $0.1) }
  }

  @Test func `fed back unchanged it changes nothing and has no fault`() throws {
    for records in [try doubtful(), try LinkedRecords.all()] {
      let network = try linker().link(records)
      let text = try review(network, below: 1)
      let (corrections, faults) = Corrections.read(Array(text.utf8))
      #expect(faults == [], "\(text)")
      #expect(!corrections.entries.isEmpty && corrections.isEmpty)
      let linked = try linker().link(records, corrections: corrections)
      #expect(linked.network == network && linked.diagnostics == [])
    }
  }

  @Test func `each entry applies as soon as the verb is written that its comment names`() throws {
    let records = try doubtful()
    let network = try linker().link(records)
    let text = try review(network, below: 1)
    var applied = 0
    for (verb, advice) in [
      ("same", "write same or different"), ("different", "write same or different"),
      ("drop", "write confirm or drop"), ("confirm", "write confirm or drop"), ("fix", "write fix"),
    ] {
      for entry in text.split(separator: "\n\n") where entry.contains(advice) {
        let yaml = entry.replacing("- undecided:", with: "- \(verb):")
        let (corrections, faults) = Corrections.read(Array(yaml.utf8))
        #expect(faults == [], "\(yaml)")
        let linked = try linker().link(records, corrections: corrections)
        #expect(linked.diagnostics == [], "\(yaml)")
        applied += 1
      }
    }
    #expect(applied > 10)
  }

  @Test func `doubtful merges, homonyms and dates stand there with their quotes`() throws {
    let text = try review(linker().link(doubtful()))
    #expect(
      text.contains("# Kept apart: two people of one name") || text.contains("# One person or two?")
    )
    #expect(text.contains("# When was it?"))
    #expect(text.contains("“1月20日，中国外交部长王毅会见法国外长塞茹尔内。” a.txt, 2024-01-23"))
  }

  @Test func `what was decided is not asked again`() throws {
    let records = try doubtful()
    let network = try linker().link(records)
    let text = try review(network)
    let yaml = text.replacing("- undecided:\n    people:", with: "- different:\n    people:")
    let (corrections, faults) = Corrections.read(Array(yaml.utf8))
    #expect(faults == [])
    let again = try review(linker().link(records, corrections: corrections).network)
    #expect(!again.contains("people:\n"), "\(again)")
  }

  @Test func `ties under the threshold are listed, and no others`() throws {
    let network = try linker().link(LinkedRecords.all())
    let least = network.participations.map(\.confidence).min() ?? 0
    #expect(try !review(network, below: least).contains("# Did "))
    #expect(try review(network, below: least + 0.0001).contains("# Did "))
  }

  @Test func `a network without doubt gives a comment alone`() throws {
    let text = try review(AffiliationNetwork())
    #expect(text.hasPrefix("# Doubtful cases: 0.\n"))
    #expect(Corrections.read(Array(text.utf8)).corrections.entries.isEmpty)
  }
}
