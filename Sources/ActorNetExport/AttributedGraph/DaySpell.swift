internal import ActorNetModel

/// A stretch of days in which a node or a tie is there.
struct DaySpell: Sendable, Hashable {
  /// In days since 1970-01-01.
  let first: Int
  /// As `first`, not before it; nil for what goes on.
  let last: Int?

  /// The first day as a date.
  var firstDate: String { PartialDate(dayNumber: first).description }
  /// The last day as a date; nil for what goes on.
  var lastDate: String? { last.map { PartialDate(dayNumber: $0).description } }

  /// The days that an event may cover, nil without a date; a standing body has no last one.
  static func of(_ event: Event) -> DaySpell? {
    guard let start = event.start else { return nil }
    if let end = event.end {
      return DaySpell(first: start.firstDay, last: max(end.lastDay, start.firstDay))
    }
    return DaySpell(
      first: start.firstDay, last: event.kind == .workingGroup ? nil : start.lastDay)
  }

  /// The days of any of some events, in order, those that touch joined.
  ///
  /// - Returns: nothing where an event has no date, for then no day can be ruled out.
  /// - Complexity: O(n log n).
  static func union(_ events: [DaySpell?]) -> [DaySpell] {
    let known = events.compactMap(\.self)
    guard known.count == events.count else { return [] }
    var joined: [DaySpell] = []
    for spell in known.sorted(by: { $0.first < $1.first }) {
      guard let before = joined.last, before.last.map({ $0 + 1 >= spell.first }) ?? true else {
        joined.append(spell)
        continue
      }
      let last = before.last.flatMap { one in spell.last.map { max(one, $0) } }
      joined[joined.count - 1] = DaySpell(first: before.first, last: last)
    }
    return joined
  }
}
