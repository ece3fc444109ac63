@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct LabelWriterTests {
  private func writer(traditional: Bool = false) throws -> LabelWriter {
    LabelWriter(words: try ChinesePack.shared().displayWords, isTraditional: traditional)
  }

  @Test func `a label names people and place`() throws {
    let writer = try writer()
    #expect(writer.label(.visit, people: ["布林肯"], place: "中国") == "布林肯访问中国")
    #expect(writer.label(.visit, people: ["布林肯"], place: nil) == "布林肯出访")
    #expect(writer.label(.call, people: ["王毅", "布林肯"], place: nil) == "王毅与布林肯通话")
    #expect(writer.label(.meeting, people: ["甲", "乙", "丙"], place: "北京").hasPrefix("甲、乙、丙"))
  }

  @Test func `a Traditional document has Traditional labels`() throws {
    let writer = try writer(traditional: true)
    #expect(writer.label(.call, people: ["王毅", "布林肯"], place: nil) == "王毅與布林肯通話")
    #expect(writer.label(.visit, people: ["布林肯"], place: "中國") == "布林肯訪問中國")
  }

  @Test func `a long list says that there are others`() throws {
    let label = try writer().label(.meeting, people: ["甲", "乙", "丙", "丁", "戊"], place: nil)
    #expect(label.hasPrefix("甲、乙、丙、丁等"))
    #expect(!label.contains("戊"))
  }

  @Test func `what is filled in is text, not a template`() throws {
    #expect(try writer().label(.visit, people: ["{1}"], place: "中国").contains("{1}"))
  }

  @Test(arguments: [
    ("“香山论坛", "香山论坛"), ("“一带一路”论坛", "“一带一路”论坛"), ("、中美工作组，", "中美工作组"),
    ("甲\n乙", "甲 乙"), ("", ""),
  ])
  func `marks at the ends of a name go, pairs stay`(name: String, cleaned: String) throws {
    #expect(try writer().cleaned(name) == cleaned)
  }
}
