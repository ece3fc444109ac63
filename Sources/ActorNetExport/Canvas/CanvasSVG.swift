/// Writes a canvas as SVG: real text, an identifier and a title for what can be pointed at.
enum CanvasSVG {
  /// The whole file; no script, no image, links to http and https only.
  static func write(_ canvas: Canvas) -> [UInt8] {
    var output: [UInt8] = []
    func put(_ text: String) { output.append(contentsOf: text.utf8) }
    func number(_ value: Double) -> String { Decimals.text(value) }
    let scale = canvas.scale
    let paper = canvas.options.paper.size(for: canvas.frame)
    let width = paper.map { $0.width * 72 } ?? canvas.width * scale
    let height = paper.map { $0.height * 72 } ?? canvas.height * scale
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n")
    put("<svg role=\"img\" aria-labelledby=\"actornet-title actornet-description\" ")
    put("width=\"\(number(width))pt\" height=\"\(number(height))pt\" ")
    put("viewBox=\"0 0 \(number(canvas.width)) \(number(canvas.height))\" ")
    put("xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ")
    put("font-family=\"\(XMLText.attribute(DrawnGraph.fonts(canvas.options)))\">\n")
    put("<title id=\"actornet-title\">\(XMLText.content(canvas.title))</title>\n")
    put("<desc id=\"actornet-description\">\(XMLText.content(canvas.description))</desc>\n")
    put("<rect width=\"100%\" height=\"100%\" fill=\"\(canvas.palette.ground.hexadecimal)\"/>\n")
    for item in canvas.items {
      let id = item.id.isEmpty ? "" : " id=\"\(XMLText.attribute(item.id))\""
      let classes =
        item.classes.isEmpty
        ? "" : " class=\"\(XMLText.attribute(item.classes.joined(separator: " ")))\""
      put("<g\(id)\(classes)>")
      if !item.tooltip.isEmpty { put("<title>\(XMLText.content(item.tooltip))</title>") }
      if let link = item.link {
        put("<a xlink:href=\"\(XMLText.attribute(link))\" target=\"_blank\">")
      }
      put("\n")
      for shape in item.shapes { put(text(shape) + "\n") }
      put(item.link == nil ? "</g>\n" : "</a></g>\n")
    }
    put("</svg>\n")
    return output
  }

  private static func text(_ shape: Canvas.Shape) -> String {
    func number(_ value: Double) -> String { Decimals.text(value) }
    switch shape {
    case .rectangle(let frame, let fill, let line, let isDashed):
      return "<rect x=\"\(number(frame.x))\" y=\"\(number(frame.y))\" "
        + "width=\"\(number(frame.width))\" height=\"\(number(frame.height))\" "
        + "fill=\"\(fill.hexadecimal)\" stroke=\"\(line?.hexadecimal ?? "none")\""
        + (isDashed ? " stroke-dasharray=\"4,3\"/>" : "/>")
    case .line(let x1, let y1, let x2, let y2, let color, let width):
      return "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" "
        + "y2=\"\(number(y2))\" stroke=\"\(color.hexadecimal)\" stroke-width=\"\(number(width))\"/>"
    case .words(let run, let x, let y, let color, let isCentred):
      return "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(run.size))\""
        + (run.isBold ? " font-weight=\"bold\"" : "")
        + (run.isStruck ? " text-decoration=\"line-through\"" : "")
        + (isCentred ? " text-anchor=\"middle\"" : "")
        + " fill=\"\(color.hexadecimal)\">\(XMLText.content(run.text))</text>"
    }
  }
}
