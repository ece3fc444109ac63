internal import ActorNetExtraction
internal import ActorNetModel
internal import Testing

@Suite struct TimeRulesTests {
  @Test func `every example of every rule comes out as it says`() throws {
    let recognizer = try TimeRulesFixture.recognizer()
    let examples = try recognizer.examples
    #expect(examples.count > 200)
    for example in examples {
      let text = TimeRulesFixture.fold(example.text)
      let found = recognizer.expressions(
        in: text, published: example.published, paragraphs: [0..<text.units.count])
      let of = found.filter { $0.rule == example.rule }
      switch example.expectation {
      case .noMatch:
        #expect(of.isEmpty, "line \(example.line), \(example.rule): \(example.text)")
      case .dates(let start, let end):
        let right = of.contains {
          $0.start == start && $0.end == end
            && (example.range == nil || example.range == $0.range)
        }
        let told = found.map {
          "\(text.string($0.range)) \($0.rule) \(String(describing: $0.start)) \(String(describing: $0.end))"
        }
        #expect(right, "line \(example.line), \(example.rule): \(example.text): \(told)")
      }
    }
  }

  @Test func `every rule has an example`() throws {
    let recognizer = try TimeRulesFixture.recognizer()
    let shown = Set(try recognizer.examples.map(\.rule))
    let ids = try TimeRulesFixture.yaml().split(separator: "\nrules:\n")[1]
      .split(separator: "\n").compactMap { line -> String? in
        line.hasPrefix("  - id: ") ? String(line.dropFirst(8)) : nil
      }
    #expect(ids.count > 40)
    #expect(ids.filter { !shown.contains($0) && $0 != "every-week" } == [])
  }
}
