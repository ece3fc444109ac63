import Testing

@testable import ActorNetCommandLine

struct ReportTableTests {
  @Test func `columns are aligned by the width of characters`() {
    let table = ReportTable(
      columns: ["name", "value"].map { ReportTable.Column($0) },
      rows: [
        [.text("习近平"), .number(1)], [.text("Ann"), .number(0.5)],
        [.text("e\u{301}"), .number(.nan)], [.text(nil), .number(-2.00005)],
      ])
    #expect(
      table.aligned() == """
        name      value
        习近平        1
        Ann      0.5000
        e\u{301}             –
                -2.0001

        """)
  }

  @Test func `tabs and line ends in a cell become blanks`() {
    let table = ReportTable(
      columns: [ReportTable.Column("a"), ReportTable.Column("b")],
      rows: [[.text("x\ty\nz"), .list(["1", "2"])]])
    #expect(String(decoding: table.tabSeparated(), as: UTF8.self) == "a\tb\nx y z\t1 | 2\n")
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (0.1, "0.1000"), (0.99996, "1.0000"), (-0.00001, "0.0000"),
    (1_234.5678, "1234.5678"), (.infinity, "–"), (1e300, "1e+300"),
  ])
  func `people see four places`(number: Double, shown: String) {
    #expect(ReportTable.Cell.rounded(number) == shown)
  }

  @Test(arguments: [0.1, 1.0 / 3, 2.2250738585072014e-308, 1.7976931348623157e308, 42, -7])
  func `files keep every digit`(number: Double) {
    #expect(Double(ReportTable.Cell.exact(number)) == number)
  }

  @Test func `what is not finite is an empty cell`() {
    #expect(ReportTable.Cell.exact(.nan).isEmpty)
    #expect(ReportTable.Cell.exact(.infinity).isEmpty)
  }
}
