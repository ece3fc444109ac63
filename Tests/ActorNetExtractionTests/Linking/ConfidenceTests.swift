@testable import ActorNetExtraction
internal import Testing

@Suite struct ConfidenceTests {
  @Test func `log-odds become probabilities of four places`() {
    #expect(Confidence.probability(0) == 0.5)
    #expect(Confidence.probability(1.3) == 0.7858)
    #expect(Confidence.probability(1_000) == 1)
    #expect(Confidence.probability(-1_000) == 0)
  }

  @Test func `the clause's own people are surer than those carried to it`() {
    #expect(Confidence.ownClause > 0)
    #expect(Confidence.carried < 0)
    #expect(Confidence.probability(0.4) + Confidence.probability(-0.4) == 1)
  }
}
