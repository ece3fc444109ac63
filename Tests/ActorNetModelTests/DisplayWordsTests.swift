import ActorNetModel
import Testing

@Suite struct DisplayWordsTests {
  private let words = DisplayWords([
    "two": "{0}与{1}", "turned": "{1}, {0}, {1}", "odd": "{x} {2} {", "empty": "",
  ])

  @Test func `a key without a word is its own word`() {
    #expect(words["two"] == "{0}与{1}")
    #expect(words["empty"] == "")
    #expect(words["none"] == "none")
    #expect(DisplayWords.keysOnly.text("status.held") == "status.held")
  }

  @Test func `blanks are filled in by their number`() {
    #expect(words.text("two", "甲", "乙") == "甲与乙")
    #expect(words.text("turned", "a", "b") == "b, a, b")
  }

  @Test func `what is filled in is not filled in again`() {
    #expect(words.text("two", "{1}", "乙") == "{1}与乙")
  }

  @Test func `a blank without an argument stays`() {
    #expect(words.text("two", "甲") == "甲与{1}")
    #expect(words.text("odd", "甲") == "{x} {2} {")
  }
}
