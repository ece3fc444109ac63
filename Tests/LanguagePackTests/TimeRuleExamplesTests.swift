import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExtraction

@Suite struct TimeRuleExamplesTests {
  static let examples = (try? ChinesePack.shared().timeRecognizer.examples) ?? []

  @Test func `there are examples`() { #expect(Self.examples.count > 200) }

  @Test(arguments: examples)
  func `an example yields its dates by its rule`(example: TimeRuleExample) throws {
    let pack = try ChinesePack.shared()
    let text = FoldedText(
      scalars: example.text.unicodeScalars.map(\.value), folding: pack.folding)
    let found = pack.timeRecognizer.expressions(
      in: text, published: example.published, paragraphs: [0..<text.units.count]
    ).filter { $0.rule == example.rule }
    switch example.expectation {
    case .noMatch: #expect(found.isEmpty, "line \(example.line)")
    case .dates(let start, let end):
      let told = found.map { "\($0.range) \($0.start as Any) \($0.end as Any)" }
      let isRight = found.contains {
        $0.start == start && $0.end == end && (example.range ?? $0.range) == $0.range
      }
      #expect(isRight, "line \(example.line): found \(told)")
    }
  }
}
