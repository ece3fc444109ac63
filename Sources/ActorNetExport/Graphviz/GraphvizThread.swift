internal import GraphvizShim

/// A thread that is waited for.
enum GraphvizThread {
  private struct Errand {
    let work: () -> Void
  }

  /// Runs work on a thread with so many bytes of stack, and returns when it is done.
  static func run(stackSize: Int, _ work: () -> Void) {
    withoutActuallyEscaping(work) { work in
      var errand = Errand(work: work)
      unsafe withUnsafeMutablePointer(to: &errand) { pointer in
        unsafe gvshim_run(
          stackSize,
          { context in
            unsafe context.assumingMemoryBound(to: Errand.self).pointee.work()
          }, pointer)
      }
    }
  }
}
