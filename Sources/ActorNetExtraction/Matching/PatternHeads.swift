/// What the first units of a pattern's matches can be.
struct PatternHeads: Sendable {
  /// How many units from the start are told.
  static let count = 4

  /// The units that a match may have at an offset; nil for any.
  private(set) var units: [Set<UInt16>?]
  /// Bit n: a match may be n units long; bit ``count``: as long as that or longer.
  private(set) var lengths: UInt8

  /// A set of more units than this counts as any.
  private static let mostUnits = 1024

  /// What matches nothing but the empty text.
  private static let empty = PatternHeads(
    units: [Set<UInt16>?](repeating: [], count: count), lengths: 1)

  /// One unit.
  private init(one unit: Set<UInt16>?) {
    self = Self.empty
    units[0] = unit
    lengths = 2
  }

  private init(units: [Set<UInt16>?], lengths: UInt8) {
    self.units = units
    self.lengths = lengths
  }

  /// Tells the heads of a node.
  /// - Parameter named: the heads of a sub-pattern; nil for a class and for what is unknown.
  init(of node: PatternNode, named: (String) -> PatternHeads?) {
    switch node {
    case .any: self.init(one: nil)
    case .look: self = Self.empty
    case .literal(let unit): self.init(one: [unit])
    case .set(let set):
      let isSmall = !set.isNegated && set.ranges.allSatisfy { $0.count <= Self.mostUnits }
      self.init(one: isSmall ? set.ranges.reduce(into: []) { $0.formUnion($1) } : nil)
    case .group(let inner, _): self.init(of: inner, named: named)
    case .choice(let options):
      self.init(units: Self.empty.units, lengths: 0)
      for option in options { formUnion(PatternHeads(of: option, named: named)) }
    case .sequence(let parts):
      self = Self.empty
      for part in parts { append(PatternHeads(of: part, named: named)) }
    case .repeated(let inner, let minimum, let maximum):
      self = Self.empty
      let heads = PatternHeads(of: inner, named: named)
      for _ in 0..<min(minimum, Self.count) { append(heads) }
      for _ in minimum..<min(maximum, minimum + Self.count) {
        var longer = self
        longer.append(heads)
        formUnion(longer)
      }
    case .named(let name):
      // A class: any unit, as long as it likes.
      self =
        named(name)
        ?? PatternHeads(
          units: [Set<UInt16>?](repeating: nil, count: Self.count), lengths: 0b11110)
    }
  }

  /// Whether a match may be shorter than so many units.
  func mayBeShorter(than length: Int) -> Bool {
    lengths & ((1 << UInt8(min(length, Self.count))) - 1) != 0
  }

  private mutating func formUnion(_ other: PatternHeads) {
    lengths |= other.lengths
    for offset in 0..<Self.count { Self.formUnion(&units[offset], other.units[offset]) }
  }

  private mutating func append(_ next: PatternHeads) {
    var total: UInt8 = 0
    for length in 0...Self.count where lengths & (1 << length) != 0 {
      for offset in length..<max(length, Self.count) {
        Self.formUnion(&units[offset], next.units[offset - length])
      }
      for added in 0...Self.count where next.lengths & (1 << added) != 0 {
        total |= 1 << UInt8(min(length + added, Self.count))
      }
    }
    lengths = total
  }

  private static func formUnion(_ left: inout Set<UInt16>?, _ right: Set<UInt16>?) {
    guard let right else {
      left = nil
      return
    }
    left?.formUnion(right)
  }
}
