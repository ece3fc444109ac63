/// Makes Graphviz' SVG fit for screen readers, viewers and other pages.
enum SVGPolish {
  /// Adds `role`, a title and a description; gives nodes readable titles; replaces the invalid
  /// colour `transparent`; leaves out the document type and the generator's name.
  ///
  /// - Parameters:
  ///   - svg: what Graphviz wrote, one element a line.
  ///   - titles: what stands for a node's or edge's title, by the title that Graphviz wrote.
  static func polish(
    _ svg: [UInt8], title: String, description: String, titles: [String: String]
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(svg.count + svg.count / 8)
    var passesOver = false
    var isBeforeRoot = true
    for line in svg.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      if isBeforeRoot, text.hasPrefix("<!DOCTYPE") || text.hasPrefix("<!--") { passesOver = true }
      if passesOver {
        if text.hasSuffix(">") { passesOver = false }
        continue
      }
      if text.hasPrefix("<svg ") {
        isBeforeRoot = false
        output.append(
          contentsOf: #"<svg role="img" aria-labelledby="actornet-title actornet-description" "#
            .utf8)
        output.append(contentsOf: text.dropFirst(5).utf8)
      } else if text.hasPrefix(" viewBox"), text.hasSuffix(">") {
        output.append(contentsOf: text.utf8)
        output.append(0x0A)
        output.append(contentsOf: #"<title id="actornet-title">"#.utf8)
        XMLText.append(content: title, to: &output)
        output.append(contentsOf: "</title>\n<desc id=\"actornet-description\">".utf8)
        XMLText.append(content: description, to: &output)
        output.append(contentsOf: "</desc>".utf8)
      } else if text.hasPrefix("<title>"), text.hasSuffix("</title>") {
        let name = String(text.dropFirst(7).dropLast(8))
        guard let readable = titles[name], !readable.isEmpty else { continue }
        output.append(contentsOf: "<title>".utf8)
        XMLText.append(content: readable, to: &output)
        output.append(contentsOf: "</title>".utf8)
      } else if text.hasPrefix("<!--") && text.hasSuffix("-->") {
        continue
      } else if text.contains("=\"transparent\"") && !text.hasPrefix("<text") {
        output.append(contentsOf: replaceTransparent(text).utf8)
      } else {
        output.append(contentsOf: line)
      }
      output.append(0x0A)
    }
    return output
  }

  private static func replaceTransparent(_ text: String) -> String {
    var parts = text[...]
    var result = ""
    let invalid = "=\"transparent\""
    while let start = parts.firstRange(of: invalid) {
      result += parts[..<start.lowerBound] + "=\"none\""
      parts = parts[start.upperBound...]
    }
    return result + parts
  }
}
