internal import Dispatch
internal import Synchronization

/// Work over `0..<count` in pieces whose borders do not depend on the number of cores.
///
/// Sums of floating-point numbers depend on their order; with fixed pieces, added up in order, a
/// machine with two cores and one with sixty-four print the same digits.
enum FixedChunks {
  /// The results of `body` on each piece, in order; tells ``AnalysisProgress/observer``.
  ///
  /// - Parameter size: how many indices a piece holds, at least 1; the last may hold fewer.
  static func map<Result: Sendable>(
    count: Int, size: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let chunks = (count + size - 1) / size
    @Sendable func range(of chunk: Int) -> Range<Int> {
      chunk * size..<min(count, (chunk + 1) * size)
    }
    guard chunks > 1 else { return chunks == 0 ? [] : [body(range(of: 0))] }
    let observer = AnalysisProgress.observer
    let done = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let result = body(range(of: chunk))
      results.withLock { $0[chunk] = result }
      observer?(done.add(1, ordering: .relaxed).newValue, chunks)
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
