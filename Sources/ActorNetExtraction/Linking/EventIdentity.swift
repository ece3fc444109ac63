internal import ActorNetModel

/// Which events of several records are one event.
///
/// By kind, participants, dates that may be one, place; sessions by their series and number,
/// bodies by their sides and topics. What is doubtful is suggested and not done.
struct EventIdentity {
  let people: [RecordReference<PersonID>: Int]
  let lexicon: Lexicon
  /// Events of records that a user's corrections declare one.
  var united: [(RecordReference<EventID>, RecordReference<EventID>)] = []
  /// Events of records that a user's corrections declare two.
  var parted: [(RecordReference<EventID>, RecordReference<EventID>)] = []

  init(people: [RecordReference<PersonID>: Int], lexicon: Lexicon) {
    self.people = people
    self.lexicon = lexicon
  }

  /// An undated telling may be of an event told so many days before or after.
  private static let daysBetweenTellings = 150

  /// For each event of each record the place of its cluster, and the merges left undone.
  func clusters(of records: [DocumentRecord]) -> IdentityOutcome<EventID> {
    let reader = EventTellingReader(people: people, lexicon: lexicon)
    let tellings = records.indices.flatMap { reader.tellings(of: records[$0], at: $0) }
    var sure: [AgreementClustering.Pair] = []
    var doubtful: [(pair: AgreementClustering.Pair, reasons: [String])] = []
    for bucket in buckets(of: tellings) {
      for (place, first) in bucket.members.enumerated() {
        for second in bucket.members[(place + 1)...]
        where isFirstShared(bucket.person, tellings[first], tellings[second]) {
          guard let likeness = likeness(tellings[first], tellings[second]) else { continue }
          let pair = AgreementClustering.Pair(first, second, score: likeness.score)
          if likeness.isSure {
            sure.append(pair)
          } else {
            doubtful.append((pair, likeness.reasons))
          }
        }
      }
    }
    var placeOf: [RecordReference<EventID>: Int] = [:]
    for (place, telling) in tellings.enumerated() { placeOf[telling.reference] = place }
    func places(
      _ pairs: [(RecordReference<EventID>, RecordReference<EventID>)]
    ) -> [(Int, Int)] {
      pairs.compactMap { first, second in
        guard let left = placeOf[first], let right = placeOf[second] else { return nil }
        return (left, right)
      }
    }
    var clustering = AgreementClustering(count: tellings.count)
    clustering.united = places(united)
    clustering.parted = places(parted)
    clustering.tolerance = 45
    let outcome = clustering.clusters(sure) { first, second in
      likeness(tellings[first], tellings[second])?.isSure ?? false
    }
    var result = IdentityOutcome<EventID>()
    for (index, telling) in tellings.enumerated() {
      result.clusters[telling.reference] = outcome.roots[index]
    }
    let decided = Set(clustering.parted.map { [min($0.0, $0.1), max($0.0, $0.1)] })
    let open = outcome.undecided.map { pair in
      let likeness = likeness(tellings[pair.first], tellings[pair.second])
      return (pair: pair, reasons: (likeness?.reasons ?? []) + ["another fits as well"])
    }
    for (pair, reasons) in open + doubtful where !decided.contains([pair.first, pair.second]) {
      result.suggest(
        tellings[pair.first].reference, tellings[pair.second].reference, score: pair.score,
        reasons: reasons)
    }
    return result
  }

  // MARK: Candidates

  /// Tellings that may be of one event: of like kinds, and with a person in common where they have
  /// any.
  ///
  /// Comparing within these alone keeps linking from growing with the square of all events.
  private func buckets(of tellings: [EventTelling]) -> [(person: Int?, members: [Int])] {
    var shared: [BucketKey: [Int]] = [:]
    for (index, telling) in tellings.enumerated() {
      // A meeting by video is a call to one document and a meeting to another.
      let kind = telling.event.kind == .call ? .meeting : telling.event.kind
      if kind == .workingGroup || kind == .forum || telling.participants.isEmpty {
        shared[BucketKey(kind: kind, person: nil), default: []].append(index)
      }
      guard kind != .workingGroup, kind != .forum else { continue }
      for person in telling.participants {
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
  private func isFirstShared(_ person: Int?, _ first: EventTelling, _ second: EventTelling) -> Bool
  {
    guard let person else { return true }
    return first.participants.intersection(second.participants).min() == person
  }

  // MARK: Likeness

  /// Why two tellings may be of one event, and how sure that makes it.
  private struct Likeness {
    /// In thousandths of a point; a day between the two counts one.
    let score: Int
    let reasons: [String]
    let isSure: Bool

    init(_ points: Int, gap: Int = 0, isSure: Bool, _ reasons: [String]) {
      score = points * 1_000 - gap
      self.isSure = isSure
      self.reasons = reasons
    }
  }

  /// What two tellings share; nil where they are of two events.
  private func likeness(_ first: EventTelling, _ second: EventTelling) -> Likeness? {
    guard first.reference.record != second.reference.record else { return nil }
    if first.event.kind == .workingGroup || second.event.kind == .workingGroup {
      guard first.event.kind == second.event.kind else { return nil }
      return bodies(first.event, first.countries, second.event, second.countries)
    }
    guard let (dates, gap) = dates(first, second) else { return nil }
    if let left = first.placeCountry, let right = second.placeCountry, left != right { return nil }
    if let left = first.event.ordinal, let right = second.event.ordinal, left != right {
      return nil
    }
    let isKind = first.event.kind == second.event.kind
    if let left = first.series, let right = second.series {
      guard isKind,
        bodies(left.event, left.countries, right.event, right.countries)?.isSure ?? false
      else { return nil }
      let isNumbered = first.event.ordinal != nil && first.event.ordinal == second.event.ordinal
      return Likeness(
        4 + dates.rawValue, gap: gap, isSure: isNumbered || dates >= .close,
        ["sessions of one body", words(for: dates)])
    }
    switch first.event.kind {
    case .visit: return isKind ? visits(first, second, dates, gap) : nil
    case .forum: return isKind ? forums(first, second, dates, gap) : nil
    default:
      guard second.event.kind == .meeting || second.event.kind == .call else { return nil }
      guard let found = meetings(first, second, dates, gap) else { return nil }
      if isKind { return found }
      // Another kind, and only where the day is the same.
      guard dates >= .close, isDay(first), isDay(second) else { return nil }
      return Likeness(
        dates.rawValue, isSure: false, found.reasons + ["a meeting for one, a call for the other"])
    }
  }

  private func words(for dates: DateCompatibility.Verdict) -> String {
    switch dates {
    case .same: "same date"
    case .close: "dates that may be one"
    case .unknown, .apart: "no date told of one"
    }
  }

  private func isDay(_ telling: EventTelling) -> Bool { telling.start?.day != nil }

  private func visits(
    _ first: EventTelling, _ second: EventTelling, _ dates: DateCompatibility.Verdict, _ gap: Int
  ) -> Likeness? {
    let (left, right) = (first.travellers, second.travellers)
    guard !left.isEmpty, left.isSubset(of: right) || right.isSubset(of: left) else { return nil }
    let points = (left == right ? 3 : 2) + dates.rawValue
    if first.placeCountry == second.placeCountry, first.placeCountry != nil {
      return Likeness(
        points, gap: gap, isSure: true, ["same visitor", "same country", words(for: dates)])
    }
    guard dates >= .close else { return nil }
    return Likeness(
      points - 2, gap: gap, isSure: false,
      ["same visitor", "no place told of one", words(for: dates)])
  }

  private func forums(
    _ first: EventTelling, _ second: EventTelling, _ dates: DateCompatibility.Verdict, _ gap: Int
  ) -> Likeness? {
    let left = String(decoding: lexicon.folding.fold(first.event.label), as: UTF16.self)
    let right = String(decoding: lexicon.folding.fold(second.event.label), as: UTF16.self)
    guard left.contains(right) || right.contains(left) else { return nil }
    let isSame = left == right
    guard isSame && dates >= .close || gap <= 60 else { return nil }
    return Likeness(
      3 + dates.rawValue, gap: gap, isSure: isSame && dates >= .close,
      [isSame ? "same name" : "one name within the other", words(for: dates)])
  }

  private func meetings(
    _ first: EventTelling, _ second: EventTelling, _ dates: DateCompatibility.Verdict, _ gap: Int
  ) -> Likeness? {
    let (left, right) = (first.participants, second.participants)
    let isWithin = left.isSubset(of: right) || right.isSubset(of: left)
    if left.count >= 2, right.count >= 2 {
      if isWithin {
        return Likeness(
          (left == right ? 3 : 2) + dates.rawValue, gap: gap, isSure: true,
          [
            left == right ? "same people" : "the people of one among the other's",
            words(for: dates),
          ]
        )
      }
      guard left.intersection(right).count >= 2, dates >= .close, isDay(first), isDay(second) else {
        return nil
      }
      return Likeness(1, isSure: false, ["some of the same people", words(for: dates)])
    }
    // Parties without a name: the same words for them, on the same day.
    guard dates >= .close, isDay(first), isDay(second) else { return nil }
    let parties = Set(first.event.unnamedParties.map(lexicon.folding.fold))
    let sharesParty = second.event.unnamedParties.contains {
      parties.contains(lexicon.folding.fold($0))
    }
    if left == right, sharesParty {
      return Likeness(
        2 + dates.rawValue, isSure: dates == .same, ["same parties", words(for: dates)])
    }
    guard !left.isEmpty, !right.isEmpty, isWithin else { return nil }
    return Likeness(
      1, isSure: false, ["the one who is named took part in both", words(for: dates)])
  }

  /// How sure the dates make it, and how many days lie between the two; nil where they exclude it.
  private func dates(
    _ first: EventTelling, _ second: EventTelling
  ) -> (verdict: DateCompatibility.Verdict, gap: Int)? {
    if first.isSeparated(from: second) || second.isSeparated(from: first) { return nil }
    let isPlan = first.event.status != .held || second.event.status != .held
    let verdict = DateCompatibility.compare(
      first.start.map { ($0, first.event.end ?? $0) },
      second.start.map { ($0, second.event.end ?? $0) }, slack: isPlan ? 3 : 1)
    guard verdict != .apart else { return nil }
    guard verdict == .unknown else { return (verdict, 0) }
    guard let left = first.days, let right = second.days else { return nil }
    let gap = max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    return gap <= Self.daysBetweenTellings ? (verdict, gap) : nil
  }

  // MARK: Bodies

  private func bodies(
    _ first: Event, _ near: Set<String>, _ second: Event, _ other: Set<String>
  ) -> Likeness? {
    let isNamed = first.sides.count >= 2 && second.sides.count >= 2
    if isNamed, first.sides != second.sides { return nil }
    if !first.topics.isEmpty || !second.topics.isEmpty {
      guard first.topics == second.topics else { return nil }
      if isNamed { return Likeness(3, isSure: true, ["same topic", "same sides"]) }
      return sides(near, other, 2, "same topic")
    }
    guard lexicon.folding.fold(first.label) == lexicon.folding.fold(second.label) else {
      return nil
    }
    if isNamed { return Likeness(2, isSure: true, ["same name", "same sides"]) }
    return sides(near, other, 1, "same name")
  }

  /// Bodies whose names do not tell the sides: those around them must agree.
  private func sides(
    _ first: Set<String>, _ second: Set<String>, _ points: Int, _ reason: String
  ) -> Likeness? {
    let shared = first.intersection(second).count
    if shared >= 2 { return Likeness(points, isSure: true, [reason, "sides that agree"]) }
    guard first.count < 2 || second.count < 2 else { return nil }
    return Likeness(points - 1, isSure: false, [reason, "sides that are not told"])
  }
}
