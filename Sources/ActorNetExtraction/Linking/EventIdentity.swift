internal import ActorNetModel

/// Which events of several records are one event.
///
/// By kind, participants, dates that may be one, place; sessions by their series and number,
/// bodies by their sides and topics.
struct EventIdentity {
  let people: [RecordReference<PersonID>: Int]
  let places: Lexicon
  let folding: ScriptFolding

  /// An undated telling may be of an event told so many days before or after.
  private static let daysBetweenTellings = 150

  private struct Member {
    let reference: RecordReference<EventID>
    let event: Event
    let travellers: Set<Int>
    let participants: Set<Int>
    let published: PartialDate?
    let placeCountry: String?
    let series: Event?
  }

  /// For each event of each record the place of its cluster.
  func clusters(of records: [DocumentRecord]) -> [RecordReference<EventID>: Int] {
    let members: [Member] = records.indices.flatMap { self.members(of: records[$0], at: $0) }
    var sets = DisjointSets(count: members.count)
    var contents = members.indices.map { [$0] }
    var pairs: [(score: Int, first: Int, second: Int)] = []
    for bucket in buckets(of: members) {
      for (place, first) in bucket.members.enumerated() {
        for second in bucket.members[(place + 1)...]
        where members[first].reference.record != members[second].reference.record
          && isFirstShared(bucket.person, members[first], members[second])
        {
          guard let score = affinity(members[first], members[second]) else { continue }
          pairs.append((score, first, second))
        }
      }
    }
    pairs.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    for pair in pairs {
      let (left, right) = (sets.root(of: pair.first), sets.root(of: pair.second))
      guard left != right else { continue }
      let agrees = contents[left].allSatisfy { first in
        contents[right].allSatisfy { second in
          members[first].reference.record != members[second].reference.record
            && affinity(members[first], members[second]) != nil
        }
      }
      guard agrees else { continue }
      sets.unite(left, right)
      contents[min(left, right)] = contents[left] + contents[right]
    }
    var result: [RecordReference<EventID>: Int] = [:]
    for (index, member) in members.enumerated() {
      result[member.reference] = sets.root(of: index)
    }
    return result
  }

  /// Members that may be one event: of one kind, and with a person in common where they have any.
  ///
  /// Comparing within these alone keeps linking from growing with the square of all events.
  private func buckets(of members: [Member]) -> [(person: Int?, members: [Int])] {
    var shared: [BucketKey: [Int]] = [:]
    for (index, member) in members.enumerated() {
      let kind = member.event.kind
      if kind == .workingGroup || kind == .forum || member.participants.isEmpty {
        shared[BucketKey(kind: kind, person: nil), default: []].append(index)
      }
      guard kind != .workingGroup, kind != .forum else { continue }
      for person in member.participants {
        shared[BucketKey(kind: kind, person: person), default: []].append(index)
      }
    }
    return shared.sorted { $0.value.lexicographicallyPrecedes($1.value) }
      .map { ($0.key.person, $0.value) }
  }

  private struct BucketKey: Hashable {
    let kind: Event.Kind
    let person: Int?
  }

  /// Whether a pair is looked at in the bucket of the first person that it shares, once.
  private func isFirstShared(_ person: Int?, _ first: Member, _ second: Member) -> Bool {
    guard let person else { return true }
    return first.participants.intersection(second.participants).min() == person
  }

  private func members(of record: DocumentRecord, at index: Int) -> [Member] {
    record.events.map { event in
      let ties = record.participations.filter { $0.event == event.id }
      func clusters(_ ties: [Participation]) -> Set<Int> {
        Set(ties.compactMap { people[RecordReference(record: index, id: $0.person)] })
      }
      return Member(
        reference: RecordReference(record: index, id: event.id), event: event,
        travellers: clusters(ties.filter { $0.roles != [.host] }), participants: clusters(ties),
        published: record.document.published, placeCountry: country(of: event.place),
        series: event.series.flatMap { series in record.events.first { $0.id == series } })
    }
  }

  private func country(of place: String?) -> String? {
    guard let place else { return nil }
    let units = folding.fold(place)
    for length in stride(from: units.count, to: 0, by: -1) {
      if let code = places.placeCodes[Array(units[..<length])] { return code }
    }
    return nil
  }

  private func affinity(_ first: Member, _ second: Member) -> Int? {
    guard first.event.kind == second.event.kind else { return nil }
    if first.event.kind == .workingGroup { return bodies(first.event, second.event) }
    guard let dates = dates(first, second) else { return nil }
    if let left = first.placeCountry, let right = second.placeCountry, left != right { return nil }
    if let left = first.event.ordinal, let right = second.event.ordinal, left != right {
      return nil
    }
    if let left = first.series, let right = second.series {
      guard bodies(left, right) != nil else { return nil }
      let isNumbered = first.event.ordinal != nil && first.event.ordinal == second.event.ordinal
      return isNumbered || dates >= .close ? 4 + dates.rawValue : nil
    }
    switch first.event.kind {
    case .visit:
      let (left, right) = (first.travellers, second.travellers)
      guard !left.isEmpty, left.isSubset(of: right) || right.isSubset(of: left),
        first.placeCountry == second.placeCountry, first.placeCountry != nil
      else { return nil }
      return (left == right ? 3 : 2) + dates.rawValue
    case .forum:
      let (left, right) = (folding.fold(first.event.label), folding.fold(second.event.label))
      guard left == right, dates >= .close else { return nil }
      return 3 + dates.rawValue
    default:
      let (left, right) = (first.participants, second.participants)
      guard left.count >= 2, right.count >= 2, left.isSubset(of: right) || right.isSubset(of: left)
      else { return nil }
      return (left == right ? 3 : 2) + dates.rawValue
    }
  }

  private func dates(_ first: Member, _ second: Member) -> DateCompatibility.Verdict? {
    // What a document tells as done before the other begins is not the other.
    if isDone(first, before: second) || isDone(second, before: first) { return nil }
    let isPlan = first.event.status != .held || second.event.status != .held
    let verdict = DateCompatibility.compare(
      first.event.start.map { ($0, first.event.end ?? $0) },
      second.event.start.map { ($0, second.event.end ?? $0) }, slack: isPlan ? 3 : 1)
    switch verdict {
    case .apart: return nil
    case .unknown:
      guard let left = days(first), let right = days(second) else { return nil }
      let gap = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
      return gap <= Self.daysBetweenTellings ? verdict : nil
    case .close:
      // A year alone says little of two meetings of the same people within it.
      return verdict
    case .same: return verdict
    }
  }

  private func isDone(_ member: Member, before other: Member) -> Bool {
    guard member.event.status == .held, let published = member.published,
      let start = other.event.start
    else { return false }
    return published.lastDay + 1 < start.firstDay
  }

  /// The days that an event may be of, or that of its telling where it has no date.
  private func days(_ member: Member) -> ClosedRange<Int>? {
    if let start = member.event.start {
      return start.firstDay...max(start.lastDay, member.event.end?.lastDay ?? start.lastDay)
    }
    return member.published.map { $0.firstDay...$0.lastDay }
  }

  private func bodies(_ first: Event, _ second: Event) -> Int? {
    if !first.topics.isEmpty || !second.topics.isEmpty {
      guard first.topics == second.topics else { return nil }
      let sidesAgree =
        first.sides == second.sides || first.sides.isEmpty || second.sides.isEmpty
      return sidesAgree ? (first.sides == second.sides ? 3 : 2) : nil
    }
    return folding.fold(first.label) == folding.fold(second.label) ? 2 : nil
  }
}
