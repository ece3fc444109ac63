import ActorNetExtraction
import ActorNetModel
import Testing

/// Inputs whose cost would grow with their square, or end the program, if reading were naive.
@Suite struct HostileInputTests {
  /// Each pattern is repeated to about this many bytes: a square would take the time limit.
  private static let size = 60_000

  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "<", "<a", "<a b=\"", "<a b='>", "<a b=\">\" ", "<!--", "<!-- >\n\n", "<p><!-- >\n\n", "<?",
      "[", "](", "](((", "[a](b)", "![a](b)", "![", "* ", "**a", "_a_", "*a**b***c", "&", "&amp",
      "&#x", "\n", "> ", "> 甲\n", "# 甲\n", "甲\n---\n", "甲乙\n", "<div>", "<b></i>", "<b>",
      "</div>", "<table><tr><td>", "<a href=x>", "<p>甲\n\n", "<div>\n\n", "<script>", "<title>a",
      "<figure><figcaption>王毅在北京会见布林肯", "2023-", "|-", "- ", "王毅会见布林肯。", "`", "\\*", " ",
    ])
  func `repeated patterns are read in time that grows with their length`(_ pattern: String) {
    let text = String(repeating: pattern, count: Self.size / pattern.utf8.count)
    let (document, diagnostics) = readAll(Array((text + "\n\n王毅").utf8))
    #expect(document != nil || diagnostics.last?.severity == .error)
    if let document {
      #expect(document.body.sourceOffsets.count == document.body.scalars.count + 1)
      let limit = Int32(document.source.count)
      #expect(document.body.sourceOffsets.allSatisfy { (0...limit).contains($0) })
    }
  }

  @Test func `a tag of a million attributes is still a tag`() throws {
    let document = try read("<p " + String(repeating: "a ", count: 100_000) + ">王毅会见布林肯。</p>")
    #expect(document.body.text() == "王毅会见布林肯。")
  }

  @Test func `front matter that refers to itself is not unfolded`() throws {
    var yaml = "a0: &x0 [a, a]\n"
    for index in 1..<60 { yaml += "a\(index): &x\(index) [*x\(index - 1), *x\(index - 1)]\n" }
    let document = try read("---\n\(yaml)title: 甲\n---\n王毅会见布林肯。\n")
    #expect(document.document.title == "甲")
  }

  @Test func `random bytes never end the program`() {
    var state: UInt64 = 42
    for _ in 0..<400 {
      let alphabet = Array("<>/=\"'!-[]()*_#&;\n ap甲".utf8) + [0xFF, 0x00, 0xE7]
      let bytes = (0..<300).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let (document, diagnostics) = readAll(bytes)
      #expect(document != nil || diagnostics.last?.severity == .error)
      guard let document else { continue }
      for block in document.body.blocks {
        let offsets = document.body.sourceOffsets[block.range]
        #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
      }
    }
  }
}
