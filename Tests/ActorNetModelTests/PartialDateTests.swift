import ActorNetModel
import Foundation
import Testing

@Suite struct PartialDateTests {
  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  // MARK: Written form

  @Test(arguments: ["2023", "2023-Q3", "2023-07", "2023-07-31", "0001-01-01", "9999-12-31"])
  func `a date is read and written as it was`(text: String) throws {
    #expect(try date(text).description == text)
    let encoded = try JSONEncoder().encode([try date(text)])
    #expect(String(decoding: encoded, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([PartialDate].self, from: encoded) == [date(text)])
  }

  @Test(arguments: [
    "", "23", "0000", "20230", "2023-7", "2023-13", "2023-00", "2023-02-29", "2023-06-31",
    "2023-Q5", "2023-Q0", "2023-Qx", "2023-Q3-01", "2023-07-31-1", "2023-07-31T00:00", "-2023",
    "2023-+7", "２０２３", "2023-07-", " 2023",
  ])
  func `what is no date is refused`(text: String) {
    #expect(PartialDate(text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PartialDate].self, from: Data("[\"\(text)\"]".utf8))
    }
  }

  @Test func `parts that make no date are refused`() {
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 10_000) == nil)
    #expect(PartialDate(year: 2023, month: nil, day: 3) == nil)
    #expect(PartialDate(year: 1900, month: 2, day: 29) == nil)
    #expect(PartialDate(year: 2000, month: 2, day: 29) != nil)
    #expect(PartialDate(year: 2024, quarter: 5) == nil)
  }

  // MARK: Days

  @Test func `the first and last day are those of the stretch`() throws {
    #expect(try date("1970-01-01").firstDay == 0)
    #expect(try date("1970").lastDay == 364)
    #expect(try date("2024-02").width == 29)
    #expect(try date("2023-02").width == 28)
    #expect(try date("2024-Q1").width == 91)
    #expect(try date("2024").width == 366)
    #expect(try date("2024-Q4").firstDay == date("2024-10-01").firstDay)
    #expect(try date("2024-Q4").lastDay == date("2024-12-31").firstDay)
  }

  /// Counts on its fingers: one day after another from 1 January 1.
  @Test func `day numbers follow the calendar without a gap`() throws {
    var number = try date("1896-12-31").firstDay
    for year in 1897...2104 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = PartialDate(year: year, month: month, day: day) else { continue }
          number += 1
          #expect(date.firstDay == number)
          #expect(PartialDate(dayNumber: number) == date)
        }
      }
    }
    #expect(number == (try date("2104-12-31").firstDay))
  }

  @Test func `weekdays are counted from Monday`() throws {
    #expect(try date("1970-01-01").weekday == 4)
    #expect(try date("2024-01-22").weekday == 1)
    #expect(try date("2024-01-28").weekday == 7)
    #expect(try date("1969-12-28").weekday == 7)
    #expect(try date("2024-01").weekday == nil)
  }

  // MARK: Comparison

  @Test func `two dates are compatible where they may mean one day`() throws {
    #expect(try date("2024").isCompatible(with: date("2024-12-31")))
    #expect(try date("2024-Q1").isCompatible(with: date("2024-03")))
    #expect(try !date("2024-Q1").isCompatible(with: date("2024-04")))
    #expect(try !date("2024-01-01").isCompatible(with: date("2024-01-03")))
    #expect(try date("2024-01-01").isCompatible(with: date("2024-01-03"), slack: 2))
    #expect(try !date("2024-01").isCompatible(with: date("2024-02-01"), slack: 3))
  }

  @Test func `dates ascend by first day, the precise before the vague`() throws {
    let texts = ["2023-12-31", "2024-01-01", "2024-01", "2024-Q1", "2024", "2024-01-02", "2024-02"]
    let dates = try texts.map(date)
    #expect(dates.reversed().sorted() == dates)
    #expect(try !(date("2024") < date("2024")))
  }
}
