import Foundation
import Synchronization
import Testing

@testable import ActorNet

struct OrderedParallelMapTests {
  @Test(arguments: [1, 2, 7, 1_000])
  func `results come in the order of the inputs, whatever the width`(width: Int) async throws {
    var results: [Int] = []
    try await mapInParallel(
      0..<500, width: width,
      transform: { number in
        // Later inputs are quicker, so that they finish first.
        if number.isMultiple(of: 50) { usleep(2_000) }
        return number * number
      },
      deliver: { results.append($0) })
    #expect(results == (0..<500).map { $0 * $0 })
  }

  @Test func `no inputs give no results`() async throws {
    var count = 0
    try await mapInParallel([Int](), width: 4, transform: { $0 }, deliver: { _ in count += 1 })
    #expect(count == 0)
  }

  @Test func `never more than the width are begun and not handed over`() async throws {
    let counts = Mutex((begun: 0, delivered: 0, most: 0))
    try await mapInParallel(
      0..<300, width: 5,
      transform: { number in
        counts.withLock {
          $0.begun += 1
          $0.most = max($0.most, $0.begun - $0.delivered)
        }
        if number == 0 { usleep(50_000) }
      },
      deliver: { _ in counts.withLock { $0.delivered += 1 } })
    let found = counts.withLock { $0 }
    #expect(found.begun == 300 && found.delivered == 300)
    #expect(found.most <= 5)
  }

  @Test func `a fault of the receiver ends the work`() async throws {
    struct Enough: Error {}
    var count = 0
    await #expect(throws: Enough.self) {
      try await mapInParallel(
        0..<1_000, width: 3, transform: { $0 },
        deliver: { _ in
          count += 1
          if count == 10 { throw Enough() }
        })
    }
    #expect(count == 10)
  }
}
