/// Tells which of many patterns may match at a position, from the next few units alone.
///
/// Each unit has a class, each class a set of patterns for each offset; a position's candidates
/// are the intersection. It never leaves out a pattern that matches.
public struct PatternIndex: Sendable {
  private let words: Int
  private let classOfUnit: [UInt16]
  /// For offset, class and word: the patterns that may have a unit of the class there.
  private let masks: [[UInt64]]
  /// For offset and word: the patterns that may end before it.
  private let endMasks: [[UInt64]]

  /// Indexes patterns; a candidate is told by its place here.
  /// - Complexity: O(patterns × units that they name).
  public init(_ patterns: [Pattern]) {
    let words = max(1, (patterns.count + 63) / 64)
    var classOfUnit = [UInt16](repeating: 0, count: 0x10000)
    var classes = 1
    // Units that no pattern names share class 0.
    for pattern in patterns {
      for units in pattern.heads.units {
        for unit in (units ?? []).sorted() where classOfUnit[Int(unit)] == 0 {
          classOfUnit[Int(unit)] = UInt16(classes)
          classes += 1
        }
      }
    }
    let none = [UInt64](repeating: 0, count: classes * words)
    var masks = [[UInt64]](repeating: none, count: PatternHeads.count)
    var endMasks = [[UInt64]](
      repeating: [UInt64](repeating: 0, count: words), count: PatternHeads.count)
    for (index, pattern) in patterns.enumerated() {
      let (word, bit) = (index / 64, UInt64(1) << UInt64(index % 64))
      for offset in 0..<PatternHeads.count {
        // A match that ends before the offset says nothing of the unit there.
        let mayEnd = pattern.heads.mayBeShorter(than: offset + 1)
        if mayEnd { endMasks[offset][word] |= bit }
        if !mayEnd, let units = pattern.heads.units[offset] {
          for unit in units { masks[offset][Int(classOfUnit[Int(unit)]) * words + word] |= bit }
        } else {
          for unitClass in 0..<classes { masks[offset][unitClass * words + word] |= bit }
        }
      }
    }
    self.words = words
    self.classOfUnit = classOfUnit
    self.masks = masks
    self.endMasks = endMasks
  }

  /// Calls `body` for every pattern that may match at a position, in their order.
  /// - Complexity: O(patterns / 64) where none may.
  @inline(__always)
  public func forEachCandidate(
    at position: Int, in units: [UInt16], _ body: (_ pattern: Int) -> Void
  ) {
    for word in 0..<words {
      var candidates = UInt64.max
      var offset = 0
      while offset < PatternHeads.count, candidates != 0 {
        if position + offset < units.count {
          let unitClass = Int(classOfUnit[Int(units[position + offset])])
          candidates &= masks[offset][unitClass * words + word]
        } else {
          candidates &= endMasks[offset][word]
        }
        offset += 1
      }
      while candidates != 0 {
        body(word * 64 + candidates.trailingZeroBitCount)
        candidates &= candidates - 1
      }
    }
  }
}
