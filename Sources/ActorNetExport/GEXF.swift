public import ActorNetModel

/// GEXF 1.2, for Gephi: the same attributes as ``GraphML``, and time.
///
/// Events and their ties carry the days that they may cover: the first that `start` may mean to
/// the last that `end` may mean, because Gephi drops dates that are not days. Standing bodies have
/// no last day. People, and events without a date, are always there. Version 1.2 rather than 1.3,
/// which networkx reads only from 3.6 on. Source: <https://gexf.net/schema.html>.
public struct GEXF: NetworkExporter {
  /// The name is `gexf`.
  public let name = "gexf"
  /// Files end in `.gexf`.
  public let fileExtension = "gexf"
  /// Who reads it.
  public let readers = "Gephi with its timeline, networkx, Sigma"

  /// The format.
  public init() {}

  /// The two-mode graph, or the projection where the request has one.
  /// - Throws: ``Diagnostic`` where a layout was asked for and cannot be computed.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    var positions: [String: DiagramPoint] = [:]
    if request.projection == nil, request.layout != nil {
      positions = try DiagramRenderer.positions(of: request)
    }
    return Self.write(AttributedGraph(request, positions: positions))
  }

  private static func write(_ graph: AttributedGraph) -> [UInt8] {
    var xml = ElementWriter()
    xml.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    xml.line(
      #"<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2""#
        + #" xmlns:viz="http://www.gexf.net/1.2draft/viz">"#)
    let isDynamic = graph.name == "actors"
    xml.line(
      #"  <graph defaultedgetype="undirected""#
        + (isDynamic ? #" mode="dynamic" timeformat="date">"# : #" mode="static">"#))
    declare(graph.nodeColumns, of: "node", in: &xml)
    declare(graph.edgeColumns, of: "edge", in: &xml)
    xml.line("    <nodes>")
    for number in 0..<graph.nodeCount {
      let node = graph.node(number)
      xml.start(
        "      <node", [("id", node.id), ("label", node.label)] + days(node.days))
      write(node.values, graph.nodeColumns, in: &xml)
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
        ] + days(edge.days))
      write(edge.values, graph.edgeColumns, in: &xml)
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

  private static func days(_ days: (first: Int, last: Int?)?) -> [(String, String)] {
    guard let days else { return [] }
    let first = [("start", PartialDate(dayNumber: days.first).description)]
    return first + (days.last.map { [("end", PartialDate(dayNumber: $0).description)] } ?? [])
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
