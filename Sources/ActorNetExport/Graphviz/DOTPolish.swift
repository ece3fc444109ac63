/// What libcgraph's DOT lacks for readers other than Graphviz.
///
/// libcgraph leaves out the quotes of a value that holds letters of any script and dashes of
/// typography; pydot reads such a value only where it is made of letters.
enum DOTPolish {
  /// Puts quotes round every bare word that is not ASCII.
  /// - Complexity: O(bytes).
  static func polish(_ dot: [UInt8]) -> [UInt8] {
    var polished: [UInt8] = []
    polished.reserveCapacity(dot.count)
    var word: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    var markupDepth = 0
    func end(_ word: inout [UInt8], _ polished: inout [UInt8]) {
      let isBare = word.contains { $0 >= 0x80 }
      if isBare { polished.append(0x22) }
      polished.append(contentsOf: word)
      if isBare { polished.append(0x22) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in dot {
      if isQuoted {
        polished.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isQuoted = false
        }
      } else if markupDepth > 0 {
        polished.append(byte)
        if byte == 0x3C { markupDepth += 1 }
        if byte == 0x3E { markupDepth -= 1 }
      } else if isWord(byte) {
        word.append(byte)
      } else {
        end(&word, &polished)
        polished.append(byte)
        if byte == 0x22 { isQuoted = true }
        if byte == 0x3C { markupDepth = 1 }
      }
    }
    end(&word, &polished)
    return polished
  }

  /// Letters, digits, `_`, `.`, `-` and what is not ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte == 0x2E || byte == 0x2D || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte & 0xDF)
  }
}
