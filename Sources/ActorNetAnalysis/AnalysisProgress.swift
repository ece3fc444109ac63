/// How far a long computation is, for whoever waits for it.
///
/// ```swift
/// AnalysisProgress.$observer.withValue({ done, total in print(done, "of", total) }) {
///   TwoModeBetweenness().values(of: graph)
/// }
/// ```
public enum AnalysisProgress {
  /// Is told, from whatever thread, how many of how many pieces of the work at hand are done.
  ///
  /// One measure may go through several kinds of work; each begins anew.
  @TaskLocal public static var observer: (@Sendable (_ done: Int, _ total: Int) -> Void)?
}
