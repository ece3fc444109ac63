/// Someone who may take part: named, told by an office, or without a name.
struct Party: Sendable {
  /// With title, descriptor and what stands in brackets.
  let range: Range<Int>
  /// Indices into the document's people; empty for a party without a name.
  let people: [Int]
  /// Whether the people follow from an office or a pronoun.
  let isInferred: Bool
  /// The words for a party without a name.
  let words: Range<Int>?
}

/// Parties told together, and the part that their clause gives them.
struct PartyGroup: Sendable {
  enum Case: Sendable {
    case subject
    /// After 与 and its like: the partner.
    case with
    /// After a verb, or after a trigger.
    case object
    /// After 对, 向 and their like: neither subject nor partner.
    case dative
    /// After 由, 被, 获 and their like.
    case agent
    /// In 应…邀请.
    case inviter
    /// The whole clause: a list that goes on in the next clause.
    case listed
  }

  var parties: [Party]
  var range: Range<Int>
  var partyCase: Case

  var people: [Int] {
    var seen: Set<Int> = []
    return parties.flatMap(\.people).filter { seen.insert($0).inserted }
  }
  var isInferred: Bool { parties.allSatisfy(\.isInferred) }
  /// Neither a name nor words for a party.
  var isEmpty: Bool { people.isEmpty && parties.allSatisfy { $0.words == nil } }
}

/// What was told before and may be meant by a pronoun or by nothing at all.
struct Discourse: Sendable {
  /// The subject that goes on, and the block in which it was told.
  var topic: PartyGroup?
  var topicBlock = -1
  /// The last two parties that did something together, and where.
  var pair: [Int] = []
  var pairEnd = 0
}
