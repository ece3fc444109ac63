public import ActorNetModel

/// Makes one network of the records of several documents.
///
/// The only step that sees more than one document. For records of different documents the result
/// depends on the set of records alone, not on their order, and keeps them, so that networks can be linked again:
/// `link(A ∪ B)` equals linking the records of `link(A)` and `link(B)`.
public struct NetworkLinker: Sendable {
  private let pack: LanguagePack

  /// A linker for a language.
  public init(pack: LanguagePack) { self.pack = pack }

  /// The network of the records; a record that is given twice counts once.
  /// - Complexity: quadratic in the documents that name one person and in the events that one
  ///   person takes part in; linear in the rest.
  public func link(_ records: [DocumentRecord]) -> AffiliationNetwork {
    var seen: Set<DocumentRecord> = []
    let records = records.filter { seen.insert($0).inserted }.sorted {
      ($0.document.id, $0.document.sha256 ?? "") < ($1.document.id, $1.document.sha256 ?? "")
    }
    let people = PersonIdentity(folding: pack.folding).clusters(of: records)
    let events = EventIdentity(people: people, places: pack.lexicon, folding: pack.folding)
      .clusters(of: records)
    return NetworkAssembly(records: records, people: people, events: events, folding: pack.folding)
      .network()
  }
}

/// Names one person or event of one record: the record's place in the list, and its own identifier.
struct RecordReference<ID: TypedIdentifier>: Hashable, Sendable, Comparable {
  let record: Int
  let id: ID

  static func < (left: Self, right: Self) -> Bool {
    (left.record, left.id) < (right.record, right.id)
  }
}

/// Disjoint sets over the places of a list, with the smallest member for name.
struct DisjointSets: Sendable {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The smallest member of a member's set.
  mutating func root(of member: Int) -> Int {
    var member = member
    while parent[member] != member {
      parent[member] = parent[parent[member]]
      member = parent[member]
    }
    return member
  }

  /// Makes one set of two.
  mutating func unite(_ first: Int, _ second: Int) {
    let (left, right) = (root(of: first), root(of: second))
    parent[max(left, right)] = min(left, right)
  }
}
