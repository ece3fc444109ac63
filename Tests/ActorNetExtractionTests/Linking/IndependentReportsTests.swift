internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@testable import ActorNetExtraction

@Suite struct IndependentReportsTests {
  private func piece(
    _ document: String, _ quote: String, _ asserter: Evidence.Asserter = .document
  ) -> Evidence {
    Evidence(
      document: DocumentID(rawValue: document), span: TextSpan(lower: 0, upper: 1), quote: quote,
      asserter: asserter, rule: "meeting.met")
  }

  private func count(_ evidence: [Evidence]) throws -> Int {
    let documents = [("a", "早报"), ("b", "联合报"), ("c", "新华网"), ("d", nil), ("e", "早報")].map {
      Document(id: DocumentID(rawValue: $0.0), publisher: $0.1)
    }
    return IndependentReports(documents: documents, folding: try ChinesePack.shared().folding)
      .count(evidence)
  }

  @Test func `two outlets' own accounts are two reports, one outlet's two articles are one`() throws
  {
    #expect(try count([piece("a", "王毅会见塞茹尔内"), piece("b", "塞茹尔内见了王毅")]) == 2)
    #expect(try count([piece("a", "王毅会见塞茹尔内"), piece("e", "塞茹尔内见了王毅")]) == 1)
    #expect(try count([piece("a", "王毅会见塞茹尔内"), piece("d", "塞茹尔内见了王毅")]) == 2)
  }

  @Test func `one report that two outlets relay is one`() throws {
    #expect(
      try count([
        piece("a", "据新华社报道", .medium("新华社")), piece("b", "新華社說", .medium("新華社")),
        piece("c", "王毅会见塞茹尔内"),
      ]) == 1)
    #expect(
      try count([
        piece("a", "外交部说", .readout("外交部")), piece("b", "外交部的新闻稿", .readout("外交部")),
      ]) == 1)
  }

  @Test func `the same words in two outlets are one report, in either script`() throws {
    let words = "中国外交部长王毅在北京会见法国外长塞茹尔内"
    let same = "中國外交部長王毅在北京會見法國外長塞茹爾內。"
    #expect(try count([piece("a", words), piece("b", same)]) == 1)
    #expect(try count([piece("a", "王毅会见"), piece("b", "王毅会见")]) == 2)
  }

  @Test func `sources without a name are one in one outlet`() throws {
    #expect(
      try count([
        piece("a", "知情人士说", .unnamedSource), piece("a", "消息人士说", .unnamedSource),
        piece("b", "消息人士透露", .unnamedSource), piece("b", "王毅会见塞茹尔内"),
      ]) == 3)
    #expect(try count([]) == 1)
  }
}
