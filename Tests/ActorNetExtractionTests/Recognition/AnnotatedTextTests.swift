@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct AnnotatedTextTests {
  @Test func `a text has as many units as scalars and keeps its own words`() throws {
    let source = "# 王毅會見𠮷田\nＡ王毅 22日，👍"
    let text = AnnotatedText(PlainDocument.read(source), pack: try ChinesePack.shared())
    #expect(text.units.count == text.body.scalars.count)
    #expect(text.string(0..<6) == "王毅會見𠮷田")
    #expect(text.timeAt.count == text.units.count)
  }

  @Test func `spans are bytes of the source`() throws {
    let marked = MarkedText("# 中国外交部长⟦王毅⟧\n⟦王毅⟧会见布林肯")
    let document = PlainDocument.read(marked.text)
    let text = AnnotatedText(document, pack: try ChinesePack.shared())
    let starts = text.occurrences.occurrences(of: text.units[6..<8])
    #expect(starts.map { text.span($0..<$0 + 2) } == marked.marks.map(\.span))
    #expect(starts.map { document.quote(text.span($0..<$0 + 2)) } == ["王毅", "王毅"])
  }

  @Test func `every occurrence is found as a naive search finds it`() throws {
    let text = AnnotatedText(
      PlainDocument.read("王王王毅王毅毅王，王毅。"), pack: try ChinesePack.shared())
    let units = text.units
    for length in 2...4 {
      for start in 0...units.count - length where FoldedText.isHan(units[start]) {
        let needle = units[start..<start + length]
        let naive = (0...units.count - length).filter {
          units[$0..<$0 + length].elementsEqual(needle)
        }
        #expect(text.occurrences.occurrences(of: needle) == naive)
      }
    }
  }
}
