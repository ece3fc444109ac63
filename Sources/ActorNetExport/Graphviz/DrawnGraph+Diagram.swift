extension DrawnGraph {
  /// Tried from left to right by Pango, and as `font-family` by whoever shows the SVG.
  ///
  /// The first draws Chinese as it is written in China; `sans-serif` alone may draw Japanese forms.
  static let fonts = "Noto Sans CJK SC,Microsoft YaHei,PingFang SC,SimHei,sans-serif"

  /// A graph whose nodes and words have their places; lines without a path are routed.
  init(_ placed: PlacedDiagram, engine: String, splines: String) {
    let bounds = placed.bounds
    name = "actornet"
    self.engine = engine
    attributes = [
      Attribute("bgcolor", "white"), Attribute("charset", "UTF-8"),
      Attribute("fontname", Self.fonts), Attribute("layout", engine),
      Attribute("outputorder", "edgesfirst"), Attribute("pad", "0.25"), Attribute("margin", "0"),
      Attribute("splines", splines), Attribute("tooltip", .text(placed.diagram.title)),
    ]
    if let room = placed.diagram.page.room(for: bounds) {
      attributes.append(
        Attribute("size", Decimals.text(room.width) + "," + Decimals.text(room.height)))
    }
    nodeDefaults = [
      Attribute("fontname", Self.fonts), Attribute("fixedsize", "true"),
      Attribute("shape", "box"), Attribute("style", "filled"),
    ]
    edgeDefaults = [Attribute("fontname", Self.fonts)]
    nodes = zip(placed.diagram.boxes, placed.frames).map { box, frame in
      Node(name: box.id, attributes: Self.attributes(of: box, frame: frame, origin: bounds))
    }
    edges = zip(placed.diagram.lines, placed.paths).map { line, path in
      Edge(
        tail: line.first, head: line.second,
        attributes: Self.attributes(of: line, path: path, origin: bounds))
    }
    clusters = placed.words.map { words in
      var attributes = [
        Attribute("bb", Self.box(words.frame, origin: bounds)),
        Attribute("lp", Self.point(words.frame.center, origin: bounds)),
        Attribute("pencolor", "none"), Attribute("label", .html(HTMLLabel.label(words))),
        Attribute("tooltip", " "),
      ]
      if let link = words.link {
        attributes.append(Attribute("URL", link.escapedAmpersands))
        attributes.append(Attribute("target", "_blank"))
      }
      return Cluster(name: "cluster_\(words.name)", attributes: attributes)
    }
  }

  /// A graph that an engine is to place: sizes only, no words.
  init(unplaced placed: PlacedDiagram, engine: String) {
    name = "actornet"
    self.engine = engine
    attributes = [
      Attribute("layout", engine), Attribute("overlap", "prism"), Attribute("sep", "+9"),
      Attribute("pack", "10"), Attribute("start", "7"), Attribute("splines", "none"),
    ]
    nodeDefaults = [
      Attribute("fixedsize", "true"), Attribute("shape", "box"), Attribute("label", " "),
    ]
    edgeDefaults = [Attribute("len", "1.1")]
    nodes = zip(placed.diagram.boxes, placed.frames).map { box, frame in
      Node(name: box.id, attributes: Self.size(of: frame))
    }
    edges = placed.diagram.lines.map { Edge(tail: $0.first, head: $0.second, attributes: []) }
  }

  private static func size(of frame: DiagramFrame) -> [Attribute] {
    [
      Attribute("width", Decimals.text(frame.width / 72, places: 4)),
      Attribute("height", Decimals.text(frame.height / 72, places: 4)),
    ]
  }

  private static func attributes(
    of box: Diagram.Box, frame: DiagramFrame, origin: DiagramFrame
  ) -> [Attribute] {
    var styles = ["filled"]
    if box.isRounded { styles.append("rounded") }
    if box.border == .dashed { styles.append("dashed") }
    var frame = frame
    if box.border == .double {
      // The second border lies four points outside the first.
      frame.width -= 8
      frame.height -= 8
    }
    var attributes =
      [Attribute("label", .html(HTMLLabel.label(box, width: frame.width)))]
      + size(of: frame) + [
        Attribute("pos", point(frame.center, origin: origin)),
        Attribute("style", styles.joined(separator: ",")),
        Attribute("color", box.colors.line.hexadecimal),
        Attribute("fillcolor", box.colors.fill.hexadecimal),
        Attribute("penwidth", Decimals.text(box.borderWidth)),
        Attribute("tooltip", .text(box.tooltip)), Attribute("id", box.id),
        Attribute("class", box.role == .event ? "event" : "actor"),
      ]
    if box.border == .double { attributes.append(Attribute("peripheries", "2")) }
    if let link = box.link {
      attributes.append(Attribute("URL", link.escapedAmpersands))
      attributes.append(Attribute("target", "_blank"))
    }
    return attributes + box.attributes.map { Attribute($0.name, .text($0.value)) }
  }

  private static func attributes(
    of line: Diagram.Line, path: [DiagramPoint], origin: DiagramFrame
  ) -> [Attribute] {
    var attributes = [
      Attribute("color", line.color.hexadecimal + (line.stroke == .dotted ? "" : "A0")),
      Attribute("penwidth", Decimals.text(line.width + (line.stroke == .dotted ? 0.5 : 0))),
      Attribute("tooltip", .text(line.tooltip)), Attribute("class", "tie"),
    ]
    if line.stroke != .solid { attributes.append(Attribute("style", line.stroke.rawValue)) }
    if !path.isEmpty {
      let points = path.map { point($0, origin: origin) }
      attributes.append(Attribute("pos", points.joined(separator: " ")))
    }
    return attributes + line.attributes.map { Attribute($0.name, .text($0.value)) }
  }

  private static func point(_ point: DiagramPoint, origin: DiagramFrame) -> String {
    Decimals.text(point.x - origin.left) + "," + Decimals.text(point.y - origin.bottom)
  }

  private static func box(_ frame: DiagramFrame, origin: DiagramFrame) -> String {
    point(DiagramPoint(frame.left, frame.bottom), origin: origin) + ","
      + point(DiagramPoint(frame.right, frame.top), origin: origin)
  }
}

extension String {
  /// `&` as `&amp;`: Graphviz 2.42 writes URLs into SVG as they are, and later versions take
  /// an entity for what it stands for.
  fileprivate var escapedAmpersands: String {
    split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
