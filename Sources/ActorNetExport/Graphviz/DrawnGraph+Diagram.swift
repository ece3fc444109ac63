extension DrawnGraph {
  /// Tried from left to right by Pango, and as `font-family` by whoever shows the SVG.
  ///
  /// The first draws Chinese as it is written in China; `sans-serif` alone may draw Japanese forms.
  static let fonts = "Noto Sans CJK SC,Microsoft YaHei,PingFang SC,SimHei,sans-serif"

  /// The user's font families before ours; letters, digits, spaces and hyphens only, because
  /// Graphviz writes font names into SVG as they are.
  static func fonts(_ options: DiagramOptions) -> String {
    let families = (options.font ?? "").split(separator: ",").map { family in
      String(
        String.UnicodeScalarView(
          family.unicodeScalars.filter {
            $0 == " " || $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
          }))
    }
    let named = families.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.joined(separator: ",")
    return named.isEmpty ? fonts : named + "," + fonts
  }

  /// A graph whose nodes and words have their places; lines without a path are routed.
  init(_ placed: PlacedDiagram, engine: String, splines: String) {
    // Graphviz moves a drawing so that its lower left corner is the origin.
    let bounds = placed.extent
    let options = placed.diagram.options
    let palette = placed.diagram.palette
    let fonts = Self.fonts(options)
    let text = palette.text.hexadecimal
    name = "actornet"
    self.engine = engine
    attributes = [
      Attribute("bgcolor", palette.ground.hexadecimal), Attribute("charset", "UTF-8"),
      Attribute("fontcolor", text), Attribute("fontname", fonts), Attribute("layout", engine),
      Attribute("outputorder", "edgesfirst"), Attribute("pad", "0.25"), Attribute("margin", "0"),
      Attribute("splines", splines), Attribute("tooltip", .text(placed.diagram.title)),
    ]
    attributes += Self.paper(placed)
    nodeDefaults = [
      Attribute("fontcolor", text), Attribute("fontname", fonts), Attribute("fixedsize", "true"),
      Attribute("shape", "box"), Attribute("style", "filled"),
    ]
    edgeDefaults = [Attribute("fontname", fonts)]
    nodes = zip(placed.diagram.boxes, placed.frames).map { box, frame in
      Node(
        name: box.id,
        attributes: Self.attributes(of: box, frame: frame, origin: bounds, palette))
    }
    let boxes = placed.diagram.boxes
    edges = zip(placed.diagram.lines, placed.paths).enumerated().map { number, pair in
      let (line, path) = pair
      let id = "\(line.kind.rawValue)-\(boxes[line.first].id)-\(boxes[line.second].id)"
      return Edge(
        tail: line.first, head: line.second,
        attributes: [Attribute("id", id)]
          + Self.attributes(of: line, path: path, origin: bounds))
    }
    clusters =
      placed.bands.map { band in
        Cluster(
          name: "cluster_\(band.name)",
          attributes: [
            Attribute("bb", Self.box(band.frame, origin: bounds)),
            Attribute("pencolor", "none"), Attribute("style", "filled,rounded"),
            Attribute("fillcolor", band.color.hexadecimal), Attribute("tooltip", " "),
            Attribute("id", "actornet-\(band.name)"), Attribute("class", "band"),
          ])
      }
      + placed.words.map { words in
        Self.cluster(words, origin: bounds, palette)
      }
  }

  private static func cluster(
    _ words: PlacedWords, origin: DiagramFrame, _ palette: Palette
  ) -> Cluster {
    var attributes = [
      Attribute("bb", box(words.frame, origin: origin)),
      Attribute("lp", point(words.frame.center, origin: origin)),
      Attribute("pencolor", "none"), Attribute("label", .html(HTMLLabel.label(words, palette))),
      Attribute("tooltip", " "), Attribute("id", "actornet-\(words.name)"),
      Attribute("class", words.rows.isEmpty ? "words" : "source"),
    ]
    if let link = words.link {
      attributes.append(Attribute("URL", link.escapedAmpersands))
      attributes.append(Attribute("target", "_blank"))
    }
    return Cluster(name: "cluster_\(words.name)", attributes: attributes)
  }

  /// The size of the paper, as often as there are pages, or by how much to scale.
  private static func paper(_ placed: PlacedDiagram) -> [Attribute] {
    let bounds = placed.bounds
    let scale = PageFit.scale(of: placed)
    guard placed.pageCount > 1 || placed.diagram.options.paper != .unbounded else {
      guard scale != 1 else { return [] }
      let size =
        Decimals.text((bounds.width / 72 + 0.5) * scale, places: 4) + ","
        + Decimals.text((bounds.height / 72 + 0.5) * scale, places: 4)
      return [Attribute("size", scale > 1 ? size + "!" : size)]
    }
    let page = placed.pageSize
    let pages = Double(placed.pageCount)
    // Pages stand below each other; PDFPages cuts them apart.
    let origin = placed.extent
    let middle = DiagramPoint(
      bounds.center.x - origin.left,
      bounds.center.y - origin.bottom - (pages - 1) / 2 * page.height)
    return [
      Attribute(
        "viewport",
        [
          Decimals.text(page.width * scale), Decimals.text(page.height * scale * pages),
          Decimals.text(scale, places: 4), Decimals.text(middle.x), Decimals.text(middle.y),
        ].joined(separator: ","))
    ]
  }

  /// A graph that an engine is to place: sizes only, no words.
  ///
  /// - Parameter boxes: which boxes are to be placed.
  init(unplaced placed: PlacedDiagram, boxes: [Int], engine: String) {
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
    nodes = boxes.enumerated().map { number, box in
      Node(name: "n\(number)", attributes: Self.size(of: placed.frames[box]))
    }
    let nodeOfBox = Dictionary(
      uniqueKeysWithValues: boxes.enumerated().map { ($0.element, $0.offset) })
    edges = placed.diagram.lines.compactMap { line in
      guard let tail = nodeOfBox[line.first], let head = nodeOfBox[line.second] else { return nil }
      return Edge(tail: tail, head: head, attributes: [])
    }
  }

  private static func size(of frame: DiagramFrame) -> [Attribute] {
    [
      Attribute("width", Decimals.text(frame.width / 72, places: 4)),
      Attribute("height", Decimals.text(frame.height / 72, places: 4)),
    ]
  }

  private static func attributes(
    of box: Diagram.Box, frame: DiagramFrame, origin: DiagramFrame, _ palette: Palette
  ) -> [Attribute] {
    var styles = ["filled"]
    switch box.shape {
    case .rounded: styles.append("rounded")
    case .cornered: styles.append("diagonals")
    case .plain, .note: break
    }
    if box.border == .dashed { styles.append("dashed") }
    var frame = frame
    if box.border == .double {
      // The second border lies four points outside the first.
      frame.width -= 8
      frame.height -= 8
    }
    var attributes =
      [Attribute("label", .html(HTMLLabel.label(box, width: frame.width, palette)))]
      + size(of: frame) + [
        Attribute("pos", point(frame.center, origin: origin)),
        Attribute("style", styles.joined(separator: ",")),
        Attribute("color", box.colors.line.hexadecimal),
        Attribute("fillcolor", box.colors.fill.hexadecimal),
        Attribute("penwidth", Decimals.text(box.borderWidth)),
        Attribute("tooltip", .text(box.tooltip)), Attribute("id", box.id),
        Attribute("class", box.classes.joined(separator: " ")),
      ]
    if box.shape == .note { attributes.append(Attribute("shape", "note")) }
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
      Attribute("color", line.color.hexadecimal + (line.stroke == .dotted ? "" : "C0")),
      Attribute("penwidth", Decimals.text(line.width + (line.stroke == .dotted ? 0.5 : 0))),
      Attribute("tooltip", .text(line.tooltip)), Attribute("class", line.kind.rawValue),
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
