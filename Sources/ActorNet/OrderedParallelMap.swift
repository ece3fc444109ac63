/// Maps in parallel and hands the results over one by one, in the order of the inputs.
///
/// No more than `width` inputs are begun and not yet handed over, so that memory does not grow
/// with their number. The order and the results do not depend on how many cores there are.
///
/// - Parameters:
///   - inputs: taken one at a time.
///   - width: at least 1.
///   - transform: runs on any thread.
///   - deliver: runs on the caller's; what it throws ends the work.
/// - Complexity: O(inputs) calls; O(width) results are held.
func mapInParallel<Input: Sendable, Output: Sendable>(
  _ inputs: some Sequence<Input>, width: Int,
  transform: @escaping @Sendable (Input) -> Output,
  deliver: (Output) throws -> Void
) async throws {
  precondition(width >= 1, "at least one input must be under way")
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var remaining = inputs.makeIterator()
    var begun = 0
    var delivered = 0
    var early: [Int: Output] = [:]
    func beginNext() {
      guard let input = remaining.next() else { return }
      let index = begun
      group.addTask { (index, transform(input)) }
      begun += 1
    }
    for _ in 0..<width { beginNext() }
    while let (index, output) = try await group.next() {
      early[index] = output
      while let next = early.removeValue(forKey: delivered) {
        try deliver(next)
        delivered += 1
        beginNext()
      }
    }
  }
}
