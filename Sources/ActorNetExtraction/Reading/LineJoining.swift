/// Decides which lines of a paragraph are one line that was wrapped.
enum LineJoining {
  /// Groups of consecutive lines: each group is one block.
  ///
  /// Two lines are joined where the paragraph looks wrapped: at least four fifths of the lines
  /// that do not end a sentence are about as wide as the widest, and that is from 20 to 140
  /// columns. A Markdown line break (two spaces or a backslash at the end), an indentation with an
  /// ideographic space, the end of a sentence, and a line of figures such as `15/04/2019` always
  /// keep lines apart.
  static func groups(of lines: [Range<Int>], in source: [UInt8]) -> [Range<Int>] {
    guard lines.count > 1 else { return [0..<lines.count] }
    let shapes = lines.map { Shape(source, $0) }
    let widest = shapes.map(\.width).max() ?? 0
    let tolerance = shapes.contains(where: \.isWide) ? 4 : 14
    let open = shapes.dropLast().filter { !$0.endsSentence && !$0.breaks }
    let full = open.filter { $0.width + tolerance >= widest }
    let isWrapped = (20...140).contains(widest) && full.count * 5 >= open.count * 4
    var groups: [Range<Int>] = []
    var start = 0
    for index in 1..<lines.count {
      let above = shapes[index - 1]
      let joins =
        isWrapped && above.width + tolerance >= widest && !above.endsSentence && !above.breaks
        && !shapes[index].isIndented && !above.isStamp && !shapes[index].isStamp
      if !joins {
        groups.append(start..<index)
        start = index
      }
    }
    groups.append(start..<lines.count)
    return groups
  }

  private struct Shape {
    /// In columns: a wide character takes two.
    var width = 0
    var isWide = false
    var isIndented = false
    var endsSentence = false
    var breaks = false
    /// Six figures or more and the marks between them: a date.
    var isStamp = false

    init(_ source: [UInt8], _ line: Range<Int>) {
      var index = line.lowerBound
      var end = line.upperBound
      while end > index, source[end - 1] == 0x0D || source[end - 1] == 0x20 { end -= 1 }
      breaks = line.upperBound - end >= 2 && source[line.upperBound - 1] == 0x20
      var last: UInt32 = 0
      while index < end {
        let (scalar, length) = SourceScalars.scalar(in: source, at: index)
        if index == line.lowerBound { isIndented = scalar == 0x3000 }
        let scalarIsWide = ScalarClass.isWide(scalar)
        width += scalarIsWide ? 2 : 1
        isWide = isWide || scalarIsWide
        if !ScalarClass.closes(scalar), scalar != 0x2A, scalar != 0x5F { last = scalar }
        index += length
      }
      if last == 0x5C { breaks = true }
      endsSentence = ScalarClass.endsSentence(last)
      let bytes = source[line.lowerBound..<end]
      isStamp =
        bytes.count <= 24 && bytes.count(where: { (0x30...0x39).contains($0) }) >= 6
        && bytes.allSatisfy { (0x30...0x39).contains($0) || " -/.:".utf8.contains($0) }
    }
  }
}
