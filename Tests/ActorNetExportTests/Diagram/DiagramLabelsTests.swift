import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct DiagramLabelsTests {
  private func request(_ language: DiagramOptions.LabelLanguage) throws -> ExportRequest {
    var net = NetworkBuilder()
    net.person("p1", "王一鸣", country: "CN", titles: ["外交部长"])
    net.person("p2", "约翰·史密斯", latin: "John Smith", country: "US", titles: ["国务卿"])
    net.person("p3", "无名氏", country: "TH")
    net.event("e1", .meeting, "王一鸣与史密斯会晤", .held, start: "2024-01-26", place: "曼谷")
    net.event("e2", .visit, "史密斯访华", .planned, start: "2023-Q3", place: "中国")
    net.event("e3", .call, "通话", .held, start: "2022")
    net.event("e4", .forum, "示例论坛", .held, start: "2022-05-01")
    for event in ["e1", "e3", "e4"] {
      net.tie("p1", event)
      net.tie("p2", event)
    }
    net.tie("p3", "e4")
    net.tie("p2", "e2")
    var request = ExportRequest(network: net.build(), words: try ChineseWords.words())
    request.diagram.language = language
    request.diagram.latin = LatinNames(
      people: [PersonID(rawValue: "p1"): "Wang Yiming"], titles: ["外交部长": "Foreign Minister"],
      places: ["曼谷": "Bangkok", "中国": "China"],
      words: DisplayWords(["month.1": "January", "note.latin": "{0} without"]))
    return request
  }

  private func labels(_ language: DiagramOptions.LabelLanguage) throws -> DiagramLabels {
    let request = try request(language)
    return DiagramLabels(request, index: NetworkIndex(request.network))
  }

  @Test func `events are told from templates, family names alone where that is the custom`() throws
  {
    let labels = try labels(.english)
    #expect(labels.label(ofEvent: 0) == "Wang Yiming – Smith, Bangkok, January 2024")
    #expect(labels.label(ofEvent: 1) == "Smith visits China, Q3 2023")
    #expect(labels.label(ofEvent: 2) == "Wang Yiming – Smith call, 2022")
    #expect(labels.label(ofEvent: 3) == "示例论坛")
    #expect(labels.title("外交部长") == "Foreign Minister")
    #expect(labels.title("国务卿") == "国务卿")
  }

  @Test func `both keeps the Chinese and adds Latin letters under it`() throws {
    let labels = try labels(.both)
    #expect(labels.name(ofPerson: 0) == "王一鸣")
    #expect(labels.secondName(ofPerson: 0) == "Wang Yiming")
    #expect(labels.secondLabel(ofEvent: 0) == "Wang Yiming – Smith, Bangkok, January 2024")
    #expect(labels.secondName(ofPerson: 2) == nil)
  }

  @Test func `names without Latin letters are counted in a note`() throws {
    let diagram = Diagram(twoMode: try request(.english), layout: .briefing)
    #expect(diagram.footnotes.contains { $0.text == "1 without" })
    #expect(diagram.boxes.contains { $0.lines.first?.runs.first?.text == "无名氏" })
    #expect(diagram.boxes.contains { $0.lines.first?.runs.first?.text == "Wang Yiming" })
  }

  @Test func `Chinese is as the documents have it`() throws {
    let labels = try labels(.chinese)
    #expect(labels.name(ofPerson: 0) == "王一鸣")
    #expect(labels.label(ofEvent: 0) == "王一鸣与史密斯会晤")
    #expect(labels.secondName(ofPerson: 0) == nil)
  }
}
