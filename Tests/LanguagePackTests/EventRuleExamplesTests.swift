import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExtraction

extension EventRules.Example: CustomTestStringConvertible {
  var testDescription: String { "\(rule): \(text)" }
}

@Suite struct EventRuleExamplesTests {
  static let examples = (try? ChinesePack.shared())?.eventRules.examples ?? []

  @Test(arguments: examples)
  func `an example yields its events and no others`(example: EventRules.Example) throws {
    let record = try PlainDocument.record(
      example.text, published: example.published?.description)
    // A name is written with its parts in any order; events are a set.
    func normal(_ telling: String) -> String {
      let words = telling.split(separator: " ").map(String.init)
      return (words.prefix(3) + words.dropFirst(3).sorted(by: scalarsAscend))
        .joined(separator: " ")
    }
    #expect(record.tellings == Set(example.events.map(normal)).sorted(by: scalarsAscend))
  }

  @Test func `every rule of the file that has examples shows at least one event`() throws {
    let rules = try ChinesePack.shared().eventRules
    let shown = Set(rules.examples.filter { !$0.events.isEmpty }.map(\.rule))
    #expect(Self.examples.count >= 14)
    let unshown = rules.triggers.map(\.id).filter { !shown.contains($0) }
    #expect(unshown == [], "rules without an example")
  }

  @Test func `every trigger's name tells its kind of event`() throws {
    for trigger in try ChinesePack.shared().eventRules.triggers {
      #expect(trigger.id.hasPrefix(trigger.kind.rawValue + "."), "\(trigger.id)")
    }
  }
}
