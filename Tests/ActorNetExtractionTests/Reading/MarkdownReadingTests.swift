import ActorNetExtraction
import Testing

@Suite struct MarkdownReadingTests {
  private let text = "两国外长星期三在北京举行会谈，就共同关心的问题交换了意见。"

  @Test func `links keep their text, images leave nothing, emphasis leaves its marks`() throws {
    let document = try read(
      "双方 **同意** 设立[工作组](https://a.org/x_(y) \"题\")，见![图](b.png)，*并且*_定期_会晤，3*4=12，a_b_c。")
    #expect(
      document.body.text() == "双方 同意 设立工作组，见，并且定期会晤，3*4=12，a_b_c。")
  }

  @Test func `both kinds of headings, lists, quotations and breaks are seen`() throws {
    let document = try read(
      """
      会谈结束
      ====

      \(text)

      ## 成果 ##

      - 第一项成果是设立工作组。
      2. 第二项成果是恢复对话。

      > 这是一段引语，它在原文中被分成了
      > 两行。

      ***
      """)
    #expect(
      document.lines == [
        "title: 会谈结束", "paragraph: \(text)", "heading: 成果",
        "listItem: 第一项成果是设立工作组。", "listItem: 第二项成果是恢复对话。",
        "paragraph: 这是一段引语，它在原文中被分成了两行。",
      ])
    expectBodyLeadsBack(document)
  }

  @Test func `dashes under a long text are a rule, not a heading`() throws {
    let document = try read("# 题\n\n\(String(repeating: text, count: 99))\n---\n\(text)完。\n")
    #expect(document.body.blocks.map(\.kind) == [.title, .paragraph, .paragraph])
  }

  @Test func `figures within Markdown give their caption`() throws {
    let document = try read(
      "# 题\n\n<figure>\n<img src=\"a\" alt=\"\">\n<figcaption>甲会见乙。</figcaption>\n</figure>\n\n\(text)\n"
    )
    #expect(document.lines == ["title: 题", "caption: 甲会见乙。", "paragraph: \(text)"])
  }

  @Test func `an italic line after an image is its caption`() throws {
    let document = try read("# 题\n\n![](a.png)\n\n*甲会见乙。*\n\n\(text)\n")
    #expect(document.lines == ["title: 题", "caption: 甲会见乙。", "paragraph: \(text)"])
  }

  @Test func `HTML with blank lines in it ends where it is balanced`() throws {
    let document = try read("# 题\n\n<div>\n\n<p>\(text)</p>\n\n</div>\n\n**粗体**之后的段落没有结束。\n")
    #expect(
      document.lines == ["title: 题", "paragraph: \(text)", "paragraph: 粗体之后的段落没有结束。"])
  }

  @Test func `HTML that never closes ends at a blank line`() throws {
    let document = try read("# 题\n\n<div><p>\(text)\n\n**粗体**之后的段落没有结束。\n")
    #expect(
      document.lines == ["title: 题", "paragraph: \(text)", "paragraph: 粗体之后的段落没有结束。"])
  }

  @Test func `wrapped lines are joined, lists of names are not`() throws {
    let wrapped = try read(
      """
      两国外长星期三在北京举行了会谈，就共同关心的
      国际和地区问题深入交换了意见，双方同意设立工
      作组。
      """)
    #expect(wrapped.body.blocks.count == 1)
    #expect(wrapped.body.text().contains("共同关心的国际和地区"))
    #expect(wrapped.body.text().hasSuffix("双方同意设立工作组。"))
    expectBodyLeadsBack(wrapped)
    let names = try read("# 代表团\n\n总统张三（Zhang San）\n国务卿李四\n财政部长王五（Wang Wu）   \n外长赵六\n")
    #expect(names.body.blocks.count == 5)
  }
}
