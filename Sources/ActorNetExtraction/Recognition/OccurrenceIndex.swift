/// Where each string of a text stands, how often, and before what: answers that do not grow with
/// the number of occurrences.
///
/// The positions of Han characters, sorted by the units that follow them. The occurrences of a
/// string are a run of that order; for strings of two to eight units the runs are known in advance.
struct OccurrenceIndex: Sendable {
  /// What the occurrences of one string have in common.
  struct Tally: Sendable, Hashable {
    /// How many there are.
    let count: Int
    /// How many different units follow them; the text's end is one.
    let rights: Int
    /// The unit that follows each of them, where it is always the same; 0 at the text's end.
    let onlyRight: UInt16?
  }

  private let units: [UInt16]
  /// Positions of Han characters, by the units that begin there.
  private var order: [Int32] = []
  /// For a position its place in ``order``, or -1.
  private var rank: [Int32]
  /// For a length from 2 and a place in ``order``: where the run of the same string begins.
  private var runStart: [[Int32]] = []
  /// For a length and the beginning of a run: how long it is, and how many units follow.
  private var runCount: [[Int32]] = []
  private var runRights: [[Int32]] = []

  private static let longest = 8
  /// So many units decide the order.
  private static let depth = 24

  /// Indexes a text.
  /// - Complexity: O(units · log units).
  init(_ units: [UInt16]) {
    self.units = units
    rank = [Int32](repeating: -1, count: units.count)
    guard units.count > 1 else { return }
    var keyed: [(key: UInt64, position: Int32)] = []
    for position in 0..<units.count - 1 where FoldedText.isHan(units[position]) {
      keyed.append((Self.key(units, position), Int32(position)))
    }
    keyed.sort { first, second in
      if first.key != second.key { return first.key < second.key }
      return Self.precedes(units, Int(first.position), Int(second.position), from: 4)
    }
    order = keyed.map(\.position)
    for (place, position) in order.enumerated() { rank[Int(position)] = Int32(place) }
    findRuns()
  }

  /// The first four units as a number; 0 stands for what lies beyond the end.
  private static func key(_ units: [UInt16], _ position: Int) -> UInt64 {
    var key: UInt64 = 0
    for offset in 0..<4 {
      let index = position + offset
      key = key << 16 | (index < units.count ? UInt64(units[index]) : 0)
    }
    return key
  }

  private static func precedes(
    _ units: [UInt16], _ first: Int, _ second: Int, from start: Int
  ) -> Bool {
    var offset = start
    while offset < depth {
      let (left, right) = (first + offset, second + offset)
      // What ends first comes first.
      guard left < units.count, right < units.count else { return left >= units.count }
      if units[left] != units[right] { return units[left] < units[right] }
      offset += 1
    }
    return first < second
  }

  private mutating func findRuns() {
    let count = order.count
    // How many units a position shares with the one before it in the order.
    var shared = [UInt8](repeating: 0, count: count)
    for place in order.indices.dropFirst() {
      let (first, second) = (Int(order[place - 1]), Int(order[place]))
      let limit = min(Self.longest + 1, units.count - max(first, second))
      var length = 0
      while length < limit, units[first + length] == units[second + length] { length += 1 }
      shared[place] = UInt8(length)
    }
    for length in 2...Self.longest {
      var starts = [Int32](repeating: 0, count: count)
      var counts = [Int32](repeating: 0, count: count)
      var rights = [Int32](repeating: 0, count: count)
      var start = 0
      for place in 0..<count {
        if Int(shared[place]) < length { start = place }
        starts[place] = Int32(start)
        counts[start] += 1
        if start == place || Int(shared[place]) < length + 1 { rights[start] += 1 }
      }
      runStart.append(starts)
      runCount.append(counts)
      runRights.append(rights)
    }
  }

  /// How often the string of a range stands in the text, and before what.
  /// - Complexity: O(1) for Han strings of two to eight units, else as ``occurrences(of:)``.
  func tally(of range: Range<Int>) -> Tally {
    let length = range.count
    guard (2...Self.longest).contains(length), rank[range.lowerBound] >= 0 else {
      let starts = occurrences(of: units[range])
      let rights = Set(starts.map { right(of: $0, length) })
      return Tally(
        count: starts.count, rights: rights.count,
        onlyRight: rights.count == 1 ? rights.first : nil)
    }
    let table = length - 2
    let start = Int(runStart[table][Int(rank[range.lowerBound])])
    let rights = Int(runRights[table][start])
    return Tally(
      count: Int(runCount[table][start]), rights: rights,
      onlyRight: rights == 1 ? right(of: range.lowerBound, length) : nil)
  }

  private func right(of position: Int, _ length: Int) -> UInt16 {
    position + length < units.count ? units[position + length] : 0
  }

  /// Some occurrences of the string of a range, spread over what follows them.
  /// - Complexity: O(most + length · log units).
  func sample(of range: Range<Int>, most: Int) -> [Int] {
    let run = run(of: units[range])
    guard run.count > most, most > 1 else { return run.map { Int(order[$0]) } }
    return (0..<most).map { Int(order[run.lowerBound + $0 * (run.count - 1) / (most - 1)]) }
  }

  /// How often a string of two units or more stands in the text.
  /// - Complexity: O(length · log units) for strings of up to 24 units.
  func count(of needle: ArraySlice<UInt16>) -> Int {
    needle.count <= Self.depth ? run(of: needle).count : occurrences(of: needle).count
  }

  /// The starts of every occurrence of a string of two units or more, in order.
  /// - Complexity: O(length · log units + occurrences · log occurrences).
  func occurrences(of needle: ArraySlice<UInt16>) -> [Int] {
    let found = run(of: needle.prefix(Self.depth)).map { Int(order[$0]) }
    guard needle.count > Self.depth else { return found.sorted() }
    return found.filter { compare($0, needle) == 0 }.sorted()
  }

  /// The places of the order whose strings begin with a needle.
  private func run(of needle: ArraySlice<UInt16>) -> Range<Int> {
    guard needle.count >= 2 else { return 0..<0 }
    func first(where isPast: (_ comparison: Int) -> Bool) -> Int {
      var (lower, upper) = (0, order.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if isPast(compare(Int(order[middle]), needle)) {
          upper = middle
        } else {
          lower = middle + 1
        }
      }
      return lower
    }
    let start = first { $0 >= 0 }
    return start..<max(start, first { $0 > 0 })
  }

  /// -1, 0 or 1: whether what stands at a position comes before a needle, begins with it, or after.
  private func compare(_ position: Int, _ needle: ArraySlice<UInt16>) -> Int {
    var index = position
    for unit in needle {
      guard index < units.count else { return -1 }
      if units[index] != unit { return units[index] < unit ? -1 : 1 }
      index += 1
    }
    return 0
  }
}
