extension DrawnGraph {
  /// An empty graph whose background is a canvas, for PNG and PDF.
  ///
  /// The background is a drawing in Graphviz' xdot language (1.7), in which text is told by its
  /// number of bytes and needs no escapes; y runs upwards there.
  init(_ canvas: Canvas) {
    let palette = canvas.palette
    name = "actornet"
    engine = "nop2"
    func number(_ value: Double) -> String { Decimals.text(value) }
    attributes = [
      Attribute("_background", Self.background(canvas)),
      Attribute("bgcolor", palette.ground.hexadecimal), Attribute("pad", "0"),
      Attribute("margin", "0"), Attribute("splines", "none"),
    ]
    let scale = canvas.scale
    let paper = canvas.options.paper.size(for: canvas.frame)
    let width = paper.map { $0.width * 72 } ?? canvas.width * scale
    let height = paper.map { $0.height * 72 } ?? canvas.height * scale
    attributes.append(
      Attribute(
        "viewport",
        [
          number(width), number(height), Decimals.text(scale, places: 4),
          number(canvas.width / 2), number(canvas.height / 2),
        ].joined(separator: ",")))
    nodeDefaults = [
      Attribute("fixedsize", "true"), Attribute("height", "0.01"), Attribute("label", " "),
      Attribute("shape", "box"), Attribute("style", "invis"), Attribute("width", "0.01"),
    ]
    edgeDefaults = []
    // Graphviz takes the size of a graph from its nodes.
    nodes = [
      Node(name: "corner1", attributes: [Attribute("pos", "0,0")]),
      Node(
        name: "corner2",
        attributes: [Attribute("pos", number(canvas.width) + "," + number(canvas.height))]),
    ]
    edges = []
  }

  private static func background(_ canvas: Canvas) -> String {
    let fonts = fonts(canvas.options)
    var operations: [String] = []
    func number(_ value: Double) -> String { Decimals.text(value) }
    func point(_ x: Double, _ y: Double) -> String { number(x) + " " + number(canvas.height - y) }
    func counted(_ text: String) -> String { "\(text.utf8.count) -\(text)" }
    func color(_ operation: String, _ color: ScreenColor) -> String {
      operation + " " + counted(color.hexadecimal)
    }
    for shape in canvas.items.flatMap(\.shapes) {
      switch shape {
      case .rectangle(let frame, let fill, let line, let isDashed):
        let corners = [
          point(frame.x, frame.y), point(frame.x + frame.width, frame.y),
          point(frame.x + frame.width, frame.y + frame.height),
          point(frame.x, frame.y + frame.height),
        ].joined(separator: " ")
        operations += [
          "S " + counted("setlinewidth(0.8)"), color("c", isDashed ? fill : line ?? fill),
          color("C", fill), "P 4 " + corners,
        ]
        if isDashed, let line {
          operations += [
            color("c", line), "S " + counted("dashed"), "p 4 " + corners, "S " + counted("solid"),
          ]
        }
      case .line(let x1, let y1, let x2, let y2, let ink, let width):
        operations += [
          "S " + counted("setlinewidth(\(number(width)))"), color("c", ink),
          "L 2 " + point(x1, y1) + " " + point(x2, y2),
        ]
      case .words(let run, let x, let y, let ink, let isCentred):
        // Bold is 1, struck out 32; quotation marks and backslashes would end the attribute.
        let flags = (run.isBold ? 1 : 0) + (run.isStruck ? 32 : 0)
        let text = String(run.text.map { $0 == "\\" ? "＼" : $0 })
        operations += [
          "F " + number(run.size) + " " + counted(fonts), "t \(flags)", color("c", ink),
          "T " + point(x, y) + (isCentred ? " 0 " : " -1 ") + number(run.width) + " "
            + counted(text),
        ]
      }
    }
    return operations.joined(separator: " ")
  }
}
