@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct GatheringRecognizerTests {
  private func gatherings(_ source: String) throws -> (RecognisedText, [Gathering]) {
    let found = try RecognisedText(source)
    let recognizer = GatheringRecognizer(
      text: found.text, people: found.people, lexicon: found.pack.lexicon,
      rules: found.pack.eventRules, context: FrameContext(text: found.text, people: found.people))
    return (found, recognizer.gatherings())
  }

  private func told(_ source: String) throws -> [String] {
    let (found, gatherings) = try gatherings(source)
    return gatherings.map { "\($0.kind) \(found.text.string($0.range))" }
  }

  @Test(arguments: [
    ("双方宣布成立中美经济工作组。", "body 中美经济工作组"),
    ("雙方宣布成立中美經濟工作組。", "body 中美經濟工作組"),
    ("中日海洋事务高级别磋商机制运行良好。", "body 中日海洋事务高级别磋商机制"),
  ])
  func `a standing body is named by its sides and topic`(text: String, body: String) throws {
    let found = try told(text)
    #expect(found == [body])
  }

  @Test func `sides and topics stand in the name`() throws {
    let (_, found) = try gatherings("中美经济工作组由财政部牵头。")
    #expect(found.map(\.sides) == [["CN", "US"]])
    #expect(found.map(\.topics.isEmpty) == [false])
    #expect(found.map(\.isBare) == [false])
  }

  @Test func `a session has its body's name and a number`() throws {
    let (text, found) = try gatherings("中美金融工作组第三次会议1月18日在北京举行。")
    let session = try #require(found.first { $0.kind == .session })
    #expect(text.text.string(session.range) == "中美金融工作组第三次会议")
    #expect(text.text.string(session.name) == "中美金融工作组")
    #expect(session.ordinal.map(text.text.string) == "第三次")
  }

  @Test func `a session may follow its body at a distance`() throws {
    let (text, found) = try gatherings("中美金融工作组18日在北京举行了第三次会议。")
    #expect(found.map(\.kind) == [.body, .session])
    #expect(found.last.map { text.text.string($0.name) } == "中美金融工作组")
  }

  @Test func `numbered talks are sessions`() throws {
    let (text, found) = try gatherings("两国总理共同主持中俄总理第二十八次定期会晤。")
    #expect(found.map { "\($0.kind) \(text.text.string($0.range))" } == ["session 中俄总理第二十八次定期会晤"])
    #expect(found.first?.sides == ["CN", "RU"])
  }

  @Test func `two bodies of one mention are told apart`() throws {
    let (_, found) = try gatherings("双方商定成立两个工作组，讨论经济和金融问题。")
    #expect(found.map(\.part) == [1, 2])
    #expect(Set(found.map(\.topics)).count == 2)
  }

  @Test func `a mention without sides and topic is bare`() throws {
    let (_, found) = try gatherings("该工作组将定期举行会议。")
    #expect(found.first?.isBare == true)
  }

  @Test func `forums are named by the table`() throws {
    #expect(try told("他在达沃斯出席世界经济论坛年会。") == ["forum 世界经济论坛年会"])
    #expect(try told("第十届香山论坛在北京举行。").first?.hasSuffix("香山论坛") == true)
  }

  @Test(arguments: [
    "中国奥委会委员出席仪式。", "中央财经委员会办公室主任韩文秀出席。", "第三次世界大战结束后，局势稳定。", "他们组成了小家庭。",
  ])
  func `what is no body between sides is left alone`(text: String) throws {
    let found = try told(text)
    #expect(found == [])
  }

  @Test(arguments: [
    ("一", 1), ("三", 3), ("十", 10), ("十七", 17), ("二十", 20), ("三十二", 32), ("17", 17), ("两", 2),
  ])
  func `numbers are read`(text: String, value: Int) {
    #expect(Numeral.value(Array(text.utf16)[...]) == value)
  }

  @Test func `what is no number is not read`() {
    #expect(Numeral.value(Array("甲".utf16)[...]) == nil)
  }
}
