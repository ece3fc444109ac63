public import ActorNetModel

/// GEXF 1.2 or 1.3, for Gephi: the same attributes as ``GraphML``, and time.
///
/// Events and their ties carry the days that they may cover: the first that `start` may mean to
/// the last that `end` may mean, because Gephi drops dates that are not days. Standing bodies have
/// no last day. A person is there on the days of the events in which the person takes part, as
/// spells, and so is a tie of a projection on the days of the events behind it; what depends on an
/// event without a date is always there. Version 1.2 is what `gexf` writes, because networkx reads
/// 1.3 only from 3.6 on. Source: <https://gexf.net/schema.html>.
public struct GEXF: NetworkExporter {
  /// A version of the format.
  public enum Version: String, Sendable, Hashable, CaseIterable {
    /// Read by everything that reads GEXF.
    case draft12 = "1.2"
    /// Newer; networkx reads it from 3.6 on.
    case version13 = "1.3"
  }

  /// The version.
  public let version: Version
  /// `gexf`, or `gexf-1.3`.
  public var name: String { version == .draft12 ? "gexf" : "gexf-1.3" }
  /// Files end in `.gexf`, or `.1.3.gexf`.
  public var fileExtension: String { version == .draft12 ? "gexf" : "1.3.gexf" }
  /// Who reads it.
  public var readers: String {
    version == .draft12
      ? "Gephi with its timeline, networkx, Sigma; GEXF 1.2" : "Gephi, networkx 3.6 and newer"
  }

  /// The format.
  public init(_ version: Version = .draft12) { self.version = version }

  /// The two-mode graph, or the projection where the request has one.
  /// - Throws: ``Diagnostic`` where a layout was asked for and cannot be computed.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    write(try AttributedGraph.placed(request, timed: true))
  }

  private func write(_ graph: AttributedGraph) -> [UInt8] {
    var xml = ElementWriter()
    xml.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    let space =
      version == .draft12 ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3"
    xml.line(
      #"<gexf xmlns="\#(space)" version="\#(version.rawValue)" xmlns:viz="\#(space)/viz">"#)
    xml.line(
      #"  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date""#
        + (version == .draft12 ? ">" : #" timerepresentation="interval">"#))
    Self.declare(graph.nodeColumns, of: "node", in: &xml)
    Self.declare(graph.edgeColumns, of: "edge", in: &xml)
    xml.line("    <nodes>")
    for number in 0..<graph.nodeCount {
      let node = graph.node(number)
      xml.start(
        "      <node", [("id", node.id), ("label", node.label)] + Self.inline(node.spells))
      Self.write(node.values, graph.nodeColumns, in: &xml)
      Self.write(node.spells, in: &xml)
      let color = node.color
      xml.line(#"        <viz:color r="\#(color.red)" g="\#(color.green)" b="\#(color.blue)"/>"#)
      if let position = node.position {
        let (x, y) = (Decimals.text(position.x), Decimals.text(position.y))
        xml.line(#"        <viz:position x="\#(x)" y="\#(y)" z="0"/>"#)
      }
      xml.line(#"        <viz:size value="\#(node.size)"/>"#)
      xml.line("      </node>")
    }
    xml.line("    </nodes>")
    xml.line("    <edges>")
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      xml.start(
        "      <edge",
        [
          ("id", "t\(number)"), ("source", edge.sourceID), ("target", edge.targetID),
          ("weight", edge.weight.description),
        ] + Self.inline(edge.spells))
      Self.write(edge.values, graph.edgeColumns, in: &xml)
      Self.write(edge.spells, in: &xml)
      xml.line("      </edge>")
    }
    xml.line("    </edges>")
    xml.line("  </graph>")
    xml.line("</gexf>")
    return xml.bytes
  }

  private static func declare(
    _ columns: [AttributedGraph.Column], of kind: String, in xml: inout ElementWriter
  ) {
    xml.line(#"    <attributes class="\#(kind)" mode="static">"#)
    for column in columns where column.name != "label" && column.name != "weight" {
      let type = column.kind == .int ? "integer" : column.kind.rawValue
      xml.line(#"      <attribute id="\#(column.name)" title="\#(column.name)" type="\#(type)"/>"#)
    }
    xml.line("    </attributes>")
  }

  private static func write(
    _ values: [AttributedGraph.Value?], _ columns: [AttributedGraph.Column],
    in xml: inout ElementWriter
  ) {
    xml.line("        <attvalues>")
    for (column, value) in zip(columns, values)
    where column.name != "label" && column.name != "weight" {
      guard let value else { continue }
      xml.empty("          <attvalue", [("for", column.name), ("value", value.written)])
    }
    xml.line("        </attvalues>")
  }

  /// One spell stands in the element itself.
  private static func inline(_ spells: [DaySpell]) -> [(String, String)] {
    spells.count == 1 ? attributes(spells[0]) : []
  }

  private static func write(_ spells: [DaySpell], in xml: inout ElementWriter) {
    guard spells.count > 1 else { return }
    xml.line("        <spells>")
    for spell in spells { xml.empty("          <spell", attributes(spell)) }
    xml.line("        </spells>")
  }

  private static func attributes(_ spell: DaySpell) -> [(String, String)] {
    [("start", spell.firstDate)] + (spell.lastDate.map { [("end", $0)] } ?? [])
  }
}

/// Writes XML elements into a buffer, attributes escaped.
private struct ElementWriter {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
    bytes.append(0x0A)
  }

  mutating func start(_ opening: String, _ attributes: [(String, String)]) {
    write(opening, attributes)
    line(">")
  }

  mutating func empty(_ opening: String, _ attributes: [(String, String)]) {
    write(opening, attributes)
    line("/>")
  }

  private mutating func write(_ opening: String, _ attributes: [(String, String)]) {
    bytes.append(contentsOf: opening.utf8)
    for (name, value) in attributes {
      bytes.append(contentsOf: " \(name)=\"".utf8)
      XMLText.append(attribute: value, to: &bytes)
      bytes.append(0x22)
    }
  }
}
