import ActorNetModel
import Foundation
import Testing

@Suite struct EvidenceTests {
  private func evidence(
    _ document: String, _ lower: Int, _ upper: Int, rule: String = "r", quote: String = "q"
  ) -> Evidence {
    Evidence(
      document: DocumentID(rawValue: document), span: TextSpan(lower: lower, upper: upper),
      quote: quote, rule: rule)
  }

  @Test(arguments: [
    (Evidence.Asserter.document, "document"), (.unnamedSource, "unnamed source"),
    (.named("外交部发言人"), "source: 外交部发言人"), (.named("document"), "source: document"),
    (.named(""), "source: "),
  ])
  func `who asserts it is written in words`(asserter: Evidence.Asserter, text: String) throws {
    #expect(asserter.description == text)
    let data = try JSONEncoder().encode([asserter])
    #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    #expect(try JSONDecoder().decode([Evidence.Asserter].self, from: data) == [asserter])
  }

  @Test func `other words assert nothing`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Evidence.Asserter].self, from: Data("[\"somebody\"]".utf8))
    }
  }

  @Test func `evidence ascends by document, place, rule, words`() {
    let ordered = [
      evidence("a", 5, 6), evidence("b", 0, 9), evidence("b", 2, 3), evidence("b", 2, 4),
      evidence("b", 2, 4, rule: "s"), evidence("b", 2, 4, rule: "s", quote: "r"),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `a span ascends by its start, then its end`() {
    let spans = [TextSpan(lower: 0, upper: 9), TextSpan(lower: 1, upper: 1)]
    #expect(spans[0] < spans[1])
    #expect(!(spans[0] < spans[0]))
    #expect(TextSpan(lower: 1, upper: 1) < TextSpan(lower: 1, upper: 2))
  }

  @Test func `documents that prove a tie are counted once`() {
    let tie = Participation(
      person: PersonID(rawValue: "p"), event: EventID(rawValue: "e"), roles: [.chair],
      evidence: [evidence("a", 0, 1), evidence("a", 4, 5), evidence("b", 0, 1)])
    #expect(tie.documentCount == 2)
  }
}
