/// Cuts a PDF of one tall page into several.
///
/// Graphviz 2.42 draws one page a PDF. Its only page is written anew, with as many others that show
/// the same content through other windows, as an incremental update (ISO 32000-1, 7.5.6): what
/// Cairo wrote stays as it is, new versions of two objects and a second cross-reference table
/// follow.
enum PDFPages {
  /// The PDF with `count` pages of equal height from top to bottom; as it is where it has not the
  /// form that Cairo writes.
  /// - Complexity: O(bytes).
  static func split(_ pdf: [UInt8], into count: Int) -> [UInt8] {
    guard count > 1, let source = Source(pdf) else { return pdf }
    var output = pdf
    var offsets: [(object: Int, offset: Int)] = []
    func add(_ object: Int, _ body: String) {
      offsets.append((object, output.count))
      output.append(contentsOf: "\(object) 0 obj\n\(body)\nendobj\n".utf8)
    }
    if output.last != 0x0A { output.append(0x0A) }
    let height = source.height / Double(count)
    let numbers = [source.page] + (0..<(count - 1)).map { source.size + $0 }
    for (page, number) in numbers.enumerated() {
      let bottom = source.height - height * Double(page + 1)
      let window =
        "/MediaBox [ 0 \(Decimals.text(bottom)) \(Decimals.text(source.width)) "
        + "\(Decimals.text(bottom + height)) ]"
      add(number, source.before + window + source.after)
    }
    let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    add(source.pages, "<< /Type /Pages\n   /Kids [ \(kids) ]\n   /Count \(count)\n>>")
    let table = output.count
    output.append(contentsOf: "xref\n".utf8)
    for (object, offset) in offsets.sorted(by: { $0.object < $1.object }) {
      let digits = String(offset)
      let padded = String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
      output.append(contentsOf: "\(object) 1\n\(padded) 00000 n \n".utf8)
    }
    output.append(
      contentsOf: """
        trailer
        << /Size \(source.size + count - 1)
           /Root \(source.root) 0 R
           /Prev \(source.table)
        >>
        startxref
        \(table)
        %%EOF

        """.utf8)
    return output
  }

  /// What must be known of Cairo's PDF.
  private struct Source {
    let page: Int
    let pages: Int
    let root: Int
    /// One more than the highest object number.
    let size: Int
    /// Where the cross-reference table stands.
    let table: Int
    let width: Double
    let height: Double
    /// The page's dictionary before and after its size.
    let before: String
    let after: String

    init?(_ pdf: [UInt8]) {
      func text(_ range: Range<Int>) -> String {
        String(decoding: pdf[range], as: UTF8.self)
      }
      func find(_ needle: String, from start: Int) -> Int? {
        let wanted = Array(needle.utf8)
        guard let first = wanted.first, pdf.count >= wanted.count else { return nil }
        var index = start
        while index <= pdf.count - wanted.count {
          if pdf[index] == first, pdf[index...].starts(with: wanted) { return index }
          index += 1
        }
        return nil
      }
      /// The number of the object whose dictionary begins at an index.
      func object(at index: Int) -> Int? {
        let words = text(max(0, index - 24)..<index).split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words.last == "obj" else { return nil }
        return Int(words[words.count - 3])
      }
      func integer(after key: String, in text: String) -> Int? {
        guard let range = text.firstRange(of: key) else { return nil }
        return Int(text[range.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber })
      }
      guard let page = find("<< /Type /Page ", from: 0), let pageNumber = object(at: page),
        let pageEnd = find("\nendobj", from: page), let pages = find("<< /Type /Pages\n", from: 0),
        let pagesNumber = object(at: pages)
      else { return nil }
      let dictionary = text(page..<pageEnd)
      let tail = text(max(0, pdf.count - 400)..<pdf.count)
      guard let box = dictionary.firstMatch(of: #/\/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/#),
        let width = Double(box.output.1), let height = Double(box.output.2),
        let size = integer(after: "/Size", in: tail), let root = integer(after: "/Root", in: tail),
        let table = integer(after: "startxref", in: tail)
      else { return nil }
      self.page = pageNumber
      self.pages = pagesNumber
      self.root = root
      self.size = size
      self.table = table
      self.width = width
      self.height = height
      before = String(dictionary[..<box.range.lowerBound])
      after = String(dictionary[box.range.upperBound...])
    }
  }
}
