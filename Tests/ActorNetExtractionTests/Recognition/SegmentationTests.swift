@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct SegmentationTests {
  /// Sentences as lists of clauses.
  private func clauses(_ source: String) throws -> [[String]] {
    let text = AnnotatedText(PlainDocument.read(source), pack: try ChinesePack.shared())
    return text.segmentation.sentences.map { $0.clauses.map(text.string) }
  }

  @Test func `sentences end at full stops, clauses at commas and colons`() throws {
    #expect(
      try clauses("甲会见乙，丙在座。丁说：很好；戊离开！己？庚")
        == [["甲会见乙", "丙在座。"], ["丁说", "很好；"], ["戊离开！"], ["己？"], ["庚"]])
  }

  @Test func `a closing quotation mark belongs to its sentence`() throws {
    #expect(try clauses("他说：“很好。”她同意。") == [["他说", "“很好。”"], ["她同意。"]])
  }

  @Test func `brackets hold no ends`() throws {
    #expect(try clauses("王毅（外长，委员。）会见乙。") == [["王毅（外长，委员。）会见乙。"]])
  }

  @Test func `a bracket that is not closed is a slip`() throws {
    let rest = String(repeating: "字", count: 100)
    #expect(try clauses("甲（乙。\(rest)。丙。").count == 3)
  }

  @Test func `blocks end sentences`() throws {
    #expect(try clauses("甲会见乙\n丙会见丁").count == 2)
  }

  @Test func `a space parts the clauses of a headline only`() throws {
    #expect(try clauses("# 王毅会见布林肯 双方讨论贸易\n王毅 会见") == [["王毅会见布林肯", "双方讨论贸易"], ["王毅 会见"]])
  }

  @Test func `sentences cover the blocks without a gap`() throws {
    let source = "甲，乙。丙！“丁。”\n戊（己。）庚；辛"
    let text = AnnotatedText(PlainDocument.read(source), pack: try ChinesePack.shared())
    for (index, block) in text.body.blocks.enumerated() {
      var position = block.range.lowerBound
      for sentence in text.segmentation.sentences where sentence.block == index {
        #expect(sentence.range.lowerBound == position)
        position = sentence.range.upperBound
      }
      #expect(position == block.range.upperBound)
    }
  }

  @Test func `quotation depth counts the marks that are open`() throws {
    let text = AnnotatedText(PlainDocument.read("甲“乙‘丙’丁”戊"), pack: try ChinesePack.shared())
    #expect(text.segmentation.quoteDepth == [0, 0, 1, 1, 2, 2, 1, 1, 0])
  }
}
