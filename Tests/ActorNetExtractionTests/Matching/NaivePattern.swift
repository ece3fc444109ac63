@testable import ActorNetExtraction

/// Matches a pattern by listing every way in which it can match, in the order of preference.
struct NaivePattern {
  typealias Groups = [Int: Range<Int>]
  typealias Way = (end: Int, groups: Groups)

  let node: PatternNode
  let captures: Int
  let vocabulary: PatternVocabulary

  init(_ source: String, vocabulary: PatternVocabulary) throws {
    (node, captures) = try PatternParser.parse(source, folding: vocabulary.folding)
    self.vocabulary = vocabulary
  }

  func match(at position: Int, limit: Int, in context: some PatternContext) -> PatternMatch? {
    let ways = ways(node, position, [:], limit: limit, depth: 0, context)
    guard let first = ways.first else { return nil }
    return PatternMatch(
      range: position..<first.end,
      groups: (0..<captures).map { first.groups[$0 + 1] })
  }

  private func ways(
    _ node: PatternNode, _ position: Int, _ groups: Groups, limit: Int, depth: Int,
    _ context: some PatternContext
  ) -> [Way] {
    let units = context.units
    switch node {
    case .literal(let unit):
      return position < limit && units[position] == unit ? [(position + 1, groups)] : []
    case .set(let set):
      return position < limit && set.contains(units[position]) ? [(position + 1, groups)] : []
    case .any:
      return position < limit && units[position] != 0x0A ? [(position + 1, groups)] : []
    case .sequence(let parts):
      var current: [Way] = [(position, groups)]
      for part in parts {
        current = current.flatMap {
          ways(part, $0.end, $0.groups, limit: limit, depth: depth, context)
        }
      }
      return current
    case .choice(let options):
      return options.flatMap {
        ways($0, position, groups, limit: limit, depth: depth, context)
      }
    case .repeated(let inner, let minimum, let maximum):
      return repeated(
        inner, minimum, maximum, (position, groups), limit: limit, depth: depth, context)
    case .group(let inner, let capture):
      return ways(inner, position, groups, limit: limit, depth: depth, context).map { way in
        var groups = way.groups
        if depth == 0 { groups[capture] = position..<way.end }
        return (way.end, groups)
      }
    case .named(let name):
      if let index = vocabulary.classes.firstIndex(of: name) {
        return context.lengths(of: index, at: position)
          .filter { position < limit && position + $0 <= limit }.map { (position + $0, groups) }
      }
      guard let source = vocabulary.subpatterns[name],
        let parsed = try? PatternParser.parse(source, folding: vocabulary.folding)
      else { return [] }
      return ways(parsed.node, position, groups, limit: limit, depth: depth + 1, context)
    case .look(let inner, let ahead, let wanted):
      let found: Bool =
        if ahead {
          !ways(inner, position, groups, limit: units.count, depth: depth, context).isEmpty
        } else {
          (0...position).contains { start in
            ways(inner, start, groups, limit: position, depth: depth, context)
              .contains { $0.end == position }
          }
        }
      return found == wanted ? [(position, groups)] : []
    }
  }

  private func repeated(
    _ inner: PatternNode, _ minimum: Int, _ maximum: Int, _ way: Way, limit: Int, depth: Int,
    _ context: some PatternContext
  ) -> [Way] {
    guard maximum > 0 else { return [way] }
    let more = ways(inner, way.end, way.groups, limit: limit, depth: depth, context)
      // Past the minimum an empty repetition changes nothing: not following it keeps this finite.
      .filter { minimum > 0 || $0.end > way.end || maximum <= 3 }
      .flatMap {
        repeated(
          inner, max(0, minimum - 1), maximum - 1, $0, limit: limit, depth: depth, context)
      }
    return minimum > 0 ? more : more + [way]
  }
}

/// A text with one class: runs of `b`, of every length.
struct RunsOfB: PatternContext {
  let units: [UInt16]
  func lengths(of classIndex: Int, at position: Int) -> [Int] {
    let run = units[position...].prefix { $0 == 0x62 }.count
    return Array((1...max(1, run)).reversed().prefix(run))
  }
}

/// A generator whose numbers follow from its seed alone.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    // Sebastiano Vigna, SplitMix64 (public domain).
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
