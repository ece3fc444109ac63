import Synchronization
import Testing

@testable import ActorNetAnalysis

struct AnalysisProgressTests {
  @Test func `every piece of the work is told once`() {
    let told = Mutex<[Int]>([])
    let results = AnalysisProgress.$observer.withValue({ done, total in
      #expect(total == 10)
      told.withLock { $0.append(done) }
    }) {
      FixedChunks.map(count: 95, size: 10) { $0.count }
    }
    #expect(results.reduce(0, +) == 95)
    #expect(told.withLock { $0.sorted() } == Array(1...10))
  }
}
