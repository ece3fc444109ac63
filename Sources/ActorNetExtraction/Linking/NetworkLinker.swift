public import ActorNetModel
internal import Foundation

/// Makes one network of the records of several documents.
///
/// The only step that sees more than one document. The result depends on the set of records alone,
/// not on their order, and keeps them, so that networks can be linked again:
/// `link(A ∪ B)` equals linking the records of `link(A)` and `link(B)`.
///
/// Documents of the same text count once: the one that was published first, else the first by
/// identifier, stands for them; the others are listed with ``Document/duplicateOf``. Of two
/// different records of one document one is left out, the same whatever their order.
public struct NetworkLinker: Sendable {
  let pack: LanguagePack

  /// A linker for a language.
  public init(pack: LanguagePack) { self.pack = pack }

  /// The network of the records; a record that is given twice counts once.
  /// - Complexity: quadratic in the different ways in which documents tell of people of one name,
  ///   and in the events that one person takes part in; linear in the rest.
  public func link(_ records: [DocumentRecord]) -> AffiliationNetwork {
    Linking(records, pack: pack).network
  }
}

/// The records of a network, which of them count, and what was made of them.
struct Linking {
  /// Every record, one a document, sorted by document.
  let all: [DocumentRecord]
  /// Those that count, sorted by document.
  let records: [DocumentRecord]
  let people: IdentityOutcome<PersonID>
  let events: IdentityOutcome<EventID>
  let assembled: NetworkAssembly.Assembled

  init(_ given: [DocumentRecord], pack: LanguagePack) {
    all = Self.onePerDocument(given)
    let standing = Self.originals(of: all)
    let records = all.filter { standing[$0.document.id] == nil }
    self.records = records
    people = PersonIdentity(pack: pack).clusters(of: records)
    events = EventIdentity(people: people.clusters, lexicon: pack.lexicon).clusters(of: records)
    assembled = NetworkAssembly(
      records: records, people: people.clusters, events: events.clusters, folding: pack.folding
    ).assembled()
    duplicates = standing
  }

  /// Links the records of another linking anew, as corrections declare it.
  ///
  /// - Parameter records: those of `plain`, in their order, with other dates.
  init(
    corrected plain: Linking, records: [DocumentRecord], identity: IdentityCorrections,
    pack: LanguagePack
  ) {
    all = plain.all
    duplicates = plain.duplicates
    self.records = records
    var persons = PersonIdentity(pack: pack)
    persons.united = identity.unitedPeople
    persons.parted = identity.partedPeople
    people = persons.clusters(of: records)
    var happenings = EventIdentity(people: people.clusters, lexicon: pack.lexicon)
    happenings.united = identity.unitedEvents
    happenings.parted = identity.partedEvents
    events = happenings.clusters(of: records)
    assembled = NetworkAssembly(
      records: records, people: people.clusters, events: events.clusters, folding: pack.folding
    ).assembled()
  }

  private let duplicates: [DocumentID: DocumentID]

  var network: AffiliationNetwork {
    var network = assembled.network
    network.records = all
    network.documents = all.map { record in
      var document = record.document
      document.duplicateOf = duplicates[document.id]
      return document
    }
    network.suggestions = suggestions()
    return network
  }

  private func suggestions() -> [MergeSuggestion] {
    let ofPeople = people.suggestions.compactMap { doubt -> MergeSuggestion? in
      guard let first = people.clusters[doubt.first].flatMap({ assembled.personOf[$0] }),
        let second = people.clusters[doubt.second].flatMap({ assembled.personOf[$0] })
      else { return nil }
      return MergeSuggestion(
        subject: .person, first: first.rawValue, second: second.rawValue, reasons: doubt.reasons)
    }
    return ofPeople
      + events.suggestions.compactMap { doubt -> MergeSuggestion? in
        guard let first = events.clusters[doubt.first].flatMap({ assembled.eventOf[$0] }),
          let second = events.clusters[doubt.second].flatMap({ assembled.eventOf[$0] })
        else { return nil }
        return MergeSuggestion(
          subject: .event, first: first.rawValue, second: second.rawValue, reasons: doubt.reasons)
      }
  }

  // MARK: Which records count

  /// One record a document, sorted by document.
  private static func onePerDocument(_ given: [DocumentRecord]) -> [DocumentRecord] {
    var byDocument: [DocumentID: DocumentRecord] = [:]
    for record in given {
      guard let known = byDocument[record.document.id], known != record else {
        byDocument[record.document.id] = record
        continue
      }
      if writtenForm(record).lexicographicallyPrecedes(writtenForm(known)) {
        byDocument[record.document.id] = record
      }
    }
    return byDocument.values.sorted { $0.document.id < $1.document.id }
  }

  /// Some order of records that does not depend on the order in which they come.
  private static func writtenForm(_ record: DocumentRecord) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Every value of a record can be encoded; where one cannot, the two are left in their order.
    return (try? encoder.encode(record)).map(Array.init) ?? []
  }

  /// For each document whose text another one has the document that stands for both.
  private static func originals(of records: [DocumentRecord]) -> [DocumentID: DocumentID] {
    var firsts: [String: Document] = [:]
    func isBefore(_ one: Document, _ other: Document) -> Bool {
      let (left, right) = (one.published?.firstDay ?? .max, other.published?.firstDay ?? .max)
      return (left, one.id) < (right, other.id)
    }
    func text(_ document: Document) -> String? { document.textSHA256 ?? document.sha256 }
    for record in records {
      guard let digest = text(record.document) else { continue }
      if let known = firsts[digest], isBefore(known, record.document) { continue }
      firsts[digest] = record.document
    }
    var originals: [DocumentID: DocumentID] = [:]
    for record in records {
      guard let digest = text(record.document), let first = firsts[digest],
        first.id != record.document.id
      else { continue }
      originals[record.document.id] = first.id
    }
    return originals
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
