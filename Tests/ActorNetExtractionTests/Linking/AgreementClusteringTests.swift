@testable import ActorNetExtraction
internal import ActorNetTestSupport
internal import Testing

@Suite struct AgreementClusteringTests {
  private typealias Pair = AgreementClustering.Pair

  @Test func `the best pair comes first and everyone agrees with everyone`() {
    // 0 and 2 exclude each other; 1 fits 2 better.
    let outcome = AgreementClustering(count: 3).clusters([
      Pair(0, 1, score: 1), Pair(1, 2, score: 2),
    ]) { Set([$0, $1]) != [0, 2] }
    #expect(outcome.roots == [0, 1, 1])
    #expect(outcome.undecided.isEmpty)
  }

  @Test func `a member that fits two which exclude each other stays alone`() {
    let pairs = [Pair(0, 1, score: 5), Pair(1, 2, score: 4)]
    var clustering = AgreementClustering(count: 3)
    clustering.tolerance = 1
    let outcome = clustering.clusters(pairs) { Set([$0, $1]) != [0, 2] }
    #expect(outcome.roots == [0, 1, 2])
    #expect(outcome.undecided == pairs)
  }

  @Test func `what is declared stands above what is found`() {
    var clustering = AgreementClustering(count: 4)
    clustering.united = [(0, 3)]
    clustering.parted = [(1, 2)]
    let outcome = clustering.clusters([Pair(1, 2, score: 9)]) { _, _ in false }
    #expect(outcome.roots == [0, 1, 2, 0])
    clustering.united = []
    let parted = clustering.clusters([Pair(1, 2, score: 9)]) { _, _ in true }
    #expect(parted.roots == [0, 1, 2, 3])
  }

  @Test(arguments: 1...20)
  func `no two members of a cluster disagree, and the order of pairs changes nothing`(seed: UInt64)
  {
    var generator = SplitMix64(seed: seed)
    let count = 12
    var barred: Set<Set<Int>> = []
    var pairs: [Pair] = []
    for first in 0..<count {
      for second in (first + 1)..<count {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: barred.insert([first, second])
        case 1: pairs.append(Pair(first, second, score: Int.random(in: 0..<5, using: &generator)))
        default: break
        }
      }
    }
    func roots(_ pairs: [Pair]) -> [Int] {
      AgreementClustering(count: count).clusters(pairs) { !barred.contains([$0, $1]) }.roots
    }
    let found = roots(pairs)
    for first in 0..<count {
      for second in (first + 1)..<count where found[first] == found[second] {
        #expect(!barred.contains([first, second]))
      }
    }
    #expect(roots(pairs.shuffled(using: &generator)) == found)
  }
}
