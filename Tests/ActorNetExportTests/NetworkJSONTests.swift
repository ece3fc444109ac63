import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct NetworkJSONTests {
  private func fault(_ text: String) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try NetworkJSON.read(Array(text.utf8), path: "n.json") }
  }

  private func network(_ rest: String) -> String {
    "{\"format\": \"actornet-network\", \"version\": 1,\n\(rest)}"
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `what is written reads back as the same network`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let bytes = NetworkJSON.write(sample)
    #expect(try NetworkJSON.read(bytes) == sample)
    #expect(NetworkJSON.write(try NetworkJSON.read(bytes)) == bytes)
  }

  @Test func `records stay with their network`() throws {
    var sample = SampleNetworks.summit
    sample.records = [
      DocumentRecord(
        document: sample.documents[0], people: sample.people, events: sample.events,
        participations: sample.participations)
    ]
    #expect(try NetworkJSON.read(NetworkJSON.write(sample)) == sample)
  }

  @Test func `what a thing rests on reads back`() throws {
    var sample = SampleNetworks.summit
    let reasons = [Reason(rule: "tie", logOdds: 2.25), Reason(rule: "tie.brief", logOdds: -0.5)]
    let merges = [Merge(document: sample.documents[0].id, name: "王", because: ["country CN"])]
    sample.people[0].reasons = reasons
    sample.people[0].merges = merges
    sample.events[0].reasons = reasons
    sample.events[0].merges = merges
    sample.events[0].reports = 3
    sample.participations[0].reasons = reasons
    sample.participations[0].reports = 2
    let asserters: [Evidence.Asserter] = [
      .document, .unnamedSource, .named("王毅"), .readout("外交部"), .medium("新华社"),
    ]
    sample.participations[0].evidence = asserters.enumerated().map { number, asserter in
      Evidence(
        document: sample.documents[0].id, span: TextSpan(lower: number, upper: number + 9),
        quote: "王毅会见", asserter: asserter, rule: "meeting.met",
        marks: [TextSpan(lower: 0, upper: 6), TextSpan(lower: 6, upper: 12)])
    }
    #expect(try NetworkJSON.read(NetworkJSON.write(sample)) == sample)
    let tie = "\"participations\": [{\"person\": \"p\", \"event\": \"e\", \"roles\": [\"host\"]"
    let nodes = """
      "people": [{"id": "p", "kind": "other"}], "events": [{"id": "e", "kind": "call", "status": "held"}],
      """
    for (part, sign) in [
      ("\"reasons\": [1]", "object"), ("\"reasons\": {\"tie\": \"x\"}", "numbers"),
      ("\"reports\": 0", "1 or more"),
      (
        "\"evidence\": [{\"document\": \"a\", \"span\": [0, 1], \"quote\": \"x\", \"marks\": [[0, 2]]}]",
        "within"
      ),
      (
        "\"evidence\": [{\"document\": \"a\", \"span\": [0, 1], \"asserter\": \"he\"}]",
        "medium: NAME"
      ),
    ] {
      let fault = fault(network(nodes + tie + ", " + part + "}]"))
      #expect(fault?.message.contains(sign) == true, "\(part): \(fault?.message ?? "")")
    }
  }

  @Test(arguments: ["summit", "hostile", "empty"])
  func `the bytes are as recorded`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    try Golden().expect(NetworkJSON.write(sample), matches: "\(name).json")
  }

  @Test func `a file that is cut anywhere is refused`() {
    let bytes = NetworkJSON.write(SampleNetworks.summit)
    for count in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: Diagnostic.self) { try NetworkJSON.read(Array(bytes.prefix(count))) }
    }
  }

  @Test(
    arguments: [
      (
        "\"people\": [{\"id\": \"p1\", \"kind\": \"official\"},\n{\"id\": \"p1\", \"kind\": \"other\"}]",
        3, ".people[1]", "in use"
      ),
      ("\"people\": [{\"id\": \"p 1\", \"kind\": \"official\"}]", 2, ".people[0]", "ASCII"),
      ("\"people\": [{\"id\": \"p1\", \"kind\": \"king\"}]", 2, ".people[0]", "king"),
      ("\"people\": [{\"kind\": \"other\"}]", 2, ".people[0]", "\"id\" is missing"),
      ("\"people\": {}", 2, ".", "an array"), ("\"people\": [3]", 2, ".people[0]", "an object"),
      (
        "\"events\": [{\"id\": \"e1\", \"kind\": \"call\", \"status\": \"held\", \"start\": \"2023-13\"}]",
        2, ".events[0]", "no date"
      ),
      (
        "\"events\": [{\"id\": \"e1\", \"kind\": \"call\"}]", 2, ".events[0]",
        "\"status\" is missing"
      ),
      (
        "\"participations\": [{\"person\": \"p1\", \"event\": \"e1\", \"roles\": [\"host\"]}]", 2,
        ".participations[0]", "no person \"p1\""
      ),
      (
        "\"people\": [{\"id\": \"p1\", \"kind\": \"other\", \"confidence\": 2}]", 2, ".people[0]",
        "from 0 to 1"
      ),
      (
        "\"people\": [{\"id\": \"p1\", \"kind\": \"other\", \"evidence\": [{\"document\": \"d\", "
          + "\"span\": [5, 3]}]}]", 2, ".people[0].evidence[0]", "ends before"
      ),
      ("\"documents\": [{\"id\": \"d\"},\n{\"id\": \"d\"}]", 3, ".documents[1]", "in use"),
      ("\"parameters\": {\"a\": 1}", 2, ".", "parameters.a"),
    ])
  func `a lie is refused with line and place`(
    rest: String, line: Int, place: String, words: String
  ) {
    let error = fault(network(rest))
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(
      error?.message.hasPrefix(place + ":") == true || error?.message.hasPrefix(place) == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `a second tie between the same two is refused`() {
    let people = "\"people\": [{\"id\": \"p1\", \"kind\": \"other\"}]"
    let events = "\"events\": [{\"id\": \"e1\", \"kind\": \"call\", \"status\": \"held\"}]"
    let tie = "{\"person\": \"p1\", \"event\": \"e1\", \"roles\": [\"host\"]}"
    let text = network("\(people), \(events), \"participations\": [\(tie), \(tie)]")
    #expect(fault(text)?.message.contains("second tie") == true)
  }

  @Test func `another format or a newer version is refused by name`() {
    #expect(fault("{}")?.message.contains("format") == true)
    #expect(fault("{\"format\": \"gexf\"}")?.message.contains("gexf") == true)
    let newer = "{\"format\": \"actornet-network\", \"version\": 2}"
    #expect(fault(newer)?.message.contains("version 2") == true)
  }

  @Test func `lists in any order and unknown keys make the same network`() throws {
    let text = network(
      """
      "later": [1], "people": [{"id": "p2", "kind": "other", "name": "乙", "x": {}},
      {"id": "p1", "kind": "official", "name": "甲"}]
      """)
    let read = try NetworkJSON.read(Array(text.utf8))
    #expect(read.people.map(\.id.rawValue) == ["p1", "p2"])
    #expect(read.people.map(\.names) == [["甲"], ["乙"]])
  }

  @Test func `one person, event and tie a line`() {
    let text = String(decoding: NetworkJSON.write(SampleNetworks.summit), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let wanted = SampleNetworks.summit.people.count
    #expect(lines.count { $0.hasPrefix("  {\"id\": \"p") } == wanted)
  }
}
