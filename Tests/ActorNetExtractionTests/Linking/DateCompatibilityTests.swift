@testable import ActorNetExtraction
internal import ActorNetModel
internal import Testing

@Suite struct DateCompatibilityTests {
  /// `2024-01-18` or `2024-01-18/2024-01-20`; nil for an empty text.
  private func stretch(_ text: String) throws -> (start: PartialDate, end: PartialDate)? {
    let halves = text.split(separator: "/")
    guard let first = halves.first, let last = halves.last else { return nil }
    return (try #require(PartialDate(first)), try #require(PartialDate(last)))
  }

  @Test(arguments: [
    ("2024-01-18", "2024-01-18", DateCompatibility.Verdict.same),
    ("2024-01-18", "2024-01-18/2024-01-20", .same),
    ("2024-01-19", "2024-01-18/2024-01-20", .close), ("2024-01-18", "2024-01-19", .close),
    ("2024-01-18", "2024-01-20", .apart), ("2024-01", "2024-01-31", .close),
    ("2024", "2024-12", .close), ("2024-01", "2024-02", .apart),
    ("2024-01-31", "2024-02", .apart), ("2024-Q1", "2024-04-01", .apart),
    ("", "2024-01-18", .unknown), ("", "", .unknown),
  ])
  func `two stretches of time are compared alike from both sides`(
    first: String, second: String, verdict: DateCompatibility.Verdict
  ) throws {
    let (left, right) = (try stretch(first), try stretch(second))
    #expect(DateCompatibility.compare(left, right) == verdict)
    #expect(DateCompatibility.compare(right, left) == verdict)
  }

  @Test func `slack counts between days only`() throws {
    let (first, second) = (try stretch("2024-01-18"), try stretch("2024-01-21"))
    #expect(DateCompatibility.compare(first, second, slack: 3) == .close)
    #expect(DateCompatibility.compare(first, second, slack: 2) == .apart)
    #expect(
      DateCompatibility.compare(try stretch("2024-01"), try stretch("2024-02-01"), slack: 9)
        == .apart)
  }
}
