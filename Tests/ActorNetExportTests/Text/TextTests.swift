import Testing

@testable import ActorNetExport

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0.0), ("王毅", 2), ("（）", 2), ("“”", 2), ("한국", 2), ("ア", 1), ("𠮷", 1), ("👍", 1),
      ("\u{200B}", 0), ("e\u{301}", 0.6),
    ])
  func `wide characters are one em and marks none`(text: String, width: Double) {
    #expect(abs(DisplayWidth.of(text) - width) < 1e-9)
  }

  @Test func `letters and digits are narrower than an em`() {
    for scalar in "abcXYZ0189-. ".unicodeScalars { #expect(DisplayWidth.of(scalar) < 1) }
  }
}

struct TextWrapTests {
  @Test(
    arguments: [
      ("中国外交部北美大洋洲司司长", 8.0, ["中国外交部北美", "大洋洲司司长"]),
      ("王毅", 8, ["王毅"]), ("", 8, []), ("   ", 8, []),
      ("第一、第二、第三、第四", 5, ["第一、第", "二、第", "三、第四"]),
      ("（一二三）四五六七", 5, ["（一二三）", "四五六七"]),
    ])
  func `lines are balanced and no mark begins one`(
    text: String, width: Double, lines: [String]
  ) {
    #expect(TextWrap.lines(text, width: width, maximum: 9) == lines)
  }

  @Test func `no line is wider than asked for, begins with a mark or is one character`() {
    let text = "美国国防部负责中国、台湾与蒙古事务的副助理部长（代理），曾任“国家安全委员会”主任"
    for width in stride(from: 6.0, through: 30, by: 1) {
      let lines = TextWrap.lines(text, width: width, maximum: 20)
      #expect(lines.joined() == text)
      for line in lines {
        #expect(DisplayWidth.of(line) <= width)
        #expect(!"（“".contains(line.last ?? " "))
        #expect(!"、，）”".contains(line.first ?? " "))
        #expect(line.count > 1)
      }
    }
  }

  @Test func `words of letters stay whole unless they are longer than a line`() {
    #expect(TextWrap.lines("APEC 2023 Summit", width: 5, maximum: 5) == ["APEC", "2023", "Summit"])
    let long = TextWrap.lines(String(repeating: "x", count: 100), width: 6, maximum: 50)
    #expect(long.joined().count == 100)
    #expect(long.allSatisfy { DisplayWidth.of($0) <= 6 })
  }

  @Test func `what does not fit ends in an ellipsis`() {
    let lines = TextWrap.lines(String(repeating: "长", count: 5_000), width: 6, maximum: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 6 })
  }

  @Test func `an emoji of several scalars is not torn apart`() {
    let family = "👩‍👩‍👧‍👦"
    let lines = TextWrap.lines(String(repeating: family, count: 6), width: 8, maximum: 6)
    #expect(lines.allSatisfy { $0.allSatisfy { String($0) == family } })
  }
}

struct HostileTextTests {
  @Test func `one line holds no line ends and nothing that XML forbids`() {
    let text = "\u{0}a\u{1}\r\n\t b\u{85}\u{2028}c\u{FFFE}\u{1FFFF}\u{7F} "
    #expect(HostileText.oneLine(text) == "\u{FFFD}a\u{FFFD} b c\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(HostileText.oneLine(" \n ").isEmpty)
  }

  @Test func `drawn text has no marks that reorder or hide it`() {
    #expect(HostileText.drawn("\u{202E}王\u{200B}毅\u{FEFF}\u{2066}x") == "王毅x")
    #expect(HostileText.drawn(String(repeating: "字", count: 500), limit: 10).count == 11)
  }

  @Test(
    arguments: [
      ("https://a.example/b?c=1&d=2", "https://a.example/b?c=1&d=2"),
      ("HTTP://a.example", "HTTP://a.example"),
      ("https://a.example/\"><script>", "https://a.example/%22%3E%3Cscript%3E"),
      ("https://a.example/新闻", "https://a.example/%E6%96%B0%E9%97%BB"),
    ])
  func `a link is written without what breaks out of quotes`(address: String, link: String) {
    #expect(HostileText.link(address) == link)
  }

  @Test(
    arguments: [
      ("https://a.example/b/c?d", "a.example"), ("http://u:p@a.example:80?x", "a.example:80"),
      ("https://a.example", "a.example"),
    ])
  func `the host of a link is what stands before the path`(link: String, host: String) {
    #expect(HostileText.host(ofLink: link) == host)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//a.example", "",
      "https://a\u{1}", " https://a.example", "mailto:a@b.example",
    ])
  func `only http and https are links`(address: String) {
    #expect(HostileText.link(address) == nil)
  }
}

struct DecimalsTests {
  @Test(
    arguments: [
      (0.0, "0"), (-0.004, "0"), (12, "12"), (12.5, "12.5"), (-0.25, "-0.25"), (1.126, "1.13"),
      (0.07, "0.07"), (.infinity, "0"), (.nan, "0"), (-1.999, "-2"),
    ])
  func `numbers have two places at most`(number: Double, text: String) {
    #expect(Decimals.text(number) == text)
  }
}
