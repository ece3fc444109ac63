import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

/// Files as other tools write them, and files that lie.
struct ForeignGraphMLTests {
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    """

  private func read(
    _ content: String
  ) throws -> (network: AffiliationNetwork, diagnostics: [Diagnostic]) {
    try GraphMLReader.read(Array((Self.head + content + "</graphml>").utf8), path: "f.graphml")
  }

  @Test func `networkx`() throws {
    let (network, diagnostics) = try read(
      """
      <key id="d1" for="edge" attr.name="weight" attr.type="long"/>
      <key id="d0" for="node" attr.name="bipartite" attr.type="long"/>
      <graph edgedefault="undirected">
      <node id="Evelyn Jefferson"><data key="d0">0</data></node>
      <node id="E1"><data key="d0">1</data></node>
      <node id="张 &amp; 三"><data key="d0">0</data></node>
      <edge source="E1" target="Evelyn Jefferson"><data key="d1">3</data></edge>
      <edge source="张 &amp; 三" target="E1"/>
      </graph>
      """)
    #expect(diagnostics.isEmpty)
    #expect(Set(network.people.map(\.name)) == ["Evelyn Jefferson", "张 & 三"])
    #expect(network.people.allSatisfy { NetworkCheck.isIdentifier($0.id.rawValue) })
    #expect(network.events.map(\.id.rawValue) == ["E1"])
    #expect(network.events[0].status == .held)
    #expect(network.participations.map(\.weight).sorted() == [1, 3])
  }

  @Test func `igraph, which keeps our identifiers in an attribute and makes whole numbers double`()
    throws
  {
    let (network, diagnostics) = try read(
      """
      <key id="v_name" for="node" attr.name="name" attr.type="string"/>
      <key id="v_type" for="node" attr.name="type" attr.type="boolean"/>
      <key id="v_id" for="node" attr.name="id" attr.type="string"/>
      <key id="e_reports" for="edge" attr.name="reports" attr.type="double"/>
      <graph id="G" edgedefault="undirected">
      <node id="n0"><data key="v_name">王毅</data><data key="v_type">false</data><data key="v_id">p7</data></node>
      <node id="n1"><data key="v_name">会谈</data><data key="v_type">true</data><data key="v_id">e9</data></node>
      <edge source="n0" target="n1"><data key="e_reports">2</data></edge>
      </graph>
      """)
    #expect(diagnostics.isEmpty)
    #expect(network.people.map(\.id.rawValue) == ["p7"])
    #expect(network.people.map(\.name) == ["王毅"])
    #expect(network.events.map(\.id.rawValue) == ["e9"])
    #expect(network.participations.map(\.reports) == [2])
  }

  @Test func `Gephi, with its defaults, its colours and its meta data`() throws {
    let (network, _) = try read(
      """
      <key attr.name="label" attr.type="string" for="node" id="label"/>
      <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
      <key attr.name="weight" attr.type="double" for="edge" id="weight"/>
      <key attr.name="mode" attr.type="string" for="node" id="mode"><default>actor</default></key>
      <key attr.name="r" attr.type="int" for="node" id="r"/>
      <graph edgedefault="undirected">
      <node id="p1"><data key="label">甲</data><data key="r">12</data></node>
      <node id="e1"><data key="label">
        会  谈
      </data><data key="mode">event</data></node>
      <edge id="0" source="p1" target="e1"><data key="weight">2.0</data></edge>
      </graph>
      """)
    #expect(network.people.map(\.name) == ["甲"])
    #expect(network.events.map(\.label) == ["会 谈"])
    #expect(network.participations.map(\.weight) == [2])
  }

  @Test func `yEd, whose labels are drawings and which tells no modes`() throws {
    let (network, diagnostics) = try read(
      """
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="node" id="d5" attr.name="description" attr.type="string"/>
      <graph edgedefault="directed" id="G">
      <node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">
      <y:Geometry height="30.0" width="30.0" x="0" y="0"/><y:NodeLabel alignment="center">王毅<y:LabelModel>
      <y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
      <node id="n1"><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">
      <y:NodeLabel>会谈</y:NodeLabel></y:ShapeNode></data></node>
      <edge id="e0" source="n0" target="n1"/>
      </graph>
      """)
    #expect(network.people.map(\.name) == ["王毅"])
    #expect(network.events.map(\.label) == ["会谈"])
    #expect(diagnostics.map(\.id) == ["graphml-modes"])
  }

  @Test func `prefixed elements, edges before nodes, and parallel edges`() throws {
    let text = """
      <?xml version="1.0"?>
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
      <g:key id="t" for="all" attr.name="type" attr.type="int"/>
      <g:graph edgedefault="undirected">
      <g:edge source="a" target="b"/><g:edge source="b" target="a"/>
      <g:node id="a"><g:data key="t">1</g:data></g:node><g:node id="b"><g:data key="t">0</g:data></g:node>
      </g:graph></g:graphml>
      """
    let (network, diagnostics) = try GraphMLReader.read(Array(text.utf8))
    #expect(network.people.map(\.id.rawValue) == ["b"])
    #expect(network.participations.map(\.weight) == [2])
    #expect(diagnostics.map(\.id) == ["graphml-parallel"])
  }

  @Test func `without modes the ends at which edges begin are people, component by component`()
    throws
  {
    let (network, _) = try read(
      """
      <graph edgedefault="undirected"><node id="x1"/><node id="a1"/><node id="a2"/><node id="x2"/>
      <node id="b1"/><node id="alone"/>
      <edge source="a1" target="x1"/><edge source="a2" target="x1"/><edge source="b1" target="x2"/>
      </graph>
      """)
    #expect(network.people.map(\.id.rawValue) == ["a1", "a2", "alone", "b1"])
    #expect(network.events.map(\.id.rawValue) == ["x1", "x2"])
  }

  @Test(arguments: [
    ("<graph><node id=\"a\"/><node id=\"a\"/></graph>", 2, "twice"),
    ("<graph>\n<edge source=\"a\" target=\"b\"/></graph>", 3, "names the node \"a\""),
    ("<graph><node id=\"a\"><data key=\"q\">1</data></node></graph>", 2, "names no key"),
    ("<graph><node/></graph>", 2, "no id"),
    ("<graph><node id=\"a\"><graph/></node></graph>", 2, "nested"),
    ("<graph><hyperedge/></graph>", 2, "hyperedge"),
    ("<graph/><graph/>", 2, "second graph"),
    ("<graph><node id=\"a\"></graph>", 2, "well-formed"),
    (
      "<graph><node id=\"a\"/><node id=\"b\"/><node id=\"c\"/>\n<edge source=\"a\" target=\"b\"/>"
        + "\n<edge source=\"b\" target=\"c\"/>\n<edge source=\"c\" target=\"a\"/></graph>", 0,
      "not two-mode"
    ),
    (
      "<key id=\"k\" for=\"node\" attr.name=\"mode\"/><graph><node id=\"a\"><data key=\"k\">actor</data>"
        + "</node><node id=\"b\"><data key=\"k\">actor</data></node>\n<edge source=\"a\" target=\"b\"/>"
        + "</graph>", 3, "both people"
    ),
    (
      "<key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph><node id=\"a\"/><node id=\"b\"/>\n"
        + "<edge source=\"a\" target=\"b\"><data key=\"w\">-1</data></edge></graph>", 3,
      "above zero"
    ),
    ("<graph><node id=\"&bomb;\"/></graph>", 2, "bomb"),
  ])
  func `faults name line and reason`(content: String, line: Int, words: String) {
    let error = #expect(throws: Diagnostic.self) { try read(content) }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.path == "f.graphml")
    // Which edge of an odd cycle closes it is no matter.
    #expect(line == 0 ? error?.line != nil : error?.line == line)
  }

  @Test func `a DOCTYPE is refused before anything in it is read`() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph><node id="&b;&x;"/></graph></graphml>
      """
    let error = #expect(throws: Diagnostic.self) { try GraphMLReader.read(Array(bomb.utf8)) }
    #expect(error?.message.contains("DOCTYPE") == true)
    #expect(error?.line == 2)
  }

  @Test func `other XML, no XML and nothing are told apart`() {
    for (text, words) in [
      ("<gexf/>", "<gexf>"), ("<graphml", "well-formed"), ("", "well-formed"),
      ("<a>\u{1}</a>", "a"),
    ] {
      let error = #expect(throws: Diagnostic.self) { try GraphMLReader.read(Array(text.utf8)) }
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }
    #expect(GraphMLReader.seemsXML(Array("\u{FEFF} \n<graphml".utf8)))
    #expect(!GraphMLReader.seemsXML(Array("{\"a\": \"<\"}".utf8)))
  }

  @Test(arguments: 1...80)
  func `colouring agrees with trying every split`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let nodes = 1 + random.below(6)
    var edges: [(Int, Int)] = []
    for first in 0..<nodes {
      for second in 0..<nodes where first != second && random.below(5) == 0 {
        edges.append((first, second))
      }
    }
    let content =
      "<graph>" + (0..<nodes).map { "<node id=\"n\($0)\"/>" }.joined()
      + edges.map { "<edge source=\"n\($0.0)\" target=\"n\($0.1)\"/>" }.joined() + "</graph>"
    let isTwoMode = (0..<(1 << nodes)).contains { split in
      edges.allSatisfy { (split >> $0.0) & 1 != (split >> $0.1) & 1 }
    }
    let network = try? read(content).network
    #expect((network != nil) == isTwoMode, "seed \(seed)")
    guard let network else { return }
    #expect(network.people.count + network.events.count == nodes)
    #expect(
      network.participations.count == Set(edges.map { [min($0.0, $0.1), max($0.0, $0.1)] }).count)
  }
}
