internal import ActorNetModel

/// Which people of several records are one person: by name, Latin name and country.
struct PersonIdentity {
  let folding: ScriptFolding

  /// For each person of each record the place of its cluster; clusters are numbered in the order
  /// of their first member.
  func clusters(of records: [DocumentRecord]) -> [RecordReference<PersonID>: Int] {
    var members: [(reference: RecordReference<PersonID>, person: Person)] = []
    for (index, record) in records.enumerated() {
      for person in record.people {
        members.append((RecordReference(record: index, id: person.id), person))
      }
    }
    var byName: [[UInt16]: [Int]] = [:]
    let names = members.map { forms($0.person) }
    for (index, forms) in names.enumerated() {
      for form in forms { byName[form, default: []].append(index) }
    }
    var pairs: [(score: Int, first: Int, second: Int)] = []
    for sharing in byName.values {
      for (place, first) in sharing.enumerated() {
        for second in sharing[(place + 1)...]
        where members[first].reference.record
          != members[second].reference.record
        {
          guard let score = affinity(members[first].person, members[second].person) else {
            continue
          }
          pairs.append((score, first, second))
        }
      }
    }
    pairs.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    var sets = DisjointSets(count: members.count)
    var contents = members.indices.map { [$0] }
    for pair in pairs {
      let (left, right) = (sets.root(of: pair.first), sets.root(of: pair.second))
      guard left != right else { continue }
      // Two people of one document are two, and everyone of a cluster agrees with everyone.
      let agrees = contents[left].allSatisfy { first in
        contents[right].allSatisfy { second in
          members[first].reference.record != members[second].reference.record
            && !conflicts(members[first].person, members[second].person)
        }
      }
      guard agrees else { continue }
      sets.unite(left, right)
      contents[min(left, right)] = contents[left] + contents[right]
    }
    var result: [RecordReference<PersonID>: Int] = [:]
    for (index, member) in members.enumerated() {
      result[member.reference] = sets.root(of: index)
    }
    return result
  }

  /// Folded forms of two characters or more; Latin forms by their words.
  private func forms(_ person: Person) -> [[UInt16]] {
    var seen: Set<[UInt16]> = []
    let families = person.names.compactMap { name -> [UInt16]? in
      let parts = folding.fold(name).map { $0 == Mark.hyphen ? Mark.middleDot : $0 }
        .split(separator: Mark.middleDot)
      return parts.count > 1 && FoldedText.isHan(parts[0].first ?? 0)
        ? parts.last.map { Array($0) } : nil
    }.filter { $0.count >= 2 && seen.insert($0).inserted }
    return families
      + person.names.map { folding.fold($0).filter { $0 != Mark.space && $0 != Mark.hyphen } }
      .filter { $0.count >= 2 && seen.insert($0).inserted }
  }

  private func affinity(_ first: Person, _ second: Person) -> Int? {
    guard !conflicts(first, second) else { return nil }
    var score = 1
    if first.country != nil, first.country == second.country { score += 2 }
    if first.kind == second.kind { score += 1 }
    if let left = first.latinName, left == second.latinName { score += 2 }
    return score
  }

  /// Whether two who share a name are shown to be two people.
  func conflicts(_ first: Person, _ second: Person) -> Bool {
    if let left = first.country, let right = second.country, left != right { return true }
    if let left = first.latinName, let right = second.latinName,
      familyName(left) != familyName(right)
    {
      return true
    }
    // Two different full names with one family name: 布什 and 布什.
    let left = given(first)
    let right = given(second)
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  private func familyName(_ latin: String) -> Substring {
    latin.split(separator: " ").last ?? ""
  }

  /// The parts before the family name in the person's dotted names.
  private func given(_ person: Person) -> Set<[UInt16]> {
    var parts: Set<[UInt16]> = []
    for name in person.names {
      let units = folding.fold(name).map { $0 == Mark.hyphen ? Mark.middleDot : $0 }
      let pieces = units.split(separator: Mark.middleDot)
      if pieces.count > 1 { parts.insert(Array(pieces[0])) }
    }
    return parts
  }
}
