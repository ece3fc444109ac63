import ActorNetModel
import Testing

@testable import ActorNetExport

struct JSONParserTests {
  private func parse(_ text: String) throws(Diagnostic) -> JSONNode {
    try JSONParser.parse(Array(text.utf8)[...], path: "x.json")
  }

  @Test(
    arguments: [
      ("", 1, "nothing in it"), ("{\n\"a\": [1,\n2", 3, "cut short"), ("[1, 2}", 1, "wanted"),
      ("{\"a\": 1, \"a\": 2}", 1, "twice"), ("[01]", 1, "leading zero"), ("[1.]", 1, "point"),
      ("[-]", 1, "minus"), ("[1e]", 1, "exponent"), ("[1e999]", 1, "too large"),
      ("[nul]", 1, "true, false or null"), ("\"abc", 1, "inside a string"),
      ("\"a\nb\"", 1, "control character"), ("\"\\x\"", 1, "means nothing"),
      ("\"\\ud800\"", 1, "surrogate"), ("\"\\udc00\"", 1, "surrogate"), ("\"\\u12\"", 1, "four"),
      ("{} {}", 1, "more follows"), ("{a: 1}", 1, "key in quotes"), ("{\"a\" 1}", 1, "colon"),
      ("\n\n@", 3, "cannot begin"), ("'a'", 1, "cannot begin"), ("[1,]", 1, "cannot begin"),
    ])
  func `a fault names its line and what is wrong`(text: String, line: Int, words: String) {
    let error = #expect(throws: Diagnostic.self) { try parse(text) }
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.path == "x.json")
  }

  @Test func `bytes that are not UTF-8 are a fault`() {
    #expect(throws: Diagnostic.self) {
      try JSONParser.parse([0x22, 0xFF, 0x22], path: nil)
    }
  }

  @Test func `deep nesting is refused before it exhausts the stack`() {
    let text = String(repeating: "[", count: 1_000_000)
    let error = #expect(throws: Diagnostic.self) { try parse(text) }
    #expect(error?.message.contains("deep") == true)
  }

  @Test func `escapes and pairs of surrogates become characters`() throws {
    let node = try parse("\u{FEFF}\"\\u738b\\n\\ud83d\\ude00\\/\\\"\"")
    guard case .string(let text) = node.value else {
      Issue.record("not a string")
      return
    }
    #expect(text == "王\n😀/\"")
  }

  @Test(arguments: ["0", "-1", "1.5", "1e-05", "12345678901234567890", "2.5E+3"])
  func `numbers read as Swift reads them`(text: String) throws {
    guard case .number(let number) = try parse(text).value else {
      Issue.record("not a number")
      return
    }
    #expect(number == Double(text))
  }
}
