import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct GraphMLTests {
  /// A file as a table: nodes and edges with their attributes by name.
  private struct Table {
    var nodes: [String: [String: String]] = [:]
    var edges: [(source: String, target: String, data: [String: String])] = []

    init(_ bytes: [UInt8]) throws {
      let root = try #require(ParsedXML(bytes)).root
      var names: [String: String] = [:]
      for key in root.all("key") {
        let id = try #require(key.attributes["id"])
        #expect(names.updateValue(key.attributes["attr.name"] ?? "", forKey: id) == nil)
      }
      func data(_ element: ParsedXML.Element) throws -> [String: String] {
        var values: [String: String] = [:]
        for item in element.all("data") {
          let name = try #require(names[item.attributes["key"] ?? ""])
          #expect(values.updateValue(item.text, forKey: name) == nil)
          #expect(!item.text.isEmpty || name.isEmpty)
        }
        return values
      }
      for node in root.all("node") { nodes[node.attributes["id"] ?? ""] = try data(node) }
      for edge in root.all("edge") {
        edges.append(
          (edge.attributes["source"] ?? "", edge.attributes["target"] ?? "", try data(edge)))
      }
    }
  }

  private func write(
    _ network: AffiliationNetwork, _ change: (inout ExportRequest) -> Void = { _ in }
  ) throws -> [UInt8] {
    var request = ExportRequest(network: network)
    change(&request)
    return try GraphML().artifact(of: request)
  }

  @Test(arguments: ["summit", "hostile", "empty", "isolates"])
  func `the bytes are as recorded`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    try Golden().expect(try write(sample), matches: "\(name).graphml")
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `every sample is well-formed and complete`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let table = try Table(try write(sample) { $0.includesIsolates = true })
    #expect(table.nodes.count == sample.people.count + sample.events.count)
    #expect(table.edges.count == sample.participations.count)
    #expect(Set(table.nodes.values.compactMap { $0["name"] }).count == table.nodes.count)
    for edge in table.edges {
      #expect(table.nodes[edge.source]?["mode"] == "actor")
      #expect(table.nodes[edge.target]?["mode"] == "event")
    }
  }

  @Test func `the attributes are those of the contract`() throws {
    let table = try Table(try write(SampleNetworks.summit))
    let person = try #require(table.nodes["pa01"])
    #expect(person["label"] == "王一鸣")
    #expect(person["title"] == "中央外办主任兼外交部长")
    #expect(person["kind"] == "official")
    #expect(person["type"] == "false")
    #expect(person["bipartite"] == "0")
    #expect(person["color"] == "#00558C")
    let words = try ChineseWords.words()
    let home = try Table(try write(SampleNetworks.summit) { $0.words = words })
    #expect(home.nodes["pa01"]?["color"] == "#B34700")
    #expect(person["end"] == nil)
    #expect(table.nodes["pb01"]?["aliases"] == "史密斯 | John Smith")
    let event = try #require(table.nodes["e01"])
    #expect(event["kind"] == "meeting")
    #expect(event["type"] == "true")
    #expect(event["start"] == "2024-01-26")
    #expect(event["end"] == "2024-01-27")
    #expect(event["status"] == "held")
    #expect(event["group"] == "g1")
    #expect(event["evidence"] == "双方在曼谷举行会谈 ¶ 今年1月的曼谷会谈")
    #expect(event["documents"] == "报道/一.txt | 报道/三.txt")
    #expect(table.nodes["e05"]?["series"] == "e04")
    let tie = try #require(table.edges.first { $0.source == "pa02" && $0.target == "e04" })
    #expect(tie.data["role"] == "reports_to; establishes")
    let met = try #require(table.edges.first { $0.source == "pa01" && $0.target == "e01" })
    #expect(met.data["weight"] == "2.0")
    #expect(met.data["title"] == "外交部长")
    #expect(met.data["inferred"] == "false")
  }

  @Test func `people without a tie are left out unless asked for`() throws {
    #expect(try Table(try write(SampleNetworks.summit)).nodes["pa05"] == nil)
    let with = try Table(try write(SampleNetworks.summit) { $0.includesIsolates = true })
    #expect(with.nodes["pa05"]?["kind"] == "other")
  }

  @Test func `homonyms and empty names get unique names and keep plain labels`() throws {
    let table = try Table(try write(SampleNetworks.hostile))
    #expect(table.nodes["p07"]?["name"] == "王伟 #p07")
    #expect(table.nodes["p08"]?["name"] == "王伟 #p08")
    #expect(table.nodes["p08"]?["label"] == "王伟")
    #expect(table.nodes["p09"]?["name"] == "王伟 #p07 #p09")
    #expect(table.nodes["p10"]?["name"] == "p10")
  }

  @Test func `measures become double attributes, absent where they are not numbers`() throws {
    let network = SampleNetworks.isolates
    func scores(_ measure: String, _ graph: String, _ values: [Double]) -> NodeScores {
      NodeScores(
        measure: measure, graph: graph, mode: .actor, normalization: "none", weighting: "none",
        values: values)
    }
    let bytes = try write(network) {
      $0.includesIsolates = true
      $0.scores = [
        scores("degree", "two-mode", [1, .nan, 0.25]), scores("degree", "projection", [4, 5, 6]),
        scores("size", "two-mode", [7, 8, 9]),
      ]
    }
    let table = try Table(bytes)
    #expect(table.nodes["p1"]?["degree"] == "1.0")
    #expect(table.nodes["p2"]?["degree"] == nil)
    #expect(table.nodes["p3"]?["degree"] == "0.25")
    #expect(table.nodes["p3"]?["degree_projection"] == "6.0")
    #expect(table.nodes["p3"]?["measure_size"] == "9.0")
  }

  @Test
  func
    `no reader meets a DOCTYPE, CDATA, desc or a comment in the graph, and xmlns stands on line 2`()
    throws
  {
    for (_, network) in SampleNetworks.all {
      let whole = String(decoding: try write(network), as: UTF8.self)
      // Comments of ours stand on lines of their own behind the graph.
      let lines = whole.split(separator: "\n")
      let text = lines.filter { !$0.hasPrefix("  <!-- actornet ") }.joined(separator: "\n")
      #expect(
        lines.drop { $0 != "  </graph>" }.count == lines.count - text.split(separator: "\n").count
          + 2)
      #expect(!text.contains("<!"))
      #expect(!text.contains("<desc"))
      #expect(!text.contains("]]>"))
      #expect(text.split(separator: "\n")[1].hasPrefix("<graphml xmlns="))
    }
  }

  @Test func `Boost gets no booleans`() throws {
    let text = String(
      decoding: try write(SampleNetworks.summit) { $0.dialect = .boost }, as: UTF8.self)
    #expect(!text.contains("boolean"))
  }

  @Test func `yEd gets shapes, labels and places`() throws {
    let bytes = try write(SampleNetworks.hostile) { $0.dialect = .yed }
    let root = try #require(ParsedXML(bytes)).root
    #expect(root.all("y:NodeLabel").count == root.all("node").count)
    #expect(root.all("y:Geometry").allSatisfy { $0.attributes["x"] != nil })
  }

  @Test func `a projection carries its events and the contact rule on every node`() throws {
    let network = SampleNetworks.summit
    let projection = SampleProjections.summit
    let table = try Table(try write(network) { $0.projection = projection })
    #expect(table.edges.count == projection.ties.count)
    #expect(table.nodes.values.allSatisfy { $0["contacts"] == "met" })
    let edge = try #require(table.edges.first { $0.source == "pa01" && $0.target == "pb01" })
    #expect(edge.data["events"] == "2024-01-26 王一鸣与史密斯曼谷会谈")
    #expect(edge.data["event_ids"] == "e01")
    try Golden().expect(
      try write(network) { $0.projection = projection }, matches: "summit-contacts.graphml")
  }

  @Test func `a layout gives places`() throws {
    let table = try Table(try write(SampleNetworks.summit) { $0.layout = .briefing })
    #expect(table.nodes["pa01"]?["x"] != nil)
    #expect(table.nodes["e01"]?["y"] != nil)
    #expect(try Table(try write(SampleNetworks.summit)).nodes["e01"]?["y"] == nil)
  }
}
