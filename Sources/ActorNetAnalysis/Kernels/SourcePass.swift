internal import BetweennessKernel

/// Passes over the sources of a ``BetweennessPlan``, eight at a time, in C.
///
/// The kernel is compiled for several instruction sets; the best that the machine has is chosen
/// when the program runs. All of them do the same operations in the same order on each of the eight
/// lanes, so that every machine gives the same bits. `@safe`: the plan's places were made together with
/// its vertices, and ``add(_:_:component:)`` checks the sources.
@safe struct SourcePass: ~Copyable {
  /// How many sources run at once.
  static let lanes = Int(BetweennessLanes)

  /// An instruction set.
  typealias Instructions = BetweennessInstructions

  /// Those that this machine has; the last is the best.
  static var available: [Instructions] {
    [
      BetweennessInstructionsBaseline, BetweennessInstructionsAVX2, BetweennessInstructionsAVX512,
    ].filter(betweennessCanUse)
  }

  /// The best of them.
  static var best: Instructions { betweennessBestInstructions() }

  private let plan: BetweennessPlan
  private let instructions: Instructions
  private let scratch: OpaquePointer
  /// For each vertex of the plan the sum over the sources of factor times dependency.
  private(set) var sums: [Double]
  /// The sum of the squares of the same products; empty where they were not asked for.
  private(set) var squares: [Double]

  /// - Precondition: there is memory for the scratch: some 220 bytes a vertex of the largest
  ///   component.
  init(
    _ plan: BetweennessPlan, instructions: Instructions = SourcePass.best,
    keepsSquares: Bool = false
  ) {
    self.plan = plan
    self.instructions = instructions
    guard let memory = unsafe betweennessScratchCreate(plan.largestComponent) else {
      fatalError("no memory for betweenness of \(plan.largestComponent) vertices")
    }
    unsafe scratch = memory
    sums = [Double](repeating: 0, count: plan.classes.count)
    squares = keepsSquares ? sums : []
  }

  deinit { unsafe betweennessScratchDestroy(scratch) }

  /// Adds the dependencies of up to eight sources of one side of a component.
  ///
  /// - Parameters:
  ///   - sources: counted from the first vertex of the component.
  ///   - factors: what each source's dependencies are multiplied by.
  mutating func add(_ sources: [UInt32], _ factors: [Double], component number: Int) {
    precondition(sources.count == factors.count && 1...Self.lanes ~= sources.count)
    let component = plan.components[number]
    precondition(sources.allSatisfy { $0 < component.count })
    // An empty array has an address too, which nobody may write to.
    let keepsSquares = !squares.isEmpty
    let hasMemory = unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe squares.withUnsafeMutableBufferPointer { squares in
        unsafe plan.offsets.withUnsafeBufferPointer { offsets in
          unsafe plan.targets.withUnsafeBufferPointer { targets in
            unsafe plan.copies.withUnsafeBufferPointer { copies in
              unsafe plan.weights.withUnsafeBufferPointer { weights in
                guard let offsets = offsets.baseAddress, let targets = targets.baseAddress,
                  let copies = copies.baseAddress, let weights = weights.baseAddress,
                  let sums = sums.baseAddress
                else { return true }
                var graph = unsafe BetweennessGraph(
                  vertexCount: component.count, split: component.split,
                  offsets: offsets + component.first, targets: targets,
                  copies: copies + component.first, weights: weights + component.first)
                return unsafe betweennessPass(
                  instructions, &graph, scratch, sources, factors, Int32(sources.count),
                  sums + component.first,
                  keepsSquares ? squares.baseAddress.map { unsafe $0 + component.first } : nil)
              }
            }
          }
        }
      }
    }
    guard hasMemory else { fatalError("no memory for betweenness") }
  }
}

extension TwoModeGraph {
  /// Betweenness, not normalised, with an instruction set by name; for benchmarks.
  ///
  /// Nil where the machine has none of that name: `baseline`, `avx2`, `avx512`.
  package func betweenness(instructions name: String) -> [Double]? {
    let number = ["baseline", "avx2", "avx512"].firstIndex(of: name)
    guard let instructions = SourcePass.available.first(where: { $0.rawValue == number ?? -1 })
    else { return nil }
    return Betweenness.unnormalized(of: lists, instructions: instructions)
  }
}
