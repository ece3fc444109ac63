import ActorNetModel
import Testing

@Suite struct OrderTests {
  @Test func `titles ascend by date, undated first, then by text`() {
    let ordered = [
      Person.Title(text: "b"), Person.Title(text: "a", seen: PartialDate("2023")),
      Person.Title(text: "a", seen: PartialDate("2024-01-01")),
      Person.Title(text: "b", seen: PartialDate("2024-01-01")),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `reports of a status ascend by date, undated first, then by document`() {
    func report(_ status: Event.Status, _ date: String?, _ document: String) -> Event.StatusReport {
      Event.StatusReport(
        status: status, asOf: date.flatMap { PartialDate($0) },
        document: DocumentID(rawValue: document))
    }
    let ordered = [
      report(.held, nil, "z"), report(.planned, "2024-01-01", "a"),
      report(.held, "2024-01-01", "b"), report(.proposed, "2024-01-01", "b"),
      report(.cancelled, "2024-02-01", "a"),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `an event without a group is a group of its own`() {
    let event = Event(id: EventID(rawValue: "e1"), kind: .call, label: "", status: .held)
    #expect(event.group == "e1")
  }

  @Test func `raw values are those of the files`() {
    #expect(
      Event.Kind.allCases.map(\.rawValue) == ["meeting", "visit", "call", "forum", "working_group"])
    #expect(
      Event.Status.allCases.map(\.rawValue)
        == ["held", "planned", "proposed", "cancelled", "established", "suspended"])
    #expect(
      Participation.Role.allCases.map(\.rawValue)
        == ["participant", "host", "chair", "reports_to", "establishes"])
    #expect(Person.Kind.allCases.map(\.rawValue) == ["official", "other"])
    #expect(NodeScores.Mode.allCases.map(\.rawValue) == ["actor", "event"])
    #expect(
      Person.Branch.allCases.map(\.rawValue) == [
        "executive", "legislature", "party", "military", "central_bank", "judiciary",
        "sub_national", "international",
      ])
  }
}
