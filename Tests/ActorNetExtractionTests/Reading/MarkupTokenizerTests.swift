@testable import ActorNetExtraction
import Testing

@Suite struct MarkupTokenizerTests {
  /// Tokens as the tests write them: text plain, tags in angle brackets as cut, the rest as `·`.
  private func tokens(_ html: String) -> [String] {
    let source = Array(html.utf8)
    var tokenizer = MarkupTokenizer(source, 0..<source.count)
    var found: [String] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): found.append(String(decoding: source[range], as: UTF8.self))
      case .tag(let tag):
        found.append(
          String(decoding: source[tag.range.lowerBound..<tag.cut], as: UTF8.self) + ">")
      case .other: found.append("·")
      }
    }
    return found
  }

  @Test(arguments: [
    ("a<b>c</b>", ["a", "<b>", "c", "</b>"]),
    ("1 < 2 <3", ["1 < 2 <3"]),
    ("<a x='>'>y", ["<a x='>'>", "y"]),
    ("<a x=\"b>y", ["<a>", "y"]),
    ("<!-- <p> --->x", ["·", "x"]),
    ("<!--x", ["<!--x"]),
    ("<!doctype html>x<?xml y?>", ["·", "x", "·"]),
    ("<script>a<b</script>c", ["<script>", "·", "</script>", "c"]),
    ("<title>a&lt;b<c</title>", ["<title>", "a&lt;b<c", "</title>"]),
    ("<STYLE>x</style>", ["<STYLE>", "·", "</style>"]),
    ("</ x", ["</ x"]),
    ("<br/><img src=a/b>", ["<br/>", "<img src=a/b>"]),
  ])
  func `tokens are those of HTML`(_ html: String, _ expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test func `tokens cover the source without a gap`() {
    let html = "甲<p a=1>乙<!--丙-->&amp;<b>丁</b><script>x</script></p"
    let source = Array(html.utf8)
    var tokenizer = MarkupTokenizer(source, 0..<source.count)
    var end = 0
    while let token = tokenizer.next() {
      let range =
        switch token {
        case .text(let range), .other(let range): range
        case .tag(let tag): tag.range
        }
      #expect(range.lowerBound == end)
      end = range.upperBound
    }
    #expect(end == source.count)
  }

  @Test func `a tag of many attributes is cut`() {
    let html = "<p" + String(repeating: " a=1", count: 1_000) + ">x"
    let found = tokens(html)
    #expect(found.count == 2)
    #expect(found[0].utf8.count < 4 * (MarkupTokenizer.attributeLimit + 1) + 8)
    #expect(found[1] == "x")
  }
}
