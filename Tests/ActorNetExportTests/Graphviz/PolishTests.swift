import Testing

@testable import ActorNetExport

struct PolishTests {
  @Test func `the time of writing becomes the epoch and the length stays`() {
    let pdf = Array("x /CreationDate (D:20260102030405+08'00) /CreationDate (D:2026010203".utf8)
    let polished = PDFPolish.polish(pdf)
    #expect(polished.count == pdf.count)
    let text = String(decoding: polished, as: UTF8.self)
    #expect(text.hasPrefix("x /CreationDate (D:19700101000000+00'00) "))
  }

  @Test func `titles are replaced or left out and colours made valid`() throws {
    let svg = """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "x"
       "y">
      <!-- Generated
       -->
      <svg width="1pt"
       viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg">
      <title>g</title>
      <polygon fill="white" stroke="transparent"/>
      <text>stroke="transparent"</text>
      <title>unknown</title>
      </svg>
      """
    let polished = SVGPolish.polish(
      Array(svg.utf8), title: "标题 <&>", description: "d", titles: ["g": "图 & 表"])
    let text = String(decoding: polished, as: UTF8.self)
    let root = try #require(ParsedXML(polished)).root
    #expect(root.all("title").map(\.text) == ["标题 <&>", "图 & 表"])
    #expect(text.contains("stroke=\"none\""))
    #expect(text.contains("<text>stroke=\"transparent\"</text>"))
    #expect(!text.contains("Generated"))
    #expect(!text.contains("DOCTYPE"))
  }
}

struct DOTPolishTests {
  @Test(arguments: [
    ("graph g { n [tooltip=中国—美国, x=12.5]; }", "graph g { n [tooltip=\"中国—美国\", x=12.5]; }"),
    ("a -- b [label=\"中—\\\"国\"];", "a -- b [label=\"中—\\\"国\"];"),
    ("n [label=<<B>中—国</B>>, t=é]", "n [label=<<B>中—国</B>>, t=\"é\"]"),
    ("", ""), ("末", "\"末\""),
  ])
  func `bare words that are not ASCII get quotes, others nothing`(dot: String, wanted: String) {
    #expect(String(decoding: DOTPolish.polish(Array(dot.utf8)), as: UTF8.self) == wanted)
  }
}
