@testable import ActorNetExtraction
import Testing

@Suite struct HTMLReadingTests {
  private func lines(_ html: String) -> [String] {
    var draft = DraftText()
    var metadata = PageMetadata()
    let source = Array(html.utf8)
    let followed = HTMLReading.read(
      source, 0..<source.count, conventions: chinesePress, into: &draft, metadata: &metadata)
    #expect(followed)
    return draft.blocks.map { block in
      "\(block.kind): "
        + String(
          String.UnicodeScalarView(draft.scalars[block.range].compactMap(Unicode.Scalar.init)))
    }
  }

  @Test func `missing end tags and misnesting leave every text where it belongs`() {
    #expect(lines("<p>甲<p>乙<div>丙</div>丁") == ["甲", "乙", "丙", "丁"].map { "paragraph: \($0)" })
    #expect(lines("<b><p>甲</b>乙</p>丙") == ["paragraph: 甲乙", "paragraph: 丙"])
    #expect(lines("</div></p>甲<td>乙") == ["paragraph: 甲", "paragraph: 乙"])
  }

  @Test func `attributes never become text, however their quotes are broken`() {
    let html = #"<p>甲<img alt="Chile"s zone, 2020." src="x.jpg" title="乙" s zone 2020.'>乙</p>"#
    #expect(lines(html) == ["paragraph: 甲乙"])
    #expect(lines(#"<p>甲<a title='丙 > 丁' href=x>乙</a></p>"#) == ["paragraph: 甲乙"])
    #expect(lines(#"<divclass="m ad "data-a="b"><p>甲</p>"#) == ["paragraph: 甲"])
    #expect(lines(#"<p>甲<a href="x>乙</a></p>"#) == ["paragraph: 甲乙"])
  }

  @Test func `scripts, styles, navigation, comments and hidden elements are not text`() {
    let html = """
      <style>a{}</style><script>if (a<b) x("<p>丙</p>")</script><!-- <p>丁</p> --><nav>戊</nav>
      <p hidden>己</p><p style="display: none">庚</p><noscript>辛</noscript><p>甲</p>
      <button>壬</button><template><p>癸</p></template>
      """
    #expect(lines(html) == ["paragraph: 甲"])
  }

  @Test func `white space folds, and is nothing between Han characters on two lines`() {
    #expect(lines("<p>甲\n   乙</p>") == ["paragraph: 甲乙"])
    #expect(lines("<p>甲   乙</p>") == ["paragraph: 甲 乙"])
    #expect(lines("<p>甲\n <a>乙</a>\n丙 Li\nSi</p>") == ["paragraph: 甲乙丙 Li Si"])
    #expect(lines("<p>甲&nbsp;\u{3000}乙</p>") == ["paragraph: 甲 乙"])
  }

  @Test func `references are decoded once`() {
    #expect(
      lines("<p>&lt;b&gt;&amp;amp;&#29579;&#x738B;&nope;&ldquo;</p>") == [
        "paragraph: <b>&amp;王王&nope;“"
      ])
    #expect(
      lines("<p>a &lt b &#0;&#x110000;&#150;</p>") == ["paragraph: a &lt b \u{FFFD}\u{FFFD}–"])
  }

  @Test func `figcaptions, classes and small texts after a picture are captions`() {
    #expect(lines("<figure><img><figcaption>甲</figcaption></figure>") == ["caption: 甲"])
    #expect(lines("<img><div><small>甲</small></div><p>乙</p>") == ["caption: 甲", "paragraph: 乙"])
    #expect(lines(#"<p class="photo-caption">甲</p><p>乙</p>"#) == ["caption: 甲", "paragraph: 乙"])
    #expect(lines("<p><small>甲</small></p>") == ["paragraph: 甲"])
  }

  @Test func `headings, list items and a page's title keep their kind`() {
    #expect(
      lines("<html><head><title>甲</title></head><h2>乙</h2><ul><li>丙<li>丁</ul>")
        == ["title: 甲", "heading: 乙", "listItem: 丙", "listItem: 丁"])
  }

  @Test func `a document type with entities defines none`() {
    let html = #"<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><p>&x;甲</p>"#
    #expect(lines(html) == ["paragraph: &x;甲"])
  }

  @Test func `nesting past the limit is read without structure`() {
    let html = "<p>甲</p>" + String(repeating: "<div>", count: 3_000) + "乙<p>丙"
    var draft = DraftText()
    var metadata = PageMetadata()
    let source = Array(html.utf8)
    let followed = HTMLReading.read(
      source, 0..<source.count, conventions: .none, into: &draft, metadata: &metadata)
    #expect(!followed)
    #expect(draft.blocks.count == 3)
    #expect(draft.scalars.count == 3)
  }
}
