/// One attempt to match a program at one position.
///
/// Invariant: `saves` is what it was before a call of `run` that returns nil.
struct PatternRun<Context: PatternContext> {
  let program: [Pattern.Instruction]
  let units: [UInt16]
  let context: Context
  var saves: [Int]
  var steps = 0
  var depth = 0

  init(program: [Pattern.Instruction], captureCount: Int, context: Context) {
    self.program = program
    self.context = context
    units = context.units
    saves = [Int](repeating: -1, count: captureCount * 2)
  }

  /// - Parameter mustEndAt: where a match must end, for a look-behind.
  mutating func run(
    _ start: Int, _ startPosition: Int, limit: Int, mustEndAt: Int?
  ) -> Int? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Pattern.depthLimit else { return nil }
    var counter = start
    var position = startPosition
    while true {
      steps += 1
      guard steps < Pattern.stepLimit else { return nil }
      switch program[counter] {
      case .unit(let unit):
        guard position < limit, units[position] == unit else { return nil }
        position += 1
        counter += 1
      case .set(let set):
        guard position < limit, set.contains(units[position]) else { return nil }
        position += 1
        counter += 1
      case .any:
        guard position < limit, units[position] != Mark.newline else { return nil }
        position += 1
        counter += 1
      case .memberOf(let classIndex):
        guard position < limit else { return nil }
        for length in context.lengths(of: classIndex, at: position)
        where position + length <= limit {
          if let end = run(counter + 1, position + length, limit: limit, mustEndAt: mustEndAt) {
            return end
          }
        }
        return nil
      case .split(let other):
        if let end = run(counter + 1, position, limit: limit, mustEndAt: mustEndAt) {
          return end
        }
        counter = other
      case .jump(let target):
        counter = target
      case .save(let slot):
        // Groups of sub-patterns and within look-around are not reported.
        guard slot < saves.count else {
          counter += 1
          continue
        }
        let before = saves[slot]
        saves[slot] = position
        if let end = run(counter + 1, position, limit: limit, mustEndAt: mustEndAt) {
          return end
        }
        saves[slot] = before
        return nil
      case .look(let ahead, let wanted, let lengths, let next):
        guard
          looks(counter + 1, position, ahead: ahead, lengths: lengths) == wanted
        else { return nil }
        counter = next
      case .match:
        return mustEndAt == nil || mustEndAt == position ? position : nil
      }
    }
  }

  private mutating func looks(
    _ start: Int, _ position: Int, ahead: Bool, lengths: ClosedRange<Int>
  ) -> Bool {
    let before = saves
    defer { saves = before }
    if ahead { return run(start, position, limit: units.count, mustEndAt: nil) != nil }
    for length in lengths where position - length >= 0 {
      if run(start, position - length, limit: position, mustEndAt: position) != nil {
        return true
      }
    }
    return false
  }
}
