import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct NetworkFilterTests {
  /// A and B meet in May, B and C in June in Beijing, C and D call in July; E is at a forum that
  /// nobody else attends; a body without a date, a plan without people.
  private var network: AffiliationNetwork {
    var builder = NetworkBuilder()
    for (id, country) in [("a", "CN"), ("b", "US"), ("c", "CN"), ("d", "RU"), ("e", "RU")] {
      builder.person(
        id, id.uppercased(), names: ["\(id)-alias"], latin: "Mr \(id)", country: country)
    }
    builder.person("f", "F")
    builder.event("e1", .meeting, "May", .held, start: "2023-05-03")
    builder.event("e2", .meeting, "June", .held, start: "2023-06", place: "Beijing")
    builder.event("e3", .call, "July", .held, start: "2023-07-01", end: "2023-07-02")
    builder.event("e4", .forum, "Forum", .held, start: "2022")
    builder.event("e5", .workingGroup, "Body", .established, start: "2023-01-01")
    builder.event("e6", .meeting, "Session", .planned, series: "e5")
    for (person, event) in [
      ("a", "e1"), ("b", "e1"), ("b", "e2"), ("c", "e2"), ("c", "e3"), ("d", "e3"), ("e", "e4"),
    ] { builder.tie(person, event) }
    return builder.build()
  }

  private func left(_ change: (inout NetworkFilter) -> Void) throws -> String {
    var filter = NetworkFilter()
    change(&filter)
    let part = try filter.applied(to: network)
    _ = try TwoModeGraph(part)
    return part.people.map(\.name).joined() + " "
      + part.events.map { String($0.id.rawValue.dropFirst()) }.joined()
  }

  @Test func `a filter that asks for nothing changes nothing`() throws {
    #expect(try NetworkFilter().applied(to: network) == network)
  }

  @Test func `dates keep what may have been going on`() throws {
    #expect(try left { $0.from = PartialDate("2023-06-15") } == "BCD 235")
    #expect(try left { $0.from = PartialDate("2023-07-02") } == "CD 35")
    #expect(try left { $0.to = PartialDate("2023-05") } == "ABE 145")
    #expect(try left { $0.to = PartialDate("2022") } == "E 4")
    #expect(
      try left {
        $0.from = PartialDate("2023-06")
        $0.to = PartialDate("2023-06")
      } == "BC 25")
  }

  @Test func `kinds, statuses and places are of events`() throws {
    #expect(try left { $0.kinds = [.call, .forum] } == "CDE 34")
    #expect(try left { $0.statuses = [.planned] } == " 6")
    #expect(try left { $0.places = ["Bei"] } == "BC 2")
  }

  @Test func `a session whose body goes loses its series`() throws {
    var filter = NetworkFilter()
    filter.kinds = [.meeting]
    let part = try filter.applied(to: network)
    #expect(part.events.map(\.series) == [nil, nil, nil])
  }

  @Test func `countries take their people, and events without anybody left go`() throws {
    #expect(try left { $0.countries = ["CN", "US"] } == "ABC 12356")
    #expect(try left { $0.countries = ["RU"] } == "DE 3456")
  }

  @Test func `of several persons all take part, and everybody else who does stays`() throws {
    #expect(try left { $0.people = ["B"] } == "ABC 12")
    #expect(try left { $0.people = ["B", "c-alias"] } == "BC 2")
    #expect(try left { $0.people = ["A", "D"] } == " ")
  }

  @Test func `a circle grows with its depth`() throws {
    #expect(try left { $0.egos = ["A"] } == "AB 1")
    #expect(
      try left {
        $0.egos = ["mr A"]
        $0.depth = 2
      } == "ABC 12")
    #expect(
      try left {
        $0.egos = ["A"]
        $0.depth = 9
      } == "ABCD 123")
    #expect(try left { $0.egos = ["A", "E"] } == "ABE 14")
  }

  @Test func `degrees count the events that are left`() throws {
    #expect(try left { $0.minimumDegree = 2 } == "BC 12356")
    #expect(
      try left {
        $0.minimumDegree = 2
        $0.kinds = [.meeting]
      } == "B 126")
  }

  @Test func `parts go by size`() throws {
    #expect(try left { $0.component = 1 } == "ABCD 123")
    #expect(try left { $0.component = 2 } == "E 4")
    var third = NetworkFilter()
    third.component = 3
    let fault = #expect(throws: Diagnostic.self) { try third.applied(to: network) }
    #expect(fault?.message == "there is no part 3 here; the network has 2 connected parts")
  }

  @Test func `confidence is the model's`() throws {
    var filter = NetworkFilter()
    filter.minimumConfidence = 0.92
    // The builder's events have 0.9.
    let part = try filter.applied(to: network)
    #expect(part.events.isEmpty && part.people.isEmpty)
  }

  @Test func `a name that nobody has is a fault with the nearest name`() throws {
    var filter = NetworkFilter()
    filter.egos = ["b-alia"]
    let fault = #expect(throws: Diagnostic.self) { try filter.applied(to: network) }
    #expect(
      fault?.message == "nobody in this network is called \"b-alia\"; did you mean \"b-alias\"?")
  }

  @Test func `what one document tells is what is known when only it is`() throws {
    var builder = NetworkBuilder()
    builder.document("1.txt", title: "One", publisher: "P", published: "2023-05-01")
    builder.document("2.txt", title: "Two", publisher: "P", published: "2023-06-01")
    builder.person(
      "a", "A", titles: ["old@2023-05-01", "new@2023-06-01"], quotes: [("1.txt", "a")])
    builder.person("b", "B", quotes: [("2.txt", "b")])
    builder.event("e1", .meeting, "M", .held, quotes: [("1.txt", "m"), ("2.txt", "m")])
    builder.event("e2", .call, "C", .held, quotes: [("2.txt", "c")])
    builder.tie("a", "e1", quotes: [("1.txt", "m")])
    builder.tie("b", "e1", quotes: [("2.txt", "m")])
    builder.tie("b", "e2", quotes: [("2.txt", "c")])
    let known = builder.build().restricted(toDocuments: [DocumentID(rawValue: "1.txt")])
    #expect(known.documents.count == 1)
    #expect(known.people.map(\.name) == ["A"])
    #expect(known.people[0].titles.map(\.text) == ["old"])
    #expect(known.events.map(\.label) == ["M"])
    #expect(known.participations.count == 1)
    #expect(known.events[0].evidence.map(\.document.rawValue) == ["1.txt"])
  }
}
