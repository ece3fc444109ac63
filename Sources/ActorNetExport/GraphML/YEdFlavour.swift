/// The yFiles elements that yEd and draw.io want: shapes, labels and places.
///
/// Not executed against yEd, which is closed: written after its published schema and the files
/// that it saves. Labels begin with U+200B where they begin with `<html`, which yEd would render.
enum YEdFlavour {
  /// Attributes of `<graphml>`.
  static let namespaces = #" xmlns:y="http://www.yworks.com/xml/graphml""#
  /// The keys under which the elements hang.
  static let keys = [
    #"<key id="y_node" for="node" yfiles.type="nodegraphics"/>"#,
    #"<key id="y_edge" for="edge" yfiles.type="edgegraphics"/>"#,
  ]

  /// A box with the label; round for people, square for events.
  static func markup(_ node: AttributedGraph.Node) -> String {
    var label = TextWrap.lines(HostileText.drawn(node.label), width: 12, maximum: 4)
      .joined(separator: "\n")
    if label.lowercased().hasPrefix("<html") { label = "\u{200B}" + label }
    let lines = label.split(separator: "\n")
    let width = (lines.map { DisplayWidth.of($0) }.max() ?? 0) * 12 + 20
    let height = Double(lines.count) * 16 + 12
    let (wide, high) = (Decimals.text(width), Decimals.text(height))
    var geometry = #"height="\#(high)" width="\#(wide)""#
    if let place = node.position {
      // yEd counts y downwards and places by the upper left corner.
      geometry +=
        #" x="\#(Decimals.text(place.x - width / 2))" y="\#(Decimals.text(-place.y - height / 2))""#
    }
    let color = node.color.hexadecimal
    return #"      <data key="y_node"><y:ShapeNode><y:Geometry \#(geometry)/>"#
      + ##"<y:Fill color="#FFFFFF" transparent="false"/>"##
      + #"<y:BorderStyle color="\#(color)" type="line" width="2.0"/>"#
      + "<y:NodeLabel>\(XMLText.content(label))</y:NodeLabel>"
      + #"<y:Shape type="\#(node.isEvent ? "rectangle" : "roundrectangle")"/>"#
      + "</y:ShapeNode></data>\n"
  }

  /// A line in its source's colour.
  static func markup(_ edge: AttributedGraph.Edge) -> String {
    #"      <data key="y_edge"><y:PolyLineEdge>"#
      + #"<y:LineStyle color="\#(edge.color.hexadecimal)" type="line" width="1.0"/>"#
      + #"<y:Arrows source="none" target="none"/></y:PolyLineEdge></data>"# + "\n"
  }
}
