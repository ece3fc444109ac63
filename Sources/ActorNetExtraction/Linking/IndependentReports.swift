internal import ActorNetModel

/// Counts reports that do not repeat each other.
///
/// Two pieces of evidence are one report where they have one origin (the same outlet by itself,
/// the same medium relayed, the same readout, the same named source), or where they are the same
/// words in two documents. An agency's dispatch in two papers is one report; the two papers' own
/// accounts are two.
struct IndependentReports {
  let folding: ScriptFolding
  private var publishers: [DocumentID: [UInt16]] = [:]

  /// Sentences shorter than this may be the same by chance.
  private static let leastUnits = 12

  init(documents: [Document], folding: ScriptFolding) {
    self.folding = folding
    for document in documents {
      publishers[document.id] = document.publisher.map { OutletHouse($0, folding).units }
    }
  }

  private static func folded(_ text: String, _ folding: ScriptFolding) -> [UInt16] {
    folding.fold(text).filter {
      FoldedText.isHan($0) || FoldedText.isLatin($0) || FoldedText.isDigit($0)
    }
  }

  /// How many reports, at least 1.
  /// - Complexity: O(pieces × units of a quote).
  func count(_ evidence: [Evidence]) -> Int {
    var sets = DisjointSets(count: evidence.count)
    var first: [Key: Int] = [:]
    for (index, piece) in evidence.enumerated() {
      let words = Self.folded(piece.quote, folding)
      var keys = [origin(piece)]
      if words.count >= Self.leastUnits { keys.append(Key(kind: "words", name: words)) }
      for key in keys {
        if let known = first[key] { sets.unite(known, index) } else { first[key] = index }
      }
    }
    var roots: Set<Int> = []
    for index in evidence.indices { roots.insert(sets.root(of: index)) }
    return max(1, roots.count)
  }

  private struct Key: Hashable {
    let kind: String
    let name: [UInt16]
  }

  private func origin(_ piece: Evidence) -> Key {
    let outlet = publishers[piece.document] ?? nil
    let own =
      outlet.map { Key(kind: "outlet", name: $0) }
      ?? Key(kind: "document", name: Array(piece.document.rawValue.utf16))
    switch piece.asserter {
    case .document: return own
    case .medium(let name): return Key(kind: "outlet", name: OutletHouse(name, folding).units)
    case .named(let name): return Key(kind: "source", name: Self.folded(name, folding))
    case .readout(let name): return Key(kind: "readout", name: Self.folded(name, folding))
    case .unnamedSource: return Key(kind: "unnamed " + own.kind, name: own.name)
    }
  }
}
