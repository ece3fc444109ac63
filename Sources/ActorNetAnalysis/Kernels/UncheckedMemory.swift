/// Scratch memory of a kernel: an array without bounds checks in release builds.
///
/// `@safe` on this promise: every index that reaches it comes from an ``AdjacencyLists`` that was
/// validated when it was built, or from a loop over `0..<count`. Debug builds, and so the tests,
/// check each access.
@safe struct UncheckedArray<Element: BitwiseCopyable>: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<Element>

  /// Memory for `count` elements, each of them `value`.
  init(repeating value: Element, count: Int) {
    unsafe memory = .allocate(capacity: count)
    unsafe memory.initialize(repeating: value)
  }

  deinit { unsafe memory.deallocate() }

  var count: Int { unsafe memory.count }

  subscript(index: Int) -> Element {
    @inline(__always) get { unsafe memory[index] }
    @inline(__always) nonmutating set { unsafe memory[index] = newValue }
  }

  /// A copy that may leave the kernel.
  /// - Complexity: O(count).
  var elements: [Element] { unsafe Array(memory) }

  /// The same memory as a value, which must not outlive this.
  ///
  /// For hot loops: what is reached through a reference is loaded anew after each store.
  var view: UncheckedMutableView<Element> { unsafe UncheckedMutableView(memory) }
}

/// An ``UncheckedArray`` as a value; it must not outlive the array.
@safe struct UncheckedMutableView<Element: BitwiseCopyable> {
  private let memory: UnsafeMutableBufferPointer<Element>

  init(_ memory: UnsafeMutableBufferPointer<Element>) { unsafe self.memory = unsafe memory }

  var count: Int { unsafe memory.count }

  subscript(index: Int) -> Element {
    @inline(__always) get { unsafe memory[index] }
    @inline(__always) nonmutating set { unsafe memory[index] = newValue }
  }
}

/// An array that grows, without bounds checks in release builds; see ``UncheckedArray``.
@safe struct UncheckedList<Element: BitwiseCopyable & Sendable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init() { unsafe memory = .allocate(capacity: 64) }

  deinit { unsafe memory.deallocate() }

  /// Makes room for so many more elements; ``append(_:)`` asks for room that was made.
  mutating func makeRoom(for more: Int) {
    guard unsafe count + more > memory.count else { return }
    let larger = unsafe UnsafeMutableBufferPointer<Element>.allocate(
      capacity: max(count + more, memory.count * 2))
    _ = unsafe larger.moveInitialize(fromContentsOf: memory[..<count])
    unsafe memory.deallocate()
    unsafe memory = larger
  }

  @inline(__always) mutating func append(_ element: Element) {
    unsafe memory.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// A copy that may leave the kernel.
  /// - Complexity: O(count).
  var elements: [Element] { unsafe Array(memory[..<count]) }

  /// The list as it is, for whoever keeps it; this one is empty then.
  mutating func takeElements() -> FilledList<Element> {
    let filled = unsafe FilledList(UnsafeBufferPointer(rebasing: memory[..<count]))
    unsafe memory = .allocate(capacity: 0)
    count = 0
    return filled
  }
}

/// What a kernel filled once: read by anybody, changed by nobody; without bounds checks in release
/// builds.
///
/// Memory that was asked for and never filled costs addresses, not memory: a kernel asks for the
/// most that it can need, and neither grows nor copies.
@safe final class FilledList<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let memory: UnsafeBufferPointer<Element>

  /// Takes the memory over.
  init(_ memory: UnsafeBufferPointer<Element>) { unsafe self.memory = unsafe memory }

  deinit { unsafe memory.deallocate() }

  var count: Int { unsafe memory.count }

  var isEmpty: Bool { unsafe memory.isEmpty }

  subscript(index: Int) -> Element {
    @inline(__always) get { unsafe memory[index] }
  }
}

/// A borrowed array without bounds checks in release builds; see ``UncheckedArray`` for the
/// promise.
///
/// It must not outlive the closure that it was passed to.
@safe struct UncheckedView<Element: BitwiseCopyable> {
  private let memory: UnsafeBufferPointer<Element>

  init(_ memory: UnsafeBufferPointer<Element>) { unsafe self.memory = unsafe memory }

  var count: Int { unsafe memory.count }

  subscript(index: Int) -> Element {
    @inline(__always) get { unsafe memory[index] }
  }
}

extension UncheckedView<UInt8> {
  /// Eight bytes from a place on, the first the lowest.
  /// - Precondition: there are as many.
  @inline(__always) func word(at place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(memory).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }
}

/// ``AdjacencyLists``, or the rows of another sparse matrix, as kernels read them.
struct UncheckedLists {
  let offsets: UncheckedView<Int>
  let targets: UncheckedView<UInt32>
  let weights: UncheckedView<Double>

  var vertexCount: Int { offsets.count - 1 }

  /// The places of a vertex's neighbours in `targets` and `weights`.
  @inline(__always) func places(of vertex: Int) -> Range<Int> {
    offsets[vertex]..<offsets[vertex &+ 1]
  }
}

extension Array where Element: BitwiseCopyable {
  /// Runs a kernel on the array without copying it.
  func withUncheckedView<Result, Fault: Error>(
    _ kernel: (UncheckedView<Element>) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try unsafe withUnsafeBufferPointer { (memory) throws(Fault) -> Result in
      try unsafe kernel(UncheckedView(memory))
    }
  }
}

extension AdjacencyLists {
  /// Runs a kernel on the lists without copying them.
  func withUncheckedLists<Result>(_ kernel: (UncheckedLists) -> Result) -> Result {
    offsets.withUncheckedView { offsets in
      targets.withUncheckedView { targets in
        weights.withUncheckedView { weights in
          kernel(UncheckedLists(offsets: offsets, targets: targets, weights: weights))
        }
      }
    }
  }
}
