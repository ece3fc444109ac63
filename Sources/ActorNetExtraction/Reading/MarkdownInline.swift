/// The inside of a Markdown paragraph: which bytes are text and which are marks.
struct MarkdownInline {
  private let source: [UInt8]
  /// Whether an image stood since the last block.
  private var imageBefore = false

  init(_ source: [UInt8]) { self.source = source }

  private struct Marks {
    /// Not text, ascending, not overlapping.
    var omitted: [Range<Int>] = []
    /// Where a line breaks: `<br>`.
    var breaks: [Int] = []
    var links: [(text: Range<Int>, address: String)] = []
    var emphasis: [Range<Int>] = []
  }

  /// Adds the text of some stretches as one block, or several where `<br>` breaks it.
  mutating func read(
    _ stretches: [Range<Int>], kind: BodyText.Block.Kind, level: Int = 0,
    into draft: inout DraftText
  ) {
    var all = 0
    var linked = 0
    var emphasised = 0
    var addresses: Set<String> = []
    func finish(_ draft: inout DraftText) {
      var traits: DraftText.Traits = []
      if linked == all { traits.insert(.allLink) }
      if emphasised == all { traits.insert(.emphasised) }
      let isCaption = imageBefore && kind == .paragraph && emphasised == all
      if draft.openCount > 0 { imageBefore = false }
      draft.finishBlock(
        isCaption ? .caption : kind, traits: traits, level: level,
        link: linked == all && addresses.count == 1 ? addresses.first : nil)
      all = 0
      linked = 0
      emphasised = 0
      addresses = []
    }
    for stretch in stretches {
      let marks = self.marks(in: stretch)
      var index = stretch.lowerBound
      var link = 0
      var emphasis = 0
      func take(_ range: Range<Int>, _ draft: inout DraftText) {
        var position = range.lowerBound
        while position < range.upperBound {
          while link < marks.links.count, marks.links[link].text.upperBound <= position {
            link += 1
          }
          while emphasis < marks.emphasis.count, marks.emphasis[emphasis].upperBound <= position {
            emphasis += 1
          }
          var stop = range.upperBound
          var isLinked = false
          var isEmphasised = false
          if link < marks.links.count {
            let text = marks.links[link].text
            isLinked = text.contains(position)
            stop = min(stop, isLinked ? text.upperBound : text.lowerBound)
          }
          if emphasis < marks.emphasis.count {
            let text = marks.emphasis[emphasis]
            isEmphasised = text.contains(position)
            stop = min(stop, isEmphasised ? text.upperBound : text.lowerBound)
          }
          let shown = draft.append(source, position..<stop)
          all += shown
          if isLinked {
            linked += shown
            addresses.insert(marks.links[link].address)
          }
          if isEmphasised { emphasised += shown }
          position = stop
        }
      }
      var lineBreak = 0
      for gap in marks.omitted {
        if gap.lowerBound > index { take(index..<gap.lowerBound, &draft) }
        if lineBreak < marks.breaks.count, marks.breaks[lineBreak] == gap.lowerBound {
          lineBreak += 1
          finish(&draft)
        }
        index = max(index, gap.upperBound)
      }
      if index < stretch.upperBound { take(index..<stretch.upperBound, &draft) }
      draft.appendSpace(offset: stretch.upperBound, length: 0, isNewline: true)
    }
    finish(&draft)
  }

  // MARK: Marks

  private mutating func marks(in range: Range<Int>) -> Marks {
    var marks = Marks()
    var brackets: [(position: Int, isImage: Bool)] = []
    var delimiters: [Delimiter] = []
    var tokenizer = MarkupTokenizer(source, range)
    var index = range.lowerBound
    while index < range.upperBound {
      switch source[index] {
      case 0x5C where index + 1 < range.upperBound && Self.isPunctuation(source[index + 1]):
        marks.omitted.append(index..<index + 1)
        index += 2
      case 0x60:
        marks.omitted.append(index..<index + 1)
        index += 1
      case 0x5B:
        let isImage = index > range.lowerBound && source[index - 1] == 0x21
        brackets.append((index, isImage))
        index += 1
      case 0x5D:
        let next = close(&brackets, at: index, range, &marks)
        index = next
      case 0x3C:
        tokenizer.restart(at: index)
        switch tokenizer.nextMarkup() {
        case .tag(let tag): index = omit(tag, &marks)
        case .other(let other):
          marks.omitted.append(other)
          index = other.upperBound
        default: index += 1
        }
      case 0x2A, 0x5F:
        var stop = index
        while stop < range.upperBound, source[stop] == source[index] { stop += 1 }
        delimiters.append(Delimiter(source, index..<stop, in: range))
        index = stop
      default: index += 1
      }
    }
    pair(delimiters, &marks)
    marks.omitted.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    marks.links.sort { $0.text.lowerBound < $1.text.lowerBound }
    return marks
  }

  /// What `]` closes: a link, an image, a footnote or nothing.
  private mutating func close(
    _ brackets: inout [(position: Int, isImage: Bool)], at index: Int, _ range: Range<Int>,
    _ marks: inout Marks
  ) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let text = open.position + 1..<index
    guard index + 1 < range.upperBound else { return index + 1 }
    if source[index + 1] == 0x28, let stop = endOfAddress(from: index + 1, range) {
      if open.isImage {
        let whole = open.position - 1..<stop
        // What was marked inside the image stands at the end of the lists.
        while let last = marks.omitted.last, last.lowerBound >= whole.lowerBound {
          marks.omitted.removeLast()
        }
        while let last = marks.links.last, last.text.lowerBound >= whole.lowerBound {
          marks.links.removeLast()
        }
        marks.omitted.append(whole)
        imageBefore = true
      } else {
        marks.omitted.append(open.position..<open.position + 1)
        marks.omitted.append(index..<stop)
        let inside = source[(index + 2)..<(stop - 1)].split(separator: 0x20).first ?? []
        let address = inside.filter { $0 != 0x3C && $0 != 0x3E }
        marks.links.append((text, String(decoding: address, as: UTF8.self)))
      }
      return stop
    }
    if text.count < 16, source[text].first == 0x5E {
      marks.omitted.append(open.position..<index + 1)
    }
    return index + 1
  }

  /// One past the `)` that closes an address; balanced parentheses may stand in it.
  private func endOfAddress(from open: Int, _ range: Range<Int>) -> Int? {
    var depth = 0
    for index in open..<min(range.upperBound, open + 4_096) {
      switch source[index] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return index + 1 }
      case 0x0A: return nil
      default: break
      }
    }
    return nil
  }

  private func omit(_ tag: MarkupTokenizer.Tag, _ marks: inout Marks) -> Int {
    let name = String(decoding: source[tag.name], as: UTF8.self).lowercased()
    if name.hasPrefix("http:") || name.hasPrefix("https:") {
      let stop = tag.range.upperBound
      marks.omitted.append(tag.range.lowerBound..<tag.range.lowerBound + 1)
      marks.omitted.append(stop - 1..<stop)
      return stop
    }
    if name == "br" || name == "p" { marks.breaks.append(tag.range.lowerBound) }
    marks.omitted.append(tag.range)
    return tag.range.upperBound
  }

  // MARK: Emphasis

  private struct Delimiter {
    let range: Range<Int>
    let mark: UInt8
    let opens: Bool
    let closes: Bool

    init(_ source: [UInt8], _ range: Range<Int>, in stretch: Range<Int>) {
      self.range = range
      mark = source[range.lowerBound]
      let before = range.lowerBound > stretch.lowerBound ? source[range.lowerBound - 1] : 0x20
      let after = range.upperBound < stretch.upperBound ? source[range.upperBound] : 0x20
      let isWord =
        mark == 0x5F && ScalarClass.isAlphanumeric(before)
        && ScalarClass.isAlphanumeric(after)
      opens = after > 0x20 && !isWord
      closes = before > 0x20 && !isWord
    }
  }

  /// Runs of the same mark and length belong together; a pair is left out, and so is a run of two
  /// or more that stands alone.
  private func pair(_ delimiters: [Delimiter], _ marks: inout Marks) {
    var waiting: [Int: Delimiter] = [:]
    for delimiter in delimiters {
      let key = Int(delimiter.mark) << 32 | delimiter.range.count
      if let opening = waiting[key], delimiter.closes {
        waiting[key] = nil
        marks.omitted.append(opening.range)
        marks.omitted.append(delimiter.range)
        marks.emphasis.append(opening.range.upperBound..<delimiter.range.lowerBound)
      } else if delimiter.opens {
        if let alone = waiting[key], alone.range.count > 1 { marks.omitted.append(alone.range) }
        waiting[key] = delimiter
      } else if delimiter.range.count > 1 {
        marks.omitted.append(delimiter.range)
      }
    }
    for alone in waiting.values where alone.range.count > 1 { marks.omitted.append(alone.range) }
    marks.emphasis.sort { $0.lowerBound < $1.lowerBound }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !ScalarClass.isAlphanumeric(byte)
  }
}
