internal import ActorNetExtraction
internal import ActorNetModel
internal import Testing

@Suite struct CorrectionsReaderTests {
  private func read(_ yaml: String) -> (corrections: Corrections, faults: [Diagnostic]) {
    Corrections.read(Array(yaml.utf8), path: "c.yaml")
  }

  @Test func `every verb is read, with its line, reason and author`() throws {
    let (corrections, faults) = read(
      """
      # a comment
      - same: {people: [米勒, {name: 穆勒, country: DE}]}
        reason: two spellings
        author: Li
      - different: {events: [{people: [甲, 乙], date: 2024-01}, {label: 会议, kind: call}]}
      - rename: {person: 米勒, to: 汤姆·米勒}
      - not-an-official: 库珀
      - drop: {tie: {person: 甲, event: {quote: 会谈}}}
      - fix: {event: {date: 2024-01-26}, date: 2024-01-26/2024-01-27, status: held, place: 曼谷}
      - fix: {tie: {person: 甲, event: 会议}, role: chair}
      - add: {event: {kind: call, date: 2024-02-01, people: [甲, {name: 乙, role: host}]}}
        source: {title: 报道, url: "https://example.org/a", published: 2024-02-02, quote: 甲与乙通话。}
      - add: {tie: {person: 丙, event: 会议, role: host}}
        source: {document: a.txt, quote: 丙主持会议。}
      - confirm: {person: 甲}
      - undecided: {people: [甲, 乙]}
      - undecided: {event: 会议, date: 2024-01-26}
      """)
    #expect(faults == [])
    try #require(corrections.entries.count == 12)
    let first = corrections.entries[0]
    #expect(first.line == 2 && first.reason == "two spellings" && first.author == "Li")
    #expect(
      first.content == .same(.people([.init(name: "米勒"), .init(name: "穆勒", country: "DE")])))
    #expect(
      corrections.entries[1].content
        == .different(
          .events([
            .init(people: ["甲", "乙"], date: PartialDate("2024-01")),
            .init(label: "会议", kind: .call),
          ])))
    guard case .fix(.event, let changes) = corrections.entries[5].content else {
      Issue.record("\(corrections.entries[5])")
      return
    }
    #expect(changes.dates.map { "\($0.lowerBound) \($0.upperBound)" } == "2024-01-26 2024-01-27")
    #expect(changes.status == .held && changes.place == "曼谷")
    guard case .addEvent(let event, let source) = corrections.entries[7].content else {
      Issue.record("\(corrections.entries[7])")
      return
    }
    #expect(event.people.map(\.role) == [.participant, .host] && event.status == .held)
    #expect(source.published == PartialDate("2024-02-02"))
    #expect(corrections.entries[10].content == .undecided)
    #expect(corrections.entries[11].content == .undecided)
  }

  @Test(arguments: ["", "# nothing\n", "[]\n"])
  func `a file without entries has none, and no fault`(yaml: String) {
    let (corrections, faults) = read(yaml)
    #expect(corrections.entries.isEmpty && faults.isEmpty && corrections.isEmpty)
  }

  @Test func `all faults are told with their lines, and what is right is kept`() {
    let (corrections, faults) = read(
      """
      - smae: {people: [甲, 乙]}
      - same: {people: [甲]}
      - same: {peple: [甲, 乙]}
      - fix: {event: {people: [甲], date: yesterday}, date: 2024-13}
      - fix: {event: {label: 会议}, status: hold, role: chair}
      - drop: {person: 甲}
      - add: {tie: {person: 甲, event: 会议}}
      - different: {people: [甲, 乙]}
        note: why
      """)
    #expect(faults.allSatisfy { $0.severity == .error && $0.path == "c.yaml" })
    #expect(Set(faults.compactMap(\.line)) == [1, 2, 3, 4, 5, 7, 9])
    let words = faults.map(\.message).joined(separator: "\n")
    for part in [
      "did you mean \"same\"?", "needs two or more", "did you mean \"people\"?",
      "\"yesterday\", which is no date", "\"2024-13\", which is no date",
      "did you mean \"held\"?", "\"role\" cannot be fixed here", "needs a \"source\"",
      "\"note\" means nothing in \"entry\"",
    ] {
      #expect(words.contains(part), "\(part)\n\(words)")
    }
    #expect(corrections.entries.contains { $0.content == .drop(.person(.init(name: "甲"))) })
  }

  @Test func `what is no YAML, no list or no UTF-8 is one fault`() {
    #expect(read("- same: [").faults.map(\.line) == [1] || read("- same: [").faults.count == 1)
    #expect(read("same: 甲").faults.first?.message.contains("is a list") == true)
    #expect(Corrections.read([0xFF, 0xFE, 0x41]).faults.first?.message == "this is not UTF-8 text")
  }
}
