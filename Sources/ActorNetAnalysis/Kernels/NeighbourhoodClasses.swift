/// Vertices with the same neighbours, as one vertex each.
struct NeighbourhoodClasses {
  /// The smallest vertex of each class, ascending.
  let representatives: [Int]
  /// -1 for a vertex without neighbours.
  let classOf: [Int32]
  /// The graph on the classes; every edge weighs 1.
  let lists: AdjacencyLists

  /// - Parameters: every vertex's neighbours, ascending; an edge stands in both its ends' lists.
  /// - Complexity: O(vertices + edges) expected.
  init(offsets: [Int], targets: [UInt32]) {
    let count = offsets.count - 1
    var representatives: [Int] = []
    var classOf = [Int32](repeating: -1, count: count)
    offsets.withUncheckedView { offsets in
      targets.withUncheckedView { targets in
        let slotCount = Self.powerOfTwo(above: 2 * count)
        // Open addressing: a slot holds the number of a class, or -1.
        let slots = UncheckedArray<Int32>(repeating: -1, count: slotCount)
        for vertex in 0..<count {
          let own = offsets[vertex]..<offsets[vertex &+ 1]
          guard !own.isEmpty else { continue }
          var slot = Int(truncatingIfNeeded: Self.hash(own, targets)) & (slotCount &- 1)
          while slots[slot] >= 0 {
            let representative = representatives[Int(slots[slot])]
            let other = offsets[representative]..<offsets[representative &+ 1]
            if Self.agree(own, other, targets) { break }
            slot = (slot &+ 1) & (slotCount &- 1)
          }
          if slots[slot] < 0 {
            slots[slot] = Int32(representatives.count)
            representatives.append(vertex)
          }
          classOf[vertex] = slots[slot]
        }
      }
    }
    lists = Self.induced(representatives, classOf, offsets: offsets, targets: targets)
    self.representatives = representatives
    self.classOf = classOf
  }

  private static func powerOfTwo(above least: Int) -> Int {
    var size = 16
    while size < least { size *= 2 }
    return size
  }

  private static func hash(_ places: Range<Int>, _ targets: UncheckedView<UInt32>) -> UInt64 {
    var hash: UInt64 = 0
    for place in places {
      hash = (hash ^ UInt64(targets[place])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return hash
  }

  private static func agree(
    _ first: Range<Int>, _ second: Range<Int>, _ targets: UncheckedView<UInt32>
  ) -> Bool {
    guard first.count == second.count else { return false }
    let distance = second.lowerBound &- first.lowerBound
    for place in first where targets[place] != targets[place &+ distance] { return false }
    return true
  }

  private static func induced(
    _ representatives: [Int], _ classOf: [Int32], offsets: [Int], targets: [UInt32]
  ) -> AdjacencyLists {
    var newOffsets = [0]
    var newTargets: [UInt32] = []
    newOffsets.reserveCapacity(representatives.count + 1)
    for vertex in representatives {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let number = Int(classOf[Int(targets[place])])
        guard representatives[number] == Int(targets[place]) else { continue }
        newTargets.append(UInt32(number))
      }
      newOffsets.append(newTargets.count)
    }
    return AdjacencyLists(
      validOffsets: newOffsets, targets: newTargets,
      weights: [Double](repeating: 1, count: newTargets.count))
  }
}
