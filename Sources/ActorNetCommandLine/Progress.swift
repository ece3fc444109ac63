/// Counts documents on a terminal, at most once for each hundredth of the work.
struct Progress {
  private let printer: DiagnosticPrinter
  private let verb: String
  private let total: Int
  private var done = 0

  /// Shows nothing until the first step.
  init(_ verb: String, total: Int, printer: DiagnosticPrinter) {
    self.verb = verb
    self.total = total
    self.printer = printer
  }

  /// One more is done.
  mutating func step() {
    done += 1
    if done == total {
      printer.endProgress()
    } else if done.isMultiple(of: max(1, total / 100)) {
      printer.showProgress("\(verb) \(done) of \(total)")
    }
  }
}
