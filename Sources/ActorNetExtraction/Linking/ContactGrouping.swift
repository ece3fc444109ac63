internal import ActorNetModel

/// Folds a visit and what happens during it, a forum and what happens at its margins.
struct ContactGrouping {
  let people: RecognizedPeople

  /// For each draft the smallest index of its group.
  func groups(_ drafts: [DraftEvent]) -> [Int] {
    var parent = Array(drafts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    func unite(_ first: Int, _ second: Int) {
      let (left, right) = (root(first), root(second))
      if left != right { parent[max(left, right)] = min(left, right) }
    }
    for outer in drafts.indices
    where drafts[outer].kind == .visit || drafts[outer].kind == .forum {
      for inner in drafts.indices
      where drafts[inner].kind == .meeting && holds(drafts[outer], drafts[inner]) {
        unite(outer, inner)
      }
    }
    // One host who receives several of one visit, one after another.
    for first in drafts.indices where drafts[first].kind == .meeting {
      for second in drafts.indices where second > first && drafts[second].kind == .meeting {
        if isSameReception(drafts[first], drafts[second]) { unite(first, second) }
      }
    }
    return drafts.indices.map(root)
  }

  private func holds(_ outer: DraftEvent, _ inner: DraftEvent) -> Bool {
    let travellers = outer.parts.filter { !$0.roles.contains(.host) }.map(\.person)
    guard inner.people.contains(where: travellers.contains) else { return false }
    let dates = DateCompatibility.compare(
      outer.when.map { ($0.start, $0.end) }, inner.when.map { ($0.start, $0.end) })
    guard dates > .apart else { return false }
    if let first = outer.placeCountry, let second = inner.placeCountry { return first == second }
    if dates >= .close { return true }
    // Without a date: told in one paragraph or next to it, and with someone of the place.
    let isNear =
      abs(outer.block - inner.block) <= 1
      || isWithHostOfVisit(outer, inner, travellers)
    let isWithHost = inner.people.contains { person in
      people.people[person].country == outer.placeCountry && outer.placeCountry != nil
    }
    return isNear && (isWithHost || outer.kind == .forum)
      && (outer.status == .held) == (inner.status == .held)
  }

  /// A meeting with someone of the country that is visited belongs to the visit.
  private func isWithHostOfVisit(
    _ outer: DraftEvent, _ inner: DraftEvent, _ travellers: [Int]
  ) -> Bool {
    guard outer.kind == .visit, let country = outer.placeCountry else { return false }
    return inner.people.contains { person in
      !travellers.contains(person) && people.people[person].country == country
    }
  }

  private func isSameReception(_ first: DraftEvent, _ second: DraftEvent) -> Bool {
    guard first.sentences.contains(where: second.sentences.contains), first.status == second.status
    else { return false }
    return first.people.contains(where: second.people.contains)
  }
}
