/// All surfaces of all tables in one trie over folded units.
///
/// A walk from a position finds every entry that begins there, of every table, in one pass.
/// Chosen over an automaton with failure links because a Chinese position rarely leads deeper
/// than two units, and over a byte automaton because units keep indices equal to the text's.
public struct SurfaceTrie: Sendable {
  /// What a surface stands for: a table and a row of it.
  public struct Entry: Sendable, Hashable {
    /// Which table.
    public let table: UInt8
    /// Which row.
    public let row: Int32
  }

  // Open addressing: key = node << 16 | unit, plus one so that zero is free.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var used = 0
  private var nodeCount: Int32 = 1
  /// The entries of each node at which a surface ends, in the order of insertion.
  private var entryLists: [Int32: [Entry]] = [:]
  /// Whether a surface ends at a node; spares most look-ups in `entryLists`.
  private var ends: [Bool] = [false]

  /// An empty trie.
  public init() {
    keys = [UInt64](repeating: 0, count: 1 << 12)
    targets = [Int32](repeating: 0, count: 1 << 12)
  }

  /// Adds a surface.
  /// - Complexity: O(units), amortised.
  public mutating func insert(_ surface: [UInt16], _ entry: Entry) {
    var node: Int32 = 0
    for unit in surface { node = child(of: node, unit) ?? addChild(to: node, unit) }
    guard node != 0 else { return }
    entryLists[node, default: []].append(entry)
    ends[Int(node)] = true
  }

  /// Calls `body` for each entry whose surface begins at `index`, the shortest first.
  @inline(__always)
  public func forEachMatch(
    in units: [UInt16], at index: Int, _ body: (_ length: Int, _ entry: Entry) -> Void
  ) {
    var node: Int32 = 0
    var position = index
    while position < units.count, let next = child(of: node, units[position]) {
      node = next
      position += 1
      if ends[Int(node)], let list = entryLists[node] {
        for entry in list { body(position - index, entry) }
      }
    }
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
  }

  @inline(__always)
  private func child(of node: Int32, _ unit: UInt16) -> Int32? {
    let key = (UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)) + 1
    var index = slot(key)
    while keys[index] != 0 {
      if keys[index] == key { return targets[index] }
      index = (index + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func addChild(to node: Int32, _ unit: UInt16) -> Int32 {
    if used * 2 >= keys.count { grow() }
    let key = (UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)) + 1
    var index = slot(key)
    while keys[index] != 0 { index = (index + 1) & (keys.count - 1) }
    keys[index] = key
    targets[index] = nodeCount
    used += 1
    nodeCount += 1
    ends.append(false)
    return nodeCount - 1
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    targets = [Int32](repeating: 0, count: oldKeys.count * 2)
    for position in oldKeys.indices where oldKeys[position] != 0 {
      var index = slot(oldKeys[position])
      while keys[index] != 0 { index = (index + 1) & (keys.count - 1) }
      keys[index] = oldKeys[position]
      targets[index] = oldTargets[position]
    }
  }
}
