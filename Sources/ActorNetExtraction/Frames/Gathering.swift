/// A body, a session of one, or a forum, where the text names it.
struct Gathering: Sendable {
  enum Kind: Sendable { case body, session, forum }

  let kind: Kind
  /// The words that name it.
  let range: Range<Int>
  /// The name of the body without the session, for `session`; else the whole name.
  let name: Range<Int>
  /// The codes of the countries in the name, sorted.
  let sides: [String]
  /// The topics in the name, sorted.
  let topics: [String]
  /// The words of the session's number, 第三次 or 首次, if told.
  let ordinal: Range<Int>?
  /// What tells several bodies of one mention apart: 0 for a mention of one.
  let part: Int
  /// A mention that only points to a body named elsewhere: 该工作组.
  let isBare: Bool
}
