import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct DiagramProjectionTests {
  @Test func `the contact rule stands under the drawing in the diagram's language`() throws {
    let request = ExportRequest(
      network: SampleNetworks.summit, projection: SampleProjections.summit,
      words: try ChineseWords.words())
    let diagram = Diagram(SampleProjections.summit, of: request)
    #expect(
      diagram.footnotes.first?.text
        == "连线表示两人共同参加的活动（状态：已举行；类型：会晤、访问、通话；身份：参加、接待、主持或率团），"
        + "其中同一组的活动（如一次访问及其间的会谈）合计一次。")
  }

  @Test func `without words the sentence is the projection's own`() {
    let request = ExportRequest(network: SampleNetworks.summit)
    let diagram = Diagram(SampleProjections.summit, of: request)
    #expect(diagram.footnotes.first?.text == ContactRule.met.sentence)
  }

  @Test func `heavier ties are wider`() throws {
    let summit = SampleProjections.summit
    let heavy = OneModeNetwork(
      mode: .actor, weighting: "count", contacts: "all", contactSentence: "", nodes: summit.nodes,
      ties: [
        OneModeNetwork.Tie(first: 0, second: 1, weight: 1, through: ["e01"]),
        OneModeNetwork.Tie(first: 1, second: 2, weight: 5, through: ["e02"]),
      ])
    let diagram = Diagram(heavy, of: ExportRequest(network: SampleNetworks.summit))
    #expect(diagram.lines[0].width < diagram.lines[1].width)
    #expect(diagram.boxes.count == 3)
  }
}
