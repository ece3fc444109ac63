@testable import ActorNetEvaluation
import ActorNetModel
import ActorNetTestSupport
import Testing

struct DocumentEvaluationTests {
  private static let gold = """
    {"published": "2024-01-24", "published_from": "text",
     "actors": [
      {"id": "wang", "names": ["王一鸣"], "kind": "official"},
      {"id": "smith", "names": ["约翰·史密斯", "John Smith"], "kind": "official"},
      {"id": "li", "names": ["李文博"], "kind": "official"},
      {"id": "chen", "names": ["陈东"], "kind": "other"},
      {"id": "may", "names": ["梅"], "kind": "official", "optional": true}],
     "events": [
      {"id": "e1", "kind": "meeting", "label": "会谈", "start": "2024-01-22", "status": "held",
       "group": "g1", "evidence": ["王一鸣22日在曼谷与史密斯会谈"]},
      {"id": "e2", "kind": "visit", "label": "访问", "start": "2024-02", "status": "planned",
       "group": "g2", "evidence": ["李文博计划2月访问美国"]}],
     "links": [
      {"actor": "wang", "event": "e1", "role": "host"},
      {"actor": "smith", "event": "e1", "role": "participant"},
      {"actor": "li", "event": "e2", "role": "participant"},
      {"actor": "may", "event": "e1", "role": "participant", "optional": true}]}
    """

  private func annotation(_ text: String = gold) throws -> GoldAnnotation {
    try GoldAnnotation(json: Array(text.utf8), path: "a.gold.json")
  }

  /// What the annotation says, as a network.
  private func perfect() -> NetworkBuilder {
    var net = NetworkBuilder()
    net.person("p1", "王一鸣")
    net.person("p2", "史密斯")
    net.person("p3", "李文博")
    net.event(
      "e1", .meeting, "王一鸣与史密斯会谈", .held, start: "2024-01-22",
      quotes: [("a.txt", "王一鸣22日在曼谷与史密斯会谈。")])
    net.event(
      "e2", .visit, "李文博访美", .planned, start: "2024-02",
      quotes: [("a.txt", "李文博计划2月访问美国。")])
    net.tie("p1", "e1", [.host])
    net.tie("p2", "e1")
    net.tie("p3", "e2")
    return net
  }

  @Test func `what agrees in everything has no difference`() throws {
    let result = DocumentEvaluation(perfect().build(), with: try annotation())
    #expect(result.differences == [])
    #expect(result.scores[.officials] == tally(3, 0, 0))
    #expect(result.scores[.events] == tally(2, 0, 0))
    #expect(result.scores[.links] == tally(3, 0, 0))
    #expect(result.scores[.pairs] == tally(1, 0, 0))
    for attribute in Scores.Attribute.allCases { #expect(result.scores[attribute].value == 1) }
    #expect(result.judgements.count == 3 + 2 + 3)
    #expect(result.judgements.filter { !$0.isRight } == [])
    #expect(result.actors[PersonID(rawValue: "p2")] == "smith")
    #expect(result.events[EventID(rawValue: "e2")] == "e2")
  }

  private func tally(_ right: Int, _ wrong: Int, _ missed: Int) -> Scores.Tally {
    Scores.Tally(right: right, wrong: wrong, missed: missed)
  }

  /// The differences of a network that departs from the annotation, as `kind subject: cause`.
  private func differences(_ change: (inout AffiliationNetwork) -> Void) throws -> [String] {
    var network = perfect().build()
    change(&network)
    return DocumentEvaluation(network, with: try annotation()).differences.map {
      "\($0.kind.rawValue) \($0.subject): \($0.cause.rawValue)"
    }
  }

  @Test func `each departure is told with its cause`() throws {
    #expect(
      try differences { $0.people[0].kind = .other } == [
        "-official 王一鸣: person found, not as an official"
      ])
    #expect(
      try differences { $0.events[0].start = PartialDate("2024-01-23") } == [
        "~start 王一鸣与史密斯会谈: another date"
      ])
    #expect(
      try differences { $0.events[0].start = PartialDate("2024-01") } == [
        "~start 王一鸣与史密斯会谈: date less precise"
      ])
    try #expect(differences { $0.events[0].start = nil } == ["~start 王一鸣与史密斯会谈: no date"])
    try #expect(differences { $0.events[1].status = .held } == ["~status 李文博访美: another status"])
    try #expect(differences { $0.events[0].kind = .call } == ["~kind 王一鸣与史密斯会谈: another kind"])
    #expect(
      try differences { $0.participations[0].roles = [.participant] } == [
        "~role 王一鸣: another role"
      ])
    #expect(
      try differences { $0.participations.removeFirst() } == [
        "-link 王一鸣: person and event found, not tied"
      ])
    #expect(
      try differences { network in
        network.events.removeLast()
        network.participations.removeLast()
      } == ["-event 访问: event not found", "-link 李文博: tie of an event that was not found"])
    #expect(
      try differences { network in
        network.people.removeLast()
        network.events.removeLast()
        network.participations.removeLast()
      } == [
        "-official 李文博: person not found", "-event 访问: event with none of its people found",
        "-link 李文博: tie of an event that was not found",
      ])
  }

  @Test func `what is not annotated is wrong, what is optional is not`() throws {
    var net = perfect()
    net.person("p4", "赵立新")
    net.person("p5", "梅")
    net.person("p6", "陈东")
    net.person("p7", "路人", kind: .other)
    net.event(
      "e3", .meeting, "赵立新讲话", .held, quotes: [("a.txt", "赵立新说天气很好。")])
    net.tie("p4", "e1")
    net.tie("p4", "e3")
    net.tie("p5", "e1")
    let result = DocumentEvaluation(net.build(), with: try annotation())
    #expect(
      result.differences.map { "\($0.kind.rawValue) \($0.subject): \($0.cause.rawValue)" } == [
        "+official 赵立新: nobody of that name in the annotation",
        "+official 陈东: annotated as no official",
        "+event 赵立新讲话: no such event in the annotation",
        "+link 赵立新: tie of a person who is not annotated",
        "+link 赵立新: tie of an event that is not annotated",
      ])
    #expect(result.scores[.links] == tally(3, 2, 0))
    let wrong = result.judgements.filter { !$0.isRight }
    #expect(wrong.map(\.thing) == [.person, .person, .event, .tie, .tie])
    #expect(!result.judgements.contains { $0.name == "梅" || $0.name == "路人" })
  }

  @Test func `an event told twice is one too many, and its ties are not`() throws {
    var net = perfect()
    net.event(
      "e3", .meeting, "史密斯与王一鸣会面", .held, start: "2024-01-22",
      quotes: [("a.txt", "王一鸣22日在曼谷与史密斯会谈。")])
    net.tie("p1", "e3")
    net.tie("p2", "e3")
    let result = DocumentEvaluation(net.build(), with: try annotation())
    #expect(result.differences.map(\.cause) == [.toldAgain])
    #expect(result.scores[.events] == tally(2, 1, 0))
    #expect(result.scores[.links] == tally(3, 0, 0))
  }

  @Test func `evaluations add up, and causes are counted`() throws {
    var network = perfect().build()
    network.events[1].status = .held
    let one = DocumentEvaluation(network, with: try annotation())
    network.events[0].start = nil
    let other = DocumentEvaluation(network, with: try annotation())
    let evaluation = Evaluation([("b", other), ("a", one)])
    #expect(evaluation.documents.map(\.name) == ["a", "b"])
    #expect(evaluation.total[.links] == tally(6, 0, 0))
    #expect(evaluation.total[.status].value == 0.5)
    #expect(evaluation.causes.map(\.cause) == [.otherStatus, .noDate])
    #expect(evaluation.causes.map(\.count) == [2, 1])
  }

  @Test(arguments: [
    ("{}", "actors is missing"), ("[", "."),
    ("{\"actors\": 3, \"events\": [], \"links\": []}", ".actors"),
    (
      "{\"actors\": [], \"events\": [], \"links\": [{\"actor\": \"a\", \"event\": \"e\", \"role\": \"host\"}]}",
      ".links[0]: there is no actor \"a\""
    ),
    (
      "{\"actors\": [{\"id\": \"a\", \"names\": [], \"kind\": \"king\"}], \"events\": [], \"links\": []}",
      ".actors[0].kind"
    ),
  ])
  func `a file that is no annotation is refused with the place`(text: String, sign: String) {
    let fault = #expect(throws: Diagnostic.self) {
      try GoldAnnotation(json: Array(text.utf8), path: "a.gold.json")
    }
    #expect(fault?.message.contains(sign) == true, "\(fault?.message ?? "")")
    #expect(fault?.path == "a.gold.json")
  }
}
