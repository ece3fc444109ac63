@testable import ActorNetExtraction
internal import ActorNetTestSupport
internal import Testing

@Suite struct DisjointSetsTests {
  @Test(arguments: 1...20)
  func `sets are those of a list of labels, named by the smallest member`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 1 + generator.below(30)
    var sets = DisjointSets(count: count)
    var labels = Array(0..<count)
    for _ in 0..<generator.below(40) {
      let (first, second) = (generator.below(count), generator.below(count))
      sets.unite(first, second)
      let (keep, drop) = (
        min(labels[first], labels[second]), max(labels[first], labels[second])
      )
      labels = labels.map { $0 == drop ? keep : $0 }
      for member in 0..<count { #expect(sets.root(of: member) == labels[member]) }
    }
  }
}
