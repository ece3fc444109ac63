@testable import ActorNetExtraction
import ActorNetModel
import Testing

@Suite struct FrontMatterTests {
  @Test func `keys of several blogs are understood`() throws {
    let text = """
      ---
      title: "甲: 乙"
      date: "2021-10-13"
      author: "記者張三"
      tags:
        - "丙"
      url: "https://web.archive.org/web/20220123203647/https://www.hkcnews.com/article/1"
      original_url: "https://www.hkcnews.com/article/1"
      ...
      正文
      """
    let source = Array(text.utf8)
    let front = try #require(FrontMatter(source, from: 0))
    #expect(front.metadata.title == "甲: 乙")
    #expect(front.metadata.dates == ["2021-10-13"])
    #expect(front.metadata.authors == ["記者張三"])
    #expect(front.metadata.addresses.first == "https://www.hkcnews.com/article/1")
    #expect(String(decoding: source[front.end...], as: UTF8.self) == "正文")
    let title = try #require(front.titleScalars)
    #expect(String(decoding: source[title], as: UTF8.self) == "甲: 乙")
  }

  @Test func `malformed front matter is a warning with its line, and the rest is read`() throws {
    let text = "---\ntitle: 甲乙会谈\nbad: [1, 2\ndate: 2021-01-02\n---\n甲与乙今天举行了会谈，气氛良好。\n"
    let (document, diagnostics) = readAll(Array(text.utf8), path: "b.md")
    let warning = try #require(diagnostics.first)
    #expect(warning.id == "malformed-front-matter")
    #expect(warning.severity == .warning)
    #expect(warning.path == "b.md")
    let line = try #require(warning.line)
    #expect((3...5).contains(line))
    #expect(document?.document.title == "甲乙会谈")
    #expect(document?.document.published == PartialDate("2021-01-02"))
    #expect(document?.lines.last == "paragraph: 甲与乙今天举行了会谈，气氛良好。")
  }

  @Test(arguments: ["---\n正文一直到底，没有第二条线。\n", "正文\n---\ntitle: a\n---\n", "--- x\na: b\n---\n"])
  func `what is no front matter stays text`(_ text: String) {
    #expect(FrontMatter(Array(text.utf8), from: 0) == nil)
  }

  @Test func `deep nesting does not reach the parser`() {
    for body in [String(repeating: "[", count: 60_000), String(repeating: "- ", count: 30_000)] {
      let text = "---\ntitle: 甲\na: \(body)\n---\n正文\n"
      let (document, diagnostics) = readAll(Array(text.utf8))
      #expect(document?.document.title == "甲")
      #expect(diagnostics.map(\.id) == ["malformed-front-matter"])
    }
  }
}
