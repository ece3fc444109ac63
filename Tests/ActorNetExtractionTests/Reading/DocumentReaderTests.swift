import ActorNetExtraction
import ActorNetModel
import Testing

/// The mixtures that news archives hold, in miniature.
@Suite struct DocumentReaderTests {
  @Test func `front matter, epoch comment, title link and HTML are one document`() throws {
    let document = try read(
      """
      ---
      layout: post
      title: "甲国总理访问乙国"
      date: 2021-03-04T23:30:00-02:00
      author: 联合早报
      from: https://www.zaobao.com/realtime/story20210301-1
      ---
      <!--1614902400000-->
      [甲国总理访问乙国](https://www.zaobao.com/realtime/story20210301-1)
      ------

      <div><img src="a.jpg" title="总理抵达机场。" alt="总理抵达机场。"></div> <figcaption>总理抵达机场。</figcaption> <p>甲国总理张三星期四抵达乙国，展开为期三天的正式访问。</p><p>他将会见乙国总统李四&amp;夫人，并出席两国<b>经济</b>工作组的会议。</p>
      """)
    #expect(
      document.lines == [
        "title: 甲国总理访问乙国",
        "caption: 总理抵达机场。",
        "paragraph: 甲国总理张三星期四抵达乙国，展开为期三天的正式访问。",
        "paragraph: 他将会见乙国总统李四&夫人，并出席两国经济工作组的会议。",
      ])
    #expect(document.document.publisher == "联合早报")
    #expect(document.document.url == "https://www.zaobao.com/realtime/story20210301-1")
    #expect(document.document.published == PartialDate("2021-03-05"))
    #expect(document.document.publishedFrom == .metadata)
    #expect(document.document.language == "zh-Hans")
    #expect(document.source(of: "李四&夫人") == "李四&amp;夫人")
    #expect(document.source(of: "经济工作组") == "经济</b>工作组")
    #expect(document.source(of: "两国经济") == "两国<b>经济")
    expectBodyLeadsBack(document)
  }

  @Test func `a printed date wins over front matter and address`() throws {
    let document = try read(
      """
      ---
      title: 会谈
      date: 2021-03-06
      url: https://www.rfi.fr/cn/20210307-a
      ---
      <div>05/03/2021 - 08:10</div><p>两国外长周五举行会谈，讨论边境问题。</p>
      """)
    #expect(document.document.published == PartialDate("2021-03-05"))
    #expect(document.document.publishedFrom == .printed)
    #expect(document.lines == ["title: 会谈", "paragraph: 两国外长周五举行会谈，讨论边境问题。"])
  }

  @Test func `Markdown with byline, date and address lines keeps the text alone`() throws {
    let document = try read(
      """
      # 两国外长在日内瓦会晤
      **张三、李四/环球时报**

      **2022-05-06 00:46**

      **https://m.thepaper.cn/detail/1**

      王五外长周四在日内瓦会见赵六外长。双方就 [双边关系](https://example.com/a_b) 交换了意见，并同意建立工作组。

      **“坦诚的会谈”**

      """)
    #expect(
      document.lines == [
        "title: 两国外长在日内瓦会晤",
        "paragraph: 王五外长周四在日内瓦会见赵六外长。双方就 双边关系 交换了意见，并同意建立工作组。",
        "heading: “坦诚的会谈”",
      ])
    #expect(document.document.url == "https://m.thepaper.cn/detail/1")
    #expect(document.document.publisher == "澎湃新闻")
    #expect(document.document.published == PartialDate("2022-05-06"))
    expectBodyLeadsBack(document)
  }

  @Test func `plain wire copy has a headline, a dateline and one block a line`() throws {
    let document = try read(
      "两国总理通电话\n\n　　新华社莫斯科4月13日电（记者张三）甲国总理13日同乙国总理通电话。\n　　双方讨论了贸易。（完）\n",
      fallback: PartialDate("2020-04-20"))
    #expect(
      document.lines == [
        "title: 两国总理通电话", "paragraph: 新华社莫斯科4月13日电",
        "paragraph: 甲国总理13日同乙国总理通电话。", "paragraph: 双方讨论了贸易。（完）",
      ])
    #expect(document.document.published == PartialDate("2020-04-13"))
    #expect(document.document.publishedFrom == .printed)
    expectBodyLeadsBack(document)
  }

  @Test func `a whole page gives its article and what its head says`() throws {
    let document = try read(
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>會談登場 | 某報</title>
      <meta property="og:site_name" content="某報"><meta property="og:title" content="會談登場">
      <meta property="article:published_time" content="2023-01-02T03:00:00+08:00">
      <link rel="canonical" href="https://news.example.tw/a/1">
      <style>p { color: red }</style><script>var a = "<p>不是文字</p>";</script></head>
      <body><nav><a href="/">首頁</a> <a href="/w">國際</a></nav>
      <article><h1>會談登場</h1><div class="share-bar">分享到臉書</div>
      <p>甲國總統
        張三與乙國總統<a href="/x">李四</a>在台北舉行會談。
      <p>雙方同意設立聯合委員會。<br>委員會將於三月開會。
      <ul class="related"><li><a href="/1">另一則新聞</a><li><a href="/2">再一則</a></ul>
      </article><footer>版權所有</footer></body></html>
      """)
    #expect(
      document.lines == [
        "title: 會談登場", "paragraph: 甲國總統張三與乙國總統李四在台北舉行會談。",
        "paragraph: 雙方同意設立聯合委員會。", "paragraph: 委員會將於三月開會。",
      ])
    #expect(document.document.publisher == "某報")
    #expect(document.document.url == "https://news.example.tw/a/1")
    #expect(document.document.published == PartialDate("2023-01-01"))
    #expect(document.document.language == "zh-Hant")
    expectBodyLeadsBack(document)
  }

  @Test func `a digest has headings, no title block, and the date of its links`() throws {
    let document = try read(
      """
      ### 甲会见乙

      <p>甲3日在京会见乙国总统。</p>

      [查看原文](https://tv.cctv.com/2022/11/03/A.shtml)

      ### 丙会见丁

      <p>丙3日在京会见丁国总理。</p>

      [查看原文](https://tv.cctv.com/2022/11/03/B.shtml)
      """)
    #expect(
      document.lines == [
        "heading: 甲会见乙", "paragraph: 甲3日在京会见乙国总统。", "heading: 丙会见丁",
        "paragraph: 丙3日在京会见丁国总理。",
      ])
    #expect(document.document.title == "甲会见乙")
    #expect(document.document.published == PartialDate("2022-11-03"))
    #expect(document.document.publishedFrom == .address)
    #expect(document.document.url == nil)
    #expect(document.document.publisher == "央视网")
  }

  @Test func `a title only in front matter stands in the body and leads back there`() throws {
    let document = try read("---\ntitle: '甲乙会谈'\n---\n甲与乙今天举行了会谈，气氛良好。\n")
    #expect(document.lines.first == "title: 甲乙会谈")
    #expect(document.source(of: "甲乙会谈") == "甲乙会谈")
    #expect(document.body.sourceOffsets[0] == 12)
  }

  @Test func `a byte order mark stays in the source, so that offsets are the file's`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("王毅会见布林肯。".utf8)
    let document = try #require(readAll(bytes).document)
    #expect(document.source == bytes)
    #expect(document.body.sourceOffsets[0] == 3)
  }

  @Test func `an empty file and a page without text are errors, not documents`() {
    for text in ["", " \n\t\r\n", "<div><img src=x></div>", "---\ndate: 2020-01-01\n---\n"] {
      let (document, diagnostics) = readAll(Array(text.utf8), path: "a.txt")
      #expect(document == nil)
      #expect(diagnostics.last?.severity == .error)
      #expect(diagnostics.last?.id == "empty-document")
      #expect(diagnostics.last?.path == "a.txt")
    }
  }

  @Test func `control, zero-width and bidirectional characters do not split a name`() throws {
    let document = try read("王\u{1}毅\u{202E}会\u{200B}见\u{7F}布林肯，双方同意继续对话。")
    #expect(document.body.text() == "王毅会见布林肯，双方同意继续对话。")
    #expect(document.source(of: "王毅") == "王\u{1}毅")
  }

  @Test func `the digest is of the bytes as they came`() throws {
    let document = try read("王毅会见布林肯。")
    #expect(document.document.sha256 == SHA256.hexadecimal(of: Array("王毅会见布林肯。".utf8)))
  }

  @Test func `the same bytes give the same reading`() throws {
    let text = "# 甲\n\n<p>乙<b>丙</p>丁</b>\n\n- 戊\n"
    let first = try read(text)
    let second = try read(text)
    #expect(first.body.scalars == second.body.scalars)
    #expect(first.body.sourceOffsets == second.body.sourceOffsets)
    #expect(first.document == second.document)
  }
}
