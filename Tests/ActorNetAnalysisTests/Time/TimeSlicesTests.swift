import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct TimeSlicesTests {
  private var network: AffiliationNetwork {
    var builder = NetworkBuilder()
    for id in ["a", "b", "c"] { builder.person(id, id.uppercased()) }
    builder.event("e1", .meeting, "1", .held, start: "2021-11-30", end: "2021-12-02")
    builder.event("e2", .meeting, "2", .held, start: "2023-03-05")
    builder.event("e3", .meeting, "3", .held, start: "2023")
    builder.event("e4", .meeting, "4", .held, start: "2023-Q2")
    builder.event("e5", .meeting, "5", .planned)
    for (person, event) in [
      ("a", "e1"), ("b", "e1"), ("b", "e2"), ("c", "e3"), ("a", "e4"), ("c", "e5"),
    ] { builder.tie(person, event) }
    return builder.build()
  }

  private func told(_ slices: TimeSlices) -> [String] {
    slices.slices.map { slice in
      slice.label + " " + slice.network.events.map(\.label).joined() + " "
        + slice.network.people.map(\.name).joined()
    }
  }

  @Test func `years follow one another, also those without an event`() throws {
    let slices = try TimeSlices(of: network, by: .year)
    #expect(told(slices) == ["2021 1 AB", "2022  ", "2023 234 ABC"])
    #expect(slices.undatedEvents == 1)
  }

  @Test func `an event counts where all days of its date lie in one period`() throws {
    let quarters = try TimeSlices(of: network, by: .quarter)
    #expect(quarters.slices.count == 7)
    #expect(told(quarters).first == "2021-Q4 1 AB")
    #expect(told(quarters).suffix(2) == ["2023-Q1 2 B", "2023-Q2 4 A"])
    #expect(quarters.undatedEvents == 2)
    let months = try TimeSlices(of: network, by: .month)
    #expect(told(months).first == "2021-11 1 AB")
    #expect(told(months).last == "2023-03 2 B")
    #expect(months.slices.count == 17)
    #expect(months.undatedEvents == 3)
  }

  @Test func `windows take in what was before`() throws {
    #expect(
      told(try TimeSlices(of: network, by: .year, window: .cumulative))
        == ["2021 1 AB", "2022 1 AB", "2023 1234 ABC"])
    #expect(
      told(try TimeSlices(of: network, by: .year, window: .moving(2)))
        == ["2021 1 AB", "2022 1 AB", "2023 234 ABC"])
    let wide = try TimeSlices(of: network, by: .month, window: .moving(400))
    let cumulative = try TimeSlices(of: network, by: .month, window: .cumulative)
    #expect(told(wide) == told(cumulative))
  }

  @Test func `first and last seen are the earliest start and the latest end`() {
    let presences = network.presences
    #expect(presences[0]?.first.description == "2021-11-30")
    #expect(presences[0]?.last.description == "2023-Q2")
    #expect(presences[1]?.last.description == "2023-03-05")
    #expect(presences[2]?.first.description == "2023")
    #expect(AffiliationNetwork().presences.isEmpty)
  }

  @Test func `a network without dates has no slices, dates far apart are a fault`() throws {
    var builder = NetworkBuilder()
    builder.event("e", .meeting, "E", .held)
    #expect(try TimeSlices(of: builder.build(), by: .year).slices.isEmpty)
    builder.event("f", .meeting, "F", .held, start: "0202-01-01")
    builder.event("g", .meeting, "G", .held, start: "2023-01-01")
    let fault = #expect(throws: Diagnostic.self) {
      try TimeSlices(of: builder.build(), by: .month)
    }
    #expect(fault?.id == "too-many-periods")
    #expect(fault?.message.contains("from 0202-01 to 2023-01") == true)
  }
}
