internal import ActorNetModel

/// The yFiles elements that yEd and draw.io want: shapes, labels and places.
///
/// Not executed against yEd, which is closed: written after its published schema and the files
/// that it saves. Labels begin with U+200B where they begin with `<html`, which yEd would render.
struct YEdFlavour {
  /// Attributes of `<graphml>`.
  static let namespaces = #" xmlns:y="http://www.yworks.com/xml/graphml""#
  /// The keys under which the elements hang.
  static let keys = [
    #"<key id="y_node" for="node" yfiles.type="nodegraphics"/>"#,
    #"<key id="y_edge" for="edge" yfiles.type="edgegraphics"/>"#,
  ]

  private let index: NetworkIndex

  /// The flavour for one request.
  init(_ request: ExportRequest, index: NetworkIndex) { self.index = index }

  /// A person: a rounded rectangle with the name, and the title under it.
  func node(person position: Int, colors: Palette.Pair, at place: DiagramPoint?) -> String {
    let person = index.network.people[position]
    var lines = [HostileText.drawn(person.name)]
    if let title = index.title(ofPerson: position) { lines.append(HostileText.drawn(title)) }
    return shape("roundrectangle", lines, colors, place, dashed: false)
  }

  /// An event: a rectangle, a hexagon for a standing body, dashed where it has not happened.
  func node(event position: Int, colors: Palette.Pair, at place: DiagramPoint?) -> String {
    let event = index.network.events[position]
    var lines = [HostileText.drawn(event.label)]
    if let start = event.start { lines.append(start.description) }
    let isOpen = event.status == .planned || event.status == .proposed
    return shape(
      event.kind == .workingGroup ? "hexagon" : "rectangle", lines, colors, place, dashed: isOpen)
  }

  /// A tie in its side's colour.
  func edge(colors: Palette.Pair) -> String {
    let color = colors.line.hexadecimal
    return #"      <data key="y_edge"><y:PolyLineEdge>"#
      + #"<y:LineStyle color="\#(color)" type="line" width="1.0"/>"#
      + #"<y:Arrows source="none" target="none"/></y:PolyLineEdge></data>"# + "\n"
  }

  private func shape(
    _ shape: String, _ lines: [String], _ colors: Palette.Pair, _ place: DiagramPoint?,
    dashed: Bool
  ) -> String {
    let width = (lines.map { DisplayWidth.of($0) }.max() ?? 0) * 12 + 20
    let height = Double(lines.count) * 16 + 12
    var label = lines.joined(separator: "\n")
    if label.lowercased().hasPrefix("<html") { label = "\u{200B}" + label }
    var geometry = #"height="\#(height)" width="\#(width)""#
    if let place { geometry += #" x="\#(place.x - width / 2)" y="\#(place.y - height / 2)""# }
    return #"      <data key="y_node"><y:ShapeNode><y:Geometry \#(geometry)/>"#
      + #"<y:Fill color="\#(colors.fill.hexadecimal)" transparent="false"/>"#
      + #"<y:BorderStyle color="\#(colors.line.hexadecimal)" type="\#(dashed ? "dashed" : "line")""#
      + #" width="1.0"/><y:NodeLabel>\#(XMLText.content(label))</y:NodeLabel>"#
      + #"<y:Shape type="\#(shape)"/></y:ShapeNode></data>"# + "\n"
  }
}
