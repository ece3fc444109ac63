@testable import ActorNetExtraction
import ActorNetModel
import Testing

@Suite struct PublicationDateTests {
  private func line(_ text: String) -> PrintedDates.Reading? {
    PrintedDates(chinesePress).lineDate(text.unicodeScalars.map(\.value)[...])
  }

  private func dateline(_ text: String) -> PrintedDates.Reading? {
    PrintedDates(chinesePress).dateline(text.unicodeScalars.map(\.value)[...])
  }

  @Test(arguments: [
    ("Wed, 24 Jan 2024 12:27:22 GMT", "2024-01-24"), ("2023-10-25 00:46", "2023-10-25"),
    ("28/09/2023 - 19:25", "2023-09-28"), ("2023年10月25日", "2023-10-25"),
    ("２０２３年１０月２５日　08:30", "2023-10-25"), ("发布时间：2023/1/5 8:00 来源：新华社", "2023-01-05"),
    ("张三 在 星期二, 11/11/2014 - 14:09 提交", "2014-11-11"), ("January 24, 2024", "2024-01-24"),
    ("Posted on 24 September 2024 at 3 pm", "2024-09-24"),
    ("2025/11/17 20:43 駐外特派員張三／東京17日報導", "2025-11-17"),
    ("2020-11-27T01:17:35.177Z", "2020-11-27"), ("2019.08.01", "2019-08-01"),
  ])
  func `lines that are a date`(_ text: String, _ date: String) throws {
    #expect(line(text) == .day(try #require(PartialDate(date))))
  }

  @Test(arguments: [
    "2023/10/25 20:43，甲访问乙国", "乙国报道 2023/10/25 20:43 甲与丙在丁国首都会面", "2023年10月25日，甲访问乙国",
    "2023年10月25日大事记", "甲将于2023年10月25日访问乙国并会见总统", "10月25日", "2023-10",
    "第2023号", "2023-13-45", "电话 010-2023-1025", "1/2/3",
  ])
  func `lines that are not`(_ text: String) {
    #expect(line(text) == nil)
  }

  @Test func `datelines give day and month, and the year where they have it`() throws {
    #expect(dateline("新华社莫斯科4月13日电（记者张三）甲") == .withoutYear(month: 4, day: 13))
    #expect(
      dateline("中新网2021年2月3日電 甲") == .day(try #require(PartialDate("2021-02-03"))))
    #expect(dateline("甲国总理4月13日访问乙国。新华社4月14日电") == nil)
  }

  @Test(arguments: [
    ("甲乙會談。（編輯：張三）1141122", "2025-11-22"), ("(譯者:張三/核稿:李四)1120830", "2023-08-30"),
  ])
  func `an agency signs with the day of the Republic`(_ text: String, _ day: String) {
    #expect(
      PrintedDates(chinesePress).signature(text.unicodeScalars.map(\.value)[...])
        == PartialDate(day).map(PrintedDates.Reading.day))
  }

  @Test(arguments: ["電話1141122", "（編輯：張三）1141322", "（編輯：張三）114112", "1141122", ""])
  func `other figures are no signature`(_ text: String) {
    #expect(PrintedDates(chinesePress).signature(text.unicodeScalars.map(\.value)[...]) == nil)
  }

  @Test func `a day told in full gives a dateline its year where nothing else does`() throws {
    let told = PrintedDates(chinesePress).fullDates(
      "新华社北京12月15日电 2023年12月15日，甲会见乙。".unicodeScalars.map(\.value)[...])
    #expect(told == [PartialDate("2023-12-15")])
    let reading = PrintedDates.Reading.withoutYear(month: 12, day: 15)
    let found = PublicationDate.choose(
      printed: [reading], dates: [], epochs: [], addresses: [], sourceLinks: [], path: "a.txt",
      told: told.compactMap(\.self), fallback: nil)
    #expect(found?.date == PartialDate("2023-12-15"))
    #expect(
      choose(printed: [reading], dates: ["2021-01-02"]) == "2020-12-15 printed")
  }

  private func choose(
    printed: [PrintedDates.Reading] = [], dates: [String] = [], epochs: [Int] = [],
    addresses: [String] = [], sourceLinks: [String] = [], path: String = "a.txt",
    fallback: String? = nil
  ) -> String? {
    PublicationDate.choose(
      printed: printed, dates: dates, epochs: epochs, addresses: addresses,
      sourceLinks: sourceLinks, path: path, fallback: fallback.flatMap { PartialDate($0) }
    ).map { "\($0.date) \($0.origin)" }
  }

  @Test func `the surer origin wins`() throws {
    let printed = PrintedDates.Reading.day(try #require(PartialDate("2020-01-01")))
    let url = "https://a.org/2020/01/04/x"
    #expect(
      choose(
        printed: [printed], dates: ["2020-01-02"], epochs: [1_578_009_600_000], addresses: [url],
        fallback: "2020-01-05") == "2020-01-01 printed")
    #expect(
      choose(dates: ["2020-01-02"], epochs: [1_578_009_600_000], addresses: [url])
        == "2020-01-02 metadata")
    #expect(choose(epochs: [1_578_009_600_000], addresses: [url]) == "2020-01-03 metadata")
    #expect(choose(addresses: [url], fallback: "2020-01-05") == "2020-01-04 address")
    #expect(choose(path: "news/2020-01-06/a.txt", fallback: "2020-01-05") == "2020-01-06 address")
    #expect(choose(fallback: "2020-01-05") == "2020-01-05 option")
    #expect(choose() == nil)
  }

  @Test func `an order that is open is settled by another date, else the day comes first`() throws {
    let reading = PrintedDates.Reading.ambiguous(
      dayFirst: try #require(PartialDate("2020-09-11")),
      monthFirst: try #require(PartialDate("2020-11-09")))
    #expect(choose(printed: [reading]) == "2020-09-11 printed")
    #expect(choose(printed: [reading], dates: ["2020-11-10"]) == "2020-11-09 printed")
  }

  @Test func `a missing year is the nearest one`() {
    let reading = PrintedDates.Reading.withoutYear(month: 12, day: 31)
    #expect(choose(printed: [reading], dates: ["2021-01-02"]) == "2020-12-31 printed")
    #expect(choose(printed: [reading]) == nil)
    let leap = PrintedDates.Reading.withoutYear(month: 2, day: 29)
    #expect(choose(printed: [leap], fallback: "2021-03-01") == "2020-02-29 printed")
  }

  @Test func `links to quoted pages tell the day only where they agree`() {
    let first = "https://tv.cctv.com/2022/11/03/a"
    #expect(choose(sourceLinks: [first, first]) == "2022-11-03 address")
    #expect(choose(sourceLinks: [first, "https://tv.cctv.com/2022/11/04/a"]) == nil)
  }

  @Test(arguments: [
    ("2014-11-11T00:30:00+01:00", "2014-11-10"), ("2014-11-11T23:30:00-01:00", "2014-11-12"),
    ("2023-08-05T00:44:25.000Z", "2023-08-05"), ("2023-08-05 20:44:25 +0800", "2023-08-05"),
    ("20230805", "2023-08-05"), ("2023/8/5", "2023-08-05"),
  ])
  func `instants are days in UTC`(_ text: String, _ day: String) {
    #expect(PublicationDate.utcDay(text) == PartialDate(day))
  }

  @Test func `milliseconds are days in UTC, before 1970 too`() {
    #expect(PublicationDate.utcDay(1_691_196_265_000) == PartialDate("2023-08-05"))
    #expect(PublicationDate.utcDay(-1) == PartialDate("1969-12-31"))
    #expect(PublicationDate.utcDay(Int.max).year > 2_100)
  }

  @Test(arguments: [
    ("https://www.rfi.fr/cn/%E4%BA%9A/20230928-x", "2023-09-28"),
    ("https://a.org/2023/08/05/x", "2023-08-05"),
    ("https://a.org/2019-11/05/c_1.htm", "2019-11-05"),
    ("https://a.org/lu-01292024102315.html", "2024-01-29"),
    ("https://a.org/story20230805-1420782", "2023-08-05"),
    ("https://web.archive.org/web/20220123203647/https://a.org/2020/01/02/", "2020-01-02"),
    ("2023-08-05.md", "2023-08-05"),
  ])
  func `addresses tell a day`(_ address: String, _ day: String) {
    #expect(PublicationDate.day(inAddress: address) == PartialDate(day))
  }

  @Test(arguments: [
    "https://a.org/article/12345678", "https://web.archive.org/web/20220123203647/https://a.org/x",
    "https://a.org/20231399", "https://a.org/%E4%2020%0101", "",
  ])
  func `addresses that tell none`(_ address: String) {
    #expect(PublicationDate.day(inAddress: address) == nil)
  }

  @Test func `only http and https with a host are addresses`() {
    #expect(WebAddress.checked(" https://A.org/x ") == "https://A.org/x")
    for text in [
      "javascript:alert(1)", "https://", "http://localhost/x", "a.org", "https://a.org/ b",
    ] {
      #expect(WebAddress.checked(text) == nil)
    }
    #expect(WebAddress.host(of: "https://user@www.A.org:80/x") == "a.org")
  }
}
