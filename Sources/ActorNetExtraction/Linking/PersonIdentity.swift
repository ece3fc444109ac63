internal import ActorNetModel

/// Which people of several records are one person.
///
/// By name, by name in Latin letters, by how a transliterated name sounds, and by country, office
/// and period. A common sound is enough only for two who hold the same high office of one country
/// in the same years; what is doubtful is suggested and not done.
struct PersonIdentity {
  let pack: LanguagePack
  /// People of records that a user's corrections declare one.
  var united: [(RecordReference<PersonID>, RecordReference<PersonID>)] = []
  /// People of records that a user's corrections declare two.
  var parted: [(RecordReference<PersonID>, RecordReference<PersonID>)] = []

  private static let daysInYear = 365

  init(pack: LanguagePack) { self.pack = pack }

  /// The people of all records that have one profile.
  private struct Likes {
    let profile: PersonProfile
    var members: [RecordReference<PersonID>] = []
    var days: ClosedRange<Int>?
    /// The keys of names by sound; empty where the name is written in characters of its own.
    var sounds: [[UInt8]] = []
    var hasOwnCharacters = true

    mutating func add(_ reference: RecordReference<PersonID>, published: PartialDate?) {
      members.append(reference)
      guard let published else { return }
      let lower = min(days?.lowerBound ?? published.firstDay, published.firstDay)
      days = lower...max(days?.upperBound ?? published.lastDay, published.lastDay)
    }
  }

  /// For each person of each record the place of its cluster, and the merges left undone.
  ///
  /// Clusters are numbered by their first member.
  func clusters(of records: [DocumentRecord]) -> IdentityOutcome<PersonID> {
    var likes = profiles(of: records)
    describe(&likes)
    var placeOf: [RecordReference<PersonID>: Int] = [:]
    for (place, like) in likes.enumerated() {
      for member in like.members { placeOf[member] = place }
    }
    var sure: [AgreementClustering.Pair] = []
    var doubtful: [AgreementClustering.Pair] = []
    for (first, second) in candidates(likes) {
      guard let likeness = likeness(likes[first], likes[second]) else { continue }
      // Of equally good partners the one that many documents tell of is the likelier.
      let support = min(likes[first].members.count, 1 << 12) * likes[second].members.count
      let pair = AgreementClustering.Pair(
        first, second, score: likeness.score * 256 + 8 * Self.magnitude(support))
      if likeness.isSure { sure.append(pair) } else { doubtful.append(pair) }
    }
    var clustering = AgreementClustering(count: likes.count)
    clustering.tolerance = 15
    clustering.united = Self.places(united, placeOf)
    clustering.parted = Self.places(parted, placeOf)
    let outcome = clustering.clusters(sure) { agree(likes[$0], likes[$1]) }
    return finish(likes, outcome, doubtful)
  }

  private static func places(
    _ pairs: [(RecordReference<PersonID>, RecordReference<PersonID>)],
    _ placeOf: [RecordReference<PersonID>: Int]
  ) -> [(Int, Int)] {
    pairs.compactMap { first, second in
      guard let left = placeOf[first], let right = placeOf[second] else { return nil }
      return (left, right)
    }
  }

  // MARK: Profiles

  /// One entry a profile, in the order of their first members.
  private func profiles(of records: [DocumentRecord]) -> [Likes] {
    let single = Set((united + parted).flatMap { [$0.0, $0.1] })
    var places: [PersonProfile: Int] = [:]
    var likes: [Likes] = []
    for (index, record) in records.enumerated() {
      var used: Set<PersonProfile> = []
      for person in record.people {
        let reference = RecordReference(record: index, id: person.id)
        var profile = PersonProfile(person, lexicon: pack.lexicon)
        while !used.insert(profile).inserted {
          profile = PersonProfile(person, lexicon: pack.lexicon, ordinal: profile.ordinal + 1)
        }
        // Whom a correction names, and who has no name to go by, stands for himself.
        let isAlone =
          profile.forms.isEmpty && profile.latin.count < 2 || single.contains(reference)
        if !isAlone, let place = places[profile] {
          likes[place].add(reference, published: record.document.published)
          continue
        }
        var like = Likes(profile: profile)
        like.add(reference, published: record.document.published)
        if !isAlone { places[profile] = likes.count }
        likes.append(like)
      }
    }
    return likes
  }

  private func describe(_ likes: inout [Likes]) {
    let sounds = pack.lexicon.sounds
    for index in likes.indices {
      let profile = likes[index].profile
      let names = profile.families.isEmpty ? profile.forms : profile.families
      let keys = names.flatMap(sounds.keys)
      let isKnown = profile.country.map { !pack.namesInCharacters.contains($0) } ?? false
      likes[index].hasOwnCharacters = !isKnown && profile.families.isEmpty
      if isKnown { likes[index].sounds = keys }
    }
  }

  private func likeness(_ first: Likes, _ second: Likes) -> PersonProfile.Likeness? {
    guard agree(first, second) else { return nil }
    var years = 0
    if let left = first.days, let right = second.days {
      let gap = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
      years = max(0, gap) / Self.daysInYear
    }
    return first.profile.likeness(
      to: second.profile, soundsAlike: !Set(first.sounds).isDisjoint(with: second.sounds),
      hasOwnCharacters: first.hasOwnCharacters || second.hasOwnCharacters, yearsApart: years)
  }

  /// Two people of one document are two, and so are those who are shown to be.
  private func agree(_ first: Likes, _ second: Likes) -> Bool {
    guard !first.profile.conflicts(with: second.profile, sounds: pack.lexicon.sounds) else {
      return false
    }
    // Members stand in the order of their records.
    var (left, right) = (0, 0)
    while left < first.members.count, right < second.members.count {
      let (one, other) = (first.members[left].record, second.members[right].record)
      if one == other { return false }
      if one < other { left += 1 } else { right += 1 }
    }
    return true
  }

  /// Profiles that share a form, a name in Latin letters or a sound within a country, once each.
  private func candidates(_ likes: [Likes]) -> [(Int, Int)] {
    var byForm: [[UInt16]: [Int]] = [:]
    var byLatin: [[String]: [Int]] = [:]
    var bySound: [SoundKey: [Int]] = [:]
    for (index, like) in likes.enumerated() {
      for form in Set(like.profile.forms + like.profile.families) {
        byForm[form, default: []].append(index)
      }
      if like.profile.latin.count >= 2 { byLatin[like.profile.latin, default: []].append(index) }
      for key in Set(like.sounds) {
        bySound[SoundKey(country: like.profile.country ?? "", key: key), default: []].append(index)
      }
    }
    var seen: Set<[Int]> = []
    var found: [(Int, Int)] = []
    for list in Array(byForm.values) + Array(byLatin.values) + Array(bySound.values) {
      for (place, first) in list.enumerated() {
        for second in list[(place + 1)...] where seen.insert([first, second]).inserted {
          found.append((first, second))
        }
      }
    }
    return found.sorted { $0 < $1 }
  }

  private struct SoundKey: Hashable {
    let country: String
    let key: [UInt8]
  }

  /// The binary order of magnitude of a number from 1.
  private static func magnitude(_ number: Int) -> Int {
    number.bitWidth - 1 - number.leadingZeroBitCount
  }

  // MARK: Outcome

  private func finish(
    _ likes: [Likes], _ outcome: AgreementClustering.Outcome,
    _ doubtful: [AgreementClustering.Pair]
  ) -> IdentityOutcome<PersonID> {
    var result = IdentityOutcome<PersonID>()
    var first: [Int: Int] = [:]
    var members: [(reference: RecordReference<PersonID>, root: Int)] = []
    for (place, like) in likes.enumerated() {
      for member in like.members { members.append((member, outcome.roots[place])) }
    }
    for (index, member) in members.sorted(by: { $0.reference < $1.reference }).enumerated() {
      let cluster = first[member.root] ?? index
      first[member.root] = cluster
      result.clusters[member.reference] = cluster
    }
    let decided = Set(parted.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    for pair in outcome.undecided + doubtful {
      let (left, right) = (likes[pair.first], likes[pair.second])
      guard outcome.roots[pair.first] != outcome.roots[pair.second],
        !decided.contains([left.members[0], right.members[0]]),
        let likeness = likeness(left, right)
      else { continue }
      let isTied = likeness.isSure
      result.suggest(
        left.members[0], right.members[0], score: pair.score,
        reasons: likeness.reasons + (isTied ? ["another fits as well"] : []))
    }
    return result
  }
}
