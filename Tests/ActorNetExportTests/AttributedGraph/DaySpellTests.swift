import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct DaySpellTests {
  @Test func `what touches is joined, and what goes on swallows the rest`() {
    let (one, two) = (DaySpell(first: 5, last: 7), DaySpell(first: 8, last: 9))
    #expect(DaySpell.union([two, one]) == [DaySpell(first: 5, last: 9)])
    let far = DaySpell(first: 20, last: nil)
    #expect(DaySpell.union([far, one, DaySpell(first: 30, last: 31)]) == [one, far])
    #expect(DaySpell.union([]).isEmpty)
    #expect(DaySpell.union([one, nil]).isEmpty)
  }

  @Test(arguments: 1...50)
  func `a union holds a day where one of its parts does`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let spells = (0..<random.below(7) + 1).map { _ in
      let first = random.below(30)
      return DaySpell(first: first, last: random.below(6) == 0 ? nil : first + random.below(5))
    }
    func holds(_ spells: [DaySpell], _ day: Int) -> Bool {
      spells.contains { $0.first <= day && day <= $0.last ?? Int.max }
    }
    let union = DaySpell.union(spells.map(Optional.init))
    for day in -1...40 { #expect(holds(union, day) == holds(spells, day), "seed \(seed)") }
    for (left, right) in zip(union, union.dropFirst()) {
      #expect(left.last.map { $0 + 1 < right.first } == true)
    }
  }
}
