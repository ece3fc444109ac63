import ActorNetExtraction
import Testing

@Suite struct BlockSelectionTests {
  private let text = "两国外长星期三在北京举行会谈，就共同关心的问题交换了意见。"

  /// The blocks after the title of a document with one paragraph and one more line.
  private func around(_ line: String) throws -> [String] {
    Array(try read("# 甲国外长访问乙国\n\n\(text)\n\n\(line)\n").lines.dropFirst())
  }

  @Test(arguments: [
    "记者：张三     责编：李四     网编：王五", "**张三、李四/环球时报**", "文/张三", "（编辑：李四）", "张三/李四 (综合报导)",
    "Photo: Zhang San/Reuters", "相关新闻： [乙国总统访问丙国](https://a.org/1)", "【延伸阅读】乙国总统访问丙国",
    "*相关报道 乙国总统访问丙国*", "获取更多RSS：", "請加入成為我們的月費訂戶。", "分享到：微博 微信", "广告",
    "https://a.org/b", "[乙国总统访问丙国](https://a.org/1)", "- [乙国总统访问丙国](https://a.org/1)",
    "2023年10月25日 星期三 08:30", "Wed, 24 Jan 2024 12:27:22 GMT", "来源：新华社",
  ])
  func `lines that belong to the page are dropped`(_ line: String) throws {
    #expect(try around(line) == ["paragraph: \(text)"])
  }

  @Test(arguments: [
    "记者会上，外长回答了问题。", "相关报道引述官员的话说，会谈坦诚。", "编辑部举行了座谈会。", "2023年10月25日，甲访问乙国。",
    "来源国的外长也出席了会议。", "分享会议成果的外长离开了北京。", "他说：“会谈/磋商将继续。”",
    "会谈在使馆举行。张三摄", "[乙国总统访问丙国。](https://a.org/1)",
  ])
  func `sentences that only look like these are kept`(_ line: String) throws {
    #expect(try around(line).count == 2)
  }

  @Test func `links to other articles are dropped in a row and under a heading`() throws {
    let html = """
      <p>\(text)</p><h2>相关文章</h2><h3><a href="/1">甲访问丙国</a></h3><a href="/m">某报</a>
      <h3><a href="/2">乙访问丁国</a></h3><p>会谈之后，双方发表了联合声明。</p>
      """
    #expect(
      try read("# 题\n\n\(html)").lines
        == ["title: 题", "paragraph: \(text)", "paragraph: 会谈之后，双方发表了联合声明。"])
  }

  @Test func `a repeated lead and a caption that the text holds are read once`() throws {
    let html = """
      <p><strong>\(text)</strong></p><p>\(text)</p>
      <figure><img><figcaption>甲国外长张三抵达北京。</figcaption></figure>
      <figure><img><figcaption>甲国外长张三抵达北京。</figcaption></figure>
      <figure><img><figcaption>乙国外长李四抵达北京。</figcaption></figure>
      <p>(本台消息) 甲国外长张三抵达北京。他将停留两天。</p>
      """
    #expect(
      try read("# 题\n\n\(html)").lines == [
        "title: 题", "paragraph: \(text)", "caption: 乙国外长李四抵达北京。",
        "paragraph: (本台消息) 甲国外长张三抵达北京。他将停留两天。",
      ])
  }

  @Test func `reporters in brackets are cut out, others stay`() throws {
    let document = try read("# 题\n\n甲国外长（左）会见乙国外长。（新华社记者 张三 摄）\n")
    #expect(document.lines == ["title: 题", "paragraph: 甲国外长（左）会见乙国外长。"])
    expectBodyLeadsBack(document)
  }

  @Test func `a container that holds most of the text is kept whatever its class says`() throws {
    let document = try read(
      #"<html><body><div class="share-page"><h1>题</h1><p>\#(text)</p></div></body></html>"#)
    #expect(document.lines == ["title: 题", "paragraph: \(text)"])
    let other = try read(
      #"<html><body><h1>题</h1><p>\#(text)</p><div class="comments"><p>我不同意这篇文章。</p></div></body></html>"#
    )
    #expect(other.lines == ["title: 题", "paragraph: \(text)"])
  }

  @Test func `the title stands once, wherever the document repeats it`() throws {
    let document = try read(
      "---\ntitle: 甲国外长访问乙国\n---\n# 甲国外长访问乙国\n\n<h1>甲国外长访问乙国</h1>\n\n\(text)\n")
    #expect(document.lines == ["title: 甲国外长访问乙国", "paragraph: \(text)"])
  }

  @Test func `an emblem after the article is dropped, a headline without text is not`() throws {
    #expect(
      try read("# 甲国外长访问乙国\n\n\(text)\n\n# 某报\n").lines.last == "paragraph: \(text)")
    #expect(
      try read("### 甲访问\n\n\(text)\n\n### 甲国外长访问乙国\n").lines.last == "heading: 甲国外长访问乙国")
  }
}
