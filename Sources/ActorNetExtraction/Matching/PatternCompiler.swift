/// Turns a parsed pattern into a program.
struct PatternCompiler {
  let vocabulary: PatternVocabulary
  var program: [Pattern.Instruction] = []
  /// Groups inside sub-patterns are numbered past those of the pattern and never reported.
  var nextCapture: Int

  /// A pattern whose bounded repetitions nest grows by their product.
  static let longestProgram = 20_000

  init(vocabulary: PatternVocabulary, nextCapture: Int) {
    self.vocabulary = vocabulary
    self.nextCapture = nextCapture
  }

  mutating func emit(_ node: PatternNode, depth: Int) throws(PatternError) {
    guard program.count < Self.longestProgram else {
      throw PatternError(message: "repetitions that multiply to too much", offset: 0)
    }
    switch node {
    case .literal(let unit): program.append(.unit(unit))
    case .set(let set): program.append(.set(set))
    case .any: program.append(.any)
    case .sequence(let parts):
      for part in parts { try emit(part, depth: depth) }
    case .choice(let options):
      var jumps: [Int] = []
      for (index, option) in options.enumerated() {
        let isLast = index == options.count - 1
        let split = program.count
        if !isLast { program.append(.split(0)) }
        try emit(option, depth: depth)
        if !isLast {
          jumps.append(program.count)
          program.append(.jump(0))
          program[split] = .split(program.count)
        }
      }
      for jump in jumps { program[jump] = .jump(program.count) }
    case .repeated(let inner, let minimum, let maximum):
      for _ in 0..<minimum { try emit(inner, depth: depth) }
      var splits: [Int] = []
      for _ in minimum..<maximum {
        splits.append(program.count)
        program.append(.split(0))
        try emit(inner, depth: depth)
      }
      for split in splits { program[split] = .split(program.count) }
    case .group(let inner, let capture):
      let number = depth == 0 ? capture : nextCapture
      program.append(.save((number - 1) * 2))
      try emit(inner, depth: depth)
      program.append(.save((number - 1) * 2 + 1))
    case .named(let name):
      try emitNamed(name, depth: depth)
    case .look(let inner, let ahead, let wanted):
      let lengths = try lengths(of: inner, depth: depth)
      if !ahead, lengths.upperBound > 64 {
        throw PatternError(message: "a look-behind that is too long", offset: 0)
      }
      let start = program.count
      program.append(.match)
      try emit(inner, depth: depth)
      program.append(.match)
      program[start] = .look(
        ahead: ahead, wanted: wanted, lengths: lengths, next: program.count)
    }
  }

  private mutating func emitNamed(_ name: String, depth: Int) throws(PatternError) {
    if let index = vocabulary.classes.firstIndex(of: name) {
      program.append(.memberOf(index))
      return
    }
    try emit(try subpattern(name, depth: depth), depth: depth + 1)
  }

  private func subpattern(_ name: String, depth: Int) throws(PatternError) -> PatternNode {
    guard depth < PatternVocabulary.deepest else {
      throw PatternError(message: "{\(name)} names itself", offset: 0)
    }
    return try vocabulary.node(of: name)
  }

  private func lengths(of node: PatternNode, depth: Int) throws(PatternError) -> ClosedRange<Int> {
    switch node {
    case .literal, .set, .any: return 1...1
    case .look: return 0...0
    case .group(let inner, _): return try lengths(of: inner, depth: depth)
    case .sequence(let parts):
      var total = 0...0
      for part in parts {
        let length = try lengths(of: part, depth: depth)
        total = total.lowerBound + length.lowerBound...total.upperBound + length.upperBound
      }
      return total
    case .choice(let options):
      var total: ClosedRange<Int>?
      for option in options {
        let length = try lengths(of: option, depth: depth)
        total =
          total.map {
            min($0.lowerBound, length.lowerBound)...max($0.upperBound, length.upperBound)
          } ?? length
      }
      return total ?? 0...0
    case .repeated(let inner, let minimum, let maximum):
      let length = try lengths(of: inner, depth: depth)
      return length.lowerBound * minimum...length.upperBound * maximum
    case .named(let name):
      if vocabulary.classes.contains(name) { return 1...24 }
      return try lengths(of: try subpattern(name, depth: depth), depth: depth + 1)
    }
  }
}
