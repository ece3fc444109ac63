/// Copies chosen blocks of a draft into a body.
struct BodyAssembly {
  private let draft: DraftText
  private let conventions: ReadingConventions
  private var scalars: [UInt32] = []
  private var offsets: [Int32] = []
  private var lengths: [UInt8] = []
  private var blocks: [BodyText.Block] = []

  init(_ draft: DraftText, _ conventions: ReadingConventions) {
    self.draft = draft
    self.conventions = conventions
  }

  /// Adds a block without the names of reporters that stand in brackets at either end of it.
  mutating func add(_ block: DraftText.Block, as kind: BodyText.Block.Kind) {
    var start = block.range.lowerBound
    for bracket in bylines(in: block.range) {
      add(start..<bracket.lowerBound, kind)
      start = bracket.upperBound
    }
    add(start..<block.range.upperBound, kind)
  }

  private mutating func add(_ range: Range<Int>, _ kind: BodyText.Block.Kind) {
    var range = range
    while !range.isEmpty, draft.scalars[range.lowerBound] == 0x20 { range.removeFirst() }
    while !range.isEmpty, draft.scalars[range.upperBound - 1] == 0x20 { range.removeLast() }
    guard !range.isEmpty else { return }
    if !scalars.isEmpty {
      scalars.append(0x0A)
      offsets.append(end)
      lengths.append(0)
    }
    let start = scalars.count
    scalars.append(contentsOf: draft.scalars[range])
    offsets.append(contentsOf: draft.offsets[range])
    lengths.append(contentsOf: draft.lengths[range])
    blocks.append(BodyText.Block(kind: kind, range: start..<scalars.count))
  }

  private var end: Int32 {
    guard let offset = offsets.last, let length = lengths.last else { return 0 }
    return offset + Int32(length)
  }

  /// Brackets that open with the lead-in of a byline, near the beginning or the end.
  private func bylines(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if index - range.lowerBound > 80, range.upperBound - index > 60 {
        index = range.upperBound - 60
      }
      let scalar = draft.scalars[index]
      guard scalar == 0x28 || scalar == 0xFF08,
        conventions.prefix(.byline, of: draft.scalars[(index + 1)..<range.upperBound]) != nil,
        let close = draft.scalars[index..<min(range.upperBound, index + 48)].firstIndex(where: {
          $0 == 0x29 || $0 == 0xFF09
        })
      else {
        index += 1
        continue
      }
      found.append(index..<close + 1)
      index = close + 1
    }
    return found
  }

  consuming func finish() -> BodyText {
    BodyText(
      scalars: scalars, sourceOffsets: offsets + [end], sourceLengths: lengths, blocks: blocks)
  }
}
